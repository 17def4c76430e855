import { expect, test } from "vitest";
import { endOf, startOf } from "../../src/alignment/pieces.js";
import { withRegions } from "../../src/alignment/region-passages.js";
import { readLexicon } from "../../src/lexicon/lexicon.js";
import { makePlan } from "../../src/plan.js";
import type { FoundRegion, Given } from "../../src/regions/region.js";
import { RegionFinder, type RegionPlan, type Regions } from "../../src/regions/regions.js";
import { makeUnits } from "../support/make-article.js";
import { filler } from "../support/news.js";

const plan = makePlan({ sensitivity: "reworded" });
const [a, b] = [makeUnits(filler(0, 100)), makeUnits(`${filler(0, 40)} ${filler(500, 20)} ${filler(60, 40)}`)];
const passages = [[[{ a: 0, b: 0, length: 40 }]], [[{ a: 60, b: 60, length: 40 }]]];

/** A finder that answers as it is told, and keeps what it was asked. */
class ToldFinder extends RegionFinder {
  given: readonly Given[] = [];

  constructor(private readonly answer: Regions) {
    super([a, b], readLexicon([a, b], false), plan.regions as RegionPlan);
  }

  override find(_a: unknown, _b: unknown, given: readonly Given[]): Regions {
    this.given = given;
    return this.answer;
  }
}

const found = (regions: readonly FoundRegion[], unfounded: readonly number[] = []) => {
  const finder = new ToldFinder({ regions, unfounded });
  return { finder, passages: withRegions(a, b, passages, finder, plan.alignment) };
};

test("passages are given to the finder with their reach, and whether they stand word for word", () => {
  const { finder } = found([]);
  const [first, second] = finder.given;
  expect(first).toMatchObject({ a: { start: 0, end: 40 }, b: { start: 0, end: 40 }, certain: true, verbatim: true });
  expect(second).toMatchObject({ a: { start: 60, end: 100 }, b: { start: 60, end: 100 }, passage: 1 });
});

test("a region stands for the passages that it takes in, from its first word to its last, in one piece", () => {
  const region = { a: { start: 0, end: 99 }, b: { start: 1, end: 100 }, score: 1, takesIn: [0, 1] };
  const all = found([region]).passages;
  expect(all).toHaveLength(1);
  expect(all[0]).toHaveLength(1);
  expect([startOf(all[0][0]), endOf(all[0][0])]).toEqual([
    { a: 0, b: 1 },
    { a: 99, b: 100 },
  ]);
  expect(all[0][0].filter(({ length }) => length > 0)).toEqual([
    { a: 1, b: 1, length: 39 },
    { a: 60, b: 60, length: 39 },
  ]);
});

test("unfounded passages go, and what is left is in the order of the first text", () => {
  const region = { a: { start: 42, end: 50 }, b: { start: 42, end: 50 }, score: 1, takesIn: [] };
  expect(found([region], [0]).passages.map(([piece]) => startOf(piece).a)).toEqual([42, 60]);
  expect(found([region]).passages.map(([piece]) => startOf(piece).a)).toEqual([0, 42, 60]);
  expect(found([]).passages).toEqual(passages);
});

test.each([
  ["a clause that a region has in another order is part of it", 20, false],
  ["a passage that a region has in another order stays one", 30, true],
])("%s", (_, length, stays) => {
  const [first, second] = [filler(0, 40), filler(60, length)];
  const [x, y] = [makeUnits(`${first} ${second}`), makeUnits(`${second} ${first}`)];
  const crossed = [[[{ a: 0, b: length, length: 40 }]], [[{ a: 40, b: 0, length }]]];
  const range = { start: 0, end: 40 + length };
  const whole = { a: range, b: range, score: 1, takesIn: [0, 1] };
  const finder = new ToldFinder({ regions: [whole], unfounded: [] });
  const all = withRegions(x, y, crossed, finder, plan.alignment);
  expect(all).toHaveLength(stays ? 2 : 1);
  expect(all.some(([piece]) => piece === crossed[1][0])).toBe(stays);
});

test("pieces of one passage stay together where a region stands for each", () => {
  const pieces = [
    { a: 0, b: 0, length: 40 },
    { a: 60, b: 40, length: 40 },
  ];
  const [x, y] = [makeUnits(filler(0, 100)), makeUnits(`${filler(0, 40)} ${filler(60, 40)}`)];
  const reach = (start: number) => ({ start, end: start + 40 });
  const regions = pieces.map(({ a: at, b: to }, i) => ({ a: reach(at), b: reach(to), score: 1, takesIn: [i] }));
  const all = withRegions(
    x,
    y,
    [pieces.map((run) => [run])],
    new ToldFinder({ regions, unfounded: [] }),
    plan.alignment,
  );
  expect(all.map((passage) => passage.map(startOf))).toEqual([pieces.map(({ a: at, b: to }) => ({ a: at, b: to }))]);
});
