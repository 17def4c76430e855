import type { Alignment } from "urtext";
import { contains, lengthOf, overlapOf, type Span, totalLength, unionOf } from "../../src/kernel/span.js";
import type { Case } from "./plagdet.js";

/**
 * What is known of how PAN 2013's corpus was made, and of no other: never part of the library. Lengths are in
 * characters. Chosen on the odd documents.
 */
export const PAN_BOUNDS = {
  /** No marked passage is shorter in its source than 242. */
  leastSource: 230,
  /** So much in a row without one other word was copied as it is: the shorter ones stand in reworded passages too. */
  exactLength: 320,
  /** A summary is no longer than this share of its source, and what is found of it spreads over at least this share. */
  summaryMostCopy: 0.2,
  summaryLeastSpread: 0.4,
  /** What is found of a summary fills at least this share of the copy from the first finding to the last. */
  summaryLeastDensity: 0.4,
  /** No place is marked twice: of two findings that share more than this of the shorter one on a side, one is right. */
  mostOverlap: 0.3,
} as const;

export type PanBounds = { readonly [bound in keyof typeof PAN_BOUNDS]: number };

/** What was found in a pair: side `a` is in the copy, side `b` in the source. */
interface Found {
  readonly alignments: readonly Alignment[];
  readonly copyText: string;
  readonly sourceText: string;
}

/** How text was reused: what a pair's findings become where they look like it, else nothing. */
type Convention = (found: Found, bounds: PanBounds) => readonly Case[] | null;

/** All that is reused in one pair is reused in one way. In the order in which they are tried; the last always holds. */
const CONVENTIONS: readonly Convention[] = [copiedExactly, summarised, reworded];

/** What was found in a pair, as the conventions of PAN 2013's corpus would have it marked: by what was found alone. */
export function applyPanConventions(
  alignments: readonly Alignment[],
  copyText: string,
  sourceText: string,
  bounds: PanBounds = PAN_BOUNDS,
): readonly Case[] {
  for (const convention of CONVENTIONS) {
    const cases = convention({ alignments, copyText, sourceText }, bounds);
    if (cases !== null) return cases;
  }
  return [];
}

/** Where something long stands in both texts word for word, nothing else is reuse, be it beside it or at its ends. */
function copiedExactly({ alignments, copyText, sourceText }: Found, bounds: PanBounds): readonly Case[] | null {
  const stretches = alignments.flatMap(exactStretches).map(({ copy, source }) => ({
    copy: trimmed(copyText, copy),
    source: trimmed(sourceText, source),
  }));
  const isLong = stretches.some(({ source }) => lengthOf(source) >= bounds.exactLength);
  return isLong ? marked(stretches, bounds) : null;
}

/** A summary stands in one place and is of the whole source: much of a short place, from here and there in the source. */
function summarised({ alignments, sourceText }: Found, bounds: PanBounds): readonly Case[] | null {
  if (alignments.length === 0) return null;
  const copies = alignments.map(({ a }) => a);
  const [copy, spread] = [hullOf(copies), hullOf(alignments.map(({ b }) => b))];
  const holds =
    lengthOf(copy) <= bounds.summaryMostCopy * sourceText.length &&
    lengthOf(spread) >= bounds.summaryLeastSpread * sourceText.length &&
    totalLength(unionOf(copies)) >= bounds.summaryLeastDensity * lengthOf(copy);
  return holds ? [{ copy, source: { start: 0, end: sourceText.length } }] : null;
}

function reworded({ alignments }: Found, bounds: PanBounds): readonly Case[] {
  return marked(
    alignments.map(({ a, b }) => ({ copy: a, source: b })),
    bounds,
  );
}

/** Those that are long enough to be marked, each place once: the longer ones first. */
function marked(passages: readonly Case[], { leastSource, mostOverlap }: PanBounds): readonly Case[] {
  const kept: Case[] = [];
  const clashes = (x: Span, y: Span) => overlapOf(x, y) > mostOverlap * Math.min(lengthOf(x), lengthOf(y));
  for (const passage of [...passages].sort((x, y) => lengthOf(y.source) - lengthOf(x.source))) {
    if (lengthOf(passage.source) < leastSource) continue;
    if (kept.some(({ copy, source }) => clashes(copy, passage.copy) || clashes(source, passage.source))) continue;
    kept.push(passage);
  }
  return kept;
}

/** What of an alignment stands between one change of words and the next. */
function exactStretches({ pieces, edits }: Alignment): Case[] {
  return pieces.flatMap((piece) => {
    const cuts = edits.filter(({ kind, a, b }) => kind === "words" && contains(piece.a, a) && contains(piece.b, b));
    const starts = [{ a: piece.a.start, b: piece.b.start }, ...cuts.map(({ a, b }) => ({ a: a.end, b: b.end }))];
    const ends = [...cuts.map(({ a, b }) => ({ a: a.start, b: b.start })), { a: piece.a.end, b: piece.b.end }];
    return starts.map((start, i) => ({
      copy: { start: start.a, end: ends[i].a },
      source: { start: start.b, end: ends[i].b },
    }));
  });
}

/** A stretch without the white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const before = inside.length - inside.trimStart().length;
  return { start: start + before, end: start + before + inside.trim().length };
}

const hullOf = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
