import { describe, expect, test } from "vitest";
import { introductions } from "../../../src/provenance/evidence/introductions.js";
import { observeTwo } from "../../support/find-clusters.js";
import { DAM, ORCHARD } from "../../support/news.js";

const PASSAGE =
  "The crews wanted the night boats back, and the mayor thought that Oslund would give in before the weekend. By Friday it was clear to everyone on the quay that Oslund had no such plan.";
const INTRODUCTION = "The ferry company is run by Mira Oslund, who came to Port Amery as a deckhand thirty years ago.";

const told = (a: string, b: string) =>
  observeTwo({ text: a }, { text: b }, introductions).map(({ favours, weight }) => [favours, weight]);

describe("introductions", () => {
  test("favour the page that named in full, above the passage, whom it calls by the family name", () => {
    expect(told(`${INTRODUCTION}\n\n${PASSAGE}`, `${DAM}\n\n${PASSAGE}`)).toEqual([["a", 2]]);
    expect(told(`${DAM}\n\n${PASSAGE}`, `${INTRODUCTION}\n\n${PASSAGE}`)).toEqual([["b", 2]]);
  });

  test("are silent where both pages name the person, or neither does, or only below", () => {
    const named = `${INTRODUCTION}\n\n${PASSAGE}`;
    expect(told(named, `Mira Oslund would not speak to us.\n\n${DAM}\n\n${PASSAGE}`)).toEqual([]);
    expect(told(named, `Oslund would not speak to us.\n\n${DAM}\n\n${PASSAGE}`)).toEqual([]);
    expect(told(`${ORCHARD}\n\n${PASSAGE}`, `${DAM}\n\n${PASSAGE}`)).toEqual([]);
    expect(told(`${PASSAGE}\n\n${INTRODUCTION}`, `${DAM}\n\n${PASSAGE}`)).toEqual([]);
  });

  test("are silent of whom the passage itself introduces", () => {
    const whole = PASSAGE.replace("the mayor", "the mayor, Mira Oslund,");
    expect(told(`${INTRODUCTION}\n\n${whole}`, `${DAM}\n\n${whole}`)).toEqual([]);
  });

  test("show the name in the copy", () => {
    const text = `${DAM}\n\n${PASSAGE}`;
    const [{ places, says }] = observeTwo({ text: `${INTRODUCTION}\n\n${PASSAGE}` }, { text }, introductions);
    expect(places.map(({ span }) => text.slice(span.start, span.end))).toEqual(["Oslund"]);
    expect(says).toContain("Oslund");
  });
});
