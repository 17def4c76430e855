import { type CalendarDate, calendarDate, readDate } from "../alignment/marks/dates.js";
import { readTokens, type Token } from "../alignment/marks/tokens.js";
import type { ArticleUnits, Unit } from "../units/units.js";
import { type DatedEvent, eventOn } from "./dated-events.js";

/** What may stand behind the date: "года", a full stop, an agency in brackets. */
const CLOSED = /^\s*(?:(?:года|г|թ)(?!\p{L}))?[\s.։]*(?:\([^()\n]{1,60}\)[\s.]*)?$/u;
/** A date at the end of a line begins this many words before it at most. */
const LAST_WORDS = 5;

/**
 * The day on which a picture was taken, by its caption: "…, Kellmouth, 10 May 2031." What announces a concert ends like
 * that too, so a line counts only where it says that it shows something ("pictured"), or where it stands twice in a row,
 * as a caption does that is also the text for those who do not see the picture.
 */
export function captionDay(units: ArticleUnits, line: Unit, isDoubled: boolean): DatedEvent | null {
  const { pictured } = units.language.past;
  const tokens = readTokens(units, line.words);
  const date = dateAtEnd(units, tokens, line);
  const shows = isDoubled || tokens.some(({ normal }) => pictured.has(normal));
  return date !== null && shows ? eventOn(date, line.span) : null;
}

/** A day behind a comma, with nothing behind it. */
function dateAtEnd({ article, language }: ArticleUnits, tokens: readonly Token[], { span }: Unit): CalendarDate | null {
  for (let at = Math.max(1, tokens.length - LAST_WORDS); at < tokens.length; at++) {
    const read = /^,\s/u.test(tokens[at].gap) ? readDate(tokens, at, language) : null;
    const date = read && calendarDate(read);
    if (!date || date.day === null) continue;
    if (CLOSED.test(article.text.slice(tokens[read.end - 1].span.end, span.end))) return date;
  }
  return null;
}
