import { getOrMake } from "../kernel/get-or-make.js";
import { addTo } from "../kernel/lists.js";
import { pairKey } from "../kernel/pair-key.js";
import { contains, type Span, sharedLength } from "../kernel/span.js";
import type { Cluster } from "./clusters.js";
import { type PairAlignment, sideIn } from "./pair-kind.js";

/**
 * Among so few witnesses every two were compared, where the candidates were not capped at fewer carriers: where nothing
 * was aligned, they share no words.
 */
export const ALL_COMPARED = 32;

/** The clusters of a collection by their articles, and what was aligned of each two articles in whichever cluster. */
export class ClusterIndex {
  /** Of each two articles; made when it is first asked for, since large clusters have many pairs, and seldom ask. */
  private between: ReadonlyMap<number, readonly PairAlignment[]> | null = null;
  private readonly byArticle = new Map<number, Set<Cluster>>();

  constructor(
    private readonly clusters: readonly Cluster[],
    /** Among at most so many witnesses every two were compared. */
    readonly allCompared = ALL_COMPARED,
  ) {
    for (const cluster of clusters) {
      for (const { article } of cluster.witnesses) {
        getOrMake(this.byArticle, article, () => new Set<Cluster>()).add(cluster);
      }
    }
  }

  remove(cluster: Cluster): void {
    for (const { article } of cluster.witnesses) this.byArticle.get(article)?.delete(cluster);
  }

  /** In the order in which they were added. */
  of = (article: number): Iterable<Cluster> => this.byArticle.get(article) ?? [];

  aligned(a: number, b: number): readonly PairAlignment[] {
    this.between ??= alignmentsOf(this.clusters);
    return this.between.get(pairKey(a, b)) ?? [];
  }

  /** Whether two articles share words of which the one has some in these spans and the other in those. */
  share(a: number, ofA: readonly Span[], b: number, ofB: readonly Span[]): boolean {
    return this.aligned(a, b).some(
      (pair) => sharedLength(sideIn(pair, a), ofA) > 0 && sharedLength(sideIn(pair, b), ofB) > 0,
    );
  }

  /** Whether what stands at a place of the one article stands in the other too. */
  carries = (article: number, place: Span, other: number): boolean =>
    this.aligned(article, other).some((pair) => sideIn(pair, article).some((side) => contains(side, place)));
}

function alignmentsOf(clusters: readonly Cluster[]): ReadonlyMap<number, readonly PairAlignment[]> {
  const between = new Map<number, PairAlignment[]>();
  for (const { alignments } of clusters) for (const pair of alignments) addTo(between, pairKey(pair.a, pair.b), pair);
  return between;
}
