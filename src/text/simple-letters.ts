import { normaliseWord } from "./normalise.js";

const UNKNOWN = 0;
const NOT_SIMPLE = 0xffff;

/** Conjoining Hangul letters become another letter with the next; Armenian վ becomes another behind ե. */
const JOINING = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u057e\u054e]/u;

let folds: Uint16Array | null = null;

/**
 * What a letter of the Basic Multilingual Plane is in the normal form; 0 where that hangs on what stands beside it. A
 * word of nothing but such letters, and of letters and digits of ASCII, is folded letter by letter, without making a string of it, and comes out as
 * {@link normaliseWord} would write it. Most words of French, Polish, Russian, Greek, Georgian, Hebrew, Arabic, Hindi,
 * Chinese or Korean are such words.
 */
export function simpleFold(code: number): number {
  if (code >= NOT_SIMPLE) return 0;
  const known = (folds ??= new Uint16Array(0x10000))[code];
  const fold = known === UNKNOWN ? (folds[code] = foldOf(code)) : known;
  return fold === NOT_SIMPLE ? 0 : fold;
}

function foldOf(code: number): number {
  const normal = normaliseWord(String.fromCharCode(code));
  return normal.length === 1 && !JOINING.test(normal) ? normal.charCodeAt(0) : NOT_SIMPLE;
}

/**
 * A bit for the alphabet of a folded letter. Blocks of 256 up to the Hangul letters, behind which no two alphabets are
 * mistaken for each other.
 */
export const alphabetBit = (fold: number): number => 1 << (fold < 0x1100 ? fold >> 8 : 31);

/** The bit of the letters and digits of ASCII. */
export const ASCII_BIT = 1;

/** Blocks of Latin letters, and what stands behind the alphabets that have letters like them: Vietnamese has both. */
const LATIN_BITS = alphabetBit(0) | alphabetBit(0x100) | alphabetBit(0x200) | alphabetBit(0x1e00);

/** Whether letters of these alphabets may stand in one word without being mistaken for each other. */
export const keepApart = (bits: number): boolean => (bits & (bits - 1)) === 0 || (bits & ~LATIN_BITS) === 0;
