import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupedByTwoLanes, sortedByTwoLanes, Uint32List } from "../../src/kernel/numbers.js";
import { seededIntegers } from "../../src/kernel/random.js";

/** Few values, so that equal pairs are common, and some that use all four digits of the sort. */
const lane = fc.constantFrom(0, 1, 2, 0xffff, 0x10000, 0x10001, 0x7fffffff, 0x80000000, 0xffffffff);

describe("a list of unsigned integers", () => {
  test("holds what was pushed, however far it had to grow", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xffffffff), { maxLength: 300 }),
        fc.integer({ min: 1, max: 5 }),
        (values, capacity) => {
          const list = new Uint32List(capacity);
          for (const value of values) list.push(value);
          expect(list.length).toBe(values.length);
          expect([...list.view()]).toEqual(values);
        },
      ),
    );
  });

  test("takes many values at once, and one many times", () => {
    const act = fc.oneof(
      fc.array(fc.nat(0xffffffff), { maxLength: 20 }),
      fc.record({ value: fc.nat(9), times: fc.nat(20) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (acts, capacity) => {
        const list = new Uint32List(capacity);
        const expected: number[] = [];
        for (const some of acts) {
          if (Array.isArray(some)) list.pushAll(Uint32Array.from(some));
          else list.pushTimes(some.value, some.times);
          expected.push(...(Array.isArray(some) ? some : new Array<number>(some.times).fill(some.value)));
        }
        expect([...list.view()]).toEqual(expected);
      }),
    );
  });
});

describe("the sort by two lanes", () => {
  // A handful, some and many are sorted by three methods: lengths on both sides of wherever the borders are.
  const lengths = fc.oneof(
    fc.nat(120),
    fc.integer({ min: 1_000, max: 1_200 }),
    fc.integer({ min: 16_000, max: 17_000 }),
  );

  test("is Array.prototype.sort of the pairs, and stable, for few pairs and for many", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lane, lane), { minLength: 1, maxLength: 40 }), lengths, (some, length) => {
        const pairs = Array.from({ length }, (_, i) => some[(i * 7 + (i >> 3)) % some.length]);
        const expected = pairs.map((_, i) => i).sort((x, y) => pairs[x][0] - pairs[y][0] || pairs[x][1] - pairs[y][1]);
        const hi = Uint32Array.from(pairs, ([h]) => h);
        const lo = Uint32Array.from(pairs, ([, l]) => l);
        expect(sortedByTwoLanes(hi, lo).join()).toBe(expected.join());
      }),
    );
  });

  test("sorts whole 32-bit values", () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), lengths, (seed, length) => {
        const values = Uint32Array.from({ length }, seededIntegers(seed));
        const zeros = new Uint32Array(length);
        const sorted = values.slice().sort();
        expect(
          sortedByTwoLanes(values, zeros)
            .map((i) => values[i])
            .join(),
        ).toBe(sorted.join());
        expect(
          sortedByTwoLanes(zeros, values)
            .map((i) => values[i])
            .join(),
        ).toBe(sorted.join());
      }),
    );
  });

  test("leaves the lanes as they are", () => {
    const hi = Uint32Array.of(3, 1, 2);
    const lo = Uint32Array.of(9, 8, 7);
    sortedByTwoLanes(hi, lo);
    expect([...hi, ...lo]).toEqual([3, 1, 2, 9, 8, 7]);
  });
});

test("grouped by two lanes are the sorted pairs, cut where the pair changes", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(lane, lane), { maxLength: 60 }), (pairs) => {
      const hi = Uint32Array.from(pairs, ([h]) => h);
      const lo = Uint32Array.from(pairs, ([, l]) => l);
      const { order, ends } = groupedByTwoLanes(hi, lo);
      const groups = Array.from(ends, (end, g) => [...order.subarray(g === 0 ? 0 : ends[g - 1], end)]);
      expect(groups.flat()).toEqual([...sortedByTwoLanes(hi, lo)]);
      const keys = groups.map((group) => new Set(group.map((i) => pairs[i].join())));
      expect(keys.every(({ size }) => size === 1)).toBe(true);
      expect(new Set(keys.map(([key]) => key)).size).toBe(groups.length);
    }),
  );
});
