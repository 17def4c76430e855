import type { Witness } from "../clusters/clusters.js";
import { DisjointSets } from "../kernel/disjoint-sets.js";
import { getOrMake } from "../kernel/get-or-make.js";

/** All texts of an article that has more are taken to bear on each other: to hold each against each costs their square. */
const MOST_TEXTS = 256;

interface Carried {
  readonly witnesses: readonly Pick<Witness, "article">[];
}

/**
 * The clusters, by their places, in groups that have nothing to do with each other: what was aligned of two articles, or
 * noted of them, bears on the texts that both carry, and on no others. So each group can be solved by itself. To share one
 * article is not enough, else whoever prints a hundred agency texts on one page would tie all of them together. Groups
 * stand in the order of their first clusters.
 */
export function inEarshot(clusters: readonly Carried[]): number[][] {
  const groups = new DisjointSets(clusters.length);
  const textsOf = new Map<number, number[]>();
  clusters.forEach(({ witnesses }, text) => {
    const met = new Set<number>();
    for (const { article } of witnesses) {
      const before = getOrMake(textsOf, article, (): number[] => []);
      for (const other of before) {
        if (met.has(other)) groups.union(other, text);
        else met.add(other);
      }
      if (before.length < MOST_TEXTS) before.push(text);
      else for (const other of before) groups.union(other, text);
    }
  });
  return groups.sets();
}
