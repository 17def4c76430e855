import fc from "fast-check";
import { expect, test } from "vitest";
import { orderedPairKey, pairKey } from "../../src/kernel/pair-key.js";

const place = fc.integer({ min: 0, max: 2 ** 26 - 1 });

test("the key of two places is theirs alone, and stays a whole number that is exact", () => {
  fc.assert(
    fc.property(place, place, (from, to) => {
      const key = orderedPairKey(from, to);
      expect(Number.isSafeInteger(key)).toBe(true);
      expect([Math.floor(key / 2 ** 26), key % 2 ** 26]).toEqual([from, to]);
      expect(pairKey(from, to)).toBe(pairKey(to, from));
      expect(pairKey(from, to)).toBe(Math.min(key, orderedPairKey(to, from)));
    }),
  );
});
