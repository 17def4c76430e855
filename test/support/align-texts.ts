import { type Alignment, align } from "../../src/alignment/alignment.js";
import { applyEdits } from "../../src/alignment/edits.js";
import type { Limit } from "../../src/kernel/limit.js";
import { findAlignments } from "../../src/pipeline.js";
import { makePlan, type Options } from "../../src/plan.js";
import type { Article } from "../../src/text/article.js";
import { normalWord, type Words } from "../../src/text/words.js";
import type { ArticleUnits } from "../../src/units/units.js";
import { makeArticle, makeUnits } from "./make-article.js";

/** The passages that two texts share, as the pipeline finds them, in the order of the first. */
export function alignTexts(a: string, b: string, options?: Options): Alignment[] {
  const articles = [makeUnits(a, { id: "a" }), makeUnits(b, { id: "b" })];
  return findAlignments(articles, makePlan(options))
    .alignments.filter((pair) => pair.a !== pair.b)
    .map(({ alignment }) => alignment);
}

/** The passages of two divided texts around every place where a word of one equals a word of the other. */
export function alignEverywhere(
  a: ArticleUnits,
  b: ArticleUnits,
  options?: Options,
): { alignments: Alignment[]; limits: Limit[] } {
  const [x, y] = [normalWords(a.article), normalWords(b.article)];
  const places = x.flatMap((word, i) =>
    y.flatMap((other, j) => (word === other && (a !== b || i < j) ? [[i, j]] : [])),
  );
  const seeds = { seedsA: places.map(([i]) => i), seedsB: places.map(([, j]) => j) };
  return align(a, b, { ...seeds, alike: [] }, makePlan(options).alignment, null);
}

export const normalWords = ({ text, words }: Article): string[] =>
  Array.from({ length: words.count }, (_, i) => normalWord(text, words, i));

/** A list of words as the text reader reads it. */
export const wordsOf = (list: readonly string[]): Words =>
  list.length === 0 ? emptyWords() : makeArticle(list.join(" ")).words;

const emptyWords = (): Words => {
  const none = new Uint32Array(0);
  return { count: 0, start: none, end: none, hi: none, lo: none, weightBefore: new Uint32Array(1) };
};

/** What stands in each piece of an alignment, on either side. */
export const piecesOf = (alignment: Alignment, a: string, b: string): { a: string; b: string }[] =>
  alignment.pieces.map((piece) => ({
    a: a.slice(piece.a.start, piece.a.end),
    b: b.slice(piece.b.start, piece.b.end),
  }));

/** Side `a` of each piece with its edits applied: it should be side `b`. */
export const piecesEdited = ({ pieces, edits }: Alignment, a: string, b: string): string[] =>
  pieces.map((piece) => {
    const own = edits.filter((edit) => edit.a.start >= piece.a.start && edit.a.end <= piece.a.end);
    return applyEdits(a, piece.a, own, b);
  });
