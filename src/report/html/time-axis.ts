import { MONTHS } from "./moments.js";

/** Where on an axis a moment stands. */
export interface Tick {
  readonly time: number;
  readonly label: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

/** From what step on how a tick is told, the coarsest first. */
type Unit = "minutes" | "days" | "months" | "years";

/** Steps that people count in. Months and years have no one length: theirs is what they have on average. */
const STEPS: readonly (readonly [unit: Unit, count: number, width: number])[] = [
  ...[1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720].map((n) => ["minutes", n, n * MINUTE] as const),
  ...[1, 2, 4, 7, 14].map((n) => ["days", n, n * DAY] as const),
  ...[1, 2, 3, 6].map((n) => ["months", n, n * MONTH] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((n) => ["years", n, n * YEAR] as const),
];

/** Round moments between two others, no more than so many: the finest that fit, each told in UTC. */
export function ticksBetween(from: number, to: number, most: number): Tick[] {
  const step = STEPS.find(([, , width]) => (to - from) / width <= most) ?? STEPS[STEPS.length - 1];
  const [unit, count] = step;
  const ticks: Tick[] = [];
  let last: number | null = null;
  for (let time = firstFrom(from, unit, count); time <= to; time = after(time, unit, count)) {
    ticks.push({ time, label: labelOf(time, unit, last) });
    last = time;
  }
  return ticks;
}

function firstFrom(from: number, unit: Unit, count: number): number {
  const date = new Date(from);
  if (unit === "minutes" || unit === "days") {
    const width = count * (unit === "days" ? DAY : MINUTE);
    return Math.ceil(from / width) * width;
  }
  const months = count * (unit === "years" ? 12 : 1);
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const start = monthStart(Math.floor(index / months) * months);
  return start >= from ? start : after(start, unit, count);
}

function after(time: number, unit: Unit, count: number): number {
  if (unit === "minutes") return time + count * MINUTE;
  if (unit === "days") return time + count * DAY;
  const date = new Date(time);
  const months = count * (unit === "years" ? 12 : 1);
  return monthStart(date.getUTCFullYear() * 12 + date.getUTCMonth() + months);
}

function monthStart(index: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(index / 12), index % 12, 1);
  return date.getTime();
}

/** What changed since the tick before, and no more: the day with the first time of a day, the year with the first of a year. */
function labelOf(time: number, unit: Unit, last: number | null): string {
  const date = new Date(time);
  const before = last === null ? null : new Date(last);
  const year = date.getUTCFullYear();
  const newYear = before === null || before.getUTCFullYear() !== year;
  const month = MONTHS[date.getUTCMonth()].slice(0, 3);
  if (unit === "years") return `${year}`;
  if (unit === "months") return newYear ? `${month} ${year}` : month;
  const day = `${date.getUTCDate()} ${month}${newYear ? ` ${year}` : ""}`;
  if (unit === "days") return day;
  const clock = date.toISOString().slice(11, 16);
  return before !== null && before.getUTCDate() === date.getUTCDate() ? clock : `${day}, ${clock}`;
}
