import type { Span } from "../../src/kernel/span.js";
import { longestCommonSubsequence } from "../slow/common-subsequence.js";
import { wordsOf } from "../slow/words.js";
import type { ScriptArticle } from "./articles/index.js";

/** The paragraphs of the original that others copy. */
export const COPIED = [1, 3];

export interface Planted {
  readonly text: string;
  /** Where the passages stand in it. */
  readonly spans: readonly Span[];
}

/** Paragraphs as one text, with the places of some of them. */
export function joined(paragraphs: readonly string[], at: readonly number[]): Planted {
  const starts = paragraphs.map((_, i) => paragraphs.slice(0, i).reduce((sum, { length }) => sum + length + 2, 0));
  return {
    text: paragraphs.join("\n\n"),
    spans: at.map((i) => ({ start: starts[i], end: starts[i] + paragraphs[i].length })),
  };
}

export const originalOf = ({ original }: ScriptArticle): Planted => joined(original, COPIED);

/** Two passages between the paragraphs of another article, the later one first: together they are no one passage. */
export function hosted({ host }: ScriptArticle, [first, second]: readonly string[]): Planted {
  return joined([host[0], second, host[1], first, host[2]], [3, 1]);
}

/** The share of a text's words that another changed, put in or left out. */
export function changedShare(text: string, edited: string): number {
  const [x, y] = [text, edited].map((side) => wordsOf(side).map(({ normal }) => normal));
  return (Math.max(x.length, y.length) - longestCommonSubsequence(x, y)) / x.length;
}
