import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/plan.js";
import { MinHasher } from "../../src/sketch/minhash.js";
import { shingle } from "../../src/sketch/shingles.js";
import { Sketcher } from "../../src/sketch/sketch.js";
import { winnow } from "../../src/sketch/winnow.js";
import { unitsOf } from "../../src/units/units.js";
import { makeUnits } from "../support/make-article.js";

const plan = makePlan().sketch;
const TEXT = [
  "The old pier of Kellmouth is closed from Monday on, the harbour council said in a short note to the fishers.",
  "“We will never sell the old pier to anybody from the other bank,” said Maren Ilk.",
  "Two words.",
].join("\n\n");

describe("the sketch of an article", () => {
  test("has its winnowed shingles, over the ends of paragraphs, and where each begins", () => {
    const divided = makeUnits(TEXT);
    const { words } = divided.article;
    const shingles = shingle(words, { start: 0, end: words.count }, plan.fingerprintWords);
    const { fingerprints } = new Sketcher(plan).sketch(divided);
    expect(fingerprints.at).toEqual(winnow(shingles, plan.fingerprintWindow));
    fingerprints.at.forEach((at, i) => {
      expect([fingerprints.hi[i], fingerprints.lo[i]]).toEqual([shingles.hi[at], shingles.lo[at]]);
    });
    expect(fingerprints.at.length).toBeGreaterThan(5);
  });

  test("has a signature for each unit, one after the other", () => {
    const divided = makeUnits(TEXT);
    const { units, signatures } = new Sketcher(plan).sketch(divided);
    const { size, shingle: k } = plan.signature;
    expect(units).toEqual(unitsOf(divided));
    expect(units.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "paragraph", "quotation"]);
    expect(signatures).toHaveLength(units.length * size);
    units.forEach((unit, i) => {
      const { lo } = shingle(divided.article.words, unit.words, k);
      expect(signatures.slice(i * size, (i + 1) * size)).toEqual(new MinHasher(plan.signature).values(lo));
    });
  });

  test("says of a unit too short for a shingle that it is like nothing", () => {
    const { signatures } = new Sketcher(plan).sketch(makeUnits("Two words."));
    expect([...new Set(signatures)]).toEqual([0xffffffff]);
  });

  test("does not hang on what was sketched before", () => {
    const sketcher = new Sketcher(plan);
    const first = sketcher.sketch(makeUnits(TEXT));
    sketcher.sketch(makeUnits("The ferry to Ileth sails in the morning and in the evening, but never at noon."));
    expect(sketcher.sketch(makeUnits(TEXT))).toEqual(first);
  });
});
