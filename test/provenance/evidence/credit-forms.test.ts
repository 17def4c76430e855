import { describe, expect, test } from "vitest";
import { commonCredit, credit } from "../../../src/provenance/evidence/credit.js";
import { findOneProvenance, type Given, observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY, MUSEUM } from "../../support/news.js";

const source = (outlet: string): Given => ({ text: `${FERRY}\n\n${DAM}`, outlet });
const copy = (text: string): Given => ({ text, outlet: "Tessin Post" });
const favoured = (a: Given, b: Given) => observeTwo(a, b, credit).map(({ favours }) => favours);

describe("a credit to another witness", () => {
  test.each([
    `Source: Amery Beacon. More follows.\n\n${FERRY}\n\n${MUSEUM}`,
    `${FERRY}\n\n${MUSEUM}\n\nSource: Amery Beacon\nPhoto: Ivo Marrendal`,
    `${FERRY}\n\n${MUSEUM}\n\nThis article is based on reporting by the Amery Beacon.`,
  ])("is to it, and to nobody outside: %#", (text) => {
    expect(favoured(source("Amery Beacon"), copy(text))).toEqual(["a"]);
    expect(observeTwo(source("Amery Beacon"), copy(text), commonCredit)).toEqual([]);
    expect(findOneProvenance(source("Amery Beacon"), copy(text)).first.witness).toBe(0);
  });

  test("may be a line of authors, or the last line, where the collection has an article of it", () => {
    for (const text of [`By Amery Beacon\n\n${FERRY}\n\n${MUSEUM}`, `${FERRY}\n\n${MUSEUM}\n\nAmery Beacon`]) {
      const { first, derivations } = findOneProvenance(source("Amery Beacon"), copy(text));
      expect(first.witness).toBe(0);
      expect(derivations[0].evidence.map(({ says }) => says)).toContain("Tessin Post credits Amery Beacon");
    }
  });

  test("is none where it is denied", () => {
    const text = `${FERRY} This was not reported by Amery Beacon.\n\n${MUSEUM}`;
    expect(favoured(source("Amery Beacon"), copy(text))).toEqual([]);
    expect(favoured(source("Amery Beacon"), copy(text.replace("not ", "")))).toEqual(["a"]);
  });

  test.each([
    ["Monday", `Monday reported calm.\n\n${FERRY}\n\n${MUSEUM}`],
    ["Police", `According to Police, it is so.\n\n${FERRY}\n\n${MUSEUM}`],
    ["Police", `According to Police: “${FERRY}”\n\n${MUSEUM}`],
    ["Police", `“${FERRY}” Police said.\n\n${MUSEUM}`],
  ])("is none to an outlet that is called as any report has a word: %s, %#", (outlet, text) => {
    expect(favoured(source(outlet), copy(text))).toEqual([]);
  });
});
