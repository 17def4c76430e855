import type { Lexicon } from "../lexicon/lexicon.js";

/**
 * How much a word of one text speaks for having been taken from a stretch of another.
 *
 * A word that was taken stands in that stretch; any other stands there by chance, with probability p. Where a share C of
 * the words of a reworded passage is taken, a word that does stand there is (C + (1 − C) p) / p times as likely in such
 * a passage as elsewhere, and one that does not is (1 − C) times as likely. The logarithms of these odds, in nats, add
 * up over words: a rare word counts 3, "the" nothing, a word of one's own −0.5.
 */
const TAKEN = 0.42;
export const UNMATCHED = Math.log(1 - TAKEN);

/** What a word says that stands in the other stretch, where a share of a passage's words is taken. */
export const matched = (chance: number, taken: number = TAKEN): number =>
  Math.log((taken + (1 - taken) * chance) / chance);

/** However rare a word is, reporters of one event have it in common for other reasons than copying. */
const LEAST_CHANCE = 0.03;
const MOST_CHANCE = 0.99;

/**
 * What is known before anything was counted, worth so many words of text: how often a small word and any other word is
 * said. Two short texts alone would say of every word that it is rare.
 */
const PRIOR_WORDS = 1_000;
const PRIOR_RATE = { small: 0.004, other: 0.0001 };

/** A stretch of terms, counted: how often each stands in it. One is filled, asked and emptied at a time. */
export class Tally {
  private readonly counts: Int32Array;

  constructor(size: number) {
    this.counts = new Int32Array(size);
  }

  add(terms: Uint32Array, start: number, end: number): void {
    for (let i = start; i < end; i++) this.counts[terms[i]]++;
  }

  remove(terms: Uint32Array, start: number, end: number): void {
    for (let i = start; i < end; i++) this.counts[terms[i]]--;
  }

  of(term: number): number {
    return this.counts[term];
  }

  increment(term: number): number {
    return this.counts[term]++;
  }

  clear(term: number): void {
    this.counts[term] = 0;
  }
}

/** The odds of words in two texts of a collection. */
export class Odds {
  constructor(
    private readonly lexicon: Lexicon,
    /** Both texts, counted. */
    private readonly both: Tally,
    /** Words of both texts. */
    private readonly words: number,
  ) {}

  /** What a word says that stands `here` times, and at least once, in a stretch of `length` words. */
  of(term: number, here: number, length: number): number {
    return matched(this.chance(term, length, here, length));
  }

  /**
   * The chance that a term stands in a stretch of `length` words by accident, from how often it is said elsewhere: not
   * in a part of the two texts that has it `count` times in `words` words. What is frequent in these two texts is their
   * subject, what is frequent in the collection is everybody's: the higher rate counts.
   */
  chance(term: number, length: number, count: number, words: number): number {
    const { counts, total } = this.lexicon;
    const inBoth = this.rate(term, this.both.of(term) - count, this.words - words);
    const inAll = this.rate(term, counts[term] - count, total - words);
    return Math.min(MOST_CHANCE, Math.max(LEAST_CHANCE, 1 - Math.exp(-length * Math.max(inBoth, inAll))));
  }

  isSmall(term: number): boolean {
    return this.lexicon.small[term] === 1;
  }

  /** How often a term is said, where it was counted so often in so many words. */
  private rate(term: number, count: number, words: number): number {
    const prior = PRIOR_WORDS * (this.isSmall(term) ? PRIOR_RATE.small : PRIOR_RATE.other);
    return (Math.max(0, count) + prior) / (Math.max(0, words) + PRIOR_WORDS);
  }
}
