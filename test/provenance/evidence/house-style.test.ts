import { describe, expect, test } from "vitest";
import { houseStyle } from "../../../src/provenance/evidence/house-style.js";
import { observeTwo } from "../../support/find-clusters.js";

const PASSAGE =
  "The harbour board’s new labour rules came into force on 4 May, and 62 per cent of the deckhands had not signed them by the evening. The company’s neighbours on the quay were towed into the argument within hours.";
/** The same house's words around it, and another's. */
const BRITISH =
  "Nobody at the harbour office would say on 2 May whether the ferry’s crew had been told. A third of them, or 33 per cent, live in the centre of Port Amery.";
const AMERICAN =
  "The harbor's oldest boat left without passengers on May 2, and those who run the center for sailors in Kellmouth said that 33 percent of its beds were taken.";
const OTHER_BRITISH =
  "The sailors’ centre in Kellmouth has 40 per cent of its beds free since 3 May, when its neighbours took in the rest.";

const told = (a: string, b: string) =>
  observeTwo({ text: a }, { text: b }, houseStyle).map(({ favours, weight }) => [
    favours,
    Math.round(weight * 10) / 10,
  ]);

describe("house style", () => {
  test("favours the page whose rest is written as the passage is", () => {
    expect(told(`${BRITISH}\n\n${PASSAGE}`, `${AMERICAN}\n\n${PASSAGE}`)).toEqual([["a", 5]]);
    expect(told(`${AMERICAN}\n\n${PASSAGE}`, `${BRITISH}\n\n${PASSAGE}`)).toEqual([["b", 5]]);
  });

  test("says less where the other page is nothing but the passage", () => {
    expect(told(PASSAGE, `${AMERICAN}\n\n${PASSAGE}`)).toEqual([["a", 2.8]]);
  });

  test("says nothing where both pages are written alike, or each has made the passage its own", () => {
    expect(told(`${BRITISH}\n\n${PASSAGE}`, `${PASSAGE}\n\n${OTHER_BRITISH}`)).toEqual([]);
    const americanised = PASSAGE.replace("harbour", "harbor")
      .replaceAll("’", "'")
      .replace("labour", "labor")
      .replace("4 May", "May 4")
      .replace("per cent", "percent")
      .replace("neighbours", "neighbors");
    expect(told(`${BRITISH}\n\n${PASSAGE}`, `${AMERICAN}\n\n${americanised}`)).toEqual([]);
  });

  test("shows an example on either side of the seam", () => {
    const text = `${AMERICAN}\n\n${PASSAGE}`;
    const [{ places, says }] = observeTwo({ text: `${BRITISH}\n\n${PASSAGE}` }, { text }, houseStyle);
    const shown = places.map(({ span }) => text.slice(span.start, span.end));
    expect(shown).toEqual(expect.arrayContaining(["per cent", "percent", "4 May", "May 2", "harbour", "harbor"]));
    expect(says).toContain("percentages");
  });
});
