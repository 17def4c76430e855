import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Odds, Tally } from "../../src/regions/odds.js";
import { Refiner } from "../../src/regions/refine.js";
import type { Side } from "../../src/regions/side.js";
import { distinctWords } from "../support/arbitraries.js";
import { inSentences, makeSides } from "../support/make-side.js";

/** A refiner of two texts, with the tallies that it works with. */
function refinerOf(textA: string, textB: string): { refiner: Refiner; a: Side; b: Side; isClean: () => boolean } {
  const { a, b, lexicon } = makeSides(textA, textB);
  const [both, other, used] = [0, 1, 2].map(() => new Tally(lexicon.counts.length));
  for (const { terms } of [a, b]) both.add(terms, 0, terms.length);
  const odds = new Odds(lexicon, both, lexicon.total);
  const isClean = () => [...lexicon.counts.keys()].every((term) => other.of(term) === 0 && used.of(term) === 0);
  return { refiner: new Refiner(a, b, odds, { other, used }), a, b, isClean };
}

const sentences = (from: number, count: number): string[][] =>
  Array.from({ length: count }, (_, i) => distinctWords(from + 10 * i, 10));

describe("refining", () => {
  test("finds the ends of what is shared from a part of it on one side, and too much on the other, in any order", () => {
    const shared = sentences(0, 4);
    const order = fc.shuffledSubarray(shared, { minLength: shared.length });
    fc.assert(
      fc.property(order, fc.nat(3), fc.nat(5), fc.nat(5), (moved, part, before, after) => {
        const textA = inSentences([...sentences(1_000, before), ...shared, ...sentences(2_000, 3)]);
        const textB = inSentences([...sentences(3_000, after), ...moved, ...sentences(4_000, 3)]);
        const { refiner, isClean } = refinerOf(textA, textB);
        const sentence = { start: 10 * (before + part), end: 10 * (before + part) + 10 };
        const found = refiner.refine({ a: sentence, b: { start: 10 * after, end: 10 * after + 60 } });
        expect(found).toMatchObject({
          a: { start: 10 * before, end: 10 * before + 40 },
          b: { start: 10 * after, end: 10 * after + 40 },
        });
        expect(isClean()).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("leaves nothing of a place that has nothing in common", () => {
    const { refiner, isClean } = refinerOf(inSentences(sentences(0, 5)), inSentences(sentences(500, 5)));
    const whole = { start: 0, end: 50 };
    expect(refiner.refine({ a: whole, b: whole })).toBeNull();
    expect(refiner.scoreOf({ a: whole, b: whole })).toBe(0);
    expect(isClean()).toBe(true);
  });

  test("sums what words say: above zero of words in common, below of others, and nothing of none", () => {
    const text = inSentences([...sentences(0, 2), ...sentences(500, 2)]);
    const { refiner, a, b, isClean } = refinerOf(text, inSentences([...sentences(0, 2), ...sentences(800, 2)]));
    const [first, second] = [
      { start: 0, end: 20 },
      { start: 20, end: 40 },
    ];
    expect(refiner.sum(a, first, b, first)).toBeGreaterThan(0);
    expect(refiner.sum(a, second, b, second)).toBeLessThan(0);
    expect(refiner.sum(a, { start: 5, end: 5 }, b, first)).toBe(0);
    expect(isClean()).toBe(true);
  });
});
