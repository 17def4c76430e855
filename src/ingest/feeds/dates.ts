import { parseTime } from "../../kernel/time.js";
import type { ArticleInput } from "../../text/article.js";
import { MONTHS, twoFigures, ZONES } from "../mail-dates.js";

export type Dates = NonNullable<ArticleInput["dates"]>;
type Kind = Dates[number]["kind"];

/** RFC 822 as RFC 5322 and feeds have it: the day of the week, the seconds and the zone may be missing, a year have two figures. */
const RFC_822 =
  /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([-+]\d{2}:?\d{2}|[A-Za-z]{1,5}))?)?(?:\s*\(.*\))?$/u;

/** A time of a feed in ISO 8601, as precise as it was given and in the same zone; `null` where it is none. */
export function toIso(value: string): string | null {
  const given = value.trim();
  const iso = fromRfc822(given) ?? given;
  return "problem" in parseTime(iso) ? null : iso;
}

function fromRfc822(value: string): string | null {
  const match = RFC_822.exec(value);
  if (match === null) return null;
  const [, day, month, year, hour, minute, second, zone] = match;
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return null;
  const date = `${fullYear(year)}-${twoFigures(number)}-${twoFigures(day)}`;
  if (hour === undefined) return date;
  const time = `${twoFigures(hour)}:${minute}${second === undefined ? "" : `:${second}`}`;
  return `${date}T${time}${zone === undefined ? "" : offsetOf(zone)}`;
}

/** RFC 5322: two figures from 50 on are of the last century. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 50 ? 20 : 19}${year}`);

function offsetOf(zone: string): string {
  if (/^[-+]/u.test(zone)) return zone === "-0000" ? "Z" : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return ZONES[zone.toUpperCase()] ?? "";
}

/** What is given as a time in a feed, and where. */
export type GivenTime = readonly [kind: Kind, value: string | null | undefined, source: string];

/** The times that can be read; how many cannot. */
export function readTimes(given: readonly GivenTime[]): { dates: Dates; unread: number } {
  const dates: Dates = [];
  let unread = 0;
  for (const [kind, text, source] of given) {
    if (text === null || text === undefined || text.trim() === "") continue;
    const value = toIso(text);
    if (value === null) unread++;
    else dates.push({ kind, value, source });
  }
  return { dates, unread };
}
