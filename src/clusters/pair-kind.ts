import type { Alignment } from "../alignment/alignment.js";
import { type Span, sharedLength, subtract, totalLength, unionOf } from "../kernel/span.js";
import { isAmong, samePerson } from "../text/names.js";
import { normalWord, wordsIn, wordsInside } from "../text/words.js";
import type { ArticleUnits, Quotation } from "../units/units.js";
import { commonplaceReason } from "./commonplace.js";
import { furnitureReason } from "./furniture.js";
import type { Rarity } from "./rarity.js";
import { sameOutlet, samePage } from "./same-publisher.js";

export const REUSE_KINDS = ["copy", "quotation", "shared-quotation", "revision"] as const;
export const EXCLUDED_KINDS = ["boilerplate", "commonplace", "repetition"] as const;
export type ReuseKind = (typeof REUSE_KINDS)[number];
export type ExcludedKind = (typeof EXCLUDED_KINDS)[number];
export type ClusterKind = ReuseKind | ExcludedKind;

export const isExcludedKind = (kind: ClusterKind): kind is ExcludedKind =>
  (EXCLUDED_KINDS as readonly string[]).includes(kind);

/** An alignment with the two articles it joins, named by their places in the sorted collection: `a <= b`. */
export interface PairAlignment {
  readonly a: number;
  readonly b: number;
  readonly alignment: Alignment;
}

/** What a shared passage is, and, where it is set aside, why. */
export interface PairKind {
  readonly kind: ClusterKind;
  readonly reason: string | null;
}

/** From this share of its words in quotation marks on, a passage is quoted. */
const QUOTED_SHARE = 0.8;
/**
 * Two articles of one outlet that have this much of their words in common, of both, are two states of one. Where either
 * has more of its own, an outlet has used its text again: in news of another day that is the rule.
 */
const REVISION_SHARE = 0.8;

export const sidesOf = ({ pieces }: Alignment): { a: Span[]; b: Span[] } => ({
  a: pieces.map(({ a }) => a),
  b: pieces.map(({ b }) => b),
});

/** What of an alignment stands in one of its two articles. */
export const sideIn = ({ a, alignment }: PairAlignment, article: number): Span[] =>
  alignment.pieces.map((piece) => (a === article ? piece.a : piece.b));

/** What each article has of a text that some alignments carry, as spans that rise and stand apart. Linear in the sides. */
export function spansByArticle(pairs: readonly PairAlignment[]): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { a, b, alignment } of pairs) {
    const sides = sidesOf(alignment);
    for (const [article, own] of [
      [a, sides.a],
      [b, sides.b],
    ] as const) {
      const known = spans.get(article);
      if (known) known.push(...own);
      else spans.set(article, [...own]);
    }
  }
  return new Map([...spans].map(([article, own]) => [article, unionOf(own)]));
}

/** What of two articles, and of their collection, the rules ask beside the passage itself. */
export interface PairFacts {
  readonly rarity: Rarity;
  /** The lines of an article's page that are furniture, by its place in the collection. */
  readonly furniture: readonly (readonly { readonly span: Span }[])[];
}

type Rule = (pair: PairAlignment, a: ArticleUnits, b: ArticleUnits, facts: PairFacts) => string | boolean | null;

/**
 * The kinds in the order in which they are tried. A rule answers with its reason, or with whether it holds.
 *
 * What is set aside comes first, for it says that the other questions are not to be asked: a notice that two outlets
 * print is no copy, and a minister's full title in quotation marks no quotation. Of these, repetition is about one
 * article alone; furniture comes before the commonplace because its reason says more. Lines that are furniture on their
 * own are no longer part of the passages here (see judge.ts): this rule knows notices by what two pages share.
 * A revision comes before quotations and copies, which are what is left: two states of one page share their quotations too.
 */
const RULES: readonly (readonly [ClusterKind, Rule])[] = [
  ["repetition", (pair) => (pair.a === pair.b ? "the same words twice in one article" : null)],
  ["boilerplate", isFurniture],
  ["commonplace", isCommonplace],
  ["revision", isRevision],
];

/** What two articles' shared passage is. */
export function kindOf(pair: PairAlignment, a: ArticleUnits, b: ArticleUnits, facts: PairFacts): PairKind {
  for (const [kind, rule] of RULES) {
    const answer = rule(pair, a, b, facts);
    if (answer) return { kind, reason: typeof answer === "string" ? answer : null };
  }
  return { kind: kindByMarks(pair, a, b), reason: null };
}

/** What a passage is that is neither set aside nor a revision: who has it in quotation marks decides. */
function kindByMarks({ alignment }: PairAlignment, a: ArticleUnits, b: ArticleUnits): ReuseKind {
  if (isSharedQuotation(alignment, a, b)) return "shared-quotation";
  const sides = sidesOf(alignment);
  return isQuoted(a, sides.a) || isQuoted(b, sides.b) ? "quotation" : "copy";
}

/** The kind of a part of what was found to be reuse: whether it is a revision was seen on the whole. */
export const reuseKindOf = (pair: PairAlignment, a: ArticleUnits, b: ArticleUnits, ofRevision: boolean): ReuseKind =>
  ofRevision || samePage(a.article, b.article) ? "revision" : kindByMarks(pair, a, b);

