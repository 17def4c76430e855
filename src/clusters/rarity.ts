import { join32, LO_SEED, mix32 } from "../kernel/hash.js";
import type { Language } from "../text/languages/index.js";
import { isForm } from "../text/word-forms.js";
import type { Words } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";

/**
 * How much it says that two texts share a word: the negative logarithm of the share of stretches of a hundred words
 * that have it. A word of every such stretch says nothing, one of every tenth 2.3 nats.
 */
const STRETCH = 100;
/** What a word of each class of a language's frequent words says, and a word that is in none of them. */
const NATS_OF_CLASS = [0.25, 2.3, 3.2, 4.2] as const;
const NATS_OF_TITLE = NATS_OF_CLASS[1];
const NATS_UNLISTED = 6.2;
/** In a language without lists a word may be small or rare: the middle. */
const NATS_UNKNOWN_LANGUAGE = 4.6;
/** A collection shorter than this does not tell how frequent a word is: its uses are held against so many words. */
const LEAST_WORDS = 20_000;

/**
 * How rare words are: as known beforehand, or less where the collection uses them more. It never makes a word rarer,
 * for a rare word comes with its subject, and its subject with others.
 *
 * A word's uses are the different words before it, or those behind it where they are fewer. A statement that forty
 * articles print is one use of its words; were it forty, the most reprinted text would be nobody's.
 */
export class Rarity {
  /** For each word, at its place in the table: the different words before it, and behind it. */
  private readonly before: Uint32Array;
  private readonly behind: Uint32Array;

  private constructor(private readonly words: number) {
    this.before = new Uint32Array(powerOfTwo(words, 2 ** 12, 2 ** 22));
    this.behind = new Uint32Array(this.before.length);
  }

  /**
   * One pass over the pairs of words. The tables are as large as the collection needs, so that few share a place: two
   * words that do look as common as both together, two pairs are counted as one.
   */
  static of(articles: readonly ArticleUnits[]): Rarity {
    const words = articles.reduce((sum, { article }) => sum + article.words.count, 0);
    const rarity = new Rarity(words);
    const seen = new Uint32Array(powerOfTwo(words / 4, 2 ** 12, 2 ** 24));
    for (const { article } of articles) rarity.count(article.words, seen);
    return rarity;
  }

  private count({ count, lo }: Words, seen: Uint32Array): void {
    const [places, bits] = [this.before.length - 1, seen.length - 1];
    for (let i = 0; i <= count; i++) {
      const [first, second] = [i > 0 ? lo[i - 1] : 0, i < count ? lo[i] : 0];
      const pair = mix32(join32(join32(LO_SEED, first), second));
      const bit = 1 << (pair & 31);
      if ((seen[(pair >>> 5) & bits] & bit) !== 0) continue;
      seen[(pair >>> 5) & bits] |= bit;
      this.before[second & places]++;
      this.behind[first & places]++;
    }
  }

  /** What it says that two texts share a word, in nats; its use in the shared passage itself is not counted. */
  natsOf(units: ArticleUnits, index: number, normal: string): number {
    const word = units.article.words.lo[index];
    const place = word & (this.before.length - 1);
    const others = Math.min(this.before[place], this.behind[place]) - 1;
    const beforehand = natsBeforehand(units, normal);
    if (others <= 0) return beforehand;
    return Math.min(beforehand, Math.max(0, Math.log(Math.max(this.words, LEAST_WORDS) / (STRETCH * others))));
  }
}

/** Stop words and their like, verbs of saying, particles of names: their forms are all listed, and say next to nothing. */
export const isSmallWord = ({ stopWords, speechVerbs, nameParticles, frequent }: Language, word: string): boolean =>
  stopWords.has(word) || speechVerbs.has(word) || nameParticles.has(word) || (frequent[0]?.has(word) ?? false);

/** Whether a word is in none of a language's lists. */
export const isUnlisted = (units: ArticleUnits, word: string): boolean => natsBeforehand(units, word) >= NATS_UNLISTED;

/** What a word says before the collection is seen. Titles and numbers are as frequent as anything in news. */
export function natsBeforehand({ language }: ArticleUnits, word: string): number {
  const { frequent, titles, numberWords } = language;
  if (frequent.length === 0) return NATS_UNKNOWN_LANGUAGE;
  if (isSmallWord(language, word)) return NATS_OF_CLASS[0];
  if (isForm(language, titles, word) || numberWords.has(word) || /^[\d.,]+$/u.test(word)) return NATS_OF_TITLE;
  return NATS_OF_CLASS.find((_, rank) => rank > 0 && isForm(language, frequent[rank], word)) ?? NATS_UNLISTED;
}

/** The power of two at or above a number, within bounds. */
function powerOfTwo(least: number, smallest: number, largest: number): number {
  let size = smallest;
  while (size < least && size < largest) size *= 2;
  return size;
}
