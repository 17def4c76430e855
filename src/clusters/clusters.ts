import { DisjointSets } from "../kernel/disjoint-sets.js";
import { byKeys } from "../kernel/order.js";
import { type Span, sharedLength, totalLength, unionOf } from "../kernel/span.js";
import type { ArticleUnits, Quotation } from "../units/units.js";
import {
  EXCLUDED_KINDS,
  type ExcludedKind,
  isByAuthor,
  isExcludedKind,
  isQuoted,
  kindOf,
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
}

/**
 * Two passages of one article are one text where at least this share of the longer lies in both. A quotation inside a
 * reprinted article is then a cluster of its own, with the others who quote it, beside the cluster of the reprint.
 */
const SAME_TEXT_SHARE = 0.5;

/** Groups alignments into clusters, each kind that is set aside apart from the others and from what is reuse. */
export function cluster(
  alignments: readonly PairAlignment[],
  articles: readonly ArticleUnits[],
): { clusters: Cluster[]; excluded: ExcludedCluster[] } {
  const judged = alignments.map((pair) => ({ pair, ...kindOf(pair, articles[pair.a], articles[pair.b]) }));
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
  const excluded = EXCLUDED_KINDS.flatMap((kind) => {
    const ofKind = judged.filter((item) => item.kind === kind);
    const reasons = new Map(ofKind.map(({ pair, reason }) => [pair, reason]));
    return group(ofKind.map(({ pair }) => pair)).map((members): ExcludedCluster => {
      const said = members.map((pair) => reasons.get(pair) ?? "").sort();
      return { kind, reason: said[0], witnesses: witnessesOf(members, articles), alignments: members };
    });
  });
  return { clusters, excluded };
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
  return [...spans]
    .sort(([a], [b]) => a - b)
    .map(([article, own]) => {
      const units = articles[article];
      const union = unionOf(own);
      return { article, units, spans: union, quoted: isQuoted(units, union), quotations: quotationsOver(units, union) };
    });
}

/** A cluster's kind from its pairs' kinds and from who of its witnesses quotes. */
function kindOfCluster(kinds: readonly ReuseKind[], witnesses: readonly Witness[]): ReuseKind {
  if (kinds.every((kind) => kind === kinds[0])) return kinds[0];
  const quoted = witnesses.filter((witness) => witness.quoted);
  if (quoted.length === 0) return "copy";
  const fromAuthor = witnesses.some(({ units }) => quoted.some(({ quotations }) => isByAuthor(quotations, units)));
  return quoted.length === witnesses.length && !fromAuthor ? "shared-quotation" : "quotation";
}
