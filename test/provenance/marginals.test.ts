import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { OUTSIDE } from "../../src/provenance/arborescence.js";
import { type Marginals, marginalsOf } from "../../src/provenance/marginals.js";
import { allTrees, chanceOf, type WeighedTree } from "../slow/trees.js";
import { graphOf, graphs, never, orForbidden, possible, real } from "../slow/weighted-graphs.js";

/** Whether all go back to one, and that one to nobody. */
const goesBackTo = (parent: readonly number[], j: number): boolean =>
  parent.every((from, k) => (from === OUTSIDE) === (k === j));

/** Each chance is the share of some trees, to so many digits. */
function expectChances({ edge, root, soleRoot }: Marginals, trees: readonly WeighedTree[], digits: number): void {
  const share = (holds: (parent: readonly number[]) => boolean): number => chanceOf(trees, holds);
  root.forEach((chance, j) => {
    expect(chance).toBeCloseTo(
      share((parent) => parent[j] === OUTSIDE),
      digits,
    );
    expect(soleRoot[j]).toBeCloseTo(
      share((parent) => goesBackTo(parent, j)),
      digits,
    );
    edge.forEach((row, i) => {
      if (i === j) return;
      expect(row[j]).toBeCloseTo(
        share((parent) => parent[j] === i),
        digits,
      );
    });
  });
}

describe("chances over all trees", () => {
  test("are those that weighing every tree gives", () => {
    fc.assert(
      fc.property(graphs(orForbidden).filter(possible), (graph) => {
        const trees = allTrees(graph);
        expectChances(marginalsOf(graph), trees, 7);
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

  test("are those over the trees that do not go back to one that may not be first", () => {
    const some = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(graphs(orForbidden).filter(possible), some, (graph, may) => {
        const mayBe = (parent: readonly number[]) => !parent.some((_, j) => !may[j] && goesBackTo(parent, j));
        fc.pre(chanceOf(allTrees(graph), mayBe) > 2e-3);
        const trees = allTrees(graph).filter(({ parent }) => mayBe(parent));
        expectChances(
          marginalsOf(graph, (j) => may[j]),
          trees,
          5,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("come with the weight of all trees", () => {
    fc.assert(
      fc.property(graphs(orForbidden).filter(possible), (graph) => {
        const all = Math.log(allTrees(graph).reduce((sum, { weight }) => sum + Math.exp(weight), 0));
        expect(marginalsOf(graph).logTotal).toBeCloseTo(all, 7);
      }),
    );
  });
});
