import { seededIntegers } from "../kernel/random.js";

/** Values whose permutations stand together in the table: as many as the SIMD kernel works out at a time. */
export const TOGETHER = 16;

/**
 * The permutations of the 32-bit integers that a signature is made with: value `i` is the least of `a_i · x + b_i` over
 * a set. All multipliers are odd, so that each really is a permutation.
 */
export interface Permutations {
  readonly size: number;
  /**
   * For {@link TOGETHER} values their multipliers, then their addends, and so on; what the size leaves over of the last
   * block is worked out for nothing. The addends have their highest bit turned over: signatures were made with the least
   * of *signed* integers from the first, and so their order is that of unsigned ones.
   */
  readonly table: Int32Array;
}

export function drawPermutations(size: number, seed: number): Permutations {
  const next = seededIntegers(seed);
  const table = new Int32Array(2 * TOGETHER * Math.ceil(size / TOGETHER));
  for (let i = 0; i < size; i++) table[placeOf(i)] = next() | 1;
  for (let i = 0; i < size; i++) table[placeOf(i) + TOGETHER] = next() ^ SIGN;
  return { size, table };
}

/** Where the multiplier of a value stands in the table. */
export const placeOf = (value: number): number => 2 * value - (value % TOGETHER);

/** Turns the order of signed integers into that of unsigned ones. */
export const SIGN = 0x80000000;
