import type { Span } from "../../kernel/span.js";
import { spelt, type Token } from "../marks/tokens.js";
import type { EditReading } from "./readings.js";
import type { Side, SideMark } from "./side.js";

/** Tokens of either side of an edit that stand between the same neighbours. */
export interface Segment {
  readonly a: Stretch;
  readonly b: Stretch;
}

/** Tokens of one side, by their places. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** An edit, cut at what stands for each other on both its sides, in the order of both. */
export function segmentsOf(reading: EditReading): Segment[] {
  const { a, b } = reading;
  const segments: Segment[] = [];
  let at = { a: a.from, b: b.from };
  for (const anchor of [...anchorsOf(reading), { a: { from: a.to, to: a.to }, b: { from: b.to, to: b.to } }]) {
    if (anchor.a.from < at.a || anchor.b.from < at.b) continue; // it crosses one before it
    segments.push({ a: { from: at.a, to: anchor.a.from }, b: { from: at.b, to: anchor.b.from } });
    at = { a: anchor.a.to, b: anchor.b.to };
  }
  return segments;
}

function anchorsOf({ equal, variants, changed, reversals, a, b }: EditReading): readonly Segment[] {
  const ofMarks = [...equal, ...variants, ...changed].map((pair) => ({
    a: { from: pair.a.first, to: pair.a.last },
    b: { from: pair.b.first, to: pair.b.last },
  }));
  const ofWords = reversals.map((reversal) => ({ a: placeOf(a, reversal.a), b: placeOf(b, reversal.b) }));
  return inStep(
    [...ofMarks, ...ofWords]
      .filter((anchor) => anchor.a.to > anchor.a.from && anchor.b.to > anchor.b.from)
      .map((anchor) => ({ ...anchor, x: anchor.a.from - a.from, y: anchor.b.from - b.from })),
  );
}

/** An anchor, and how far into either side it stands. */
interface Placed extends Segment {
  readonly x: number;
  readonly y: number;
}

/**
 * Of two anchors that cross, one is left out: the one that stands further in, in both texts together, or else less
 * alike in both; where they mirror each other, both are. So it is the same ones whichever text is read first.
 */
function inStep(anchors: readonly Placed[]): readonly Segment[] {
  if (anchors.length < 2) return anchors;
  const places = new Set(anchors.map(({ x, y }) => `${x} ${y}`));
  const skewOf = ({ x, y }: Placed) => Math.abs(x - y);
  return anchors
    .filter(({ x, y }) => x === y || !places.has(`${y} ${x}`))
    .sort((p, q) => p.x + p.y - q.x - q.y || skewOf(p) - skewOf(q));
}

function placeOf(side: Side, token: Token): Stretch {
  const from = side.tokens.indexOf(token);
  return { from, to: from + 1 };
}

/** The text of a stretch; where it is empty, the place where something is missing. */
export function spanOf({ tokens, span, from }: Side, stretch: Stretch): Span {
  if (stretch.to > stretch.from)
    return { start: tokens[stretch.from].word.start, end: tokens[stretch.to - 1].word.end };
  const place = stretch.from > from ? tokens[stretch.from - 1].word.end : span.start;
  return { start: place, end: place };
}

/**
 * What is left of a segment when the told marks are taken out. Where as much is left on both sides, or something on one
 * only, each part is told by itself; else all from the first to the last.
 */
export function restOf({ a, b }: EditReading, segment: Segment, told: (mark: SideMark) => boolean): Segment[] {
  const [x, y] = [partsBetween(a, segment.a, told), partsBetween(b, segment.b, told)];
  if (x.length === y.length) return x.map((part, i) => ({ a: part, b: y[i] }));
  if (y.length === 0) return x.map((part) => ({ a: part, b: { from: segment.b.from, to: segment.b.from } }));
  if (x.length === 0) return y.map((part) => ({ a: { from: segment.a.from, to: segment.a.from }, b: part }));
  return [{ a: { from: x[0].from, to: x.at(-1)!.to }, b: { from: y[0].from, to: y.at(-1)!.to } }];
}

/**
 * The parts of a stretch between the told marks, without the small words that only tie those to the rest: the "on" of
 * an added "on Friday".
 */
function partsBetween(side: Side, { from, to }: Stretch, told: (mark: SideMark) => boolean): Stretch[] {
  const isTold = new Set<number>();
  for (const mark of side.marks) if (told(mark)) for (let at = mark.first; at < mark.last; at++) isTold.add(at);
  const isSmall = (at: number) => side.units.language.stopWords.has(side.tokens[at].normal);
  const parts: Stretch[] = [];
  for (let at = from; at < to; at++) {
    if (isTold.has(at)) continue;
    let [start, end] = [at, at];
    while (end < to && !isTold.has(end)) end++;
    at = end;
    if (start > from) while (start < end && isSmall(start)) start++;
    if (end < to) while (end > start && isSmall(end - 1)) end--;
    if (end > start) parts.push({ from: start, to: end });
  }
  return parts;
}

/**
 * Whether two stretches are the same words in another form: "did not" and "didn’t", "5 %" and "five percent". Both are
 * read in step, and no further than to where they differ: most do at once, and to spell a word is dear.
 */
export function areSame(reading: EditReading, segment: Segment, silent: (mark: SideMark) => boolean): boolean {
  const [x, y] = [wordsOf(reading, segment, silent, "a"), wordsOf(reading, segment, silent, "b")];
  for (;;) {
    const [word, other] = [x.next(), y.next()];
    if (word.value !== other.value) return false;
    if (word.done) return true;
  }
}

/** The words of a stretch in one spelling, without what is told, and with one key for what is equal on both sides. */
function* wordsOf(
  reading: EditReading,
  segment: Segment,
  told: (mark: SideMark) => boolean,
  which: "a" | "b",
): Generator<string, undefined> {
  const [side, { from, to }] = [reading[which], segment[which]];
  const keys = new Map<number, string>();
  const blank = ({ first, last }: SideMark) => {
    for (let at = first; at < last; at++) keys.set(at, "");
  };
  for (const mark of side.marks) if (told(mark)) blank(mark);
  for (const pair of reading.equal) {
    blank(pair[which]);
    const stands = pair.a.last > pair.a.first && pair.b.last > pair.b.first;
    if (stands) keys.set(pair[which].first, `${pair.kind} ${pair.a.key}`);
  }
  for (let at = from; at < to; at++) {
    const word = keys.get(at) ?? spelt(side.tokens[at].normal, side.units.language);
    if (word !== "") yield word;
  }
}
