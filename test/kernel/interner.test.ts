import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Interner } from "../../src/kernel/interner.js";

/** Few values, and many that fall into one slot. */
const half = fc.oneof(
  fc.integer({ min: 0, max: 3 }),
  fc.integer({ min: 0, max: 40 }).map((n) => n * 2 ** 26),
  fc.constantFrom(0xffffffff, 0xfffffffe, 0x80000000),
);
const hashes = fc.array(fc.tuple(half, half), { maxLength: 300 });

describe("the interner", () => {
  test("numbers hashes as a Map does, however small it begins", () => {
    fc.assert(
      fc.property(hashes, fc.constantFrom(1, 2, 16, 1024), (list, capacity) => {
        const interner = new Interner(capacity);
        const twin = new Map<string, number>();
        for (const [hi, lo] of list) {
          const key = `${hi} ${lo}`;
          expect(interner.find(hi, lo)).toBe(twin.get(key) ?? -1);
          if (!twin.has(key)) twin.set(key, twin.size);
          expect(interner.idOf(hi, lo)).toBe(twin.get(key));
          expect(interner.size).toBe(twin.size);
        }
        for (const [hi, lo] of list) expect(interner.find(hi, lo)).toBe(twin.get(`${hi} ${lo}`));
      }),
    );
  });

  test("asking for a number gives none out", () => {
    const interner = new Interner();
    expect(interner.find(1, 2)).toBe(-1);
    expect(interner.size).toBe(0);
  });
});
