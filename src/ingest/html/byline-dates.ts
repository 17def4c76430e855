import * as chrono from "chrono-node";
import { parseTime } from "../../kernel/time.js";
import { twoFigures } from "../mail-dates.js";

type Value = string | { earliest: string; latest: string; source: string };

export interface BylineDate {
  readonly kind: "published" | "modified";
  readonly value: Value;
}

type Locale = Pick<typeof chrono.en, "strict">;

/** Languages whose dates are read beside English, as pages leave English dates in any. */
const LOCALES: Readonly<Record<string, Locale>> = {
  ar: chrono.ar,
  de: chrono.de,
  es: chrono.es,
  fi: chrono.fi,
  fr: chrono.fr,
  it: chrono.it,
  ja: chrono.ja,
  nl: chrono.nl,
  pt: chrono.pt,
  ru: chrono.ru,
  sv: chrono.sv,
  uk: chrono.uk,
  vi: chrono.vi,
  zh: chrono.zh,
} as unknown as Record<string, Locale>;

/** What is said before the time of a change. */
const CHANGED =
  /updat|modif|revis|edited|amended|aktualis|geändert|mis[e]? à jour|actuali[sz]|atualiz|aggiorna|gewijzigd|uppdater|обновл|измен|оновл|تحديث|עודכן|güncel/iu;

export const saysChanged = (label: string): boolean => CHANGED.test(label);

/** Longer lines are prose. */
const LONGEST = 200;

/**
 * The dates in one line of a byline. Only what is written counts: a day without a time stays a day, and one without a year
 * is none. "03/04/2031" is read as the language has it, else as `known` days of the page have it, else it is either.
 */
export function datesInLine(line: string, language: string | null, known: readonly string[]): BylineDate[] {
  if (line.length > LONGEST || !/\d/u.test(line)) return [];
  const own = LOCALES[language?.split("-")[0] ?? ""];
  for (const locale of own === undefined ? [chrono.en] : [own, chrono.en]) {
    const found = read(line, locale as Locale, language, known);
    if (found.length > 0) return found;
  }
  return [];
}

function read(line: string, { strict }: Locale, language: string | null, known: readonly string[]): BylineDate[] {
  let from = 0;
  return strict.parse(line, new Date(0)).flatMap(({ index, text, start }) => {
    const label = line.slice(from, index);
    from = index + text.length;
    const value = isRelative(start) ? null : valueIn(text, start, language, known);
    return value === null ? [] : [{ kind: saysChanged(label) ? ("modified" as const) : ("published" as const), value }];
  });
}

/** "3 hours ago" depends on when it was read. */
const isRelative = (start: chrono.ParsedComponents): boolean =>
  [...start.tags()].some((tag) => tag.startsWith("result/relative"));

function valueIn(
  text: string,
  start: chrono.ParsedComponents,
  language: string | null,
  known: readonly string[],
): Value | null {
  if (!(["year", "month", "day"] as const).every((part) => start.isCertain(part))) return null;
  const time = timeOf(start);
  const days = daysOf(text, start);
  const [day, other] = days.length === 1 ? days : inOrder(days, language, known);
  const value = other === undefined ? day + time : null;
  if (value === null) return { earliest: [day, other].sort()[0], latest: [day, other].sort()[1], source: "byline" };
  return "interval" in parseTime(value) ? value : null;
}

function timeOf(start: chrono.ParsedComponents): string {
  if (!start.isCertain("hour") || !start.isCertain("minute")) return "";
  const seconds = start.isCertain("second") ? `:${twoFigures(start.get("second")!)}` : "";
  return `T${twoFigures(start.get("hour")!)}:${twoFigures(start.get("minute")!)}${seconds}${zoneOf(start)}`;
}

function zoneOf(start: chrono.ParsedComponents): string {
  const minutes = start.isCertain("timezoneOffset") ? start.get("timezoneOffset") : null;
  if (minutes === null) return "";
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${twoFigures(Math.floor(size / 60))}:${twoFigures(size % 60)}`;
}

/** Two numbers that both could be the month, and what parts them. */
const FIGURES = /(?<!\d)(\d{1,2})([/.\u2010-\u2015-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/u;

/** The days that a date can name: the one read; day first, then month first, where figures leave that open. */
function daysOf(text: string, start: chrono.ParsedComponents): string[] {
  const year = start.get("year")!;
  const figures = FIGURES.exec(text);
  if (figures === null) return [dayOf(year, start.get("month")!, start.get("day")!)];
  const [first, second] = [Number(figures[1]), Number(figures[3])];
  const dayFirst = second <= 12 ? [dayOf(year, second, first)] : [];
  const monthFirst = first <= 12 && figures[2] !== "." ? [dayOf(year, first, second)] : [];
  return [...new Set([...dayFirst, ...monthFirst])];
}

const dayOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${twoFigures(month)}-${twoFigures(day)}`;

/** Where English is written, the month comes first in these; elsewhere, and in other languages, the day does. */
const MONTH_FIRST = /^en-(?:US|PH)\b/iu;

/** The one of two readings that the language, or what else is known, decides for; both where nothing does. */
function inOrder(days: readonly string[], language: string | null, known: readonly string[]): readonly string[] {
  const [dayFirst, monthFirst] = days;
  const near = days.filter((day) => known.some((value) => value.startsWith(day)));
  if (near.length === 1) return near;
  if (language === null || /^en$/iu.test(language)) return days;
  return [MONTH_FIRST.test(language) ? monthFirst : dayFirst];
}
