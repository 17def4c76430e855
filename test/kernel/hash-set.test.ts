import fc from "fast-check";
import { expect, test } from "vitest";
import { HashSet32 } from "../../src/kernel/hash-set.js";

/** Hashes that are equal in their low bits, and hashes that are not. */
const hash = fc.oneof(
  fc.integer({ min: 0, max: 0xffffffff }),
  fc.nat(3),
  fc.nat(3).map((n) => n * 2 ** 20),
);

test("a set of hashes has what a Set has", () => {
  fc.assert(
    fc.property(fc.array(hash), fc.array(hash), (some, others) => {
      const [hashes, twin] = [new HashSet32(some), new Set(some)];
      for (const each of [...some, ...others]) expect(hashes.has(each)).toBe(twin.has(each));
    }),
  );
});
