import { hashString } from "../kernel/hash.js";
import { Interner } from "../kernel/interner.js";
import { type Language, withStopWord } from "../text/languages/index.js";
import { normalWord } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import { stemmingOf } from "./stemmers.js";

/**
 * The terms of a collection, numbered: what counts as the same word, and how often it is said. Without stemming a term
 * is a normal word; with it, all words of one stem.
 */
export interface Lexicon {
  /** For each article the term of each of its words, one for one. */
  readonly termsOf: readonly Uint32Array[];
  /** How often each term stands in all articles together. */
  readonly counts: Uint32Array;
  /** 1 for a term with a word that says nothing of a subject ("the", "of") in the language of an article that has it. */
  readonly small: Uint8Array;
  /** Words of all articles together. */
  readonly total: number;
  /** Languages whose words are terms as they stand, because there is no stemmer; sorted. Empty where none was asked for. */
  readonly unstemmed: readonly string[];
}

/** Stemmers work by regular expressions whose cost grows with the square of a word; no word of a language is longer. */
const LONGEST_STEMMED = 40;

/** Numbers the words of all articles. One pass; each distinct word of a language is stemmed once. */
export function readLexicon(articles: readonly ArticleUnits[], stemmed: boolean): Lexicon {
  const terms = new TermReader(stemmed);
  const termsOf = articles.map((article) => terms.read(article));
  const counts = new Uint32Array(terms.size);
  let total = 0;
  for (const ofArticle of termsOf) {
    for (const term of ofArticle) counts[term]++;
    total += ofArticle.length;
  }
  return { termsOf, counts, small: Uint8Array.from(terms.small), total, unstemmed: [...terms.unstemmed].sort() };
}

class TermReader {
  private readonly terms = new Interner();
  /** The language that was last asked whether a term is a small word of it. */
  private readonly askedIn: Language[] = [];
  /** Where words are stemmed: for each language, its words, and the term of each. */
  private readonly dialects = new Map<string, { words: Interner; termOf: number[] }>();
  readonly small: (0 | 1)[] = [];
  readonly unstemmed = new Set<string>();

  constructor(private readonly stemmed: boolean) {}

  get size(): number {
    return this.terms.size;
  }

  read(units: ArticleUnits): Uint32Array {
    const stemming = stemmingOf(units);
    if (this.stemmed && stemming.stem !== null) return this.readStemmed(units, stemming.code, stemming.stem);
    if (this.stemmed && units.article.words.count > 0) this.unstemmed.add(stemming.code);
    return this.readPlain(units);
  }

  /** Each word is its own term. */
  private readPlain({ article: { words }, language }: ArticleUnits): Uint32Array {
    const terms = new Uint32Array(words.count);
    for (let i = 0; i < terms.length; i++) {
      const term = this.terms.idOf(words.hi[i], words.lo[i]);
      terms[i] = term;
      if (this.askedIn[term] === language) continue;
      this.askedIn[term] = language;
      this.tell(term, withStopWord(words.hi[i], words.lo[i]).includes(language));
    }
    return terms;
  }

  private readStemmed(
    { article: { text, words }, language }: ArticleUnits,
    code: string,
    stem: (word: string) => string,
  ): Uint32Array {
    const { words: known, termOf } = this.dialect(code);
    const terms = new Uint32Array(words.count);
    for (let i = 0; i < terms.length; i++) {
      const word = known.idOf(words.hi[i], words.lo[i]);
      if (word === termOf.length) {
        const term = this.terms.idOf(...stemmedHash(normalWord(text, words, i), stem));
        this.tell(term, withStopWord(words.hi[i], words.lo[i]).includes(language));
        termOf.push(term);
      }
      terms[i] = termOf[word];
    }
    return terms;
  }

  private dialect(code: string): { words: Interner; termOf: number[] } {
    const known = this.dialects.get(code);
    if (known) return known;
    const made = { words: new Interner(), termOf: [] };
    this.dialects.set(code, made);
    return made;
  }

  private tell(term: number, isSmall: boolean): void {
    if (term === this.small.length) this.small.push(0);
    if (isSmall) this.small[term] = 1; // not only the first to come: what is small must not depend on the order
  }
}

/** Words were hashed by their normal forms when they were read: only a stem is hashed anew. */
const stemmedHash = (normal: string, stem: (word: string) => string): readonly [hi: number, lo: number] =>
  hashString(normal.length > LONGEST_STEMMED ? normal : stem(normal));
