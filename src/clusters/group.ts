import { DisjointSets } from "../kernel/disjoint-sets.js";
import { byKeys } from "../kernel/order.js";
import { type Span, sharedLength, totalLength } from "../kernel/span.js";
import { type PairAlignment, sidesOf } from "./pair-kind.js";

/**
 * Two passages of one article are one text where at least this share of the longer lies in both. A quotation inside a
 * reprinted article is then a cluster of its own, with the others who quote it, beside the cluster of the reprint.
 */
const SAME_TEXT_SHARE = 0.5;

/** One side of an alignment. */
interface Side {
  readonly article: number;
  readonly spans: readonly Span[];
}

/** Sets of alignments that carry one text: joined where two of their sides in one article are largely the same. */
export function group(pairs: readonly PairAlignment[]): PairAlignment[][] {
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
