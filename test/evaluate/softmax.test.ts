import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitSoftmax, likeliest } from "./softmax.js";

/** Three kinds in three corners, a few strays among them. */
const ROWS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [9, 1],
  [10, 0],
  [8, 2],
  [1, 9],
  [0, 10],
  [9, 0],
  [0, 8],
];
const LABELS = ["low", "low", "low", "right", "right", "right", "up", "up", "up", "low"];

describe("The regression on several kinds", () => {
  it("tells kinds apart that can be told apart by their measures", () => {
    const model = fitSoftmax(ROWS.slice(0, 8), LABELS.slice(0, 8));
    expect(ROWS.slice(0, 8).map((row) => likeliest(model, row))).toEqual(LABELS.slice(0, 8));
  });

  it("gives chances that add up to 1", () => {
    const { chances } = fitSoftmax(ROWS, LABELS);
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (x, y) => {
          expect(chances([x, y]).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  /** Where the gradient is nothing. What is common is not penalised: so the chances of a kind add up to its number. */
  it("has come to rest: over what it learnt from, the chances of each kind add up to how often it occurs", () => {
    const { kinds, chances } = fitSoftmax(ROWS, LABELS);
    kinds.forEach((kind, k) => {
      const sum = ROWS.reduce((total, row) => total + chances(row)[k], 0);
      expect(sum).toBeCloseTo(LABELS.filter((label) => label === kind).length, 6);
    });
  });

  it("is surer the more rows say the same", () => {
    const thrice = <T>(list: readonly T[]): T[] => [...list, ...list, ...list];
    const [once, more] = [fitSoftmax(ROWS, LABELS), fitSoftmax(thrice(ROWS), thrice(LABELS))];
    expect(more.chances([10, 1])[1]).toBeGreaterThan(once.chances([10, 1])[1]);
  });

  it("does not depend on the unit of a measure, nor on the order of the rows", () => {
    const model = fitSoftmax(ROWS, LABELS);
    const other = fitSoftmax(ROWS.map(([x, y]) => [1_000 * x - 7, y]).reverse(), [...LABELS].reverse());
    for (const [x, y] of ROWS) {
      const chances = other.chances([1_000 * x - 7, y]);
      expect(chances).toEqual(model.chances([x, y]).map((chance) => expect.closeTo(chance, 9)));
    }
  });

  it("takes a measure that is the same everywhere for nothing", () => {
    const model = fitSoftmax(
      ROWS.map(([x]) => [x, 5]),
      LABELS,
    );
    expect(model.chances([3, 5])).toEqual(model.chances([3, 8]).map((chance) => expect.closeTo(chance, 9)));
  });
});
