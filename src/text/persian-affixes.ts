import { CharacterClass, characterClasses } from "./character-classes.js";
import { isHyphen, isInnerMark } from "./normalise.js";

/**
 * Persian prefixes and endings that one writer parts from their word by a zero-width non-joiner, another by nothing and
 * a third by a space ("می‌کنند", "میکنند", "می کنند"): a space there parts no words. Where another language writes the
 * same letters as a word of their own, they are joined in all of its texts alike.
 */
const PREFIX = /^ن?م[یي]$/u;
const ENDING = /(?:ها(?:[یي]{1,2})?|تر(?:[یي]ن)?|اند)/uy;

/** Whether a space behind a word that begins at `start` parts a Persian prefix from its word, or a word from its ending. */
export function partsAffix(text: string, start: number, space: number): boolean {
  const [before, after] = [text.charCodeAt(space - 1), text.charCodeAt(space + 1)];
  if (!isArabic(before) || !isArabic(after) || classOf(after) !== CharacterClass.Letter) return false;
  if (space - start <= 3 && PREFIX.test(text.slice(start, space))) return true;
  ENDING.lastIndex = space + 1;
  return ENDING.test(text) && endsWord(text.codePointAt(ENDING.lastIndex) ?? 0x20);
}

const classOf = (code: number): CharacterClass => characterClasses()[code];

/** A letter of the Arabic script or a mark on one: not its digits, not its punctuation. */
const isArabic = (code: number): boolean =>
  code >> 8 === 6 && (classOf(code) === CharacterClass.Letter || classOf(code) === CharacterClass.Mark);

/** Whether a word surely ends before a character: nothing that may join it to the next. */
const endsWord = (code: number): boolean =>
  classOf(code) === CharacterClass.Other && !isInnerMark(code) && !isHyphen(code);
