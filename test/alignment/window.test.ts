import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Run } from "../../src/alignment/runs.js";
import { extend, fillGap, WINDOW } from "../../src/alignment/window.js";
import { longestCommonSubsequence } from "../slow/common-subsequence.js";
import { wordsOf } from "../support/align-texts.js";
import { commonWords, distinctWords } from "../support/arbitraries.js";

const words = commonWords({ maxLength: 30 });
const lengthOf = (runs: readonly Run[]) => runs.reduce((sum, { length }) => sum + length, 0);

function expectTrue(runs: readonly Run[], x: readonly string[], y: readonly string[]): void {
  runs.forEach(({ a, b, length }, i) => {
    expect(x.slice(a, a + length)).toEqual(y.slice(b, b + length));
    const before = runs[i - 1];
    if (before) {
      expect(a).toBeGreaterThanOrEqual(before.a + before.length);
      expect(b).toBeGreaterThanOrEqual(before.b + before.length);
    }
  });
}

describe("filling a gap", () => {
  test("finds as many equal words in order as the textbook does", () => {
    fc.assert(
      fc.property(words, words, (x, y) => {
        const runs = fillGap(wordsOf(x), 0, x.length, wordsOf(y), 0, y.length);
        expectTrue(runs, x, y);
        expect(lengthOf(runs)).toBe(longestCommonSubsequence(x, y));
      }),
      { numRuns: 300 },
    );
  });

  test("looks at the words between its bounds only", () => {
    fc.assert(
      fc.property(words, words, words, words, (before, x, y, behind) => {
        const [all, other] = [
          [...before, ...x, ...behind],
          [...behind, ...y, ...before],
        ];
        const [fromA, fromB] = [before.length, behind.length];
        const runs = fillGap(wordsOf(all), fromA, fromA + x.length, wordsOf(other), fromB, fromB + y.length);
        expect(lengthOf(runs)).toBe(longestCommonSubsequence(x, y));
        for (const { a, b, length } of runs) {
          expect(a >= fromA && a + length <= fromA + x.length).toBe(true);
          expect(b >= fromB && b + length <= fromB + y.length).toBe(true);
        }
      }),
    );
  });

  test("does not look into a gap wider than its window", () => {
    const x = distinctWords(0, WINDOW);
    const wide = [...x, "more"];
    expect(lengthOf(fillGap(wordsOf(x), 0, WINDOW, wordsOf(x), 0, WINDOW))).toBe(WINDOW);
    expect(fillGap(wordsOf(wide), 0, WINDOW + 1, wordsOf(wide), 0, WINDOW + 1)).toEqual([]);
  });
});

describe("extending a passage", () => {
  const long = commonWords({ minLength: 1, maxLength: 120 });

  test("never goes past its limits, and stays true and in order", () => {
    fc.assert(
      fc.property(long, long, fc.nat(), fc.nat(), (x, y, cutA, cutB) => {
        const [limitA, limitB] = [cutA % (x.length + 1), cutB % (y.length + 1)];
        const onward = extend(wordsOf(x), 0, limitA, wordsOf(y), 0, limitB, 1);
        expectTrue(onward, x, y);
        for (const { a, b, length } of onward) expect(a + length <= limitA && b + length <= limitB).toBe(true);
        const back = extend(wordsOf(x), x.length, limitA, wordsOf(y), y.length, limitB, -1);
        expectTrue(back, x, y);
        for (const { a, b } of back) expect(a >= limitA && b >= limitB).toBe(true);
      }),
    );
  });

  test("finds backwards what it finds forwards in the mirror", () => {
    fc.assert(
      fc.property(long, long, (x, y) => {
        const [rx, ry] = [[...x].reverse(), [...y].reverse()];
        const forward = extend(wordsOf(x), 0, x.length, wordsOf(y), 0, y.length, 1);
        const backward = extend(wordsOf(rx), x.length, 0, wordsOf(ry), y.length, 0, -1);
        const mirrored = backward
          .map(({ a, b, length }) => ({ a: x.length - a - length, b: y.length - b - length, length }))
          .reverse();
        const pairs = (runs: readonly Run[]) =>
          runs.flatMap(({ a, b, length }) => Array.from({ length }, (_, k) => `${a + k} ${b + k}`));
        expect(pairs(mirrored)).toEqual(pairs(forward));
      }),
    );
  });

  test("takes all words that are equal without a break, through as many windows as it looks through, and no more", () => {
    const longer = distinctWords(0, 5 * WINDOW);
    expect(lengthOf(extend(wordsOf(longer), 0, longer.length, wordsOf(longer), 0, longer.length, 1))).toBe(4 * WINDOW);
    const x = distinctWords(0, 3 * WINDOW + 7);
    expect(lengthOf(extend(wordsOf(x), 0, x.length, wordsOf(x), 0, x.length, 1))).toBe(x.length);
    expect(lengthOf(extend(wordsOf(x), x.length, 0, wordsOf(x), x.length, 0, -1))).toBe(x.length);
  });

  test("goes on behind one changed word for two equal ones, and not for one", () => {
    const source = ["port", "amery", "harbour", "closed"];
    const two = ["quay", "amery", "harbour", "stayed"];
    const one = ["quay", "amery", "pier", "stayed"];
    const onward = (copy: string[]) => extend(wordsOf(source), 0, 4, wordsOf(copy), 0, 4, 1);
    expect(onward(two)).toEqual([{ a: 1, b: 1, length: 2 }]);
    expect(onward(one)).toEqual([]);
  });

  test("goes on through a word that was left out or put in", () => {
    const source = ["the", "old", "harbour", "pier", "burned"];
    const copy = ["the", "harbour", "pier", "burned"];
    expect(lengthOf(extend(wordsOf(source), 0, 5, wordsOf(copy), 0, 4, 1))).toBe(4);
    expect(lengthOf(extend(wordsOf(copy), 0, 4, wordsOf(source), 0, 5, 1))).toBe(4);
  });
});
