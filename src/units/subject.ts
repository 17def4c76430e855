import type { Language } from "../text/languages/index.js";
import { nameParts } from "../text/names.js";
import { isSmallWord, isUnlisted } from "../text/word-frequency.js";
import type { ArticleUnits } from "./units.js";

/** Words that no list of frequent words has tell a subject; of a language without lists, those that are long. */
const TELLING_LETTERS = 7;
/** Forms of a word share its first letters, in most languages. */
const STEM_LETTERS = 5;
/** With fewer telling words than this it cannot be said what a passage is about. */
const LEAST_TELLING = 4;
/** From here on a passage is about the same: more than chance, and more than one word. */
export const TAKEN_UP = 1.6;
/** One word is found by accident too often; a name counts twice. */
const LEAST_FOUND = 2;
/** That one word of an article begins as a given telling word does. */
const CHANCE = 6e-5;

/** A word of a passage, and whether its capital says that it is a name. */
export interface SubjectWord {
  readonly word: string;
  readonly name: boolean;
}

const stemOf = (word: string): string => word.slice(0, STEM_LETTERS);

/** Some text by the words that tell its subject. */
export class Subject {
  private readonly stems = new Set<string>();
  private length = 0;

  constructor(private readonly language: Language) {}

  add(words: readonly string[]): this {
    for (const word of words) if (!isSmallWord(this.language, word)) this.stems.add(stemOf(word));
    this.length += words.length;
    return this;
  }

  /** How many words it has. */
  get words(): number {
    return this.length;
  }

  /**
   * How much a passage is about the same: by how many standard deviations more of its telling words stand here than
   * chance lets stand in a text of this length. `null` where that cannot be said. What every page says to its visitors
   * has nothing to do with the article above it; a paragraph of background has.
   */
  takesUp(passage: readonly SubjectWord[], names: ReadonlySet<string>): number | null {
    const telling = new Map<string, number>();
    for (const { word, name } of passage) {
      if (this.tells(word) && !names.has(word)) telling.set(stemOf(word), name ? 2 : 1);
    }
    if (telling.size < LEAST_TELLING) return null;
    let found = 0;
    for (const [stem, weight] of telling) if (this.stems.has(stem)) found += weight;
    const expected = telling.size * (1 - Math.exp(-this.length * CHANCE));
    return found < LEAST_FOUND ? 0 : Math.max(0, (found - expected) / Math.sqrt(expected + 0.25));
  }

  private tells(word: string): boolean {
    const { language } = this;
    return language.frequent.length > 0 ? isUnlisted(language, word) : word.length >= TELLING_LETTERS;
  }
}

/** Names that stand on every page of an outlet say nothing of an article: its own, and its authors'. */
export const namesOfPage = ({ article: { outlet, authors } }: ArticleUnits): ReadonlySet<string> =>
  new Set([...(outlet === null ? [] : nameParts(outlet.name)), ...authors.flatMap(nameParts)]);
