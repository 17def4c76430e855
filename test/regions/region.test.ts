import fc from "fast-check";
import { expect, test } from "vitest";
import { contains } from "../../src/kernel/span.js";
import { hullOf, lengthOfRange, widened } from "../../src/regions/region.js";

const range = fc.tuple(fc.nat(50), fc.nat(50)).map(([start, length]) => ({ start, end: start + length }));

test("a hull holds both ranges and touches an end of one at either end", () => {
  fc.assert(
    fc.property(range, range, (x, y) => {
      const hull = hullOf(x, y);
      expect(contains(hull, x) && contains(hull, y)).toBe(true);
      expect([x.start, y.start]).toContain(hull.start);
      expect([x.end, y.end]).toContain(hull.end);
    }),
  );
});

test("a widened range reaches so far on either side, and never beyond its text", () => {
  fc.assert(
    fc.property(range, fc.nat(30), fc.nat(60), (x, margin, beyond) => {
      const count = x.end + beyond;
      const wide = widened(x, margin, count);
      expect(contains({ start: 0, end: count }, wide) && contains(wide, x)).toBe(true);
      const room = Math.min(margin, x.start) + Math.min(margin, beyond);
      expect(lengthOfRange(wide)).toBe(lengthOfRange(x) + room);
    }),
  );
});
