import fc from "fast-check";
import { expect, test } from "vitest";
import { Places } from "../../src/kernel/places.js";

test("places are those of a list for each hash, and none of one that stands too often to have a place", () => {
  const hashes = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 40 });
  fc.assert(
    fc.property(hashes, (all) => {
      const places = new Places(1);
      for (const [at, [hi, lo]] of all.entries()) places.add(hi, lo, at);
      for (const hi of [0, 1, 2, 3]) {
        for (const lo of [0, 1, 2, 3]) {
          const expected = [...all.keys()].filter((at) => all[at][0] === hi && all[at][1] === lo);
          const id = places.find(hi, lo);
          if (expected.length === 0 || expected.length > 4) expect(id).toBe(-1);
          else expect(Array.from({ length: places.count(id) }, (_, i) => places.at(id, i))).toEqual(expected);
        }
      }
    }),
  );
});
