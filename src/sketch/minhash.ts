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

/** Makes signatures of one recipe. The multipliers are odd, so that each position really permutes the 32-bit integers. */
export class MinHasher {
  private readonly multiply: Int32Array;
  private readonly add: Int32Array;

  constructor(readonly recipe: SignatureRecipe) {
    const next = seededIntegers(recipe.seed);
    this.multiply = Int32Array.from({ length: recipe.size }, () => next() | 1);
    this.add = Int32Array.from({ length: recipe.size }, () => next() | 0);
  }

  /** The signature of a set of 32-bit hashes; repeats do not count. An empty set has the greatest value everywhere. */
  values(hashes: ArrayLike<number>): Uint32Array {
    const { multiply, add } = this;
    const values = new Uint32Array(multiply.length);
    const mixed = Int32Array.from(hashes, mix32);
    // Position by position, not hash by hash: the least stays in a register, and the loop runs three times as fast.
    for (let i = 0; i < values.length; i++) {
      const a = multiply[i];
      const b = add[i];
      let least = 0x7fffffff;
      for (let j = 0; j < mixed.length; j++) {
        const value = (Math.imul(a, mixed[j]) + b) | 0;
        if (value < least) least = value;
      }
      values[i] = least ^ 0x80000000;
    }
    return values;
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
