import { remembered } from "../kernel/remembered.js";
import type { Language } from "./languages/index.js";
import { isForm } from "./word-forms.js";

/**
 * How much it says that two texts share a word: the negative logarithm of the share of stretches of a hundred words
 * that have it. A word of every such stretch says nothing, one of every tenth 2.3 nats.
 */
export const STRETCH = 100;
/** What a word of each class of a language's frequent words says, and a word that is in none of them. */
const NATS_OF_CLASS = [0.25, 2.3, 3.2, 4.2] as const;
const NATS_OF_TITLE = NATS_OF_CLASS[1];
const NATS_UNLISTED = 6.2;
/** In a language without lists a word may be small or rare: the middle. */
const NATS_UNKNOWN_LANGUAGE = 4.6;
/** Stop words and their like, verbs of saying, particles of names: their forms are all listed, and say next to nothing. */
export const isSmallWord = ({ stopWords, speechVerbs, nameParticles, frequent }: Language, word: string): boolean =>
  stopWords.has(word) || speechVerbs.has(word) || nameParticles.has(word) || (frequent[0]?.has(word) ?? false);

/** Whether a word is in none of a language's lists. */
export const isUnlisted = (language: Language, word: string): boolean =>
  natsBeforehand(language, word) >= NATS_UNLISTED;

const isNumber = ({ numbers: { words, scales, order } }: Language, word: string): boolean =>
  words.has(word) || scales.has(word) || order.has(word) || /^[\d.,]+$/u.test(word);

/** What was read of each language's words: to look for all their forms costs a stemming, and the same words come again. */
const readers = new WeakMap<Language, (word: string) => number>();

/** What a word says before the collection is seen. */
export function natsBeforehand(language: Language, word: string): number {
  const known = readers.get(language);
  if (known !== undefined) return known(word);
  const reader = remembered((other) => readNats(language, other));
  readers.set(language, reader);
  return reader(word);
}

/** Titles and numbers are as frequent as anything in news. */
function readNats(language: Language, word: string): number {
  const { frequent, titles } = language;
  if (frequent.length === 0) return NATS_UNKNOWN_LANGUAGE;
  if (isSmallWord(language, word)) return NATS_OF_CLASS[0];
  if (isForm(language, titles, word) || isNumber(language, word)) return NATS_OF_TITLE;
  return NATS_OF_CLASS.find((_, rank) => rank > 0 && isForm(language, frequent[rank], word)) ?? NATS_UNLISTED;
}
