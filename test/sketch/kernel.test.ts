import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { sketchKernel } from "../../src/sketch/fastest-kernel.js";
import { MinHasher } from "../../src/sketch/minhash.js";
import { drawPermutations } from "../../src/sketch/permutations.js";
import { PlainKernel } from "../../src/sketch/plain-kernel.js";
import { loadSimdKernel } from "../../src/sketch/simd-kernel.js";

const simd = loadSimdKernel()!;
const plain = new PlainKernel();

const hash = fc.nat(0xffffffff);
const seed = fc.nat(0xffffffff);
/** Sizes of signatures that a block of values, or of registers, does and does not divide; the last fits into no page. */
const size = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(16, 64, 128, 512, 2_048, 2_049));
/** Sets of few hashes, and of more than the kernels hold at a time. */
const hashes = fc.oneof(
  { weight: 9, arbitrary: fc.uint32Array({ maxLength: 90 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1_000, max: 9_000 }), hash)
      .map(([count, step]) => Uint32Array.from({ length: count }, (_, i) => Math.imul(i, step))),
  },
);
/** Words in a shingle: few, as plans have it, or more than fit into the kernel's memory. */
const width = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.constant(2_100) },
);

/** All that is there but for what is written, so that writing too much shows. */
const canvas = (length: number) => new Uint32Array(length + 12).fill(7);

describe("the kernels of the sketch stage", () => {
  test("sign every set alike, for every size and seed, and write nothing else", () => {
    fc.assert(
      fc.property(hashes, size, seed, (set, size, seed) => {
        const permutations = drawPermutations(size, seed);
        const [byPlain, bySimd] = [canvas(size), canvas(size)];
        plain.sign(permutations, set, byPlain, 4);
        simd.sign(permutations, set, bySimd, 4);
        expect(bySimd).toEqual(byPlain);
        expect([...byPlain.subarray(0, 4), ...byPlain.subarray(size + 4)]).toEqual(Array(12).fill(7));
      }),
      { numRuns: 400 },
    );
  });

  test("make the same shingles, and sign them as shingles that are given", () => {
    fc.assert(
      fc.property(hashes, width, fc.nat(20), size, seed, (lane, k, start, size, seed) => {
        const count = Math.max(0, lane.length - start - k + 1);
        const permutations = drawPermutations(size, seed);
        const [byPlain, bySimd] = [canvas(count), canvas(count)];
        plain.shingle(lane, start, k, count, byPlain);
        simd.shingle(lane, start, k, count, bySimd);
        expect(bySimd).toEqual(byPlain);
        expect([...byPlain.subarray(count)]).toEqual(Array(12).fill(7));
        const signed = canvas(size);
        plain.sign(permutations, byPlain.subarray(0, count), signed, 4);
        for (const kernel of [plain, simd]) {
          const values = canvas(size);
          kernel.signShingles(permutations, lane, start, k, count, values, 4);
          expect(values).toEqual(signed);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("take the least of unsigned integers, also where no hash is where the least is looked for first", () => {
    // One hash many times over: nothing is below the bound that as many different hashes would be below.
    const set = new Uint32Array(1_000).fill(99);
    const recipe = { method: "minhash-k-permutation", size: 100, seed: 3, shingle: 3 } as const;
    for (const kernel of [plain, simd]) {
      const hasher = new MinHasher(recipe, kernel);
      expect(hasher.values(set)).toEqual(hasher.values([99]));
    }
  });

  test("do not hang on what was signed before, with other permutations", () => {
    const [few, many] = [drawPermutations(20, 1), drawPermutations(300, 2)];
    const sign = (permutations: typeof few) => {
      const values = new Uint32Array(permutations.size);
      simd.sign(permutations, [1, 2, 3], values, 0);
      return values;
    };
    const first = [sign(few), sign(many)];
    expect([sign(few), sign(many)]).toEqual(first);
  });
});

describe("the SIMD kernel", () => {
  test("is compiled when it is first asked for, once, and not when the library is imported", async () => {
    vi.resetModules();
    const compile = vi.spyOn(WebAssembly, "Module");
    const { compare } = await import("../../src/index.js");
    expect(compile).not.toHaveBeenCalled();
    const text = "The old pier of Kellmouth is closed from Monday on, the harbour council said in a short note.";
    for (let i = 0; i < 2; i++) expect(compare(text, text).alignments).toHaveLength(1);
    expect(compile).toHaveBeenCalledTimes(2); // one for words, one for shingles and signatures
    compile.mockRestore();
  });

  test("is taken where it loads", () => {
    expect(sketchKernel()).not.toBeInstanceOf(PlainKernel);
  });
});
