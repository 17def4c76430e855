import type { ArticleUnits } from "./units.js";

/** What ends a sentence in any script, and a break between paragraphs. */
const END = /[.!?…։。！？؟।۔\n\r\u2028\u2029]/u;

/**
 * Whether a sentence, or a quotation, begins with a word: nothing is before it, or something that ends a sentence, or
 * the edge of a quotation. A full stop behind an abbreviation is taken for an end: whoever asks this asks how far a
 * passage may reach, and is then told of a little less.
 */
export function beginsSentence({ article: { text, words }, quotationOfWord }: ArticleUnits, word: number): boolean {
  if (word <= 0 || word >= words.count) return true;
  if (quotationOfWord[word] !== quotationOfWord[word - 1]) return true;
  return END.test(text.slice(words.end[word - 1], words.start[word]));
}
