import fc from "fast-check";
import { Minhash } from "minhash";
import { describe, expect, test } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { estimateJaccard, exactJaccard, MinHasher, type SignatureRecipe } from "../../src/sketch/minhash.js";

const recipe = (size: number, seed = 1): SignatureRecipe => ({
  method: "minhash-k-permutation",
  size,
  seed,
  shingle: 3,
});

/** Two sets of random hashes, of which `shared` are in both and `own` in each alone. */
function pair(next: () => number, shared: number, own: number): [number[], number[]] {
  const take = (count: number) => Array.from({ length: count }, next);
  const both = take(shared);
  return [
    [...take(own), ...both],
    [...both, ...take(own)],
  ];
}

const standardError = (j: number, size: number): number => Math.sqrt((j * (1 - j)) / size);

describe("a signature", () => {
  // Signatures that are stored were made like this: other values would make them worthless without a word.
  test("is the same on every engine and in every release", () => {
    expect([...new MinHasher(recipe(6)).values([1, 2, 3])]).toEqual([
      2479615397, 3497117195, 3694560109, 961074508, 229512716, 1987395749,
    ]);
  });

  test("is of a set: order and repeats do not count", () => {
    const hasher = new MinHasher(recipe(32));
    fc.assert(
      fc.property(fc.array(fc.nat(0xffffffff), { maxLength: 20 }), (hashes) => {
        const other = [...hashes, ...hashes].reverse();
        expect(hasher.values(other)).toEqual(hasher.values(hashes));
        expect(new MinHasher(recipe(32)).values(Uint32Array.from(hashes))).toEqual(hasher.values(hashes));
      }),
    );
  });

  test("of a union is the lesser of both, place by place", () => {
    const hasher = new MinHasher(recipe(32));
    const hashes = fc.array(fc.nat(0xffffffff), { maxLength: 20 });
    fc.assert(
      fc.property(hashes, hashes, (a, b) => {
        const [x, y] = [hasher.values(a), hasher.values(b)];
        expect([...hasher.values([...a, ...b])]).toEqual(Array.from(x, (value, i) => Math.min(value, y[i])));
      }),
    );
  });

  test("of the empty set has the greatest value everywhere", () => {
    expect(new Set(new MinHasher(recipe(16)).values([]))).toEqual(new Set([0xffffffff]));
  });

  test("is another with another seed, and carries its recipe", () => {
    const hashes = [3, 1, 4, 1, 5];
    expect(new MinHasher(recipe(16, 1)).values(hashes)).not.toEqual(new MinHasher(recipe(16, 2)).values(hashes));
    expect(new MinHasher(recipe(16, 2)).signature(hashes).recipe).toEqual(recipe(16, 2));
  });
});

describe("an estimate of likeness", () => {
  test("is within four standard errors of the exact one, over many pairs", () => {
    const next = seededIntegers(20220117);
    const hasher = new MinHasher(recipe(128));
    const outside: string[] = [];
    for (let i = 0; i < 400; i++) {
      const [a, b] = pair(next, next() % 120, 1 + (next() % 90));
      const j = exactJaccard(a, b);
      const error = Math.abs(estimateJaccard(hasher.signature(a), hasher.signature(b)) - j);
      if (error > 4 * standardError(j, 128)) outside.push(`J ${j}: off by ${error}`);
    }
    expect(outside).toEqual([]);
  });

  test.each([10, 30, 100, 300])("has an error of at most .047 at likeness 1/2, for sets of %i shingles", (size) => {
    // The theory says .0442; the mean over 600 pairs has an error of its own of 3 %.
    const next = seededIntegers(size);
    let squares = 0;
    const pairs = 600;
    for (let i = 0; i < pairs; i++) {
      // Two sets of n with 2n/3 in common are alike by a half: exactly so for the sizes that three divides.
      const shared = Math.round((size * 2) / 3);
      const [a, b] = pair(next, shared, size - shared);
      const hasher = new MinHasher(recipe(128, i));
      squares += (estimateJaccard(hasher.signature(a), hasher.signature(b)) - exactJaccard(a, b)) ** 2;
    }
    expect(Math.sqrt(squares / pairs)).toBeLessThanOrEqual(0.047);
    expect(Math.sqrt(squares / pairs)).toBeGreaterThan(0.038);
  });

  test("is not biased for small sets", () => {
    const next = seededIntegers(5);
    let sum = 0;
    for (let i = 0; i < 600; i++) {
      const [a, b] = pair(next, 4, 3);
      const hasher = new MinHasher(recipe(128, i));
      sum += estimateJaccard(hasher.signature(a), hasher.signature(b)) - 0.4;
    }
    expect(Math.abs(sum / 600)).toBeLessThan(4 * (standardError(0.4, 128) / Math.sqrt(600)));
  });

  test("agrees with that of the npm package minhash, of the same pairs, within the errors of both", () => {
    const next = seededIntegers(77);
    const hasher = new MinHasher(recipe(128));
    const oracle = (hashes: number[]) => {
      const minhash = new Minhash({ numPerm: 128, seed: 1 });
      for (const hash of hashes) minhash.update(hash.toString(36));
      return minhash;
    };
    for (const [shared, own] of [
      [40, 40],
      [60, 10],
      [10, 60],
      [80, 20],
      [0, 50],
      [50, 0],
    ]) {
      const [a, b] = pair(next, shared, own);
      const j = exactJaccard(a, b);
      const ours = estimateJaccard(hasher.signature(a), hasher.signature(b));
      const theirs = oracle(a).jaccard(oracle(b));
      expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(2 * 4 * standardError(j, 128));
    }
  });

  test("is 1 for equal sets and 0 for sets that have nothing in common", () => {
    const hasher = new MinHasher(recipe(64));
    const [a, b] = pair(seededIntegers(9), 0, 40);
    expect(estimateJaccard(hasher.signature(a), hasher.signature([...a].reverse()))).toBe(1);
    expect(estimateJaccard(hasher.signature(a), hasher.signature(b))).toBe(0);
  });

  test("is refused to signatures of different recipes", () => {
    const signature = new MinHasher(recipe(16)).signature([1]);
    const others = [recipe(17), recipe(16, 2), { ...recipe(16), shingle: 4 }];
    for (const other of others) {
      expect(() => estimateJaccard(signature, new MinHasher(other).signature([1]))).toThrow(RangeError);
    }
    expect(estimateJaccard(signature, new MinHasher(recipe(16)).signature([1]))).toBe(1);
  });

  test("of sets is the share of what both have in what either has", () => {
    const some = fc.array(fc.nat(9), { maxLength: 12 });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const either = new Set([...a, ...b]);
        const both = [...either].filter((item) => a.includes(item) && b.includes(item));
        expect(exactJaccard(a, b)).toBe(either.size === 0 ? 1 : both.length / either.size);
      }),
    );
  });
});
