import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commonWords } from "../../src/alignment/common-words.js";
import type { Run } from "../../src/alignment/runs.js";
import { longestCommonSubsequence } from "../slow/common-subsequence.js";
import { wordsOf } from "../support/align-texts.js";
import { distinctWords, commonWords as fewWords } from "../support/arbitraries.js";

const runsOf = (a: readonly string[], b: readonly string[]): Run[] =>
  commonWords(wordsOf(a), { start: 0, end: a.length }, wordsOf(b), { start: 0, end: b.length });
const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { length }) => sum + length, 0);

/** Some words that hardly repeat, some that do. */
const words = fc
  .tuple(fewWords({ maxLength: 25 }), fc.subarray(distinctWords(0, 30)))
  .chain(([few, many]) => fc.shuffledSubarray([...few, ...many]));

describe("the common words of two ranges", () => {
  test("are equal word for word, rise in both, go on where they can, and are no more than the longest there are", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = runsOf(a, b);
        let before = { a: 0, b: 0 };
        for (const [i, run] of runs.entries()) {
          expect(run.length).toBeGreaterThan(0);
          expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length));
          expect(run.a).toBeGreaterThanOrEqual(before.a);
          expect(run.b).toBeGreaterThanOrEqual(before.b);
          if (i > 0) expect(run.a + run.b).toBeGreaterThan(before.a + before.b);
          before = { a: run.a + run.length, b: run.b + run.length };
        }
        expect(before.a).toBeLessThanOrEqual(a.length);
        expect(before.b).toBeLessThanOrEqual(b.length);
        expect(lengthOf(runs)).toBeLessThanOrEqual(longestCommonSubsequence(a, b));
      }),
      { numRuns: 300 },
    );
  });

  test("are the longest there are where no word repeats and none has moved", () => {
    const parts = fc.tuple(fc.subarray(distinctWords(0, 60)), fc.subarray(distinctWords(0, 60)));
    fc.assert(
      fc.property(parts, ([a, b]) => {
        expect(lengthOf(runsOf(a, b))).toBe(longestCommonSubsequence(a, b));
      }),
    );
  });

  test("are the longest there are where single words have moved, as none of them parts a row", () => {
    const moved = fc.shuffledSubarray(distinctWords(0, 60), { maxLength: 12 });
    fc.assert(
      fc.property(moved, moved, (a, b) => {
        const rows = a.some((_, i) => b.some((__, j) => [0, 1, 2].every((k) => a[i + k] && a[i + k] === b[j + k])));
        fc.pre(!rows);
        expect(lengthOf(runsOf(a, b))).toBe(longestCommonSubsequence(a, b));
      }),
    );
  });

  test("are looked for inside the ranges only", () => {
    const all = wordsOf(distinctWords(0, 40));
    expect(commonWords(all, { start: 5, end: 20 }, all, { start: 10, end: 30 })).toEqual([
      { a: 10, b: 10, length: 10 },
    ]);
    expect(commonWords(all, { start: 5, end: 5 }, all, { start: 0, end: 40 })).toEqual([]);
  });
});
