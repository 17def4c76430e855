import type { ExcludedCluster } from "../clusters/clusters.js";
import { sameHouse } from "../clusters/same-publisher.js";
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
  const flows = new Map<string, { from: number; to: number; words: Set<number>; clusters: number }>();
  for (const { cluster, derivations } of provenances) {
    for (const { from, to } of derivations) {
      if (from === null) continue;
      const [source, copy] = [cluster.witnesses[from], cluster.witnesses[to]];
      const key = `${source.article} ${copy.article}`;
      const flow = flows.get(key) ?? { from: source.article, to: copy.article, words: new Set<number>(), clusters: 0 };
      flows.set(key, flow);
      flow.clusters++;
      for (const span of copy.spans) {
        const { start, end } = wordsInside(articles[copy.article].article.words, span);
        for (let i = start; i < end; i++) flow.words.add(i);
      }
    }
  }
  return [...flows.values()]
    .sort((x, y) => x.from - y.from || x.to - y.to)
    .map(({ from, to, words, clusters }) => {
      const { weightBefore } = articles[to].article.words;
      let weight = 0;
      for (const i of words) weight += weightBefore[i + 1] - weightBefore[i];
      return { from: articles[from].article.id, to: articles[to].article.id, words: weight / 2, clusters };
    });
}
