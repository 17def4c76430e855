import type { Dice } from "./dice.js";

/** How an outlet's desk wants things written. */
export interface HouseStyle {
  readonly spelling: "british" | "american";
  readonly quotes: readonly [open: string, close: string];
  readonly percent: " per cent" | " percent" | "%";
  readonly dash: string;
  readonly date: "day first" | "month first";
  readonly dateline: "none" | "capitals" | "agency";
  /** Sentences of this desk are put together, or parted, where they can be. */
  readonly sentences: "short" | "long";
  /** Its own stock of phrases that lead from one sentence to the next. */
  readonly connectives: readonly string[];
}

const SPELLINGS = [
  ["centre", "center"],
  ["harbour", "harbor"],
  ["labour", "labor"],
  ["colour", "color"],
  ["neighbour", "neighbor"],
  ["organis", "organiz"],
  ["recognis", "recogniz"],
  ["criticis", "criticiz"],
  ["apologis", "apologiz"],
  ["programme", "program"],
  ["metres", "meters"],
  ["litres", "liters"],
  ["defence", "defense"],
  ["licence", "license"],
  ["cancelled", "canceled"],
  ["travelled", "traveled"],
  ["theatre", "theater"],
  ["towards", "toward"],
  ["honour", "honor"],
  ["favour", "favor"],
  ["rumour", "rumor"],
  ["grey", "gray"],
] as const;

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAY_FIRST = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join("|")})\\b`, "g");
const MONTH_FIRST = new RegExp(`\\b(${MONTHS.join("|")}) (\\d{1,2})\\b`, "g");

const CONNECTIVES =
  "meanwhile;for their part;at the same time;in the meantime;by all accounts;as matters stand;earlier;in addition;what is more;even so;all the same;on the other hand;for now;so far;since then;in recent months;as a result;against that backdrop;not for the first time;to nobody's surprise;behind closed doors;locally;to make matters worse;despite that;in practice;on paper;at first glance;in short;looking back;further afield".split(
    ";",
  );

export function houseStyle(dice: Dice): HouseStyle {
  return {
    spelling: dice.of(["british", "american"]),
    quotes: dice.of([
      ['"', '"'],
      ["“", "”"],
      ["“", "”"],
      ["‘", "’"],
    ] as const),
    percent: dice.of([" per cent", " percent", "%"]),
    dash: dice.of([" – ", "—", " — ", " - "]),
    date: dice.of(["day first", "month first"]),
    dateline: dice.of(["none", "none", "capitals", "agency"]),
    sentences: dice.of(["short", "long"]),
    connectives: dice.some(CONNECTIVES, 6),
  };
}

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);

function respell(text: string, spelling: HouseStyle["spelling"]): string {
  const [from, to] = spelling === "american" ? [0, 1] : [1, 0];
  let respelt = text;
  for (const pair of SPELLINGS) {
    // "program" stands in "programme" too: what is already so stays so.
    const rest = pair[to].startsWith(pair[from]) ? `(?!${pair[to].slice(pair[from].length)})` : "";
    respelt = respelt.replaceAll(new RegExp(`(?<![A-Za-z])${pair[from]}${rest}`, "g"), pair[to]);
  }
  return respelt;
}

const PERCENT = /(?<=\d)( per cent| percent|%)/g;
const DASH = / – |—| — | - /g;
const DOUBLE = /["“]([^"“”]*)["”]/g;
const SINGLE = /(?<![A-Za-z])‘([^‘]*?)’(?![A-Za-z])/g;

/** The text as this desk would have it, whoever wrote it. Written text has straight quotation marks before. */
export function restyle(text: string, style: HouseStyle): string {
  const dated =
    style.date === "day first" ? text.replaceAll(MONTH_FIRST, "$2 $1") : text.replaceAll(DAY_FIRST, "$2 $1");
  const quoted = dated
    .replaceAll(SINGLE, '"$1"')
    .replaceAll(DOUBLE, (_, words: string) => style.quotes[0] + words + style.quotes[1]);
  return respell(quoted.replaceAll(PERCENT, style.percent).replaceAll(DASH, style.dash), style.spelling);
}

/** A phrase before a sentence, whose first word loses its capital where it is no name. */
export const connected = (phrase: string, sentence: string, beginsWithName: boolean): string =>
  `${capital(phrase)}, ${beginsWithName ? sentence : sentence[0].toLowerCase() + sentence.slice(1)}`;

export const monthName = (month: number): string => MONTHS[month];
