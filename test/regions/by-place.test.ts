import fc from "fast-check";
import { expect, test } from "vitest";
import { overlapOf } from "../../src/kernel/span.js";
import { ByPlace } from "../../src/regions/by-place.js";
import { spans } from "../support/arbitraries.js";

const regions = fc
  .tuple(spans(400), spans(400))
  .map(([a, b]) => a.slice(0, b.length).map((range, i) => ({ a: range, b: b[i] })));

test("regions by place are those that asking every region finds, in the order in which they came", () => {
  fc.assert(
    fc.property(regions, spans(400), fc.integer({ min: 1, max: 60 }), (all, ranges, times) => {
      // Long ranges too: over several stretches.
      const scaled = (range: { start: number; end: number }) => ({
        start: range.start,
        end: range.start + times * (range.end - range.start),
      });
      const large = all.map(({ a, b }) => ({ a: scaled(a), b: scaled(b) }));
      const places = new ByPlace(large.slice(0, 3));
      for (const region of large.slice(3)) places.add(region);
      for (const range of ranges.map(scaled)) {
        for (const side of ["a", "b"] as const) {
          const expected = large.flatMap((region, i) => (overlapOf(region[side], range) > 0 ? [i] : []));
          expect(places.over(side, range)).toEqual(expected);
        }
      }
    }),
  );
});
