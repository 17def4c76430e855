import { describe, expect, test } from "vitest";
import { ToldRuns } from "../../src/alignment/told-runs.js";
import { wordsOf } from "../support/align-texts.js";
import { distinctWords } from "../support/arbitraries.js";

const words = wordsOf(distinctWords(0, 60));
const N = 8;
const run = { a: 20, b: 30, length: 10 };

describe("a run that must be reported", () => {
  test("is told where both its places are equal words of others, whichever", () => {
    const elsewhere = [
      { a: 18, b: 0, length: 14 },
      { a: 0, b: 28, length: 14 },
    ];
    expect(new ToldRuns(words, words, N, elsewhere).losesRunOf([run])).toBe(false);
    expect(new ToldRuns(words, words, N, elsewhere.slice(1)).losesRunOf([run])).toBe(true);
  });

  test("is not told by words that are equal here and there", () => {
    const scattered = Array.from({ length: 5 }, (_, i) => [
      { a: 20 + 2 * i, b: 0, length: 2 },
      { a: 0, b: 30 + 2 * i, length: 2 },
    ]).flat();
    expect(new ToldRuns(words, words, N, scattered).losesRunOf([run])).toBe(true);
  });

  test("is lost where a seam stands alone at one end in the one text and at the other end in the other", () => {
    const seams = [
      { a: 22, b: 0, length: 14 },
      { a: 32, b: 14, length: 24 },
    ];
    expect(new ToldRuns(words, words, N, seams.with(1, { a: 32, b: 14, length: 26 })).losesRunOf([run])).toBe(false);
    expect(new ToldRuns(words, words, N, seams).losesRunOf([run])).toBe(true);
  });
});

test("a passage that must not be reported is never missed", () => {
  expect(new ToldRuns(words, words, N).losesRunOf([{ ...run, length: N - 1 }])).toBe(false);
});
