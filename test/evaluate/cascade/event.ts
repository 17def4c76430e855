import type { Dice } from "./dice.js";
import { monthName } from "./house-style.js";
import { THEMES, type Theme } from "./lexicon.js";
import { firstName, placeName, surname } from "./names.js";

export interface Person {
  readonly title: string;
  readonly first: string;
  readonly last: string;
}

/** What happened, and everything that any newsroom could learn of it: figures, places, people, what an official said. */
export interface Event {
  readonly theme: Theme;
  readonly incident: string;
  readonly place: string;
  readonly region: string;
  readonly people: readonly Person[];
  readonly figures: readonly number[];
  readonly money: string;
  /** The day of the event, at midnight UTC. */
  readonly day: number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const TITLES = [
  "Mayor",
  "Councillor",
  "Minister",
  "Inspector",
  "Judge",
  "Professor",
  "Chief Engineer",
  "Commissioner",
  "Chairman",
  "Secretary",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const FIRST_DAY = Date.UTC(2031, 0, 1);

export function makeEvent(dice: Dice): Event {
  const theme = dice.of(THEMES);
  return {
    theme,
    incident: dice.of(theme.incident),
    place: placeName(dice),
    region: placeName(dice),
    people: Array.from({ length: 4 }, () => ({ title: dice.of(TITLES), first: firstName(dice), last: surname(dice) })),
    figures: [
      dice.between(3, 60),
      dice.between(110, 990),
      dice.between(11, 89),
      dice.between(1_100, 48_000),
      dice.between(2, 95),
    ],
    money: dice.of(["crowns", "marks", "florins", "thalers"]),
    day: FIRST_DAY + dice.below(700) * DAY,
  };
}

export const weekdayOf = (time: number): string => WEEKDAYS[new Date(time).getUTCDay()];

/** "14 March". */
export function dateOf(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${monthName(date.getUTCMonth())}`;
}
