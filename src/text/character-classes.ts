import { lazily } from "../kernel/lazily.js";
import { RANGES } from "./character-class-table.js";

/**
 * What a character is to the word reader. A table of our own, made once from Unicode's data, because what counts as a
 * word must not hang on the ICU version of whoever runs the library; and one look-up in a byte array is some fifty
 * times faster than `Intl.Segmenter`.
 */
export enum CharacterClass {
  /** Parts words: white space, punctuation, symbols, unassigned. */
  Other = 0,
  /** A letter of a script that puts spaces between words. */
  Letter = 1,
  /** Goes with the character before it: accents, vowel signs. */
  Mark = 2,
  /** A letter of a script without spaces: a word of its own (Han, kana, Thai, Lao, Khmer, Burmese). */
  Spaceless = 3,
  /** Not seen by a reader and not part of the word: zero-width and bidi characters, soft hyphens, variation selectors. */
  Ignorable = 4,
  Digit = 5,
}

/** The table, unpacked on first use (1 ms). Indexed by code point. */
export const characterClasses = lazily((): Uint8Array => {
  const classes = new Uint8Array(0x110000);
  let at = 0;
  for (const field of RANGES.split(";")) {
    const [gap, length, kind] = field.split(",");
    const start = at + Number.parseInt(gap, 36);
    at = start + Number.parseInt(length, 36);
    classes.fill(Number(kind), start, at);
  }
  return classes;
});
