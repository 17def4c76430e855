import { type Span, subtract } from "../../kernel/span.js";
import {
  anyone,
  articleOf,
  bothWaysAs,
  type EvidenceSource,
  nameOf,
  placeIn,
  type Roles,
  type WitnessFacts,
} from "./evidence.js";
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

const NUMBERS = "two|three|four|five|six|seven|eight|nine";

/**
 * The habits that are looked at, over the languages whose words they are of; a text of another has none of them.
 *
 * Every pattern begins with what it looks for, and what must stand before that is asked behind it: a pattern that begins
 * by looking back does so at each letter, and takes twenty times as long. Words in either case do without the flag u,
 * under which every \b is asked about the long s and the Kelvin sign as well: that, too, takes ten times as long.
 */
const HABITS: readonly Habit[] = [
  { of: "quotation marks", ways: { "“”": /[“”]/gu, '""': /"/gu, "«»": /[«»]/gu, "„“": /„/gu } },
  { of: "apostrophes", ways: { "’": /’(?<=\p{L}’)(?=\p{L})/gu, "'": /'(?<=\p{L}')(?=\p{L})/gu } },
  {
    of: "dashes",
    ways: {
      "—": /—(?<=[\p{L}\p{N},]—)(?=\p{L})/gu,
      " — ": / — /gu,
      " – ": / – /gu,
      " - ": / - (?<=\p{L} - )(?=\p{L})/gu,
      "--": /--/gu,
    },
  },
  { of: "ellipses", ways: { "…": /…/gu, "...": /\.{3}/gu } },
  {
    of: "percentages",
    ways: { "%": /\d ?%/gu, percent: /\bpercent\b/gi, "per cent": /\bper cent\b/gi, "v.H.": /\bProzent\b/gu },
  },
  {
    of: "-our and -or",
    ways: {
      "-our": /\b(?:col|fav|hon|lab|neighb|harb|behavi|rum|arm|end?eav|vap|splend|vig|hum|parl)our/gi,
      "-or": /\b(?:col|fav|hon|lab|neighb|harb|behavi|rum|arm|endeav|vap|splend|vig|hum|parl)or(?!i(?:um|al)|at|y)/gi,
    },
  },
  {
    of: "-ise and -ize",
    ways: {
      "-ise":
        /\b(?:organ|real|recogn|emphas|author|critic|apolog|final|modern|priorit|special|stabil|util|minim|maxim|privat|character|general|national|penal|summar|symbol)is(?:e|es|ed|ing|ation)/gi,
      "-ize":
        /\b(?:organ|real|recogn|emphas|author|critic|apolog|final|modern|priorit|special|stabil|util|minim|maxim|privat|character|general|national|penal|summar|symbol)iz(?:e|es|ed|ing|ation)/gi,
    },
  },
  {
    of: "-tre and -ter",
    ways: { "-tre": /\b(?:cen|thea|me|kilome|li|fib)tres?\b/gi, "-ter": /\b(?:cen|thea|kilome|li)ters?\b/gi },
  },
  {
    of: "doubled l",
    ways: {
      ll: /\b(?:travel|cancel|label|fuel|model|signal|level|quarrel|counsel)l(?:ed|ing|ers?)\b/gi,
      l: /\b(?:travel|cancel|label|fuel|model|signal|level|quarrel|counsel)(?:ed|ing|ers?)\b/gi,
    },
  },
  { of: "-ence and -ense", ways: { "-ence": /\b(?:def|off|lic)ence/gi, "-ense": /\b(?:def|off|lic)ense(?!d)/gi } },
  { of: "toward and towards", ways: { towards: /\btowards\b/gi, toward: /\btoward\b/gi } },
  { of: "while and whilst", ways: { whilst: /\b(?:whilst|amongst)\b/gi, while: /\b(?:while|among)\b/gi } },
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
      "in words": new RegExp(String.raw`(?:${NUMBERS})(?<![-–\p{L}](?:${NUMBERS}))(?![-\p{L}])`, "giu"),
      "in figures":
        /[2-9](?<![\p{L}\d.,:/$€£-][2-9])(?![\d.,:/%]|(?:st|nd|rd|th)\b| (?:January|February|March|April|May|June|July|August|September|October|November|December|p\.?m|a\.?m)\b)/gu,
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
];

interface Way {
  readonly way: string;
  readonly example: Span;
}

/** A page keeps to a way where this share of all its places have it. */
const KEPT_TO = 0.8;

/** The passage reads as the other house writes and not as the page around it. What the rest of the other page says decides how much. */
const WEIGHT = { asOtherWrites: 1.6, notAsOwn: 0.7 };
const MOST = 5;

const WITH_SEAMS: Roles = { source: anyone, copy: (facts) => seamsOf(facts).length > 0 };

/**
 * The seam of a borrowed passage: it is written as the other house writes, and not as the rest of its own page is.
 * After the stylometry of intrinsic plagiarism detection (Meyer zu Eissen & Stein 2006), by habits that editors have
 * style books for, since a passage of news is too short for frequencies.
 */
export const houseStyle: EvidenceSource = bothWaysAs(WITH_SEAMS, (source, copy) => {
  const inSource = styleOf(source);
  const seams = seamsOf(copy).flatMap(({ habit, passage, rest }) => {
    if (inSource.passage.wayOf(habit)?.way !== passage.way) return [];
    const other = inSource.rest.wayOf(habit);
    if (other !== null && other.way !== passage.way) return [];
    return [{ of: habit.of, passage, rest, weight: other === null ? WEIGHT.notAsOwn : WEIGHT.asOtherWrites }];
  });
  if (seams.length === 0) return null;
  const weight = Math.min(MOST, weightOf(seams));
  return {
    kind: "house-style",
    weight,
    shared: 0.5,
    says: `in ${nameOf(copy)} the passage has other ${seams.map(({ of }) => of).join(", ")} than the rest of the page, those that ${nameOf(source)} has`,
    places: seams.flatMap(({ passage, rest }) => [placeIn(copy, passage.example), placeIn(copy, rest.example)]),
  };
});

/** One spelling book decides all of these: each after the heaviest says half of what it would alone. */
const OF_SPELLING: ReadonlySet<string> = new Set([
  "-our and -or",
  "-ise and -ize",
  "-tre and -ter",
  "doubled l",
  "-ence and -ense",
  "toward and towards",
  "while and whilst",
]);
const FURTHER = 0.5;

function weightOf(seams: readonly { readonly of: string; readonly weight: number }[]): number {
  const spelling = seams.filter(({ of }) => OF_SPELLING.has(of)).map(({ weight }) => weight);
  const heaviest = Math.max(0, ...spelling);
  const all = seams.reduce((sum, { weight }) => sum + weight, 0);
  return all - (1 - FURTHER) * spelling.reduce((sum, weight) => sum + weight, -heaviest);
}

/** The habits of which the passage has another than the rest of its page. */
const seamsOf = perWitness((facts: WitnessFacts) => {
  const style = styleOf(facts);
  return HABITS.flatMap((habit) => {
    const passage = style.passage.wayOf(habit);
    const rest = passage === null ? null : style.rest.wayOf(habit);
    return passage === null || rest === null || passage.way === rest.way ? [] : [{ habit, passage, rest }];
  });
});

const styleOf = perWitness((facts: WitnessFacts): { readonly passage: Stretches; readonly rest: Stretches } => {
  const { text } = articleOf(facts);
  const passage = facts.witness.spans;
  const rest = subtract([{ start: 0, end: text.length }], [facts.region, ...passage]);
  return { passage: new Stretches(text, passage), rest: new Stretches(text, rest) };
});

/**
 * Stretches of a text, and the way of each habit that they keep to. A habit is read when it is first asked for: a
 * passage has few of them, and of the rest of a page, which is longer, only those are asked.
 */
class Stretches {
  private readonly stretches: readonly { readonly start: number; readonly text: string }[];
  private readonly known = new Map<Habit, Way | null>();

  constructor(text: string, spans: readonly Span[]) {
    this.stretches = spans.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  }

  /** `null` where they have none, or no one. */
  wayOf(habit: Habit): Way | null {
    let way = this.known.get(habit);
    if (way === undefined) this.known.set(habit, (way = this.read(habit)));
    return way;
  }

  private read({ ways }: Habit): Way | null {
    let all = 0;
    let best: (Way & { readonly count: number }) | null = null;
    for (const way in ways) {
      const { count, example } = this.placesOf(ways[way]);
      all += count;
      if (example !== null && count > (best?.count ?? 0)) best = { way, example, count };
    }
    return best === null || best.count < KEPT_TO * all ? null : { way: best.way, example: best.example };
  }

  /** How often a pattern is found, and the first place. */
  private placesOf(pattern: RegExp): { count: number; example: Span | null } {
    let count = 0;
    let example: Span | null = null;
    for (const { start, text } of this.stretches) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        count++;
        example ??= { start: start + match.index, end: start + match.index + match[0].length };
      }
    }
    return { count, example };
  }
}
