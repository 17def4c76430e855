import type { Dice } from "./dice.js";
import { monthName } from "./house-style.js";
import { WORDS } from "./lexicon.js";
import { firstName, placeName, surname } from "./names.js";

export interface Person {
  readonly title: string;
  readonly first: string;
  readonly last: string;
}

/** What happened, and everything that any newsroom could learn of it: figures, places, people, what an official said. */
export interface Event {
  readonly incident: string;
  readonly place: string;
  readonly region: string;
  readonly people: readonly Person[];
  readonly figures: readonly number[];
  readonly bodies: readonly string[];
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
const CONCERNS =
  "roads;rivers;health;labour;transport;port;audit;schools;insurance;relief;weather;land;housing;energy".split(";");
const BODIES = "board;office;league;trust;council;chamber;authority;bureau;society;commission;union;court".split(";");
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const FIRST_DAY = Date.UTC(2031, 0, 1);

export function makeEvent(dice: Dice): Event {
  return {
    incident: dice.of(WORDS.incident),
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
    bodies: Array.from({ length: 4 }, () => bodyName(dice)),
    money: dice.of(["crowns", "marks", "florins", "thalers"]),
    day: FIRST_DAY + dice.below(700) * DAY,
  };
}

/** "the Branick roads board". */
const bodyName = (dice: Dice): string => `the ${surname(dice)} ${dice.of(CONCERNS)} ${dice.of(BODIES)}`;

export const weekdayOf = (time: number): string => WEEKDAYS[new Date(time).getUTCDay()];

/** "14 March". */
export function dateOf(time: number): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${monthName(date.getUTCMonth())}`;
}
