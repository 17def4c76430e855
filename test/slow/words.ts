import { hashString } from "../../src/kernel/hash.js";
import { normalWord, readWords } from "../../src/text/words.js";

/** The words of plain ASCII text by one regular expression: letters and digits, apostrophes and separators inside. */
const ASCII_WORD = /[a-z0-9]+(?:(?:['`](?=[a-z0-9])|(?<=[0-9])[.,](?=[0-9]))[a-z0-9]+)*/gi;

export interface SlowWord {
  readonly start: number;
  readonly end: number;
  readonly normal: string;
}

export const asciiWords = (text: string): SlowWord[] =>
  [...text.matchAll(ASCII_WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    normal: match[0].toLowerCase().replace(/['`]/g, ""),
  }));

/** The words that the library reads, as objects: their place, their normal form, and the hash of that form. */
export function wordsOf(text: string): (SlowWord & { readonly hash: string })[] {
  const words = readWords(text);
  return Array.from({ length: words.count }, (_, i) => ({
    start: words.start[i],
    end: words.end[i],
    normal: normalWord(text, words, i),
    hash: `${words.hi[i]}-${words.lo[i]}`,
  }));
}

export const hashOfNormal = (normal: string): string => hashString(normal).join("-");
