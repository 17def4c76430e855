import { mix32 } from "../kernel/hash.js";
import { seededIntegers } from "../kernel/random.js";

/**
 * MinHash (Broder 1997): the share of equal positions of two signatures estimates the Jaccard likeness of the two sets,
 * with standard error sqrt(J (1 − J) / size).
 *
 * Position i holds the least of `a_i · x + b_i mod 2^32` over the set's (well mixed) hashes x. Each position has a
 * permutation of its own: one-permutation hashing is biased for sets as small as a paragraph's (measured: error .15 at
 * ten shingles, against .044).
 */
export interface SignatureRecipe {
  readonly method: "minhash-k-permutation";
  readonly size: number;
  readonly seed: number;
  /** Words in a shingle. */
  readonly shingle: number;
}

export interface Signature {
  readonly recipe: SignatureRecipe;
  readonly values: Uint32Array;
}

/** Positions of a signature that are worked out together; what a size leaves over of them is worked out for nothing. */
const TOGETHER = 4;
const GREATEST = 0x7fffffff;
/** Turns the order of signed integers into that of unsigned ones. */
const SIGN = 0x80000000;

/** Makes signatures of one recipe. The multipliers are odd, so that each position really permutes the 32-bit integers. */
export class MinHasher {
  private readonly multiply: Int32Array;
  private readonly add: Int32Array;

  constructor(readonly recipe: SignatureRecipe) {
    const next = seededIntegers(recipe.seed);
    const whole = Math.ceil(recipe.size / TOGETHER) * TOGETHER;
    this.multiply = new Int32Array(whole);
    this.add = new Int32Array(whole);
    for (let i = 0; i < recipe.size; i++) this.multiply[i] = next() | 1;
    for (let i = 0; i < recipe.size; i++) this.add[i] = next() | 0;
  }

  /** The signature of a set of 32-bit hashes; repeats do not count. An empty set has the greatest value everywhere. */
  values(hashes: ArrayLike<number>): Uint32Array {
    const { multiply, add } = this;
    const values = new Uint32Array(multiply.length);
    const mixed = new Int32Array(hashes.length);
    for (let i = 0; i < mixed.length; i++) mixed[i] = mix32(hashes[i]);
    // Position by position, not hash by hash: the least stays in a register, and the loop runs three times as fast. Four
    // at a time, which do not wait for each other: twice as fast again.
    for (let i = 0; i < values.length; i += TOGETHER) {
      const [a0, a1, a2, a3] = [multiply[i], multiply[i + 1], multiply[i + 2], multiply[i + 3]];
      const [b0, b1, b2, b3] = [add[i], add[i + 1], add[i + 2], add[i + 3]];
      let [least0, least1, least2, least3] = [GREATEST, GREATEST, GREATEST, GREATEST];
      for (let j = 0; j < mixed.length; j++) {
        const x = mixed[j];
        const v0 = (Math.imul(a0, x) + b0) | 0;
        const v1 = (Math.imul(a1, x) + b1) | 0;
        const v2 = (Math.imul(a2, x) + b2) | 0;
        const v3 = (Math.imul(a3, x) + b3) | 0;
        if (v0 < least0) least0 = v0;
        if (v1 < least1) least1 = v1;
        if (v2 < least2) least2 = v2;
        if (v3 < least3) least3 = v3;
      }
      values[i] = least0 ^ SIGN;
      values[i + 1] = least1 ^ SIGN;
      values[i + 2] = least2 ^ SIGN;
      values[i + 3] = least3 ^ SIGN;
    }
    return values.subarray(0, this.recipe.size);
  }

  signature(hashes: ArrayLike<number>): Signature {
    return { recipe: this.recipe, values: this.values(hashes) };
  }
}

/** The estimated Jaccard likeness of two sets. Signatures of different recipes say nothing of each other: a RangeError. */
export function estimateJaccard(a: Signature, b: Signature): number {
  if (JSON.stringify(a.recipe) !== JSON.stringify(b.recipe)) {
    throw new RangeError(
      `signatures of different recipes: ${JSON.stringify(a.recipe)} and ${JSON.stringify(b.recipe)}`,
    );
  }
  let equal = 0;
  for (let i = 0; i < a.values.length; i++) if (a.values[i] === b.values[i]) equal++;
  return equal / a.values.length;
}

/** The exact likeness that signatures estimate. */
export function exactJaccard(a: Iterable<number>, b: Iterable<number>): number {
  const x = new Set(a);
  const y = new Set(b);
  let shared = 0;
  for (const item of x) if (y.has(item)) shared++;
  const all = x.size + y.size - shared;
  return all === 0 ? 1 : shared / all;
}
