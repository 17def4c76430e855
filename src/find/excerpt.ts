import type { Article } from "../text/article.js";
import { languageOf } from "../text/languages/index.js";
import { HALF_WORDS, readWords, type Words } from "../text/words.js";
import { findParagraphs, type Paragraph } from "../units/paragraphs.js";
import { type ArticleUnits, divideParagraphs } from "../units/units.js";

/** An article of which nothing is read yet but what was known of it before. */
export interface Unread {
  readonly details: Omit<Article, "text" | "words">;
  readonly text: string;
  /** The code of its language. */
  readonly language: string;
}

/** Some paragraphs in a row of an article, read as the whole would be. */
export interface Excerpt {
  readonly units: ArticleUnits;
  /** Index of its first paragraph among those of the article. */
  readonly first: number;
  readonly isWhole: boolean;
}

/**
 * So many words around the paragraphs that are asked for are read with them: as far as a passage is followed through
 * edits, and further than the longest run that is looked for reaches from where it was seen.
 */
const MARGIN_WORDS = 40;
/** What so many words mostly take, in UTF-16 code units. */
const MARGIN_TEXT = 320;

/**
 * Reads the paragraphs from `from` to `to` (the last included) of an article, with their neighbours. Every offset is one
 * of the whole text. Linear in what is read, but for the article's line ends.
 */
export function excerptOf(article: Unread, from = 0, to = Number.POSITIVE_INFINITY): Excerpt {
  const paragraphs = findParagraphs(article.text);
  const last = Math.min(to, paragraphs.length - 1);
  return widened(paragraphs, from, last, (start, end) => readParagraphs(article, paragraphs.slice(start, end)));
}

/** The same of an article that is read already. */
export function partOf(units: ArticleUnits, from: number, to: number): Excerpt {
  if (units.paragraphs.length === 1) return { units, first: 0, isWhole: true };
  const paragraphs = findParagraphs(units.article.text);
  return widened(paragraphs, from, to, (start, end) =>
    end - start === paragraphs.length
      ? units
      : divideParagraphs(
          { ...units.article, words: wordsFrom(units, start, end) },
          units.language,
          paragraphs.slice(start, end),
        ),
  );
}

/** The paragraphs from `from` to `last`, with as many of their neighbours as it takes. */
function widened(
  paragraphs: readonly Paragraph[],
  from: number,
  last: number,
  read: (start: number, end: number) => ArticleUnits,
): Excerpt {
  for (let margin = MARGIN_TEXT; ; margin *= 8) {
    const [start, end] = withNeighbours(paragraphs, from, last, margin);
    const units = read(start, end);
    const inside = { start: units.paragraphs[from - start].words.start, end: units.paragraphs[last - start].words.end };
    const { count, weightBefore } = units.article.words;
    const before = start === 0 || weightBefore[inside.start] >= MARGIN_WORDS * HALF_WORDS;
    const behind =
      end === paragraphs.length || weightBefore[count] - weightBefore[inside.end] >= MARGIN_WORDS * HALF_WORDS;
    if (before && behind) return { units, first: start, isWhole: start === 0 && end === paragraphs.length };
  }
}

/** Half-open: whole paragraphs, with at least so much text on each side. */
function withNeighbours(paragraphs: readonly Paragraph[], from: number, last: number, margin: number) {
  let [start, end] = [from, last + 1];
  const [floor, ceiling] = [paragraphs[from].span.start - margin, paragraphs[last].span.end + margin];
  while (start > 0 && paragraphs[start].span.start > floor) start--;
  while (end < paragraphs.length && paragraphs[end - 1].span.end < ceiling) end++;
  return [start, end] as const;
}

function readParagraphs({ details, text, language }: Unread, paragraphs: readonly Paragraph[]): ArticleUnits {
  const start = paragraphs[0].span.start;
  const words = readWords(text.slice(start, paragraphs[paragraphs.length - 1].span.end));
  const article = { ...details, text, words: moved(words, start) };
  return divideParagraphs(article, languageOf(language, words), paragraphs);
}

/** The same words in a text in which they stand further behind. */
function moved(words: Words, by: number): Words {
  for (let i = 0; i < words.count; i++) {
    words.start[i] += by;
    words.end[i] += by;
  }
  return words;
}

/** The words of some paragraphs in a row. */
function wordsFrom({ article: { words }, paragraphs }: ArticleUnits, from: number, to: number): Words {
  const [start, end] = [paragraphs[from].words.start, paragraphs[to - 1].words.end];
  const before = words.weightBefore[start];
  return {
    count: end - start,
    start: words.start.subarray(start, end),
    end: words.end.subarray(start, end),
    hi: words.hi.subarray(start, end),
    lo: words.lo.subarray(start, end),
    weightBefore: words.weightBefore.slice(start, end + 1).map((weight) => weight - before),
  };
}
