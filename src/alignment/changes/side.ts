import type { Span } from "../../kernel/span.js";
import { wordsInside } from "../../text/words.js";
import type { ArticleUnits } from "../../units/units.js";
import { isTelling, type Mark, readMarks } from "../marks/marks.js";
import { readTokens, type Token } from "../marks/tokens.js";

/** One side of an edit, with what it says. */
export interface Side {
  readonly units: ArticleUnits;
  /** The side's stretch of text, without the white space at its ends. */
  readonly span: Span;
  /** Its tokens, and some on either side: "million" alone does not say what "5 million" does. */
  readonly tokens: readonly Token[];
  /** Which of the tokens stand in the edit itself. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly SideMark[];
}

/** A mark that the edit touches. */
export interface SideMark extends Mark {
  /** What of it stands in the edit; empty where it only stands beside it. */
  readonly clip: Span;
  readonly first: number;
  readonly last: number;
  /** The word of substance behind it: what a number counts. */
  readonly next: string;
}

/** So many words on either side are read with an edit: more than any number or date is long. */
const CONTEXT = 6;

export function readSide(units: ArticleUnits, edit: Span): Side {
  const { text, words } = units.article;
  const span = trimmed(text, edit);
  const inside = wordsInside(words, span);
  const read = (context: number) =>
    readTokens(units, {
      start: Math.max(0, inside.start - context),
      end: Math.min(words.count, inside.end + context),
    });
  // Most edits touch no mark: their words and the one on either side tell.
  const near = read(1);
  const plain = !near.some((token) => isTelling(token, units.language));
  const tokens = plain ? near : read(CONTEXT);
  const from = firstAt(tokens, span.start);
  const stretch = { units, span, tokens, from, to: Math.max(from, firstAt(tokens, span.end)), marks: NONE };
  return plain ? stretch : { ...stretch, marks: marksOf(stretch) };
}

const NONE: readonly SideMark[] = [];

/** A side of which the marks are still to be read. */
type Stretch = Omit<Side, "marks">;

const marksOf = (stretch: Stretch): SideMark[] =>
  readMarks(stretch.tokens, stretch.units.language)
    .filter((mark) => touches(mark, stretch))
    .map((mark) => inEdit(mark, stretch));

/** The first token that begins at a place or behind it. */
function firstAt(tokens: readonly Token[], place: number): number {
  const index = tokens.findIndex(({ span }) => span.start >= place);
  return index < 0 ? tokens.length : index;
}

/** Whether a mark reaches into an edit, or stands beside it with nothing but a space between. */
function touches(mark: Mark, { units, span, tokens, from, to }: Stretch): boolean {
  if (mark.to < from || mark.from > to) return false;
  const { text } = units.article;
  if (mark.to === from) return isSpace(text.slice(tokens[mark.to - 1].span.end, span.start));
  if (mark.from === to) return isSpace(text.slice(span.end, tokens[mark.from].span.start));
  return true;
}

const isSpace = (gap: string): boolean => gap === "" || gap === " " || /^[\s-]*$/u.test(gap);

function inEdit(mark: Mark, { units, span, tokens, from, to }: Stretch): SideMark {
  const start = Math.min(Math.max(mark.span.start, span.start), span.end);
  const clip = { start, end: Math.max(start, Math.min(mark.span.end, span.end)) };
  const first = Math.min(Math.max(mark.from, from), to);
  const last = Math.max(first, Math.min(mark.to, to));
  const { stopWords, stem } = units.language;
  const behind = tokens[mark.to];
  const next = behind === undefined || behind.opens || stopWords.has(behind.normal) ? "" : behind.normal;
  return {
    kind: mark.kind,
    key: mark.key,
    words: mark.words,
    sort: mark.sort,
    weak: mark.weak,
    span: mark.span,
    from: mark.from,
    to: mark.to,
    clip,
    first,
    last,
    next: next === "" || stem === null ? next : stem(next),
  };
}

/** A span without the white space at its ends: what was changed, not how it is set off. */
function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: Math.max(from, start + part.trimEnd().length) };
}

export const isBeside = ({ clip }: SideMark): boolean => clip.end === clip.start;
