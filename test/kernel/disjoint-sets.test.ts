import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DisjointSets } from "../../src/kernel/disjoint-sets.js";
import { mergedSets } from "../slow/sets.js";

const SIZE = 14;
const unions = fc.array(fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)), { maxLength: 20 });

function joined(pairs: readonly (readonly [number, number])[]): DisjointSets {
  const sets = new DisjointSets(SIZE);
  for (const [a, b] of pairs) sets.union(a, b);
  return sets;
}

describe("disjoint sets", () => {
  test("are those that merging whole sets makes", () => {
    fc.assert(
      fc.property(unions, (pairs) => {
        expect(joined(pairs).sets()).toEqual(mergedSets(SIZE, pairs));
      }),
    );
  });

  test("are named by their smallest member, whichever union came first", () => {
    fc.assert(
      fc.property(unions, (pairs) => {
        const sets = joined(pairs);
        for (const set of mergedSets(SIZE, pairs)) for (const item of set) expect(sets.find(item)).toBe(set[0]);
      }),
    );
  });

  test("a long chain of unions is found in a short time", () => {
    const size = 200_000;
    const sets = new DisjointSets(size);
    for (let i = size - 1; i > 0; i--) sets.union(i - 1, i);
    expect(sets.sets()).toHaveLength(1);
    expect(sets.find(size - 1)).toBe(0);
  });
});
