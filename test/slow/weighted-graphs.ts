import fc from "fast-check";
import type { WeightedGraph } from "../../src/provenance/arborescence.js";
import { allTrees } from "./trees.js";

export const never = Number.NEGATIVE_INFINITY;
export const graphOf = (root: readonly number[], edge: readonly (readonly number[])[]): WeightedGraph => ({
  root: Float64Array.from(root),
  edge: edge.map((row) => Float64Array.from(row)),
});

export const graphs = (weight: fc.Arbitrary<number>, most = 4) =>
  fc
    .integer({ min: 1, max: most })
    .chain((n) => {
      const row = fc.array(weight, { minLength: n, maxLength: n });
      return fc.tuple(row, fc.array(row, { minLength: n, maxLength: n }));
    })
    .map(([root, edge]) => graphOf(root, edge));

export const real = fc.double({ min: -6, max: 6, noNaN: true });
export const orForbidden = fc.oneof({ weight: 3, arbitrary: real }, { weight: 1, arbitrary: fc.constant(never) });
export const possible = (graph: WeightedGraph) => allTrees(graph).some(({ weight }) => weight > never);
