import { hashString } from "../kernel/hash.js";
import { HashSet32 } from "../kernel/hash-set.js";
import { addTo } from "../kernel/lists.js";

/** Phrases as their words, by the first of them: a line is asked once what it begins with, however many there are. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, readonly (readonly string[])[]>>();

function indexOf(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const known = indexes.get(phrases);
  if (known) return known;
  const made = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    addTo(made, words[0], words);
  }
  indexes.set(phrases, made);
  return made;
}

const firstWords = new WeakMap<readonly string[], HashSet32>();

/** Whether a word can be the first of some phrases, by the hash of its normal form: `false` is sure. */
export function mayBegin(phrases: readonly string[], lo: number): boolean {
  let hashes = firstWords.get(phrases);
  if (hashes === undefined) {
    hashes = new HashSet32([...indexOf(phrases).keys()].map((first) => hashString(first)[1]));
    firstWords.set(phrases, hashes);
  }
  return hashes.has(lo);
}

/** How many words the longest of some phrases has that stands in a row of words at a place; 0 where none does. */
export function phraseAt(words: readonly string[], at: number, phrases: readonly string[]): number {
  let longest = 0;
  for (const phrase of indexOf(phrases).get(words[at]) ?? []) {
    if (phrase.length > longest && phrase.every((word, k) => words[at + k] === word)) longest = phrase.length;
  }
  return longest;
}

/** How many of some phrases stand in a row of words, each as often as it stands there. */
export const countPhrases = (words: readonly string[], phrases: readonly string[]): number =>
  words.filter((_, at) => phraseAt(words, at, phrases) > 0).length;

const severals = new WeakMap<readonly string[], readonly string[]>();

/** Those of some phrases that are no single words; the same list for the same phrases, so that it is indexed once. */
export function phrasesOfSeveralWords(phrases: readonly string[]): readonly string[] {
  const known = severals.get(phrases);
  if (known) return known;
  const made = phrases.filter((phrase) => phrase.includes(" "));
  severals.set(phrases, made);
  return made;
}
