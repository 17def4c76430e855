import { expect, test } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { findProvenance } from "../../src/provenance/provenance.js";
import { processorTime } from "../support/processor-time.js";
import { clusterOf } from "../support/witnesses.js";

const RUNS = 40;

/** The least processor times of some acts, done in turn: what else the machine does only adds to them. */
function leastTimes(...acts: readonly (() => unknown)[]): number[] {
  const least = acts.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++) {
    acts.forEach((act, i) => {
      const begun = processorTime();
      act();
      least[i] = Math.min(least[i], processorTime() - begun);
    });
  }
  return least;
}

const SIZE = 128;
const next = seededIntegers(7);
const matrix = () => Array.from({ length: SIZE }, () => Float64Array.from({ length: SIZE }, () => next() % 1_000));
const [left, right, product] = [matrix(), matrix(), matrix()];

/** The yardstick: two million multiplications, which cost what this machine's arithmetic costs. */
function multiply(): void {
  for (let i = 0; i < SIZE; i++) {
    const row = product[i].fill(0);
    for (let k = 0; k < SIZE; k++) {
      const factor = left[i][k];
      const other = right[k];
      for (let j = 0; j < SIZE; j++) row[j] += factor * other[j];
    }
  }
}

/** It is 10 to 15; where each pair is asked for all evidence, and each page for all habits, it is 33 and more. */
const MOST = 25;

test("the provenance of a hundred witnesses costs a score of millions of multiplications, and not twice that", () => {
  const clusters = [clusterOf(100)];
  const [provenance, yardstick] = leastTimes(() => findProvenance(clusters), multiply);
  expect(provenance / yardstick).toBeLessThan(MOST);
});
