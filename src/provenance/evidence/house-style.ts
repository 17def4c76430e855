import { type Span, subtract } from "../../kernel/span.js";
import { articleOf, bothWays, type EvidenceSource, nameOf, placeIn, type WitnessFacts } from "./evidence.js";
import { perWitness } from "./per-witness.js";

/**
 * A thing that houses write each in their own way, and its ways. A house keeps to one of them on a page; where a passage
 * keeps to another than the rest of its page, somebody else wrote it.
 */
interface Habit {
  readonly of: string;
  readonly ways: Readonly<Record<string, RegExp>>;
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

/** The habits that are looked at, over the languages whose words they are of; a text of another has none of them. */
const HABITS: readonly Habit[] = [
  { of: "quotation marks", ways: { "“”": /[“”]/gu, '""': /"/gu, "«»": /[«»]/gu, "„“": /„/gu } },
  { of: "apostrophes", ways: { "’": /(?<=\p{L})’(?=\p{L})/gu, "'": /(?<=\p{L})'(?=\p{L})/gu } },
  {
    of: "dashes",
    ways: {
      "—": /(?<=[\p{L}\p{N},])—(?=\p{L})/gu,
      " — ": / — /gu,
      " – ": / – /gu,
      " - ": /(?<=\p{L}) - (?=\p{L})/gu,
      "--": /--/gu,
    },
  },
  { of: "ellipses", ways: { "…": /…/gu, "...": /\.{3}/gu } },
  {
    of: "percentages",
    ways: { "%": /\d ?%/gu, percent: /\bpercent\b/giu, "per cent": /\bper cent\b/giu, "v.H.": /\bProzent\b/gu },
  },
  {
    of: "-our and -or",
    ways: {
      "-our": /\b(?:col|fav|hon|lab|neighb|harb|behavi|rum|arm|end?eav|vap|splend|vig|hum|parl)our/giu,
      "-or": /\b(?:col|fav|hon|lab|neighb|harb|behavi|rum|arm|endeav|vap|splend|vig|hum|parl)or(?!i(?:um|al)|at|y)/giu,
    },
  },
  {
    of: "-ise and -ize",
    ways: {
      "-ise":
        /\b(?:organ|real|recogn|emphas|author|critic|apolog|final|modern|priorit|special|stabil|util|minim|maxim|privat|character|general|national|penal|summar|symbol)is(?:e|es|ed|ing|ation)/giu,
      "-ize":
        /\b(?:organ|real|recogn|emphas|author|critic|apolog|final|modern|priorit|special|stabil|util|minim|maxim|privat|character|general|national|penal|summar|symbol)iz(?:e|es|ed|ing|ation)/giu,
    },
  },
  {
    of: "-tre and -ter",
    ways: { "-tre": /\b(?:cen|thea|me|kilome|li|fib)tres?\b/giu, "-ter": /\b(?:cen|thea|kilome|li)ters?\b/giu },
  },
  {
    of: "doubled l",
    ways: {
      ll: /\b(?:travel|cancel|label|fuel|model|signal|level|quarrel|counsel)l(?:ed|ing|ers?)\b/giu,
      l: /\b(?:travel|cancel|label|fuel|model|signal|level|quarrel|counsel)(?:ed|ing|ers?)\b/giu,
    },
  },
  { of: "-ence and -ense", ways: { "-ence": /\b(?:def|off|lic)ence/giu, "-ense": /\b(?:def|off|lic)ense(?!d)/giu } },
  { of: "toward and towards", ways: { towards: /\btowards\b/giu, toward: /\btoward\b/giu } },
  { of: "while and whilst", ways: { whilst: /\b(?:whilst|amongst)\b/giu, while: /\b(?:while|among)\b/giu } },
  {
    of: "dates",
    ways: {
      "4 May": new RegExp(String.raw`\b\d{1,2} (?:${MONTHS})\b`, "gu"),
      "May 4": new RegExp(String.raw`\b(?:${MONTHS}) \d{1,2}\b(?!\d)`, "gu"),
    },
  },
  {
    of: "small numbers",
    ways: {
      "in words": /(?<![-–\p{L}])(?:two|three|four|five|six|seven|eight|nine)(?![-\p{L}])/giu,
      "in figures":
        /(?<![\p{L}\d.,:/$€£-])[2-9](?![\d.,:/%]|(?:st|nd|rd|th)\b| (?:January|February|March|April|May|June|July|August|September|October|November|December|p\.?m|a\.?m)\b)/gu,
    },
  },
  {
    of: "times of day",
    ways: {
      "9 a.m.": /\d [ap]\.m\./gu,
      "9am": /\d[ap]m\b/gu,
      "9 am": /\d [ap]m\b/gu,
      "09:00": /\b[012]?\d:[0-5]\d\b(?! ?[ap]\.?m)/gu,
      "09.00": /\b[012]?\d\.[0-5]\d\b(?! ?[ap]\.?m|%)/gu,
    },
  },
  { of: "titles", ways: { "Mr.": /\b(?:Mrs?|Ms|Dr)\. \p{Lu}/gu, Mr: /\b(?:Mrs?|Ms|Dr) \p{Lu}/gu } },
  {
    of: "thousands",
    ways: {
      "1,000": /\b\d{1,3},\d{3}\b/gu,
      "1 000": /\b\d{1,3}[ \u00a0\u202f]\d{3}\b/gu,
      "1.000": /\b\d{1,3}\.\d{3}\b/gu,
    },
  },
  {
    of: "who said it",
    ways: {
      "said Ilk": /[,”"’»] (?:said|says) (?:the \p{Ll}+ )*\p{Lu}/gu,
      "Ilk said": /[,”"’»] (?:\p{Lu}[\p{L}’'-]+ |s?he |they ){1,3}(?:said|says|told)\b/gu,
    },
  },
  { of: "spaces between sentences", ways: { two: /[.!?]["”’]? {2}\p{Lu}/gu, one: /[.!?]["”’]? \p{Lu}/gu } },
  { of: "& and and", ways: { "&": / & /gu } },
];

/** How the passage and the rest of its page have one habit: the way each keeps to, and an example of it. */
interface Kept {
  readonly passage: Way | null;
  readonly rest: Way | null;
}

interface Way {
  readonly way: string;
  readonly example: Span;
}

/** A page keeps to a way where this share of all its places have it. */
const KEPT_TO = 0.8;

/** The passage reads as the other house writes and not as the page around it. What the rest of the other page says decides how much. */
const WEIGHT = { asOtherWrites: 1.6, notAsOwn: 0.7 };
const MOST = 5;

/**
 * The seam of a borrowed passage: it is written as the other house writes, and not as the rest of its own page is.
 * After the stylometry of intrinsic plagiarism detection (Meyer zu Eissen & Stein 2006), by habits that editors have
 * style books for, since a passage of news is too short for frequencies.
 */
export const houseStyle: EvidenceSource = bothWays((source, copy) => {
  const inCopy = seamsOf(copy);
  if (inCopy.length === 0) return null;
  const inSource = habitsOf(source);
  const seams = inCopy.flatMap(({ habit, passage, rest }) => {
    const { of } = HABITS[habit];
    const other = inSource[habit];
    if (other.passage?.way !== passage.way || (other.rest !== null && other.rest.way !== passage.way)) return [];
    const weight = other.rest === null ? WEIGHT.notAsOwn : WEIGHT.asOtherWrites;
    return [{ of, passage, rest, weight }];
  });
  if (seams.length === 0) return null;
  const weight = Math.min(
    MOST,
    seams.reduce((sum, seam) => sum + seam.weight, 0),
  );
  return {
    kind: "house-style",
    weight,
    shared: 0.5,
    says: `in ${nameOf(copy)} the passage has other ${seams.map(({ of }) => of).join(", ")} than the rest of the page, those that ${nameOf(source)} has`,
    places: seams.flatMap(({ passage, rest }) => [placeIn(copy, passage.example), placeIn(copy, rest.example)]),
  };
});

/** The habits of which the passage has another than the rest of its page. */
const seamsOf = perWitness((facts: WitnessFacts) =>
  habitsOf(facts).flatMap(({ passage, rest }, habit) =>
    passage === null || rest === null || passage.way === rest.way ? [] : [{ habit, passage, rest }],
  ),
);

const habitsOf = perWitness((facts: WitnessFacts): readonly Kept[] => {
  const { text } = articleOf(facts);
  const passage = facts.witness.spans;
  const rest = subtract([{ start: 0, end: text.length }], [facts.region, ...passage]);
  return HABITS.map(({ ways }) => ({ passage: wayIn(text, passage, ways), rest: wayIn(text, rest, ways) }));
});

/** The way that some stretches of a text keep to; `null` where they have none, or no one. */
function wayIn(text: string, stretches: readonly Span[], ways: Habit["ways"]): Way | null {
  let all = 0;
  let best: { way: string; example: Span; count: number } | null = null;
  for (const [way, pattern] of Object.entries(ways)) {
    let count = 0;
    let example: Span | null = null;
    for (const { start, end } of stretches) {
      for (const match of text.slice(start, end).matchAll(pattern)) {
        count++;
        example ??= { start: start + match.index, end: start + match.index + match[0].length };
      }
    }
    all += count;
    if (example !== null && count > (best?.count ?? 0)) best = { way, example, count };
  }
  return best === null || best.count < KEPT_TO * all ? null : { way: best.way, example: best.example };
}
