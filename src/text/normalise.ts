import { CharacterClass, characterClasses } from "./character-classes.js";

/**
 * The normal form of one word: what is compared when two texts are compared.
 *
 * Unicode NFKC (full-width forms, ligatures, presentation forms, decomposed accents), lower case, without characters
 * that a reader does not see, and with a few spellings folded that the same text wears in different typesettings.
 * Accents that carry meaning stay: "ou" is not "où". What parts words (quotation marks, dashes, ellipses, white space)
 * is no part of any word, so its form never matters.
 */
export function normaliseWord(word: string): string {
  let visible = "";
  const classes = characterClasses();
  for (const character of word) {
    const code = character.codePointAt(0)!;
    if (classes[code] !== CharacterClass.Ignorable && !isInnerMark(code) && character !== '"') visible += character;
  }
  return visible
    .normalize("NFKC")
    .toLowerCase()
    .replace(FOLDED, (character) => FOLDS[character] ?? "");
}

/**
 * Marks that stand inside a word without parting it, where letters stand on both sides: apostrophes in all their forms
 * ("Don’t", "м'ята"), the Armenian emphasis, exclamation and question marks, the Hebrew geresh and gershayim, the
 * Catalan middle dot.
 */
export function isInnerMark(code: number): boolean {
  switch (code) {
    case 0x27:
    case 0x60:
    case 0xb4:
    case 0xb7:
    case 0x2bc:
    case 0x2018:
    case 0x2019:
    case 0x201b:
    case 0x2032:
    case 0xff07:
    case 0x55a:
    case 0x55b:
    case 0x55c:
    case 0x55e:
    case 0x5f3:
    case 0x5f4:
      return true;
    default:
      return false;
  }
}

/**
 * Spellings of one word that differ only by typesetting or keyboard: final sigma, sharp s, the dotless i (which Turkish
 * capitals lose), the Russian yo, Arabic letters by their Persian code points, Arabic and Hebrew vowel points, tatweel,
 * digits of other scripts. What the pattern names and the table does not is dropped; the two inner marks among it come
 * out of NFKC (ŀ, ŉ).
 */
const FOLDS: Readonly<Record<string, string>> = {
  ß: "ss",
  ς: "σ",
  ı: "i",
  "i\u0307": "i",
  ё: "е",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ۀ: "ه",
  ...digitsFrom(0x660),
  ...digitsFrom(0x6f0),
  ...digitsFrom(0x966),
  ...digitsFrom(0x9e6),
};

const FOLDED =
  /i\u0307|[·ʼßςıёأإآىیکۀ\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/gu;

function digitsFrom(zero: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(zero + digit), String(digit)]),
  );
}
