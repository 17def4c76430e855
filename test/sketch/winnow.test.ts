import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/plan.js";
import { shingle } from "../../src/sketch/shingles.js";
import { winnow } from "../../src/sketch/winnow.js";
import { readWords } from "../../src/text/words.js";
import { slowWinnow } from "../slow/winnow.js";
import { anyText, commonWords } from "../support/arbitraries.js";

const { fingerprintWords: K, fingerprintWindow: WINDOW } = makePlan().sketch;

const inLanes = (values: readonly number[]) => ({
  hi: Uint32Array.from(values, (value) => Math.floor(value / 3)),
  lo: Uint32Array.from(values, (value) => value % 3),
});

/** The hashes that winnowing keeps of a text. */
function kept(text: string): Set<string> {
  const words = readWords(text);
  const shingles = shingle(words, { start: 0, end: words.count }, K);
  return new Set(Array.from(winnow(shingles, WINDOW), (at) => `${shingles.hi[at]}-${shingles.lo[at]}`));
}

const share = (a: string, b: string): boolean => {
  const x = kept(a);
  return [...kept(b)].some((hash) => x.has(hash));
};

describe("winnowing", () => {
  test("is robust winnowing as it was published", () => {
    // Few values, so that equals are common; both lanes decide.
    fc.assert(
      fc.property(fc.array(fc.nat(8), { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (values, window) => {
        expect([...winnow(inLanes(values), window)]).toEqual(slowWinnow(values, window));
      }),
      { numRuns: 1_000 },
    );
  });

  test("keeps one of every window, and of a text that says one thing for ever no more", () => {
    expect([...winnow(inLanes(Array(17).fill(5)), 4)]).toEqual([3, 7, 11, 15]);
  });

  test("keeps the least shingle of a text shorter than a window, and nothing of nothing", () => {
    expect([...winnow(inLanes([7, 2, 9]), 4)]).toEqual([1]);
    expect([...winnow(inLanes([]), 4)]).toEqual([]);
  });

  test("finds eight words by the plan", () => {
    expect(K + WINDOW - 1).toBe(8);
    for (let runWords = 4; runWords <= 30; runWords++) {
      const { fingerprintWords, fingerprintWindow } = makePlan({ runWords }).sketch;
      expect(fingerprintWords + fingerprintWindow - 1).toBeLessThanOrEqual(runWords);
    }
  });

  test("two texts that share eight words in a row share a fingerprint", () => {
    const some = commonWords({ maxLength: 30 });
    const run = commonWords({ minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(some, some, some, some, run, (a, b, c, d, shared) => {
        const text = (before: string[], behind: string[]) => [...before, ...shared, ...behind].join(" ");
        return share(text(a, b), text(c, d));
      }),
      { numRuns: 2_000 },
    );
  });

  test("two texts that share eight words' weight in a row share a fingerprint, in any script", () => {
    const word = fc.constantFrom("pier", "港", "の", "ที่", "the", "86,000", "ก", "don’t", "한국");
    const some = fc.array(word, { maxLength: 20 });
    // Sixteen characters of a script without spaces are eight words, and any eight words are enough.
    const run = fc.array(word, { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(some, some, some, some, run, (a, b, c, d, shared) => {
        const text = (before: string[], behind: string[]) => [...before, ...shared, ...behind].join(" ");
        return share(text(a, b), text(c, d));
      }),
      { numRuns: 1_000 },
    );
  });

  test("two texts that share no five words in a row share none", () => {
    const [a, b] = ["a", "b"].map((name) =>
      Array.from({ length: 300 }, (_, i) => (i % 5 === 4 ? "pier" : `${name}${i}`)),
    );
    expect(share(a.join(" "), b.join(" "))).toBe(false);
  });

  test("does not see case, accents' encoding or punctuation", () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        expect(kept(`«${text}» …`)).toEqual(kept(`“${text}” `));
      }),
    );
  });
});
