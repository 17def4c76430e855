import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { perhapsRepeated } from "../../src/kernel/repeated.js";

const lane = fc.constantFrom(0, 1, 2, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff);

describe("what perhaps stands more than once", () => {
  test("holds all that does, each once, rising", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lane, lane), { maxLength: 80 }), (pairs) => {
        const hi = Uint32Array.from(pairs, ([h]) => h);
        const lo = Uint32Array.from(pairs, ([, l]) => l);
        const found = [...perhapsRepeated(hi, lo)];
        const keys = pairs.map((pair) => pair.join());
        const repeated = keys.flatMap((key, i) => (keys.indexOf(key) !== keys.lastIndexOf(key) ? [i] : []));
        expect(found.filter((i) => repeated.includes(i))).toEqual(repeated);
        expect(found.every((i, at) => at === 0 || found[at - 1] < i)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("holds little else: of random pairs, of small numbers, and of those that differ in one lane", () => {
    const size = 50_000;
    const random = Uint32Array.from({ length: size }, seededIntegers(5));
    const other = Uint32Array.from({ length: size }, seededIntegers(6));
    const rising = Uint32Array.from({ length: size }, (_, i) => i);
    const zeros = new Uint32Array(size);
    for (const [hi, lo] of [
      [random, other],
      [random, zeros],
      [zeros, random],
      [rising, zeros],
      [rising.map((i) => i >> 8), rising.map((i) => i & 255)],
    ]) {
      expect(perhapsRepeated(hi, lo).length).toBeLessThan(0.15 * size);
    }
  });
});
