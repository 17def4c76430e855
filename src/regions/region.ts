import type { WordRange } from "../text/words.js";

/** Two stretches of words, one in each text, that say the same. */
export interface Region {
  readonly a: WordRange;
  readonly b: WordRange;
  /** What the words of the less telling side say for copying, in nats. */
  readonly score: number;
}

/** Where to look: stretches whose ends are not yet known. */
export type RoughRegion = Omit<Region, "score">;

/** A stretch that was found before, by its equal words: a passage, or a piece of one. It may be part of something larger. */
export interface Given extends RoughRegion {
  /** Whether it stands whatever its words say, because enough of them are equal in a row. */
  readonly certain: boolean;
  /** Whether it stands there word for word: two such are two findings, whatever the words between them say. */
  readonly verbatim: boolean;
  /** The passage it is a piece of: two pieces of one have something between them that is no part of it. */
  readonly passage: number;
}

/** So many words between two pieces of one passage, in either text, are no part of it. */
const LEAST_LEFT_OUT = 10;

/** Whether two stretches are pieces of one passage with something left out between them. */
export const leaveOutBetween = (x: Given, y: Given): boolean =>
  x.passage === y.passage &&
  Math.max(x.a.start - y.a.end, y.a.start - x.a.end, x.b.start - y.b.end, y.b.start - x.b.end) > LEAST_LEFT_OUT;

/** Whoever copies so many words in a row, or nearly, copies; what stands around them is of the same subject. */
const LONGEST_COPY = 48;

export const isLongCopy = ({ verbatim, a, b }: Given): boolean =>
  verbatim && Math.min(lengthOfRange(a), lengthOfRange(b)) >= LONGEST_COPY;

/** A region, and which of the given stretches it takes in (indexes). */
export interface FoundRegion extends Region {
  readonly takesIn: readonly number[];
}

export const lengthOfRange = ({ start, end }: WordRange): number => end - start;

/** The shortest range over two. */
export const hullOf = (x: WordRange, y: WordRange): WordRange => ({
  start: Math.min(x.start, y.start),
  end: Math.max(x.end, y.end),
});

/** A range with a margin, inside a text of so many words. */
export const widened = ({ start, end }: WordRange, margin: number, count: number): WordRange => ({
  start: Math.max(0, start - margin),
  end: Math.min(count, end + margin),
});
