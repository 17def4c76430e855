import type { ExcludedCluster } from "../clusters/clusters.js";
import { sameHouse } from "../clusters/same-publisher.js";
import type { Span } from "../kernel/span.js";
import { type Derivation, derivationsInto, type Provenance } from "../provenance/provenance.js";
import type { ArticleUnits } from "../units/units.js";
import { SURE } from "./numbers.js";
import type { Report } from "./schema.js";
import { takenFrom, wordsIn } from "./taken.js";

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
 * what it has from another state of itself, and what it put into a text or added to it; nobody is charged with copying
 * while that cannot be told. Who quotes somebody in quotation marks says so himself: that is no charge.
 */
export function sharesOf(
  articles: readonly ArticleUnits[],
  provenances: readonly Provenance[],
  excluded: readonly ExcludedCluster[],
): Shares[] {
  const origins = articles.map(({ article }) => new Uint8Array(article.words.count));
  const mark = (article: number, words: readonly number[], origin: Origin): void => {
    for (const word of words) origins[article][word] = Math.max(origins[article][word], origin);
  };
  for (const { aside } of excluded) {
    for (const { article, spans } of aside)
      mark(article, wordsIn({ units: articles[article], spans }), Origin.Boilerplate);
  }
  for (const provenance of provenances) {
    const into = derivationsInto(provenance);
    provenance.cluster.witnesses.forEach((witness, i) => {
      const derivation = into.get(i);
      const named = witness.quotations.some(({ speaker }) => speaker !== null);
      const quotes = witness.quoted && (named || creditOf(provenance, i, derivation) !== null);
      if (!quotes && !isTold(provenance, i, derivation)) return;
      mark(witness.article, reusedBy(provenance, i, derivation), quotes ? Origin.Quoted : Origin.Copied);
    });
  }
  return origins.map(countShares);
}

/** The words that a witness has from someone else, so far as its source is told. */
function reusedBy(
  { cluster, first }: Provenance,
  witness: number,
  derivation: Derivation | undefined,
): readonly number[] {
  const copy = cluster.witnesses[witness];
  if (first.certainty === "outside" || derivation?.from === null) return wordsIn(copy);
  // Who was first is told, though it be open by whose hands the text came to this one.
  const from = derivation?.from ?? first.witness;
  if (from === null || from === witness) return [];
  const source = cluster.witnesses[from];
  if (derivation?.relation === "revision" || sameHouse(source.units.article, copy.units.article)) return [];
  return takenFrom(source, copy, derivation?.alignments ?? []).passage;
}

/** Whether it is told that a witness has its text from someone else, and not only that this is likelier than not. */
function isTold(
  { cluster, first, conflicts }: Provenance,
  witness: number,
  derivation: Derivation | undefined,
): boolean {
  if (first.certainty !== "undetermined") return true;
  if (derivation === undefined || derivation.from === null || derivation.probability < SURE) return false;
  const pair = [derivation.from, witness].map((i) => cluster.witnesses[i].article);
  return !conflicts.some(
    ({ kind, articles }) => kind === "copy-before-source" && pair.every((one) => articles.includes(one)),
  );
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
    // Of two that stand under one credit, the one may give none.
    if (kind === "common-credit" && first.source !== null && span !== null) return { to: first.source.name, span };
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
