import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lexicon } from "../../src/lexicon/lexicon.js";
import { matched, Odds, Tally, UNMATCHED } from "../../src/regions/odds.js";

const chances = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe("the odds of a word", () => {
  test("that stands in both speak for copying, the more the rarer it is; of one that does not, against", () => {
    fc.assert(
      fc.property(chances, chances, (p, q) => {
        expect(matched(p)).toBeGreaterThan(0);
        if (p < q) expect(matched(p)).toBeGreaterThanOrEqual(matched(q));
      }),
    );
    expect(UNMATCHED).toBeLessThan(0);
  });

  test("are those of the definition: what all words of a copied stretch say together is right on the average", () => {
    // Where a share of words is taken, a word stands there with chance q; the odds of either case times its chance elsewhere add up to one.
    fc.assert(
      fc.property(chances, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (chance, taken) => {
        expect(chance * Math.exp(matched(chance, taken)) + (1 - chance) * (1 - taken)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("sink with every other place where the word is said, in the pair or in the collection", () => {
    const lexicon = (count: number): Lexicon => ({
      termsOf: [],
      counts: Uint32Array.of(count, 0),
      small: Uint8Array.of(0, 1),
      total: 10_000,
      unstemmed: [],
    });
    const odds = (inBoth: number, inAll: number) => {
      const both = new Tally(2);
      both.add(new Uint32Array(inBoth), 0, inBoth);
      return new Odds(lexicon(inAll), both, 2_000).of(0, 1, 100);
    };
    expect(odds(1, 1)).toBeGreaterThan(odds(40, 40));
    expect(odds(1, 1)).toBeGreaterThan(odds(1, 400));
    expect(odds(40, 40)).toBeGreaterThan(odds(200, 200));
  });

  test("of a small word are lower than of any other that is as rare", () => {
    const lexicon: Lexicon = {
      termsOf: [],
      counts: Uint32Array.of(1, 1),
      small: Uint8Array.of(0, 1),
      total: 500,
      unstemmed: [],
    };
    const odds = new Odds(lexicon, new Tally(2), 500);
    expect(odds.of(1, 1, 100)).toBeLessThan(odds.of(0, 1, 100));
  });
});

test("a tally counts as a Map does", () => {
  const words = fc.array(fc.nat(9), { maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(40), fc.nat(40), (list, x, y) => {
      const [start, end] = [Math.min(x, y, list.length), Math.min(Math.max(x, y), list.length)];
      const tally = new Tally(10);
      tally.add(Uint32Array.from(list), 0, list.length);
      tally.remove(Uint32Array.from(list), start, end);
      const left = [...list.slice(0, start), ...list.slice(end)];
      for (let term = 0; term < 10; term++) {
        const count = left.filter((word) => word === term).length;
        expect(tally.of(term)).toBe(count);
        expect(tally.increment(term)).toBe(count);
        tally.clear(term);
        expect(tally.of(term)).toBe(0);
      }
    }),
  );
});
