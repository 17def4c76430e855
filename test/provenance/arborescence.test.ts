import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heaviestTree, OUTSIDE, type WeightedGraph } from "../../src/provenance/arborescence.js";
import { allTrees, isTree } from "../slow/trees.js";
import { graphOf, graphs, never, orForbidden, possible } from "../slow/weighted-graphs.js";

const weightOf = ({ edge, root }: WeightedGraph, parent: readonly number[]) =>
  parent.reduce((sum, i, j) => sum + (i === OUTSIDE ? root[j] : edge[i][j]), 0);

describe("the heaviest tree", () => {
  test("is as heavy as the heaviest of all trees", () => {
    fc.assert(
      fc.property(graphs(orForbidden, 5).filter(possible), (graph) => {
        const parent = heaviestTree(graph);
        expect(isTree(parent)).toBe(true);
        const most = Math.max(...allTrees(graph).map(({ weight }) => weight));
        expect(weightOf(graph, parent)).toBeCloseTo(most, 9);
      }),
      { numRuns: 150 },
    );
  });

  test("among equals takes the outside, then the witness that stands first", () => {
    const even = [0, 0, 0];
    expect(heaviestTree(graphOf(even, [even, even, even]))).toEqual([OUTSIDE, OUTSIDE, OUTSIDE]);
    const far = [0, never, never];
    expect(heaviestTree(graphOf(far, [even, even, even]))).toEqual([OUTSIDE, 0, 0]);
  });

  test("of nobody is nothing, of one is the outside", () => {
    expect(heaviestTree(graphOf([], []))).toEqual([]);
    expect(heaviestTree(graphOf([-9], [[0]]))).toEqual([OUTSIDE]);
  });

  test("breaks circles inside circles", () => {
    // 0 and 1 want each other, 2 and 3 want each other, and the two pairs want each other.
    const edge = Array.from({ length: 4 }, () => new Array<number>(4).fill(-9));
    edge[0][1] = edge[1][0] = edge[2][3] = edge[3][2] = 9;
    edge[1][2] = edge[3][0] = 5;
    const graph = graphOf([-20, -21, -22, -23], edge);
    const parent = heaviestTree(graph);
    expect(isTree(parent)).toBe(true);
    expect(weightOf(graph, parent)).toBe(Math.max(...allTrees(graph).map(({ weight }) => weight)));
  });
});
