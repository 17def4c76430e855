import { join32, mix32 } from "../kernel/hash.js";
import type { SketchKernel } from "./kernel.js";
import { type Permutations, placeOf, SIGN, TOGETHER } from "./permutations.js";

/** In plain JavaScript: where WebAssembly is forbidden or has no SIMD, and what the SIMD kernel is measured by. */
export class PlainKernel implements SketchKernel {
  /** The least so far, as signed integers. */
  private least = new Int32Array(TOGETHER);

  shingle(lane: Uint32Array, start: number, k: number, count: number, into: Uint32Array): void {
    for (let i = 0; i < count; i++) into[i] = shingleAt(lane, start + i, k);
  }

  sign(permutations: Permutations, hashes: ArrayLike<number>, into: Uint32Array, at: number): void {
    this.signAll(permutations, hashes.length, into, at, (from, count) => {
      for (let i = 0; i < count; i++) MIXED[i] = mix32(hashes[from + i]);
    });
  }

  signShingles(
    permutations: Permutations,
    lane: Uint32Array,
    start: number,
    k: number,
    count: number,
    into: Uint32Array,
    at: number,
  ): void {
    this.signAll(permutations, count, into, at, (from, some) => {
      for (let i = 0; i < some; i++) MIXED[i] = mix32(shingleAt(lane, start + from + i, k));
    });
  }

  private signAll(
    { size, table }: Permutations,
    count: number,
    into: Uint32Array,
    at: number,
    mix: (from: number, count: number) => void,
  ): void {
    if (this.least.length < table.length / 2) this.least = new Int32Array(table.length / 2);
    const { least } = this;
    const first = Math.min(count, MIXED.length);
    const bound = first <= LIKELY ? GREATEST : ((LIKELY / first) * 2 ** 32 - 2 ** 31) | 0;
    least.fill(bound);
    for (let from = 0; from < count; from += MIXED.length) {
      const some = Math.min(count - from, MIXED.length);
      mix(from, some);
      for (let value = 0; value < size; value += EIGHT) lowerEight(least, value, table, some);
      if (from > 0) continue;
      for (let i = 0; i < size; i++) if (least[i] === bound) least[i] = leastOf(table, i, some);
    }
    for (let i = 0; i < size; i++) into[at + i] = least[i] ^ SIGN;
  }
}

function shingleAt(lane: Uint32Array, start: number, k: number): number {
  let h = 0;
  for (let at = start; at < start + k; at++) h = join32(h, lane[at]);
  return mix32(h);
}

const GREATEST = 0x7fffffff;

/**
 * The hashes that are permuted, so many at a time. The same array for all: an engine knows where it lies, and does not
 * ask again for each hash.
 */
const MIXED = new Int32Array(1_024);

/** So many values that do not wait for each other are as many as a processor can work at; of four, each takes longer. */
const EIGHT = 8;

/**
 * Of a set's hashes so many will be below the bound, and the least is sought among these. The bound saves a third of the
 * time: above it the processor guesses rightly that a hash is not the least yet, and of the first hashes, each of which
 * may well be, only few are below it. One value in fifty finds nothing there, and is sought again without.
 */
const LIKELY = 4;

/**
 * Lowers eight values to the least that their permutations give any of the mixed hashes. Value by value, not hash by
 * hash: the least stay in registers, and the loop runs three times as fast.
 */
function lowerEight(least: Int32Array, value: number, table: Int32Array, count: number): void {
  const a = placeOf(value);
  const a0 = table[a];
  const a1 = table[a + 1];
  const a2 = table[a + 2];
  const a3 = table[a + 3];
  const a4 = table[a + 4];
  const a5 = table[a + 5];
  const a6 = table[a + 6];
  const a7 = table[a + 7];
  const b = a + TOGETHER;
  const b0 = table[b] ^ SIGN;
  const b1 = table[b + 1] ^ SIGN;
  const b2 = table[b + 2] ^ SIGN;
  const b3 = table[b + 3] ^ SIGN;
  const b4 = table[b + 4] ^ SIGN;
  const b5 = table[b + 5] ^ SIGN;
  const b6 = table[b + 6] ^ SIGN;
  const b7 = table[b + 7] ^ SIGN;
  let least0 = least[value];
  let least1 = least[value + 1];
  let least2 = least[value + 2];
  let least3 = least[value + 3];
  let least4 = least[value + 4];
  let least5 = least[value + 5];
  let least6 = least[value + 6];
  let least7 = least[value + 7];
  for (let i = 0; i < count; i++) {
    const x = MIXED[i];
    const v0 = (Math.imul(a0, x) + b0) | 0;
    const v1 = (Math.imul(a1, x) + b1) | 0;
    const v2 = (Math.imul(a2, x) + b2) | 0;
    const v3 = (Math.imul(a3, x) + b3) | 0;
    const v4 = (Math.imul(a4, x) + b4) | 0;
    const v5 = (Math.imul(a5, x) + b5) | 0;
    const v6 = (Math.imul(a6, x) + b6) | 0;
    const v7 = (Math.imul(a7, x) + b7) | 0;
    if (v0 < least0) least0 = v0;
    if (v1 < least1) least1 = v1;
    if (v2 < least2) least2 = v2;
    if (v3 < least3) least3 = v3;
    if (v4 < least4) least4 = v4;
    if (v5 < least5) least5 = v5;
    if (v6 < least6) least6 = v6;
    if (v7 < least7) least7 = v7;
  }
  least[value] = least0;
  least[value + 1] = least1;
  least[value + 2] = least2;
  least[value + 3] = least3;
  least[value + 4] = least4;
  least[value + 5] = least5;
  least[value + 6] = least6;
  least[value + 7] = least7;
}

function leastOf(table: Int32Array, value: number, count: number): number {
  const a = table[placeOf(value)];
  const b = table[placeOf(value) + TOGETHER] ^ SIGN;
  let least = GREATEST;
  for (let i = 0; i < count; i++) {
    const v = (Math.imul(a, MIXED[i]) + b) | 0;
    if (v < least) least = v;
  }
  return least;
}
