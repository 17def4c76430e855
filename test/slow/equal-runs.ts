import type { Run } from "../../src/alignment/runs.js";

/** The slow, obvious twin of growing seeds: every run of equal words that cannot be made longer at either end. */
export function maximalRuns(a: readonly string[], b: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j] || (i > 0 && j > 0 && a[i - 1] === b[j - 1])) continue;
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      runs.push({ a: i, b: j, length });
    }
  }
  return runs;
}

/** Every pair of places with equal words. */
export function equalPlaces(a: readonly string[], b: readonly string[]): { a: number; b: number }[] {
  return a.flatMap((word, i) => b.flatMap((other, j) => (word === other ? [{ a: i, b: j }] : [])));
}
