import type { FurnitureLines } from "./furniture/lines.js";
import type { PastTense } from "./past/past.js";

/**
 * What urtext knows of one language. All of it is data, in normal words (lower case, no apostrophes); adding a
 * language is one file with one of these and one line in index.ts. Every field may be empty: what it serves is then
 * not done in that language, and nothing else is lost.
 */
export interface Language {
  /** Primary subtag of BCP 47. */
  readonly code: string;
  /** Words that say nothing of a text's subject; they also tell the language of a text that does not state it. */
  readonly stopWords: ReadonlySet<string>;
  /** Verbs of saying, in the forms that stand beside a speaker: said, told, argues. */
  readonly speechVerbs: ReadonlySet<string>;
  /** Words between a source and its speaker: "according to". */
  readonly accordingTo: readonly string[];
  /** Pronouns that stand for the speaker named before. */
  readonly speakerPronouns: ReadonlySet<string>;
  /** Titles and offices: they stand before a name without being part of it, and say nothing unusual. */
  readonly titles: ReadonlySet<string>;
  /** Words that stand between a verb of saying and whom or where it is said: "told", "in", "on". */
  readonly prepositions: ReadonlySet<string>;
  /** Whether every noun is written with a capital. */
  readonly capitalNouns: boolean;
  /** Words behind which such a noun, without an article, is a place. */
  readonly beforePlaces: ReadonlySet<string>;
  /** Lower-case words inside a name: de, van, bin. */
  readonly nameParticles: ReadonlySet<string>;
  /** Words with which a publisher speaks to its visitors, and of itself. */
  readonly address: ReadonlySet<string>;
  /** Phrases of page furniture, each a sign that a publisher speaks to its visitors. Matched by stem where there is one. */
  readonly furniture: readonly string[];
  /** What buttons, headings and labels of pages say. */
  readonly furnitureLines: FurnitureLines;
  /** Phrases that writers share without taking them from each other. */
  readonly stockPhrases: readonly string[];
  /**
   * The words that any report may have, in four classes, the most frequent first: what is rare, where the collection is
   * too small to tell. The first is of small words that are no stop words; of the others every form is meant.
   */
  readonly frequent: readonly ReadonlySet<string>[];
  readonly numbers: NumberWords;
  readonly calendar: Calendar;
  readonly past: PastTense;
  readonly corrections: Corrections;
  /** Words that turn a statement into its contrary; "ne … plus": the second where the first stands shortly before. */
  readonly negations: Meanings;
  /** Phrases that look like a negation, or a hedge, and are none: "not only". */
  readonly noNegations: readonly string[];
  /** Beginnings of words that negate them: unlikely. */
  readonly negatingPrefixes: readonly NegatingPrefix[];
  /** Words, in all their forms, that reverse a statement where one stands in place of the other: rose, fell. */
  readonly opposites: readonly Opposites[];
  /** Words with which a writer does not vouch for what is said. */
  readonly hedges: Meanings;
  /** How many, without a number: most, some, dozens. */
  readonly quantities: Meanings;
  /** What loosens or bounds a number; " #" behind a phrase: only where one follows ("over #", but "over the wall"). */
  readonly bounds: Meanings;
  /** Where a word is cut in two: did|n’t, l’|eau. Used with `split`, so it must match without taking a letter. */
  readonly seam: RegExp | null;
  /** What the parts of such words stand for; "" for what says nothing. */
  readonly shortForms: ReadonlyMap<string, string>;
  /** Spellings of one word: what is found is replaced before two words are compared; with "" where a word says nothing. */
  readonly spellings: readonly (readonly [RegExp, string])[];
  /** What a name's ending may be in its cases. */
  readonly caseEndings: readonly string[];
  readonly stem: ((word: string) => string) | null;
}

/** With what a page says that it was changed after it was published. */
export interface Corrections {
  /** What such a line begins with: "correction:". */
  readonly labels: readonly string[];
  /** The same, where a time or nothing but a mark stands behind it: "Updated at 15:00". Any sentence may begin so too. */
  readonly updates: readonly string[];
  /** The same, whatever stands behind it: "updated to add". */
  readonly openings: readonly string[];
  /** What stands in one: "an earlier version of this article". */
  readonly phrases: readonly string[];
}

/** Phrases by meaning: exchanging those of one row for each other changes nothing. The first of a row names it. */
export type Meanings = readonly (readonly string[])[];

export type Opposites = readonly [ReadonlySet<string>, ReadonlySet<string>];

export interface NegatingPrefix {
  readonly prefix: string;
  /** Only before words that begin like one of these; `null`: before any. */
  readonly only: readonly string[] | null;
  /** Not before words that begin like one of these: unless is no negated "less". */
  readonly never: readonly string[];
}

/** How a language writes numbers. */
export interface NumberWords {
  /** What each word is worth: twelve 12, half 0.5. */
  readonly words: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them: hundred, thousand, dozen. */
  readonly scales: ReadonlyMap<string, number>;
  /** Words of order: first 1. */
  readonly order: ReadonlyMap<string, number>;
  /** Small words inside a number: two hundred and five. */
  readonly joints: ReadonlySet<string>;
  /** Words that say one before a scale, and are no number else: a hundred. */
  readonly articles: ReadonlySet<string>;
  /** What figures of order end in: 21st. */
  readonly orderEndings: ReadonlySet<string>;
  /** Scales written against a figure: 5bn. */
  readonly scaleEndings: ReadonlyMap<string, number>;
  /** Whether a comma, and not a full stop, parts the decimals. */
  readonly decimalComma: boolean;
  /** What a number counts in, by its sign: "%, percent". */
  readonly measures: Meanings;
}

/** How a language writes dates. */
export interface Calendar {
  readonly months: Meanings;
  readonly weekdays: Meanings;
  /** Days by their distance: today. */
  readonly days: Meanings;
  /** Whether months and weekdays are written with a capital, so that "may" is none. */
  readonly capitals: boolean;
  /** Small words inside a date: the 1st of May. */
  readonly joints: ReadonlySet<string>;
  /** Words behind which a bare figure is a year: in, since. */
  readonly beforeYears: ReadonlySet<string>;
}

/** A set of words written as one string. */
export const wordSet = (...lists: readonly (string | readonly string[])[]): ReadonlySet<string> =>
  new Set(
    lists.flatMap((list) => (typeof list === "string" ? list.trim().split(/\s+/) : list)).filter((word) => word !== ""),
  );

/** Phrases written one a line. */
export const phrases = (list: string): readonly string[] =>
  list
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Phrases by meaning: a meaning a line, its phrases parted by commas. */
export const meanings = (list: string): Meanings =>
  phrases(list).map((line) => line.split(",").map((phrase) => phrase.trim()));

/** Pairs of opposites: one a line, the forms of either side parted by a bar. */
export const opposites = (list: string): readonly Opposites[] =>
  phrases(list).map((line) => {
    const [one, other] = line.split("|");
    return [wordSet(one), wordSet(other)];
  });

/** Words with what each stands for, written `word=value word=value`. */
export const valued = <T>(list: string, read: (value: string) => T): ReadonlyMap<string, T> =>
  new Map(
    [...wordSet(list)].map((entry) => {
      const [word, value] = entry.split("=");
      return [word, read(value)];
    }),
  );

export const worth = (list: string): ReadonlyMap<string, number> => valued(list, Number);

export const negating = (prefix: string, { only = "", never = "" } = {}): NegatingPrefix => ({
  prefix,
  only: only === "" ? null : [...wordSet(only)],
  never: [...wordSet(never)],
});
