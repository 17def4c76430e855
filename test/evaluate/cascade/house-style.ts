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
  "meanwhile;for their part;earlier;in addition;even so;for now;so far;since then;in practice;on paper;in short;looking back;further afield;locally;once more;as expected;despite that;elsewhere;later;still;besides;inevitably;by contrast;of late;officially;in fact;afterwards;all told".split(
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

/** What is written one way, and how the other. In names the spelling stays: they have a capital, or stand in a word. */
const respellings = ([from, to]: readonly [string, string]) => {
  // "program" stands in "programme" too: what is already so stays so.
  const rest = to.startsWith(from) ? `(?!${to.slice(from.length)})` : "";
  return [new RegExp(`(?<![A-Za-z])${from}${rest}`, "g"), to] as const;
};

const RESPELLINGS = {
  american: SPELLINGS.map(([british, american]) => respellings([british, american])),
  british: SPELLINGS.map(([british, american]) => respellings([american, british])),
};

const respell = (text: string, spelling: HouseStyle["spelling"]): string =>
  RESPELLINGS[spelling].reduce((done, [from, to]) => done.replaceAll(from, to), text);

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
