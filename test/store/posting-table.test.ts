import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { PostingTable } from "../../src/store/posting-table.js";

const placesOf = (table: PostingTable, hi: number, lo: number, most = 1_000): number[] => {
  const places: number[] = [];
  table.visit(hi, lo, most, (value) => places.push(value));
  return places;
};

describe("A table of postings", () => {
  it("answers like a map of lists, through all its growing", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 3_000 }), (seed, keys) => {
        const next = seededIntegers(seed);
        const table = new PostingTable(() => true);
        const model = new Map<string, number[]>();
        const lanes = Array.from({ length: keys }, () => [next(), next()] as const);
        for (let value = 0; value < 6_000; value++) {
          const [hi, lo] = lanes[next() % keys];
          table.add(hi, lo, value);
          const key = `${hi} ${lo}`;
          model.set(key, [...(model.get(key) ?? []), value]);
        }
        for (const [hi, lo] of lanes) expect(placesOf(table, hi, lo)).toEqual(model.get(`${hi} ${lo}`) ?? []);
        expect(placesOf(table, next(), next())).toEqual([]);
      }),
      { numRuns: 12, seed: 20310602 },
    );
  });

  it("tells apart keys that differ in any of the 56 bits that it keeps", () => {
    const table = new PostingTable(() => true);
    table.add(0, 0, 1);
    const bits = Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0);
    expect(bits.filter((bit) => placesOf(table, 0, bit).length > 0)).toEqual([]);
    const blind = bits.filter((bit) => placesOf(table, bit, 0).length > 0);
    expect(blind).toEqual(bits.slice(16, 24));
  });

  it("drops what is gone when a part is made anew, and uses its place at once where the key comes again", () => {
    const gone = new Set<number>();
    const table = new PostingTable((value) => !gone.has(value));
    for (let value = 0; value < 5; value++) table.add(1, 1, value);
    for (const value of [0, 1, 3]) gone.add(value);
    expect(placesOf(table, 1, 1)).toEqual([2, 4]);
    for (let key = 0; key < 100; key++) table.add(1, key + 2, 100 + key);
    expect(placesOf(table, 1, 1)).toEqual([2, 4]);
    gone.add(100);
    table.add(1, 2, 200);
    expect(placesOf(table, 1, 2)).toEqual([200]);
  });

  it("gives new numbers to all, and drops those that get none", () => {
    const table = new PostingTable(() => true);
    for (let value = 0; value < 40; value++) table.add(value % 3, 5, value);
    table.renumber((value) => (value < 20 ? -1 : value - 20));
    expect(placesOf(table, 0, 5)).toEqual([1, 4, 7, 10, 13, 16, 19]);
    table.renumber(() => -1);
    expect(placesOf(table, 0, 5)).toEqual([]);
  });

  it("tells no more places than are asked for", () => {
    const table = new PostingTable(() => true);
    for (let value = 0; value < 5; value++) table.add(1, 1, value);
    const places: number[] = [];
    expect(table.visit(1, 1, 4, (value) => places.push(value))).toBe(false);
    expect(places).toEqual([0, 1, 2, 3]);
    expect(table.visit(1, 1, 5, () => {})).toBe(true);
  });
});
