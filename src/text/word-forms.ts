import type { Language } from "./languages/index.js";

/** Stemmers work by regular expressions whose cost grows with the square of a word; no word of a language is longer. */
const LONGEST_WORD = 40;
/** Where no stemmer knows better, an ending of at most so many letters is left off, while so many are left. */
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;

const stemsOfSets = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

/** Whether a word, in this form or another, is one of a set of a language's words. */
export function isForm(language: Language, words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  if (word.length > LONGEST_WORD || words.size === 0) return false;
  const { stem } = language;
  if (stem !== null && stemsOf(stem, words).has(stem(word))) return true;
  for (let ending = 1; ending <= LONGEST_ENDING && word.length - ending >= SHORTEST_STEM; ending++) {
    if (words.has(word.slice(0, -ending))) return true;
  }
  return false;
}

function stemsOf(stem: (word: string) => string, words: ReadonlySet<string>): ReadonlySet<string> {
  const known = stemsOfSets.get(words);
  if (known) return known;
  const stems = new Set([...words].map(stem));
  stemsOfSets.set(words, stems);
  return stems;
}
