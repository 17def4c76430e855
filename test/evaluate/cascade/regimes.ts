import type { ArticleInput } from "urtext";
import type { Dice } from "./dice.js";
import type { Draft } from "./draft.js";
import { DAY, HOUR, MINUTE } from "./event.js";

export const REGIMES = ["minute", "day", "undated", "wrong"] as const;
export type Regime = (typeof REGIMES)[number];

/** The share of the copying pairs that may bear a mark, where the kind of copying leaves it to chance. */
export const MARKED: Readonly<Record<Regime, number>> = { minute: 0.55, day: 0.55, undated: 0.36, wrong: 0.55 };

/** How long after its source a copy comes out, in milliseconds: from seconds to weeks. */
export function delayIn(regime: Regime, sourceTime: number, dice: Dice): number {
  if (regime !== "day") return Math.round(1_000 * dice.logBetween(dice.chance(0.06) ? 5 : 300, 21 * 86_400));
  const leftOfDay = DAY - (sourceTime % DAY);
  if (dice.chance(0.5) && leftOfDay > 10 * MINUTE)
    return Math.floor(Math.min(leftOfDay - MINUTE, dice.logBetween(5 * MINUTE, 10 * HOUR)));
  return Math.floor(leftOfDay + dice.logBetween(MINUTE, 20 * DAY));
}

/** How a date comes to be wrong, and by how much. */
interface Mistake {
  readonly name: string;
  readonly weight: number;
  readonly shift: (time: number, dice: Dice) => number;
}

/** Most wrong dates are late: a page is fetched, moved or touched long after its text was published. */
export const MISTAKES: readonly Mistake[] = [
  { name: "the day it was fetched", weight: 5, shift: (_, dice) => dice.between(2, 400) * DAY + dice.below(24) * HOUR },
  { name: "the day the site moved", weight: 3, shift: (_, dice) => dice.between(300, 1_200) * DAY },
  { name: "the last small change", weight: 2, shift: (_, dice) => dice.between(1, 60) * DAY + dice.below(24) * HOUR },
  { name: "last year's template", weight: 1, shift: () => -365 * DAY },
  { name: "another zone", weight: 1, shift: (_, dice) => dice.between(-11, 11) * HOUR },
];

export interface Stamp {
  readonly dates: Pick<ArticleInput, "publishedAt" | "modifiedAt" | "dates">;
  /** By how much the date is wrong; null where it is right, or missing. */
  readonly shift: number | null;
}

const ZONES = [0, 0, 1, 2, 3, 5.5, -5, -8] as const;

/** A time to the minute with a zone. */
export function toMinute(time: number, offset: number): string {
  const local = new Date(Math.floor(time / MINUTE) * MINUTE + offset * HOUR).toISOString().slice(0, 16);
  const [hours, minutes] = [Math.floor(Math.abs(offset)), (Math.abs(offset) % 1) * 60];
  const two = (value: number): string => String(value).padStart(2, "0");
  return offset === 0 ? `${local}Z` : `${local}${offset < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

const right = (publishedAt: string, draft: Draft, first: string): Stamp["dates"] =>
  // A page that was revised often still shows when it was new, and when it was last changed.
  draft.kind === "revision" ? { publishedAt: first, modifiedAt: publishedAt } : { publishedAt };

/** What is stated of an article's time. `first` is when the first state of its page was published. */
export const STAMPS: Readonly<Record<Regime, (draft: Draft, first: number, dice: Dice) => Stamp>> = {
  minute: (draft, first, dice) => {
    const zone = dice.of(ZONES);
    return { dates: right(toMinute(draft.time, zone), draft, toMinute(first, zone)), shift: null };
  },
  day: (draft, first) => ({ dates: right(toDay(draft.time), draft, toDay(first)), shift: null }),
  undated: () => ({ dates: {}, shift: null }),
  wrong: (draft, _, dice) => {
    const seen = draft.time + dice.logBetween(HOUR, 60 * DAY);
    const observed = { kind: "observed", value: toMinute(seen, 0), source: "archive" } as const;
    const dates = dice.chance(0.25) ? [observed] : [];
    const fate = dice.fraction();
    if (fate < 0.2) return { dates: { dates }, shift: null };
    const shift = fate < 0.4 ? dice.weighed(MISTAKES).shift(draft.time, dice) : 0;
    const time = draft.time + shift;
    const publishedAt = dice.chance(0.3) ? toDay(time) : toMinute(time, dice.of(ZONES));
    return { dates: { publishedAt, dates }, shift: shift === 0 ? null : shift };
  },
};
