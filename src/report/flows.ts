import type { Cluster, Witness } from "../clusters/clusters.js";
import { outletKey } from "../clusters/same-publisher.js";
import { getOrMake } from "../kernel/get-or-make.js";
import { type Compare, compareStrings } from "../kernel/order.js";
import type { Derivation, Provenance } from "../provenance/provenance.js";
import { HALF_WORDS } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import { fourDecimals } from "./numbers.js";
import type { Report } from "./schema.js";
import { takenFrom } from "./taken.js";

/**
 * Words that ran from article to article, each counted once however many clusters hold it. A derivation may be no more
 * than likelier than not, so each flow has the chance that a word of it ran, over all its words.
 */
export function flowsOf(articles: readonly ArticleUnits[], provenances: readonly Provenance[]): Report["flows"] {
  const flows = new FlowTable<number>();
  for (const taking of takingsOf(provenances)) flows.add(taking.source.article, taking.copy.article, taking);
  return flows
    .all((a, b) => a - b)
    .map(({ from, to, taken, clusters }) => ({
      from: articles[from].article.id,
      to: articles[to].article.id,
      ...wordsOf(taken, articles),
      clusters: clusters.size,
    }));
}

/**
 * The same by outlets, known by their keys ("The Harbour Post" is "Harbour Post") and named as the first of their
 * articles names them. What an outlet has from itself ran nowhere; an article of no known outlet is no outlet's.
 */
export function outletFlowsOf(
  articles: readonly ArticleUnits[],
  provenances: readonly Provenance[],
): Report["outletFlows"] {
  const flows = new FlowTable<string>();
  const keys = articles.map(({ article: { outlet } }) => (outlet === null ? null : outletKey(outlet)));
  const names = new Map<string | null, string>();
  keys.forEach((key, i) => {
    if (key !== null && !names.has(key)) names.set(key, articles[i].article.outlet!.name);
  });
  for (const taking of takingsOf(provenances)) {
    const [source, taker] = [keys[taking.source.article], keys[taking.copy.article]];
    if (source !== null && taker !== null && source !== taker) flows.add(source, taker, taking);
  }
  return flows.all(compareStrings).map(({ from, to, taken, clusters }) => ({
    from: names.get(from)!,
    to: names.get(to)!,
    ...wordsOf(taken, articles),
    articles: taken.size,
    clusters: clusters.size,
  }));
}

interface Taking {
  readonly cluster: Cluster;
  readonly source: Witness;
  readonly copy: Witness;
  readonly derivation: Derivation;
}

/** Every derivation inside the collection. */
function* takingsOf(provenances: readonly Provenance[]): Generator<Taking> {
  for (const { cluster, derivations } of provenances) {
    for (const derivation of derivations) {
      if (derivation.from === null) continue;
      const [source, copy] = [cluster.witnesses[derivation.from], cluster.witnesses[derivation.to]];
      yield { cluster, source, copy, derivation };
    }
  }
}

interface Flow<K> {
  readonly from: K;
  readonly to: K;
  /** Of each taking article, the places of the words that it took, each with the likeliest derivation's chance. */
  readonly taken: Map<number, Map<number, number>>;
  readonly clusters: Set<Cluster>;
}

/** Flows between things of one kind, articles or outlets. */
class FlowTable<K> {
  private readonly flows = new Map<K, Map<K, Flow<K>>>();

  add(from: K, to: K, { cluster, source, copy, derivation: { alignments, probability } }: Taking): void {
    const { taken, clusters } = this.flowOf(from, to);
    clusters.add(cluster);
    const words = getOrMake(taken, copy.article, () => new Map<number, number>());
    for (const word of takenFrom(source, copy, alignments).ran) {
      words.set(word, Math.max(probability, words.get(word) ?? 0));
    }
  }

  all(compare: Compare<K>): Flow<K>[] {
    const flows = [...this.flows.values()].flatMap((byTaker) => [...byTaker.values()]);
    return flows.sort((x, y) => compare(x.from, y.from) || compare(x.to, y.to));
  }

  private flowOf(from: K, to: K): Flow<K> {
    const byTaker = getOrMake(this.flows, from, () => new Map<K, Flow<K>>());
    return getOrMake(byTaker, to, () => ({ from, to, taken: new Map(), clusters: new Set() }));
  }
}

/** How many words were taken, and how likely one of them was. Half-words are added as the whole numbers that they are. */
function wordsOf(taken: Flow<unknown>["taken"], articles: readonly ArticleUnits[]) {
  let all = 0;
  let likely = 0;
  for (const [article, words] of taken) {
    const { weightBefore } = articles[article].article.words;
    for (const [word, probability] of words) {
      const weight = weightBefore[word + 1] - weightBefore[word];
      all += weight;
      likely += weight * probability;
    }
  }
  return { words: all / HALF_WORDS, probability: fourDecimals(all === 0 ? 0 : likely / all) };
}
