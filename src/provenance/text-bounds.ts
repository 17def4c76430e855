import { tablesOf } from "../alignment/marks/tables.js";
import type { FurnitureLine } from "../clusters/find-furniture.js";
import type { Span } from "../kernel/span.js";
import { NO_PAST } from "../text/languages/past/past.js";
import { normaliseWord } from "../text/normalise.js";
import { POINTER } from "../units/line-shapes.js";
import { sentencesOf } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";
import { captionDay } from "./captions.js";
import { type DatedEvent, datedEvents } from "./dated-events.js";

const YEAR = /(?<![\d,])(?:1[5-9]|20)\d\d(?!\d)/gu;
/** How far from its year a date's month stands, in characters. */
const BESIDE = 24;

/**
 * The last event that an article tells of in the past: it was not published, as it stands, before that day began. What
 * is no part of the article says nothing of its date: page furniture, and all that stands below a pointer to other
 * articles, since the teasers there tell of whatever came later.
 */
export function lastEvent(units: ArticleUnits, furniture: readonly FurnitureLine[]): DatedEvent | null {
  if (units.language.past === NO_PAST) return null;
  const dated = ownLines(units, furniture).filter((i) => hasDate(units, units.paragraphs[i].span));
  const found = [...eventsIn(units, dated), ...dated.flatMap((i) => captionOf(units, i) ?? [])];
  return found.reduce<DatedEvent | null>(
    (last, event) => (last === null || event.earliest > last.earliest ? event : last),
    null,
  );
}

function eventsIn(units: ArticleUnits, dated: readonly number[]): DatedEvent[] {
  if (dated.length === 0) return [];
  const { words } = units.article;
  let at = 0;
  return sentencesOf(units).flatMap((sentence) => {
    while (at < dated.length && units.paragraphs[dated[at]].words.end <= sentence.start) at++;
    if (at === dated.length || units.paragraphs[dated[at]].words.start > sentence.start) return [];
    const span = { start: words.start[sentence.start], end: words.end[sentence.end - 1] };
    return hasDate(units, span) ? datedEvents(units, sentence) : [];
  });
}

/** Whether a year stands there with a month, or a figure, beside it: all else would only be read for nothing. */
function hasDate(units: ArticleUnits, span: Span): boolean {
  const { months } = tablesOf(units.language);
  const text = textOf(units, { span });
  for (const { index } of text.matchAll(YEAR)) {
    const around = `${text.slice(Math.max(0, index - BESIDE), index)} ${text.slice(index + 4, index + BESIDE)}`;
    const words = around.split(/[^\p{L}\p{M}\p{N}]+/u);
    if (words.some((word) => /^\d{1,2}$/u.test(word) || months.has(normaliseWord(word)))) return true;
  }
  return false;
}

/** The lines of a page that are its article's, as indexes. */
function ownLines({ paragraphs }: ArticleUnits, furniture: readonly FurnitureLine[]): number[] {
  const aside = new Set(furniture.map(({ line }) => line));
  const own = paragraphs.flatMap((_, i) => (aside.has(i) ? [] : [i]));
  const pointer = furniture.find(({ line, reason }) => reason === POINTER && line > own[0]);
  return pointer === undefined ? own : own.filter((i) => i < pointer.line);
}

/** A caption that stands twice in a row is also the text for those who do not see its picture. */
function captionOf(units: ArticleUnits, line: number): DatedEvent | null {
  const { paragraphs } = units;
  const beside = [paragraphs[line - 1], paragraphs[line + 1]].filter((other) => other !== undefined);
  const doubled = beside.some((other) => textOf(units, other) === textOf(units, paragraphs[line]));
  return captionDay(units, paragraphs[line], doubled);
}

const textOf = ({ article: { text } }: ArticleUnits, { span }: { span: Span }): string =>
  text.slice(span.start, span.end);
