/**
 * Time as it is known: a half-open interval of UTC milliseconds, either end `null` where it is open.
 *
 * "2022-01-17" is not midnight. It is a day, 24 hours wide, in a zone that nobody stated: as a place's own day it can
 * begin 14 hours before the UTC day does (Kiribati) and end 12 hours after it (Baker Island).
 */
export interface Interval {
  readonly earliest: number | null;
  readonly latest: number | null;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
const ZONE_AHEAD = 14 * HOUR;
const ZONE_BEHIND = 12 * HOUR;

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/i;

/** What a string names, or why it names nothing. */
export type ParsedTime = { readonly interval: Interval } | { readonly problem: string };

/**
 * Forms that ISO 8601 has and that are not read: no publisher writes them, and a mistyped day looks like one of them
 * ("2022-017"). Each is told by its name, since "not ISO 8601" would be false.
 */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}-?W\d{2}(?:-?\d)?(?:T.*)?$/iu, "weeks are not read: write a month or a day"],
  [/^\d{4}-?\d{3}(?:T.*)?$/iu, "days of the year are not read: write month and day"],
  [/^\d{8}(?:T.*)?$|^\d{4}-\d{2}-\d{2}T\d{4}/iu, "the form without hyphens and colons is not read"],
  [/^\d{4}-\d{2}-\d{2}[T ]\d{2}(?:Z|[+-]\d{2}(?::?\d{2})?)?$/iu, "hours without minutes are not read"],
  [/^[^T]+T24:00/iu, "24:00 is not read: write 00:00 of the day after"],
  [/\[[^\]]*\]$/u, "names of zones are not read: write the offset alone, such as +01:00"],
  [/^[-+±]\d+/u, "years are written with four figures and no sign"],
  [/^[^/]+\/[^/]+$/u, "a span of time is written { earliest, latest }"],
];

/** Reads ISO 8601 of any precision, from a year to a fraction of a second, with or without a zone. */
export function parseTime(value: string): ParsedTime {
  const match = ISO.exec(value.trim());
  const refused = REFUSED.find(([form]) => form.test(value.trim()));
  if (refused) return { problem: refused[1] };
  if (!match) return { problem: "it is not ISO 8601" };
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  const y = Number(year);
  const mo = month === undefined ? 1 : Number(month);
  const d = day === undefined ? 1 : Number(day);
  if (mo < 1 || mo > 12) return { problem: `there is no month ${month}` };
  if (d < 1 || d > daysIn(y, mo)) return { problem: `${year}-${month} has ${daysIn(y, mo)} days` };
  if (hour === undefined) return { interval: inUnknownZone(utc(y, mo, d), endOfDate(y, mo, d, month, day)) };
  const leap = minute === "59" && second === "60"; // the second that is put in at the end of a day, UTC
  if (Number(hour) > 23 || Number(minute) > 59 || (Number(second ?? 0) > 59 && !leap))
    return { problem: "there is no such time of day" };

  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000);
  const start =
    utc(y, mo, d) + Number(hour) * HOUR + Number(minute) * MINUTE + Number(second ?? 0) * 1000 + milliseconds;
  const width =
    second === undefined ? MINUTE : fraction === undefined ? 1000 : Math.max(1, 10 ** (3 - fraction.length));
  if (zone === undefined) return { interval: inUnknownZone(start, start + width) };
  const offset = zoneOffset(zone);
  if (offset === null) return { problem: `there is no zone ${zone}` };
  return { interval: { earliest: start - offset, latest: start - offset + width } };
}

function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // Date.UTC would read the years 0 to 99 as 1900 to 1999
  return date.getTime();
}

const daysIn = (year: number, month: number): number => new Date(utc(year, month + 1, 1) - HOUR).getUTCDate();

function endOfDate(y: number, mo: number, d: number, month?: string, day?: string): number {
  if (month === undefined) return utc(y + 1, 1, 1);
  return day === undefined ? utc(y, mo + 1, 1) : utc(y, mo, d) + 24 * HOUR;
}

const inUnknownZone = (start: number, end: number): Interval => ({
  earliest: start - ZONE_AHEAD,
  latest: end + ZONE_BEHIND,
});

function zoneOffset(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(":", "") || 0);
  const offset = hours * HOUR + minutes * MINUTE;
  if (offset > ZONE_AHEAD || minutes > 59) return null;
  return zone.startsWith("-") ? -offset : offset;
}

/** True where every moment of `a` lies before every moment of `b`. */
export const certainlyBefore = (a: Interval, b: Interval): boolean =>
  a.latest !== null && b.earliest !== null && a.latest <= b.earliest;

/** What two facts about one moment allow together, or `null` where they contradict each other. */
export function intersection(a: Interval, b: Interval): Interval | null {
  const earliest =
    a.earliest === null ? b.earliest : b.earliest === null ? a.earliest : Math.max(a.earliest, b.earliest);
  const latest = a.latest === null ? b.latest : b.latest === null ? a.latest : Math.min(a.latest, b.latest);
  return earliest !== null && latest !== null && earliest >= latest ? null : { earliest, latest };
}

/** "2022-01-17T09:15Z": the moment to the minute, or to what it needs. */
export function formatMoment(moment: number): string {
  return new Date(moment).toISOString().replace(/(:00)?\.000Z$/, "Z");
}
