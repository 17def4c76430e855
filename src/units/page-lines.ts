import { HI_SEED, join32, LO_SEED, mix32 } from "../kernel/hash.js";
import { normalWord, wordsIn } from "../text/words.js";
import { beginsSentence } from "./sentences.js";
import type { SubjectWord } from "./subject.js";
import type { ArticleUnits, Unit } from "./units.js";

/** From so many words on, a line that ends as a sentence does is prose, and one that does not from so many. */
const LEAST_PROSE = { ending: 6, open: 16 };
/** Entries between bars are no prose, however many. */
const ENTRIES = /\s[|·•]\s.*\s[|·•]\s/u;
const LONGEST_ENTRIES = 60;
const SENTENCE_END = /[.!?…։。！？؟।۔]["”’»›)\]]*$/u;

/** A line of a page: a paragraph, with what its shape tells. */
export interface PageLine extends Unit {
  /** How long it is, in words. */
  readonly length: number;
  /** Whether it ends as a sentence does. */
  readonly ends: boolean;
  /** Whether it is prose by its length and its end; menus, headings and lists are not. */
  readonly prose: boolean;
}

/** The lines of a page, in order. Linear in the number of lines: no word is read. */
export function linesOf({ article, paragraphs }: ArticleUnits): PageLine[] {
  return paragraphs.map(({ kind, span, words, speaker }) => {
    const length = wordsIn(article.words, words);
    const { start, end } = span;
    const ends = SENTENCE_END.test(article.text.slice(Math.max(start, end - 8), end));
    const long = length >= (ends ? LEAST_PROSE.ending : LEAST_PROSE.open);
    const prose = long && (length > LONGEST_ENTRIES || !ENTRIES.test(article.text.slice(start, end)));
    return { kind, span, words, speaker, length, ends, prose };
  });
}

/** The line that a word stands in, as its index. O(log n). */
export function lineOfWord({ paragraphs }: ArticleUnits, word: number): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (paragraphs[middle].words.end <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The normal words of a line, the first so many of them. */
export function wordsOfLine({ article: { text, words } }: ArticleUnits, line: PageLine, most = Infinity): string[] {
  const end = Math.min(line.words.end, line.words.start + most);
  return Array.from({ length: Math.max(0, end - line.words.start) }, (_, i) =>
    normalWord(text, words, line.words.start + i),
  );
}

/** The words of a line as a subject is asked of: with the names among them. */
export function subjectWordsOf(units: ArticleUnits, line: PageLine): SubjectWord[] {
  const { article, language } = units;
  return wordsOfLine(units, line).map((word, i) => {
    const at = line.words.start + i;
    const capital = /^\p{Lu}/u.test(article.text.slice(article.words.start[at], article.words.end[at]));
    return { word, name: capital && !language.capitalNouns && !beginsSentence(units, at) };
  });
}

/** 53 bits of a line's words, figures apart; `null` where it has nothing but figures. */
export function lineKey({ article: { text, words } }: ArticleUnits, line: PageLine): number | null {
  let [hi, lo] = [HI_SEED, LO_SEED];
  let letters = false;
  for (let i = line.words.start; i < line.words.end; i++) {
    const first = text.charCodeAt(words.start[i]);
    const figure = first >= 0x30 && first <= 0x39;
    letters ||= !figure;
    hi = join32(hi, figure ? 0 : words.hi[i]);
    lo = join32(lo, figure ? 0 : words.lo[i]);
  }
  return letters ? (mix32(hi) >>> 11) * 2 ** 32 + mix32(lo) : null;
}

/** Where a page's own prose begins and ends, as indexes of lines; what stands before and behind is its head and foot. */
export interface Body {
  readonly first: number;
  readonly last: number;
}

/** The body of a page: from the first line that counts as its own to the last, or `null` where none does. */
export function bodyOf(lines: readonly PageLine[], isOwn: (line: PageLine, index: number) => boolean): Body | null {
  const first = lines.findIndex(isOwn);
  return first < 0 ? null : { first, last: lines.findLastIndex(isOwn) };
}

export const isAtEdge = (body: Body | null, index: number): boolean =>
  body !== null && (index < body.first || index > body.last);
