import { DisjointSets } from "../kernel/disjoint-sets.js";
import { byKeys } from "../kernel/order.js";
import { type Span, sharedLength, totalLength, unionOf } from "../kernel/span.js";
import type { ArticleUnits, Quotation } from "../units/units.js";
import { furnitureTexts } from "./furniture-texts.js";
import { type CollectionFacts, factsOf, type JudgedAlignment, judge } from "./judge.js";
import {
  type ExcludedKind,
  isByAuthor,
  isExcludedKind,
  isQuoted,
  type PairAlignment,
  quotationsOver,
  type ReuseKind,
  sidesOf,
} from "./pair-kind.js";

/** One article's part in a cluster. */
export interface Witness {
  /** The article's place in the sorted collection. */
  readonly article: number;
  readonly units: ArticleUnits;
  /** Where it carries the text, rising and apart. */
  readonly spans: readonly Span[];
  readonly quoted: boolean;
  /** The quotations that the text stands in. */
  readonly quotations: readonly Quotation[];
}

/** All spans, in all articles, that carry one text. Witnesses stand in the order of the collection. */
export interface Cluster {
  readonly kind: ReuseKind;
  readonly witnesses: readonly Witness[];
  readonly alignments: readonly PairAlignment[];
}

/** The same for a text that is set aside, with the reason. */
export interface ExcludedCluster extends Omit<Cluster, "kind"> {
  readonly kind: ExcludedKind;
  readonly reason: string;
  /** What of it is no part of its article: furniture, and second printings. Who prints a commonplace has written it. */
  readonly aside: readonly { readonly article: number; readonly spans: readonly Span[] }[];
}

/**
 * Two passages of one article are one text where at least this share of the longer lies in both. A quotation inside a
 * reprinted article is then a cluster of its own, with the others who quote it, beside the cluster of the reprint.
 */
const SAME_TEXT_SHARE = 0.5;

/**
 * Groups alignments into clusters, each kind that is set aside apart from the others and from what is reuse. With what of
 * each page is furniture: nothing that stands there is told by its article.
 */
export function cluster(
  alignments: readonly PairAlignment[],
  articles: readonly ArticleUnits[],
): { clusters: Cluster[]; excluded: ExcludedCluster[]; furniture: CollectionFacts["furniture"] } {
  const facts = factsOf(articles);
  const judged = judge(alignments, articles, facts);
  const reuse = judged.filter(({ kind }) => !isExcludedKind(kind));
  const kinds = new Map(reuse.map(({ pair, kind }) => [pair, kind as ReuseKind]));
  const clusters = group(reuse.map(({ pair }) => pair)).map((members) => {
    const witnesses = witnessesOf(members, articles);
    return {
      kind: kindOfCluster(
        members.map((pair) => kinds.get(pair)!),
        witnesses,
      ),
      witnesses,
      alignments: members,
    };
  });
  const excluded = (["commonplace", "repetition"] as const).flatMap((kind) => setAside(kind, judged, articles));
  const furniture = furnitureTexts(judged, articles, facts.furniture).map(
    ({ reason, carriers, alignments: own }): ExcludedCluster => ({
      kind: "boilerplate",
      reason,
      witnesses: carriers.map(({ article, spans }) => toWitness(article, spans, articles)),
      aside: carriers.map(({ article, aside }) => ({ article, spans: aside })),
      alignments: own,
    }),
  );
  return { clusters, excluded: [...furniture, ...excluded], furniture: facts.furniture };
}

/** The clusters of one kind that is set aside. */
function setAside(
  kind: ExcludedKind,
  judged: readonly JudgedAlignment[],
  articles: readonly ArticleUnits[],
): ExcludedCluster[] {
  const ofKind = judged.filter((item) => item.kind === kind);
  const reasons = new Map(ofKind.map(({ pair, reason }) => [pair, reason]));
  return group(ofKind.map(({ pair }) => pair)).map((members) => {
    const said = members.map((pair) => reasons.get(pair) ?? "").sort();
    const witnesses = witnessesOf(members, articles);
    // Of a repetition the first printing is the article's own.
    const aside =
      kind === "repetition" ? witnesses.map(({ article, spans }) => ({ article, spans: spans.slice(1) })) : [];
    return { kind, reason: said[0], witnesses, aside, alignments: members };
  });
}

/** One side of an alignment. */
interface Side {
  readonly article: number;
  readonly spans: readonly Span[];
}

/** Sets of alignments that carry one text: joined where two of their sides in one article are largely the same. */
function group(pairs: readonly PairAlignment[]): PairAlignment[][] {
  const sides: Side[] = pairs.flatMap(({ a, b, alignment }) => {
    const spans = sidesOf(alignment);
    return [
      { article: a, spans: spans.a },
      { article: b, spans: spans.b },
    ];
  });
  const sets = new DisjointSets(pairs.length);
  const order = sides
    .map((_, i) => i)
    .sort(
      byKeys(
        (i) => sides[i].article,
        (i) => sides[i].spans[0].start,
        (i) => i,
      ),
    );
  let open: number[] = [];
  for (const i of order) {
    const { article, spans } = sides[i];
    open = open.filter((j) => sides[j].article === article && sides[j].spans.at(-1)!.end > spans[0].start);
    let repeated = false;
    for (const j of open) {
      if (!sameText(sides[j].spans, spans)) continue;
      sets.union(i >> 1, j >> 1);
      // A text carried by n articles has n equal sides in the article they were compared with: one of them is enough.
      if (equalSpans(sides[j].spans, spans)) repeated = true;
    }
    if (!repeated) open.push(i);
  }
  return sets.sets().map((members) => members.map((index) => pairs[index]));
}

const sameText = (a: readonly Span[], b: readonly Span[]): boolean =>
  sharedLength(a, b) >= SAME_TEXT_SHARE * Math.max(totalLength(a), totalLength(b));

const equalSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i].start && end === b[i].end);

function witnessesOf(pairs: readonly PairAlignment[], articles: readonly ArticleUnits[]): Witness[] {
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
  return [...spans].sort(([a], [b]) => a - b).map(([article, own]) => toWitness(article, unionOf(own), articles));
}

function toWitness(article: number, spans: readonly Span[], articles: readonly ArticleUnits[]): Witness {
  const units = articles[article];
  return { article, units, spans, quoted: isQuoted(units, spans), quotations: quotationsOver(units, spans) };
}

/** A cluster's kind from its pairs' kinds and from who of its witnesses quotes. */
function kindOfCluster(kinds: readonly ReuseKind[], witnesses: readonly Witness[]): ReuseKind {
  if (kinds.every((kind) => kind === kinds[0])) return kinds[0];
  const quoted = witnesses.filter((witness) => witness.quoted);
  if (quoted.length === 0) return "copy";
  const fromAuthor = witnesses.some(({ units }) => quoted.some(({ quotations }) => isByAuthor(quotations, units)));
  return quoted.length === witnesses.length && !fromAuthor ? "shared-quotation" : "quotation";
}
