import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HI_SEED, hashString, join32, LO_SEED, mix32, stepHi, stepLo } from "../../src/kernel/hash.js";

describe("hashes", () => {
  // What is stored was made with these: another number would make it worthless without a word.
  test("are the same numbers on every engine and in every release", () => {
    expect([0, 1, 0xdeadbeef].map(mix32)).toEqual([0, 1364076727, 233162409]);
    expect(stepLo(LO_SEED, 97)).toBe(-468965076);
    expect(stepHi(HI_SEED, 97)).toBe(991835170);
    expect(join32(join32(0, 1), 2)).toBe(-1260625132);
    expect(hashString("urtext")).toEqual([603842831, 3889429173]);
  });

  test("mixing is a permutation: it can be undone", () => {
    const undone = (h: number): number => {
      h ^= h >>> 16;
      h = Math.imul(h, 0x7ed1b41d);
      h ^= (h >>> 13) ^ (h >>> 26);
      h = Math.imul(h, 0xa5cb9243);
      return (h ^ (h >>> 16)) >>> 0;
    };
    fc.assert(fc.property(fc.nat(0xffffffff), (value) => undone(mix32(value)) === value));
  });

  test("one changed bit changes about half of the mixed bits", () => {
    const ones = (n: number): number => n.toString(2).replace(/0/g, "").length;
    for (let bit = 0; bit < 32; bit++) {
      let changed = 0;
      for (let i = 0; i < 400; i++) changed += ones((mix32(i * 7919) ^ mix32((i * 7919) ^ (1 << bit))) >>> 0);
      expect(Math.abs(changed / 400 - 16)).toBeLessThan(2);
    }
  });

  test("joining knows the order of what is joined", () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.nat(0xffffffff), (a, b) => {
        fc.pre(a !== b);
        expect(join32(join32(0, a), b)).not.toBe(join32(join32(0, b), a));
      }),
    );
  });

  test("no two of many short strings collide in both lanes together, and hardly in one", () => {
    const all = Array.from({ length: 40_000 }, (_, i) => hashString(i.toString(36)));
    expect(new Set(all.map(([hi, lo]) => `${hi}-${lo}`)).size).toBe(all.length);
    expect(new Set(all.map(([hi]) => hi)).size).toBeGreaterThan(all.length - 10);
    expect(new Set(all.map(([, lo]) => lo)).size).toBeGreaterThan(all.length - 10);
  });
});
