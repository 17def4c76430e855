import fc from "fast-check";
import { expect, test } from "vitest";
import { OUTSIDE } from "../../src/provenance/arborescence.js";
import type { Order } from "../../src/provenance/order.js";
import { treeInTime, weighInTime } from "../../src/provenance/tree-in-time.js";
import { isTree } from "../slow/trees.js";
import { graphs, never } from "../slow/weighted-graphs.js";

/** Some witnesses have a time, and the graph forbids what these forbid between two. */
const timed = fc
  .tuple(
    graphs(fc.double({ min: -40, max: 40, noNaN: true }), 7),
    fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 7, maxLength: 7 }),
  )
  .map(([graph, times]) => {
    const precedes = (i: number, j: number): boolean => times[i] !== null && times[j] !== null && times[i] < times[j];
    const edge = graph.edge.map((row, i) => row.map((weight, j) => (precedes(j, i) ? never : weight)));
    const mayBeFirst = (j: number): boolean => graph.edge.every((_, i) => !precedes(i, j));
    return { graph: { root: graph.root, edge }, order: { precedes, mayBeFirst } as unknown as Order };
  });

const goesBack = (parent: readonly number[], order: Order): boolean =>
  parent.some((_, to) => {
    for (let from = parent[to]; from !== OUTSIDE; from = parent[from]) if (order.precedes(to, from)) return true;
    return false;
  });

test("no way of the tree leads from a witness to one that is older, however far apart the weights are", () => {
  fc.assert(
    fc.property(timed, ({ graph, order }) => {
      const { graph: left, cut, marginals } = weighInTime(graph, order);
      const parent = treeInTime(left, order);
      expect(isTree(parent)).toBe(true);
      expect(goesBack(parent, order)).toBe(false);
      for (const path of cut) expect(order.precedes(path.at(-1)!, path[0])).toBe(true);
      for (const chance of [...marginals.root, ...marginals.soleRoot]) expect(chance >= 0 && chance <= 1).toBe(true);
    }),
    { numRuns: 400 },
  );
});
