import { expect, test } from "vitest";
import { BesideCopies } from "../../src/regions/beside-copy.js";
import type { FoundRegion, Given } from "../../src/regions/region.js";

const range = (start: number, length: number) => ({ start, end: start + length });
const copy = (a: number, b: number, length = 50, verbatim = true): Given => ({
  a: range(a, length),
  b: range(b, length),
  certain: true,
  verbatim,
  passage: 0,
});
const region = (a: number, b: number, takesIn: readonly number[] = []): FoundRegion => ({
  a: range(a, 40),
  b: range(b, 40),
  score: 0,
  takesIn,
});
const leastOf = (found: FoundRegion, ...given: readonly Given[]) => new BesideCopies(given, 20).leastOf(found);

test("apart from a long copy, half as much again must speak for a region", () => {
  expect(leastOf(region(500, 900), copy(0, 0))).toBe(30);
  expect(leastOf(region(500, 900))).toBe(20);
});

test("what was changed, or is short, is no long copy", () => {
  expect(leastOf(region(500, 900), copy(0, 0, 50, false))).toBe(20);
  expect(leastOf(region(500, 900), copy(0, 0, 40))).toBe(20);
});

test("a region that follows a copy in both texts may go on from it, and in one text only it does not", () => {
  expect(leastOf(region(100, 1_000), copy(0, 900))).toBe(20);
  expect(leastOf(region(100, 100), copy(0, 900))).toBe(30);
  expect(leastOf(region(100, 1_000), copy(0, 0), copy(2_000, 900))).toBe(30);
});

test("a region that takes in shared words is not asked for more", () => {
  expect(leastOf(region(500, 900, [1]), copy(0, 0), copy(510, 910, 9))).toBe(20);
});