/** Words between or beside quotations that only say who speaks: at most so many, with a verb of saying. */
const LONGEST_ATTRIBUTION = 16;

/**
 * Whether a passage stands in quotation marks. The words that attribute it ("said the harbour master, who…") count
 * neither way: everyone who quotes writes some.
 */
export function isQuoted(units: ArticleUnits, spans: readonly Span[]): boolean {
  let quoted = 0;
  let bare = 0;
  for (const span of spans) {
    const { start, end } = wordsInside(units.article.words, span);
    for (let at = start; at < end; ) {
      const inside = units.quotationOfWord[at] >= 0;
      const from = at;
      while (at < end && units.quotationOfWord[at] >= 0 === inside) at++;
      if (inside) quoted += at - from;
      else if (!isAttribution(units, from, at, from > start || at < end)) bare += at - from;
    }
  }
  return quoted > 0 && quoted >= QUOTED_SHARE * (quoted + bare);
}

function isAttribution(
  { article: { text, words }, language }: ArticleUnits,
  start: number,
  end: number,
  beside: boolean,
): boolean {
  if (!beside || end - start > LONGEST_ATTRIBUTION) return false;
  for (let i = start; i < end; i++) if (language.speechVerbs.has(normalWord(text, words, i))) return true;
  return false;
}

/** The outermost quotations that a passage stands in, in order. */
export function quotationsOver(units: ArticleUnits, spans: readonly Span[]): Quotation[] {
  const found = new Set<number>();
  for (const span of spans) {
    const { start, end } = wordsInside(units.article.words, span);
    for (let i = start; i < end; i++) if (units.quotationOfWord[i] >= 0) found.add(units.quotationOfWord[i]);
  }
  return [...found].sort((x, y) => x - y).map((index) => units.quotations[index]);
}

/** Whether someone quoted is an author of an article: then that article is the source, not a fellow quoter. */
export const isByAuthor = (quotations: readonly Quotation[], { article }: ArticleUnits): boolean =>
  quotations.some(({ speaker }) => speaker !== null && isAmong(article.authors, speaker.name));

function isFurniture(pair: PairAlignment, a: ArticleUnits, b: ArticleUnits, { furniture }: PairFacts): string | null {
  const [ofA, ofB] = [furniture[pair.a], furniture[pair.b]];
  return furnitureReason(pair.alignment, { units: a, furniture: ofA }, { units: b, furniture: ofB });
}

function isCommonplace(
  { alignment }: PairAlignment,
  a: ArticleUnits,
  b: ArticleUnits,
  { rarity }: PairFacts,
): string | null {
  return commonplaceReason(alignment, a, b, { rarity, oneStatement: isOneStatement(alignment, a, b) });
}

/** Whether both have the passage in quotation marks, from one and the same person. */
function isOneStatement(alignment: Alignment, a: ArticleUnits, b: ArticleUnits): boolean {
  const sides = sidesOf(alignment);
  if (!isQuoted(a, sides.a) || !isQuoted(b, sides.b)) return false;
  const [ofA, ofB] = [quotationsOver(a, sides.a), quotationsOver(b, sides.b)];
  return ofA.some(({ speaker: x }) =>
    ofB.some(({ speaker: y }) => x !== null && y !== null && samePerson(x.name, y.name)),
  );
}

function isSharedQuotation(alignment: Alignment, a: ArticleUnits, b: ArticleUnits): boolean {
  const sides = sidesOf(alignment);
  if (!isQuoted(a, sides.a) || !isQuoted(b, sides.b)) return false;
  const [ofA, ofB] = [quotationsOver(a, sides.a), quotationsOver(b, sides.b)];
  return !isByAuthor(ofA, b) && !isByAuthor(ofB, a);
}

function isRevision(pair: PairAlignment, a: ArticleUnits, b: ArticleUnits, { furniture }: PairFacts): boolean {
  if (samePage(a.article, b.article)) return true;
  if (!sameOutlet(a.article, b.article)) return false;
  const equal = pair.alignment.words;
  return [a, b].every((units, i) => {
    const own = ownWords(units, furniture[i === 0 ? pair.a : pair.b]);
    return equal >= REVISION_SHARE * own;
  });
}

/** How many words the paragraphs of an article have, without those of its furniture: that is long, and always the same. */
function ownWords({ article, paragraphs }: ArticleUnits, furniture: readonly { readonly span: Span }[]): number {
  const aside = unionOf(furniture.map(({ span }) => span));
  const own = subtract(unionOf(paragraphs.map(({ span }) => span)), aside);
  return own.reduce((sum, span) => sum + wordsIn(article.words, wordsInside(article.words, span)), 0);
}

/** Share of an article's paragraphs that spans cover, by characters. */
export function coverage(units: ArticleUnits, spans: readonly Span[]): number {
  const all = units.paragraphs.map(({ span }) => span);
  return sharedLength(unionOf(all), unionOf(spans)) / Math.max(1, totalLength(all));
}
