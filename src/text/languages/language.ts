import type { FurnitureLines } from "./furniture/lines.js";

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
  /** Numbers written as words: a changed one is a changed number. */
  readonly numberWords: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
  readonly stem: ((word: string) => string) | null;
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
