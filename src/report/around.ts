import type { Span } from "../kernel/span.js";
import { type Words, wordsInside } from "../text/words.js";

/**
 * A place that a reader can be shown. Where words are missing there is nothing to quote: it reaches from the word before
 * them to the word behind, between which they are missed.
 */
export function withNeighbours(words: Words, span: Span): Span {
  if (span.end > span.start) return span;
  const before = wordsInside(words, { start: 0, end: span.start }).end - 1;
  const behind = wordsInside(words, { start: span.end, end: Number.MAX_SAFE_INTEGER }).start;
  return {
    start: before < 0 ? span.start : words.start[before],
    end: behind >= words.count ? span.end : words.end[behind],
  };
}
