import type { Cluster, ExcludedCluster, Witness } from "../clusters/clusters.js";
import { outletKey, sameHouse } from "../clusters/same-publisher.js";
import { type Compare, compareStrings } from "../kernel/order.js";
import type { Span } from "../kernel/span.js";
import { type Derivation, derivationsInto, type Provenance } from "../provenance/provenance.js";
import { wordsInside } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import type { Report } from "./schema.js";

/** What each word of an article is; the greater number wins where a word is several things. */
enum Origin {
  Own = 0,
  Boilerplate = 1,
  Copied = 2,
  Quoted = 3,
}

export type Shares = Report["articles"][number]["shares"];

/**
 * Each article's words by where they come from. A text that an article may itself have had first is its own, and so is
 * what it has from another state of itself; nobody is charged with copying while that cannot be told.
 */
export function sharesOf(
  articles: readonly ArticleUnits[],
  provenances: readonly Provenance[],
  excluded: readonly ExcludedCluster[],
): Shares[] {
  const origins = articles.map(({ article }) => new Uint8Array(article.words.count));
  const mark = (article: number, spans: readonly Span[], origin: Origin): void => {
    for (const span of spans) {
      const { start, end } = wordsInside(articles[article].article.words, span);
      for (let i = start; i < end; i++) origins[article][i] = Math.max(origins[article][i], origin);
    }
  };
  for (const { aside } of excluded) for (const { article, spans } of aside) mark(article, spans, Origin.Boilerplate);
  for (const provenance of provenances) {
    const into = derivationsInto(provenance);
    provenance.cluster.witnesses.forEach((witness, i) => {
      if (!isTaken(provenance, i, into.get(i))) return;
      const named = witness.quotations.some(({ speaker }) => speaker !== null);
      const credited = named || creditOf(provenance, i, into.get(i)) !== null;
      mark(witness.article, witness.spans, witness.quoted && credited ? Origin.Quoted : Origin.Copied);
    });
  }
  return origins.map(countShares);
}

/** Whether a witness's text is told to come from someone else. */
function isTaken({ cluster, first }: Provenance, witness: number, derivation: Derivation | undefined): boolean {
  if (first.certainty === "outside") return true;
  if (derivation === undefined) return false;
  if (derivation.from === null) return true;
  const [from, to] = [derivation.from, witness].map((i) => cluster.witnesses[i].units.article);
  return derivation.relation !== "revision" && !sameHouse(from, to);
}

/** Whom a witness credits with the text, and where: the source that it is told to have, else whom its publisher states. */
export function creditOf(
  { cluster, first }: Provenance,
  witness: number,
  derivation: Derivation | undefined,
): { to: string; span: Span | null } | null {
  const { article, units } = cluster.witnesses[witness];
  for (const { kind, favours, places } of derivation?.evidence ?? []) {
    const span = places.find((place) => place.article === article)?.span ?? null;
    const source = derivation!.from === null ? null : cluster.witnesses[derivation!.from].units.article.outlet;
    if (kind === "credit" && favours === "a" && source !== null) return { to: source.name, span };
    if (kind === "common-credit" && first.source !== null) return { to: first.source.name, span };
  }
  const [stated] = units.article.credits;
  return stated === undefined ? null : { to: stated, span: null };
}

/** Shares of four decimals that add up to 1: what rounding leaves over or takes goes to the greatest. */
function countShares(origins: Uint8Array): Shares {
  const counts = [0, 0, 0, 0];
  for (const origin of origins) counts[origin]++;
  const shares = counts.map((count) => Math.round((10_000 * count) / Math.max(1, origins.length)));
  const greatest = shares.indexOf(Math.max(...shares));
  shares[greatest] += 10_000 - shares.reduce((sum, share) => sum + share, 0);
  const [own, boilerplate, copied, quoted] = shares.map((share) => share / 10_000);
  return { own, quoted, copied, boilerplate };
}

/** Words that ran from article to article, each counted once however many clusters hold it. */
export function flowsOf(articles: readonly ArticleUnits[], provenances: readonly Provenance[]): Report["flows"] {
  const flows = new FlowTable<number>();
  for (const { from, to, copy, cluster } of takingsOf(provenances)) flows.add(from, to, copy, cluster, articles);
  return flows
    .all((a, b) => a - b)
    .map(({ from, to, taken, clusters }) => ({
      from: articles[from].article.id,
      to: articles[to].article.id,
      words: wordsOf(taken, articles),
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
  for (const { from, to, copy, cluster } of takingsOf(provenances)) {
    const [source, taker] = [keys[from], keys[to]];
    if (source !== null && taker !== null && source !== taker) flows.add(source, taker, copy, cluster, articles);
  }
  return flows.all(compareStrings).map(({ from, to, taken, clusters }) => ({
    from: names.get(from)!,
    to: names.get(to)!,
    words: wordsOf(taken, articles),
    articles: taken.size,
    clusters: clusters.size,
  }));
}

/** Every derivation inside the collection, by the articles' places. */
function* takingsOf(provenances: readonly Provenance[]) {
  for (const { cluster, derivations } of provenances) {
    for (const { from, to } of derivations) {
      if (from === null) continue;
      const copy = cluster.witnesses[to];
      yield { from: cluster.witnesses[from].article, to: copy.article, copy, cluster };
    }
  }
}

interface Flow<K> {
  readonly from: K;
  readonly to: K;
  /** Of each taking article, the places of the words that it took. */
  readonly taken: Map<number, Set<number>>;
  readonly clusters: Set<Cluster>;
}

/** Flows between things of one kind, articles or outlets. */
class FlowTable<K> {
  private readonly flows = new Map<K, Map<K, Flow<K>>>();

  add(from: K, to: K, copy: Witness, cluster: Cluster, articles: readonly ArticleUnits[]): void {
    const { taken, clusters } = this.flowOf(from, to);
    clusters.add(cluster);
    const words = getOrMake(taken, copy.article, () => new Set<number>());
    for (const span of copy.spans) {
      const { start, end } = wordsInside(articles[copy.article].article.words, span);
      for (let i = start; i < end; i++) words.add(i);
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

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Half-words are added as the whole numbers that they are kept as. */
function wordsOf(taken: Flow<unknown>["taken"], articles: readonly ArticleUnits[]): number {
  let weight = 0;
  for (const [article, words] of taken) {
    const { weightBefore } = articles[article].article.words;
    for (const i of words) weight += weightBefore[i + 1] - weightBefore[i];
  }
  return weight / 2;
}
