import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { heaviestTree, marginalsOf, OUTSIDE, type WeightedGraph } from "../../src/provenance/arborescence.js";
import { allTrees, chanceOf, isTree } from "../slow/trees.js";

const never = Number.NEGATIVE_INFINITY;
const graphOf = (root: readonly number[], edge: readonly (readonly number[])[]): WeightedGraph => ({
  root: Float64Array.from(root),
  edge: edge.map((row) => Float64Array.from(row)),
});

const graphs = (weight: fc.Arbitrary<number>, most = 4) =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => {
      const row = fc.array(weight, { minLength: n, maxLength: n });
      return fc.tuple(row, fc.array(row, { minLength: n, maxLength: n }));
    })
    .map(([root, edge]) => graphOf(root, edge));

const real = fc.double({ min: -6, max: 6, noNaN: true });
const orForbidden = fc.oneof({ weight: 3, arbitrary: real }, { weight: 1, arbitrary: fc.constant(never) });
const possible = (graph: WeightedGraph) => allTrees(graph).some(({ weight }) => weight > never);

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

describe("chances over all trees", () => {
  test("are those that weighing every tree gives", () => {
    fc.assert(
      fc.property(graphs(orForbidden).filter(possible), (graph) => {
        const trees = allTrees(graph);
        const { edge, root, soleRoot } = marginalsOf(graph);
        root.forEach((chance, j) => {
          expect(chance).toBeCloseTo(
            chanceOf(trees, (parent) => parent[j] === OUTSIDE),
            7,
          );
          expect(soleRoot[j]).toBeCloseTo(
            chanceOf(trees, (parent) => parent.every((from, k) => (from === OUTSIDE) === (k === j))),
            7,
          );
          edge.forEach((row, i) => {
            if (i !== j)
              expect(row[j]).toBeCloseTo(
                chanceOf(trees, (parent) => parent[j] === i),
                7,
              );
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  test("add up to 1 for every witness, also for many of them", () => {
    const random = seededIntegers(11);
    const weight = () => (random() / 2 ** 32) * 12 - 6;
    const n = 60;
    const graph = graphOf(
      Array.from({ length: n }, weight),
      Array.from({ length: n }, () => Array.from({ length: n }, () => (random() % 5 === 0 ? never : weight()))),
    );
    const { edge, root, soleRoot } = marginalsOf(graph);
    root.forEach((chance, j) => {
      expect(edge.reduce((sum, row) => sum + row[j], chance)).toBeCloseTo(1, 6);
    });
    expect(soleRoot.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-6);
  });

  test("do not overflow where weights are large, and keep their proportions", () => {
    fc.assert(
      fc.property(graphs(real, 4), fc.integer({ min: -2_000, max: 2_000 }), (graph, lift) => {
        const lifted = {
          root: graph.root.map((weight) => weight + lift),
          edge: graph.edge.map((row) => row.map((weight) => weight + lift)),
        };
        const [one, other] = [marginalsOf(graph), marginalsOf(lifted)];
        one.root.forEach((chance, j) => {
          expect(other.root[j]).toBeCloseTo(chance, 6);
          expect(other.soleRoot[j]).toBeCloseTo(one.soleRoot[j], 6);
        });
      }),
    );
  });

  test("are finite and between 0 and 1 where weights are hundreds of nats apart", () => {
    const wide = fc.oneof(fc.double({ min: -900, max: 900, noNaN: true }), fc.constant(never));
    fc.assert(
      fc.property(graphs(wide, 5), (graph) => {
        const { edge, root, soleRoot } = marginalsOf(graph);
        for (const chance of [...edge.flatMap((row) => [...row]), ...root, ...soleRoot]) {
          expect(chance >= 0 && chance <= 1).toBe(true);
        }
      }),
    );
  });

  test("of a witness alone are certain", () => {
    const { root, soleRoot } = marginalsOf(graphOf([-2.5], [[0]]));
    expect([...root, ...soleRoot]).toEqual([1, 1]);
  });
});
