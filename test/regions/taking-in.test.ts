import { describe, expect, test } from "vitest";
import { ByPlace } from "../../src/regions/by-place.js";
import type { Given, Region } from "../../src/regions/region.js";
import { TakingIn } from "../../src/regions/taking-in.js";
import { distinctWords } from "../support/arbitraries.js";
import { inSentences, makeSides } from "../support/make-side.js";

/** Ten sentences of ten words, the same in both texts. */
const text = inSentences(Array.from({ length: 10 }, (_, i) => distinctWords(10 * i, 10)));
const { a, b } = makeSides(text, text);

const stretch = (start: number, end: number, more: Partial<Given> = {}): Given => {
  const range = { start, end };
  return { a: range, b: range, certain: true, verbatim: false, passage: 0, ...more };
};
const region = (start: number, end: number, score: number): Region => ({
  a: { start, end },
  b: { start, end },
  score,
});
const taking = (given: readonly Given[], scores: readonly number[], found: Region) =>
  new TakingIn(a, b, given, scores, new ByPlace(given)).apply(found);

describe("a region", () => {
  test("stands for a changed stretch as soon as it says as much", () => {
    expect(taking([stretch(20, 40)], [30], region(10, 50, 30))).toMatchObject({ takesIn: [0] });
    expect(taking([stretch(20, 40)], [30], region(10, 50, 29))).toMatchObject({ kind: "adds-little", least: 30 });
  });

  test("must say more than a stretch that stands there word for word", () => {
    const verbatim = [stretch(20, 40, { verbatim: true })];
    expect(taking(verbatim, [30], region(10, 50, 34))).toMatchObject({ kind: "adds-little" });
    expect(taking(verbatim, [30], region(10, 50, 36))).toMatchObject({ takesIn: [0] });
  });

  test("must say more where all that it adds is a few words inside a sentence", () => {
    expect(taking([stretch(20, 40)], [30], region(20, 42, 31))).toMatchObject({ kind: "adds-little" });
    expect(taking([stretch(20, 38)], [30], region(20, 40, 31))).toMatchObject({ takesIn: [0] });
  });

  test("must say more than two pieces together that leave something out between them", () => {
    const apart = [stretch(10, 30), stretch(50, 70)];
    const near = [stretch(10, 30), stretch(35, 70)];
    expect(taking(apart, [20, 20], region(10, 70, 39))).toMatchObject({ kind: "adds-little", least: 40 });
    expect(taking(apart, [20, 20], region(10, 70, 40))).toMatchObject({ takesIn: [0, 1] });
    expect(taking(near, [20, 20], region(10, 70, 21))).toMatchObject({ takesIn: [0, 1] });
  });

  test("reaches as far as what it takes in", () => {
    expect(taking([stretch(0, 40)], [30], region(10, 60, 40))).toMatchObject({
      a: { start: 0, end: 60 },
      b: { start: 0, end: 60 },
    });
  });
});
