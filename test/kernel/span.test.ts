import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareSpans,
  contains,
  lengthOf,
  overlapOf,
  sharedLength,
  subtract,
  totalLength,
  unionOf,
} from "../../src/kernel/span.js";
import { positionsOf, spansOf } from "../slow/positions.js";
import { spans } from "../support/arbitraries.js";

describe("spans", () => {
  test("a union is the positions covered, in spans that neither overlap nor touch", () => {
    fc.assert(
      fc.property(spans(), (given) => {
        expect(unionOf(given)).toEqual(spansOf(positionsOf(given)));
      }),
    );
  });

  test("a union keeps the spans that it was given", () => {
    const given = [
      { start: 3, end: 5 },
      { start: 0, end: 4 },
    ];
    expect(unionOf(given)).toEqual([{ start: 0, end: 5 }]);
    expect(given).toEqual([
      { start: 3, end: 5 },
      { start: 0, end: 4 },
    ]);
  });

  test("spans that touch are one, empty spans are none", () => {
    expect(
      unionOf([
        { start: 4, end: 6 },
        { start: 6, end: 6 },
        { start: 6, end: 9 },
        { start: 20, end: 20 },
      ]),
    ).toEqual([{ start: 4, end: 9 }]);
  });

  test("what is left is every position of the one that the other does not cover", () => {
    fc.assert(
      fc.property(spans(), spans(), (x, y) => {
        const taken = positionsOf(y);
        const left = new Set([...positionsOf(x)].filter((at) => !taken.has(at)));
        const rest = subtract(unionOf(x), unionOf(y));
        expect(rest).toEqual(spansOf(left));
      }),
    );
  });

  test("two unions share the positions that both cover", () => {
    fc.assert(
      fc.property(spans(), spans(), (x, y) => {
        const taken = positionsOf(y);
        const both = [...positionsOf(x)].filter((at) => taken.has(at)).length;
        expect(sharedLength(unionOf(x), unionOf(y))).toBe(both);
        expect(sharedLength(unionOf(y), unionOf(x))).toBe(both);
        expect(totalLength(unionOf(x))).toBe(positionsOf(x).size);
      }),
    );
  });

  test("length, overlap and containment of two spans are those of their positions", () => {
    const span = spans().filter((list) => list.length > 0);
    fc.assert(
      fc.property(span, span, ([a], [b]) => {
        const [x, y] = [positionsOf([a]), positionsOf([b])];
        expect(lengthOf(a)).toBe(x.size);
        expect(overlapOf(a, b)).toBe([...x].filter((at) => y.has(at)).length);
        if (y.size > 0) expect(contains(a, b)).toBe([...y].every((at) => x.has(at)));
      }),
    );
  });

  test("spans sort by their start, then by their end", () => {
    const given = [
      { start: 2, end: 9 },
      { start: 1, end: 8 },
      { start: 2, end: 3 },
    ];
    expect(given.sort(compareSpans).map(({ start, end }) => `${start}-${end}`)).toEqual(["1-8", "2-3", "2-9"]);
  });
});
