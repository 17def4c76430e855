import type { Permutations } from "./permutations.js";

/** The wide loops of the sketch stage. All kernels give the same bytes. */
export interface SketchKernel {
  /**
   * One lane of the shingles of `k` words in a row: `count` of them, the first from word `start` on, written to the
   * beginning of `into`.
   */
  shingle(lane: Uint32Array, start: number, k: number, count: number, into: Uint32Array): void;
  /** The signature of a set of hashes, written from `at` on; every value of the empty set's is the greatest. */
  sign(permutations: Permutations, hashes: ArrayLike<number>, into: Uint32Array, at: number): void;
  /** The signature of such shingles, which are kept nowhere. */
  signShingles(
    permutations: Permutations,
    lane: Uint32Array,
    start: number,
    k: number,
    count: number,
    into: Uint32Array,
    at: number,
  ): void;
}
