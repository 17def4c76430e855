import { OUTSIDE, type WeightedGraph } from "../../src/provenance/arborescence.js";

/** One tree of derivations: each witness's parent. */
export interface WeighedTree {
  readonly parent: readonly number[];
  /** The sum of its edges' log weights; −Infinity for a tree that is forbidden. */
  readonly weight: number;
}

/** The slow, obvious twin of everything that is asked of trees: all of them, one by one. (n + 1)ⁿ steps. */
export function allTrees({ edge, root }: WeightedGraph): WeighedTree[] {
  const n = root.length;
  const trees: WeighedTree[] = [];
  for (let code = 0; code < (n + 1) ** n; code++) {
    const parent = Array.from({ length: n }, (_, j) => (Math.floor(code / (n + 1) ** j) % (n + 1)) - 1);
    if (!isTree(parent)) continue;
    const weight = parent.reduce((sum, i, j) => sum + (i === OUTSIDE ? root[j] : edge[i][j]), 0);
    trees.push({ parent, weight });
  }
  return trees;
}

/** Whether every witness goes back to the outside. */
export function isTree(parent: readonly number[]): boolean {
  return parent.every((_, start) => {
    let node = start;
    for (let steps = 0; steps <= parent.length; steps++) {
      if (node === OUTSIDE) return true;
      node = parent[node];
    }
    return false;
  });
}

/** The share of all trees, by weight, for which something holds. */
export function chanceOf(trees: readonly WeighedTree[], holds: (parent: readonly number[]) => boolean): number {
  const most = Math.max(...trees.map(({ weight }) => weight));
  const sum = (some: readonly WeighedTree[]) => some.reduce((all, { weight }) => all + Math.exp(weight - most), 0);
  return sum(trees.filter(({ parent }) => holds(parent))) / sum(trees);
}
