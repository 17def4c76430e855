import type { Language } from "../../text/languages/index.js";
import { isAbbreviation, type Month, tablesOf } from "./tables.js";
import type { Token } from "./tokens.js";

/** A date as a text writes it: a day, a month, a year, or as many of them as there are; a weekday; "yesterday". */
export interface DateRead {
  /** Equal for equal dates: "1 May", "May 1" and "1st of May"; "Jan." and "January". */
  readonly key: string;
  readonly end: number;
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  /** `null`: the whole month. */
  readonly day: number | null;
}

/** The day, or the month, of a date that names it with its year; `null` where it leaves one of them open. */
export function calendarDate({ key }: DateRead): CalendarDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{0,2})$/u.exec(key) ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: day === "" ? null : Number(day) };
}

/** "2031-05-04", "2031-05". */
export function isoOf({ year, month, day }: CalendarDate): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${year}-${two(month)}${day === null ? "" : `-${two(day)}`}`;
}

/** The date that begins at a token. */
export function readDate(tokens: readonly Token[], start: number, language: Language): DateRead | null {
  const figures = /^\d/u.test(tokens[start].normal);
  return (
    (figures ? numericDate(tokens, start) : null) ??
    monthDate(tokens, start, language) ??
    namedDay(tokens, start, language) ??
    (figures ? bareYear(tokens, start, language) : null)
  );
}

const parts = (day: number | null, month: number | null, year: string | null): string =>
  [year, month, day].map((part) => part ?? "").join("-");

/** "2031-05-04", "4.5.2031", "4/5/2031". Which of two small figures is the month is left open where it cannot be told. */
function numericDate(tokens: readonly Token[], start: number): DateRead | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(tokens[start].normal);
  if (dotted) return { key: parts(Number(dotted[1]), Number(dotted[2]), dotted[3]), end: start + 1 };
  const three = tokens.slice(start, start + 3);
  const separator = three[1]?.gap ?? "";
  if (three.length < 3 || !/^[-/]$/u.test(separator) || three[2].gap !== separator) return null;
  const [x, y, z] = three.map(({ normal }) => normal);
  const end = start + 3;
  if (/^\d{4} \d{2} \d{2}$/u.test(`${x} ${y} ${z}`)) return { key: parts(Number(z), Number(y), x), end };
  if (!/^\d{1,2} \d{1,2} \d{4}$/u.test(`${x} ${y} ${z}`)) return null;
  const [small, large] = [Math.min(Number(x), Number(y)), Math.max(Number(x), Number(y))];
  return { key: large > 12 ? parts(large, small, z) : `${x}/${y}/${z}`, end };
}

/** "1 May 2031", "May 1, 2031", "the 1st of May", "մայիսի 1-ին", and a month alone. */
function monthDate(tokens: readonly Token[], start: number, language: Language): DateRead | null {
  const before = dayAt(tokens[start], language);
  const at = before === null ? start : pastJoints(tokens, start + 1, language);
  const month = monthAt(tokens, at, language, before !== null);
  if (month === null) return null;
  let end = at + 1;
  let day = before;
  if (day === null && follows(tokens, end, month.abbreviated)) {
    const behind = pastJoints(tokens, end, language);
    day = dayAt(tokens[behind], language);
    if (day !== null) end = pastEnding(tokens, behind + 1, language);
  }
  const behind = follows(tokens, end, month.abbreviated) ? pastJoints(tokens, end, language) : end;
  const year = yearAt(tokens[behind]);
  if (day === null && year === null && !standsAlone(tokens, at, month.abbreviated, language)) return null;
  return { key: parts(day, month.number, year), end: year === null ? end : behind + 1 };
}

/** A month without day and year: no "May" that opens a sentence, no "Theresa May", no "Jan" without its full stop. */
function standsAlone(tokens: readonly Token[], at: number, abbreviated: boolean, language: Language): boolean {
  if (abbreviated) return tokens[at + 1]?.gap.startsWith(".") ?? true;
  if (!language.calendar.capitals) return true;
  const before = tokens[at - 1];
  const named =
    before !== undefined &&
    !before.opens &&
    /^\p{Lu}/u.test(before.raw) &&
    /^\s*$/u.test(tokens[at].gap) &&
    !language.capitalNouns;
  return !named && !(tokens[at].opens && tokens[at].raw.length <= 3);
}

function monthAt(tokens: readonly Token[], at: number, language: Language, behindDay: boolean): Month | null {
  const token = tokens[at];
  // German writes "4. Mai"; in English the month behind a full stop begins a sentence.
  const joined = language.numbers.decimalComma ? /^\.?\s*$|^-$/u : /^\s*$|^-$/u;
  if (token === undefined || (behindDay && !joined.test(token.gap))) return null;
  if (language.calendar.capitals && !/^\p{Lu}/u.test(token.raw)) return null;
  return tablesOf(language).months.get(token.normal) ?? null;
}

function dayAt(token: Token | undefined, { numbers }: Language): number | null {
  const written = /^(\d{1,2})(\p{L}*)$/u.exec(token?.normal ?? "");
  if (written === null) {
    const order = numbers.order.get(token?.normal ?? "");
    return order === undefined || !/^\p{L}+$/u.test(token!.normal) ? null : order;
  }
  if (written[2] !== "" && !numbers.orderEndings.has(written[2])) return null;
  const day = Number(written[1]);
  return day >= 1 && day <= 31 ? day : null;
}

const yearAt = (token: Token | undefined): string | null =>
  token !== undefined && /^(?:1[5-9]|20)\d\d$/u.test(token.normal) ? token.normal : null;

function pastJoints(tokens: readonly Token[], at: number, { calendar, numbers }: Language): number {
  let next = pastEnding(tokens, at, { calendar, numbers });
  while (tokens[next] !== undefined && calendar.joints.has(tokens[next].normal)) next++;
  return next;
}

/** "1-ին", "1-го": an ending of order behind a hyphen. */
const pastEnding = (
  tokens: readonly Token[],
  at: number,
  { numbers }: Pick<Language, "numbers" | "calendar">,
): number => (tokens[at]?.gap === "-" && numbers.orderEndings.has(tokens[at].normal) ? at + 1 : at);

/** Whether a date goes on with a token: no sentence ends between, but for the full stop of "Jan.". */
const follows = (tokens: readonly Token[], at: number, abbreviated: boolean): boolean =>
  tokens[at] !== undefined && (abbreviated ? /^\.?,?\s*$/u : /^,?\s*$/u).test(tokens[at].gap);

/** A weekday, or a day by its distance. "Sun" is a day with a full stop or a comma behind it; "am Morgen" is no tomorrow. */
function namedDay(tokens: readonly Token[], start: number, language: Language): DateRead | null {
  const { raw, normal, opens } = tokens[start];
  const { weekdays, days } = tablesOf(language);
  const capital = /^\p{Lu}/u.test(raw);
  const weekday = language.calendar.capitals && !capital ? null : weekdays.at(tokens, start);
  if (weekday !== null && isAbbreviation(normal, weekday.key) && !/^[.,]/u.test(tokens[start + 1]?.gap ?? ""))
    return null;
  const day = weekday ?? (language.capitalNouns && capital && !opens ? null : days.at(tokens, start));
  return day && { key: day.key, end: start + day.words.length };
}

/** "In 2031"; "2031 was". A figure of four before the things that it counts is a number: "2000 people". */
function bareYear(tokens: readonly Token[], start: number, { calendar, stopWords }: Language): DateRead | null {
  const decade = /^((?:1[5-9]|20)\d0)(s|er|х|ern)$/u.exec(tokens[start].normal);
  if (decade) return { key: `${decade[1]}s`, end: start + 1 };
  const year = /^(?:1[89]|20)\d\d$/u.test(tokens[start].normal) ? tokens[start].normal : null;
  const [before, behind] = [tokens[start - 1], tokens[start + 1]];
  if (year === null || /[$€£]/u.test(before?.normal ?? "")) return null;
  const stands = behind === undefined || behind.opens || !/^\s+$/u.test(behind.gap) || stopWords.has(behind.normal);
  return stands || calendar.beforeYears.has(before?.normal ?? "")
    ? { key: parts(null, null, year), end: start + 1 }
    : null;
}
