import type { Dice } from "./dice.js";
import { dateOf, type Event, weekdayOf } from "./event.js";
import { WORDS } from "./lexicon.js";

/**
 * What editors do to a sentence that is not theirs. Made from watching newsrooms, and from nothing that urtext looks
 * for: a desk shortens more than it adds, plays safe with figures and names, and moves what it wants to read first.
 */
export interface SentenceEdit {
  readonly name: string;
  readonly weight: number;
  /** The edited sentence, or null where the edit has nothing to take hold of. */
  readonly edit: (text: string, dice: Dice, event: Event) => string | null;
}

/** Words that can stand for each other where these sentences have them. */
const EITHER_WAY: readonly (readonly [string, string])[] = [
  ["said", "stated"],
  ["people", "residents"],
  ["began", "started"],
  ["shows", "suggests"],
  ["wants to", "plans to"],
  ["visited", "toured"],
  ["agreed", "decided"],
  ["promised", "pledged"],
  ["near", "close to"],
  ["beside", "next to"],
  ["evening", "night"],
  ["blame on", "attribute to"],
  ["now", "currently"],
  ["instead", "in its place"],
  ["posts", "jobs"],
  ["warned of", "cautioned about"],
  ["nobody", "no one"],
  ["brought", "delivered"],
  ["large", "big"],
  ["insisted", "stressed"],
  ["conceded", "admitted"],
  ["claimed", "asserted"],
  ["hurriedly", "in haste"],
  ["quietly", "without fuss"],
  ["treated", "cared for"],
  ["neighbouring", "nearby"],
  ["complained", "protested"],
];

/** Words that can be put in place of others, but not the other way. */
const ONE_WAY: readonly (readonly [string, string])[] = [
  ["about", "some"],
  ["About", "Some"],
  ["because", "since"],
  ["thought", "believed"],
  ["damage", "losses"],
  ["founded", "set up"],
  ["old", "aged"],
  ["leaving", "which left"],
  ["while", "as"],
  ["after", "following"],
  ["before", "ahead of"],
  ["maintained", "held"],
  ["told", "informed"],
  ["questioned", "polled"],
  ["spent", "put"],
];

const SYNONYMS = [...EITHER_WAY, ...EITHER_WAY.map(([a, b]) => [b, a] as const), ...ONE_WAY].map(
  ([from, to]) => [new RegExp(`\\b${from}\\b`), to] as const,
);

