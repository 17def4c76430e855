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
