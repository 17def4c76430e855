import { join32, LO_SEED, mix32 } from "../kernel/hash.js";
import { natsBeforehand, STRETCH } from "../text/word-frequency.js";
import type { Words } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";

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
  /** Words of the whole collection. */
  private readonly words: number;
  private tables: Tables | null = null;

  private constructor(private readonly articles: readonly ArticleUnits[]) {
    this.words = articles.reduce((sum, { article }) => sum + article.words.count, 0);
  }

  /** The words of a collection are counted when first one is asked for: of few long passages none is. */
  static of = (articles: readonly ArticleUnits[]): Rarity => new Rarity(articles);

  /** What it says that two texts share a word, in nats; its use in the shared passage itself is not counted. */
  natsOf(units: ArticleUnits, index: number, normal: string): number {
    this.tables ??= new Tables(this.articles, this.words);
    const others = this.tables.usesOf(units.article.words.lo[index]) - 1;
    const beforehand = natsBeforehand(units.language, normal);
    if (others <= 0) return beforehand;
    return Math.min(beforehand, Math.max(0, Math.log(Math.max(this.words, LEAST_WORDS) / (STRETCH * others))));
  }
}

/**
 * How many different words stand before each word, and behind it, by its hash. One pass over the pairs of words. The
 * tables are as large as the collection needs, so that few share a place: two words that do look as common as both
 * together, two pairs are counted as one.
 */
class Tables {
  private readonly before: Uint32Array;
  private readonly behind: Uint32Array;

  constructor(articles: readonly ArticleUnits[], words: number) {
    this.before = new Uint32Array(powerOfTwo(words, 2 ** 12, 2 ** 22));
    this.behind = new Uint32Array(this.before.length);
    const seen = new Uint32Array(powerOfTwo(words / 4, 2 ** 12, 2 ** 24));
    for (const { article } of articles) this.count(article.words, seen);
  }

  usesOf(word: number): number {
    const place = word & (this.before.length - 1);
    return Math.min(this.before[place], this.behind[place]);
  }

  private count({ count, lo }: Words, seen: Uint32Array): void {
    const [places, bits] = [this.before.length - 1, seen.length - 1];
    for (let i = 0; i <= count; i++) {
      const first = i > 0 ? lo[i - 1] : 0;
      const second = i < count ? lo[i] : 0;
      const pair = mix32(join32(join32(LO_SEED, first), second));
      const bit = 1 << (pair & 31);
      if ((seen[(pair >>> 5) & bits] & bit) !== 0) continue;
      seen[(pair >>> 5) & bits] |= bit;
      this.before[second & places]++;
      this.behind[first & places]++;
    }
  }
}

/** The power of two at or above a number, within bounds. */
function powerOfTwo(least: number, smallest: number, largest: number): number {
  let size = smallest;
  while (size < least && size < largest) size *= 2;
  return size;
}
