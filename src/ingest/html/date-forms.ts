import { parseTime } from "../../kernel/time.js";
import { MONTHS, twoFigures, ZONES } from "../mail-dates.js";

type Form = readonly [RegExp, (...parts: string[]) => string | null];

/** Forms of dates that pages write for programs, other than ISO 8601, each rewritten as that with the precision it has. */
const FORMS: readonly Form[] = [
  // 20300801, 20300801T0910
  [/^(\d{4})(\d{2})(\d{2})$/u, (y, m, d) => `${y}-${m}-${d}`],
  [
    /^(\d{4})(\d{2})(\d{2})T?(\d{2}):?(\d{2}):?(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/u,
    (y, m, d, h, min, s, zone) => `${y}-${m}-${d}T${h}:${min}${s ? `:${s}` : ""}${zone ?? ""}`,
  ],
  // 2030/08/01, 2030-8-1 9:05
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/iu,
    (y, m, d, h, min, s, zone) =>
      `${y}-${twoFigures(m)}-${twoFigures(d)}${h === undefined ? "" : `T${twoFigures(h)}:${min}${s ? `:${s}` : ""}${zone === undefined ? "" : (ZONES[zone.toUpperCase()] ?? zone)}`}`,
  ],
  // Thu, 01 Aug 2030 22:40:00 +0300
  [
    /^(?:\p{L}{3,9},?\s+)?(\d{1,2})\s+(\p{L}{3})\p{L}*\.?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([A-Z]{1,3}|[+-]\d{2}:?\d{2})?)?$/u,
    (d, month, y, h, min, s, zone) => named(y, month, d, h, min, s, zone),
  ],
  // Thu Aug 01 2030 22:40:00 GMT+0300 (East Africa Time)
  [
    /^\p{L}{3}\s+(\p{L}{3})\s+(\d{1,2})\s+(\d{4})\s+(\d{2}):(\d{2}):(\d{2})\s+(?:GMT|UTC)([+-]\d{4})?(?:\s+\(.*\))?$/u,
    (month, d, y, h, min, s, zone) => named(y, month, d, h, min, s, zone ?? "GMT"),
  ],
];

function named(y: string, name: string, d: string, h?: string, min?: string, s?: string, zone?: string): string | null {
  const month = MONTHS.indexOf(name.toLowerCase());
  if (month < 0) return null;
  const day = `${y}-${twoFigures(String(month + 1))}-${twoFigures(d)}`;
  if (h === undefined) return day;
  const offset = zone === undefined ? "" : (ZONES[zone] ?? (/^[+-]/u.test(zone) ? zone : null));
  return offset === null ? day : `${day}T${twoFigures(h)}:${min}${s ? `:${s}` : ""}${offset}`;
}

/**
 * A date that a page states for programs, in ISO 8601: as given where it is that already, else rewritten with the same
 * precision and the same zone. `null` where it is no time, and where the year cannot be one of publication on the web's
 * side of printing: pages without a date write 0001 or 1970.
 */
export function isoOf(given: string): string | null {
  const value = given.trim().slice(0, 80);
  const candidates = [value, ...FORMS.map(([form, rewrite]) => rewritten(value, form, rewrite))];
  const found = candidates.find((one): one is string => one !== null && "interval" in parseTime(one));
  return found === undefined || Number(found.slice(0, 4)) < FIRST_YEAR || isEpoch(found) ? null : found;
}

/** Older than the oldest newspaper is nothing that a page can have been published in. */
const FIRST_YEAR = 1600;
const isEpoch = (value: string): boolean => /^1970-01-01|^1969-12-31/u.test(value);

function rewritten(value: string, form: RegExp, rewrite: Form[1]): string | null {
  const match = form.exec(value);
  return match === null ? null : rewrite(...match.slice(1));
}