const ATTRIBUTIONS = [
  ", officials said.",
  ", according to local reports.",
  ", sources said.",
  ", it emerged.",
  ", authorities confirmed.",
  ", witnesses said.",
];
const HEDGES = ["reportedly", "apparently", "allegedly", "in effect"];
const SMALL = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const SAYING = `said|stated|${WORDS.hold.join("|")}`;
const ADVERBIALS = WORDS.adv.filter((phrase) => !phrase.includes("{"));
const TIMED =
  / (?:(?:since|for|after|within|before|while|in front of) [A-Z\d][\w']*(?: (?:years|months|weeks|minutes|hours|retired|left|arrived|slept))?|at \d+\.\d\d)(?=[,.])/;
const TITLED =
  /\b(Mayor|Councillor|Minister|Inspector|Judge|Professor|Chief Engineer|Commissioner|Chairman|Secretary) ([A-Z]\w+) ([A-Z]\w+)/;

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);
const lower = (text: string): string =>
  /^(The|A|An|It|They|In|On|Of|By|After|About|Some|Neither|Both) /.test(text)
    ? text[0].toLowerCase() + text.slice(1)
    : text;
const hasQuotes = (text: string): boolean => /["“”‘]/.test(text);
const changed = (before: string, after: string): string | null =>
  after === before || after.split(" ").length < 4 ? null : after;
const swap = (text: string, pattern: RegExp, to: string | ((...groups: string[]) => string)): string | null =>
  changed(text, typeof to === "string" ? text.replace(pattern, to) : text.replace(pattern, to));

function synonym(text: string, dice: Dice): string | null {
  const hits = SYNONYMS.filter(([from]) => from.test(text));
  if (hits.length === 0) return null;
  const [from, to] = dice.of(hits);
  return text.replace(from, to);
}

function dropAdjective(text: string, dice: Dice): string | null {
  const hits = WORDS.adj.filter((word) => text.includes(` ${word} `));
  return hits.length === 0
    ? null
    : text
        .replace(` ${dice.of(hits)} `, " ")
        .replaceAll(/\b([Aa])n (?=[^aeiou])/g, "$1 ")
        .replaceAll(/\b([Aa]) (?=[aeiou])/g, "$1n ");
}

function dropAdverb(text: string, dice: Dice): string | null {
  const hits = ADVERBIALS.filter((phrase) => text.includes(` ${phrase}`));
  return hits.length === 0 ? swap(text, TIMED, "") : changed(text, text.replace(` ${dice.of(hits)}`, ""));
}

function frontAdverb(text: string): string | null {
  const phrase = [...ADVERBIALS, TIMED.exec(text)?.[0].trim()].find((words) => words && text.endsWith(` ${words}.`));
  if (phrase === undefined || hasQuotes(text)) return null;
  return `${capital(phrase)}, ${lower(text.slice(0, -phrase.length - 2))}.`;
}

function roundNumber(text: string, dice: Dice): string | null {
  return swap(text, /(?<![\d,.])(\d{3}|\d{1,2},\d{3})(?![\d,])/, (figure) => {
    const value = Number(figure.replace(",", ""));
    const step = value > 999 ? 1_000 : value > 300 ? 100 : 10;
    const down = Math.floor(value / step) * step;
    return dice.of([
      `more than ${down.toLocaleString("en-US")}`,
      `around ${(Math.round(value / step) * step).toLocaleString("en-US")}`,
      `nearly ${(down + step).toLocaleString("en-US")}`,
    ]);
  });
}

export const SENTENCE_EDITS: readonly SentenceEdit[] = [
  { name: "synonym", weight: 24, edit: synonym },
  { name: "adjective left out", weight: 14, edit: dropAdjective },
  { name: "adverbial left out", weight: 10, edit: dropAdverb },
  { name: "adverbial put first", weight: 6, edit: frontAdverb },
  {
    name: "inserted clause left out",
    weight: 8,
    edit: (text) => swap(text, /, (?:who|which|most|not|least) [^,."“”]+(?=[,.])/, ""),
  },
  {
    name: "second half left out",
    weight: 8,
    edit: (text) => (hasQuotes(text) ? null : swap(text, /, (?:and|but|while|which|where|leaving|or) [^.]+\.$/, ".")),
  },
  { name: "number rounded", weight: 9, edit: roundNumber },
  {
    name: "figure put in words, or a word in figures",
    weight: 4,
    edit: (text) =>
      swap(text, /\b(?:[2-9]|1[0-2])\b(?! (?:[A-Z]|per|million))/, (figure) => SMALL[Number(figure)]) ??
      swap(text, /\b(seven|eight|nine|ten|eleven|twelve)\b/, (word) => String(SMALL.indexOf(word))),
  },
  {
    name: "attribution added",
    weight: 6,
    edit: (text, dice) => (hasQuotes(text) || / said\.$/.test(text) ? null : swap(text, /\.$/, dice.of(ATTRIBUTIONS))),
  },
  {
    name: "hedge added",
    weight: 3,
    edit: (text, dice) => swap(text, / (was|were|had|has|have) /, (_, verb) => ` ${verb} ${dice.of(HEDGES)} `),
  },
  { name: "name shortened", weight: 8, edit: (text, dice) => swap(text, TITLED, dice.chance(0.5) ? "$1 $3" : "$2 $3") },
  {
    name: "saying put last",
    weight: 8,
    edit: (text) =>
      hasQuotes(text)
        ? null
        : swap(
            text,
            new RegExp(`^(.{4,60}?) (${SAYING}) (?:on \\w+ )?that (.+)\\.$`),
            (_, who, said, what) => `${capital(what)}, ${lower(who)} ${said}.`,
          ),
  },
  {
    name: "source put last",
    weight: 5,
    edit: (text) =>
      hasQuotes(text)
        ? null
        : swap(text, /^According to ([^,]+), (.+)\.$/, (_, who, what) => `${capital(what)}, according to ${who}.`),
  },
  {
    name: "quotation told indirectly",
    weight: 6,
    edit: (text) =>
      swap(
        text,
        /^["“‘](?:We|I|You) ([^"“”]+),["”’] ((?:[A-Z][\w-]+ )+)said[^"]*\.$/,
        (_, what, who) =>
          `${who.trim()} said they ${what.replaceAll(/\b(my|our)\b/g, "their").replaceAll(/\bI\b/g, "they")}.`,
      ),
  },
  {
    name: "verb made shorter",
    weight: 4,
    edit: (text) =>
      swap(text, /\b(did|was|were|is|had|could|would) not\b/, "$1n't") ??
      swap(text, /\bcannot\b/, "can't") ??
      swap(text, /\bhave been\b/, "had been"),
  },
  {
    name: "cut in two",
    weight: 6,
    edit: (text) =>
      hasQuotes(text) ? null : swap(text, /, (?:and|while) ([^,]{25,})\.$/, (_, rest) => `. ${capital(rest)}.`),
  },
];

/** One edit that has something to take hold of, if any of five throws finds one. */
export function editSentence(text: string, dice: Dice, event: Event): string {
  for (let tries = 0; tries < 5; tries++) {
    const edited = dice.weighed(SENTENCE_EDITS).edit(text, dice, event);
    if (edited !== null) return edited;
  }
  return text;
}

/** "on Tuesday" said a week later would be another Tuesday: a careful desk says the date. */
export const datedAbsolutely = (text: string, event: Event): string =>
  text.replace(`on ${weekdayOf(event.day)}`, `on ${dateOf(event.day)}`);

/** A typing error: two letters change places, one is doubled, one is lost. */
export function slip(text: string, dice: Dice): { text: string; slip: readonly [wrong: string, right: string] } | null {
  const words = [...new Set(text.match(/\b[a-z]{6,}\b/g) ?? [])];
  if (words.length === 0) return null;
  const right = dice.of(words);
  const at = dice.between(1, right.length - 3);
  const [a, b] = [right[at], right[at + 1]];
  const middle = dice.of([b + a, a + a + b, b]);
  const wrong = right.slice(0, at) + middle + right.slice(at + 2);
  return wrong === right ? null : { text: text.replace(new RegExp(`\\b${right}\\b`), wrong), slip: [wrong, right] };
}
