import { describe, expect, test } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";

const take = (seed: number, count: number): number[] => {
  const next = seededIntegers(seed);
  return Array.from({ length: count }, next);
};

describe("seeded integers", () => {
  // Signatures that are stored were made with these: another sequence would make them worthless without a word.
  test("are the same for one seed on every engine and in every release", () => {
    expect(take(1, 4)).toEqual([2693262067, 11749833, 2265367787, 4213581821]);
    expect(take(0xffffffff, 2)).toEqual([3850105811, 813802916]);
  });

  test("differ between seeds", () => {
    expect(take(1, 8)).not.toEqual(take(2, 8));
  });

  test("use every bit about half of the time", () => {
    const values = take(7, 4_000);
    for (let bit = 0; bit < 32; bit++) {
      const share = values.filter((value) => (value >>> bit) & 1).length / values.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(0.05);
    }
  });

  test("stay between 0 and 2^32 - 1", () => {
    for (const value of take(3, 1_000)) {
      expect(Number.isInteger(value)).toBe(true);
      expect(value).toBe(value >>> 0);
    }
  });
});
