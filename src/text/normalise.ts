import { lazily } from "../kernel/lazily.js";
import { CharacterClass, characterClasses } from "./character-classes.js";
import { inOneAlphabet } from "./confusables.js";

/**
 * The normal form of one word: what is compared when two texts are compared.
 *
 * Unicode NFKC (full-width forms, ligatures, presentation forms, decomposed accents), lower case, without characters
 * that a reader does not see, in one alphabet, and with a few spellings folded that the same text wears in different
 * typesettings. Accents that carry meaning stay: "ou" is not "où". What parts words (quotation marks, dashes, ellipses,
 * white space) is no part of any word, so its form never matters; but a word broken at the end of a line is one word.
 */
export const normaliseWord = (word: string): string =>
  BEYOND_PLAIN.test(word) ? normaliseAny(word) : word.toLowerCase();

/**
 * What the folds can change stands outside these. Nine words in ten of an English text have nothing else, and to them
 * the long way round would give the same small letters.
 */
const BEYOND_PLAIN = /[^0-9A-Za-z.,]/;

/** The same for any word: the long way round. */
export function normaliseAny(word: string): string {
  const { folded, folds } = folding();
  return inOneAlphabet(seen(word).normalize("NFKC"))
    .toLowerCase()
    .replace(folded, (spelling) => folds[spelling] ?? "");
}

/**
 * Marks on one letter beyond this many are no accents (Unicode's stream-safe text has no more either), and putting a
 * long row of them in order would cost its square.
 */
const MOST_MARKS = 30;

/** A word without what a reader does not see in it, or does not read. */
function seen(word: string): string {
  let visible = "";
  let marks = 0;
  const classes = characterClasses();
  for (const character of LINE_BREAK.test(word) ? word.replace(LINE_END, "") : word) {
    const code = character.codePointAt(0)!;
    const kind = classes[code];
    if (kind === CharacterClass.Ignorable || isInnerMark(code) || character === '"') continue;
    marks = kind === CharacterClass.Mark ? marks + 1 : 0;
    if (marks <= MOST_MARKS) visible += character;
  }
  return visible;
}

const LINE_BREAK = /[\n\r\u2028]/u;
/** The end of a line inside a word, with the hyphen that stands there. */
const LINE_END = /[-\u2010\u058a\u00ac\u00ad]?[ \t\u00a0]*(?:\r\n|[\n\r\u2028])[ \t\u00a0]*/gu;

/** A hyphen that may break a word at the end of a line: plain, Unicode's, Armenian, and ¬ as some page scans have it. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x58a || code === 0xac;

/**
 * Marks that stand inside a word without parting it, where letters stand on both sides: apostrophes in all their forms
 * ("Don’t", "м'ята", "oʻzbek"), the Armenian emphasis, exclamation and question marks, the Hebrew geresh and
 * gershayim, the Catalan middle dot.
 */
export function isInnerMark(code: number): boolean {
  switch (code) {
    case 0x27:
    case 0x60:
    case 0xb4:
    case 0xb7:
    case 0x2b9:
    case 0x2bb:
    case 0x2bc:
    case 0x2bd:
    case 0x2be:
    case 0x2bf:
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

/** The zeros of the scripts that the news is written in. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
];

/**
 * Spellings of one word that differ only by typesetting or keyboard: final sigma and the accents that Greek capitals
 * lose, sharp s and joined vowels, the dotless i (which Turkish capitals lose), Romanian letters with the comma that
 * keyboards lacked, the Russian yo and marks of stress, the Armenian ligature as capitals have it (but Եվրոպա has none), Arabic letters by
 * their Persian and Urdu code points and in their careless forms, Arabic and Hebrew vowel points, tatweel, the
 * space before a Persian ending, the Thai am in
 * two characters, the Malayalam letters that were a letter and a joiner, digits of other scripts. What the
 * pattern names and the table does not is dropped; the inner marks among it come out of NFKC (ŀ, ŉ, ẚ).
 */
const foldsOfSpellings = (): Readonly<Record<string, string>> => ({
  ß: "ss",
  œ: "oe",
  æ: "ae",
  ș: "ş",
  ț: "ţ",
  ς: "σ",
  ı: "i",
  "i\u0307": "i",
  ё: "е",
  եվ: "եւ",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ڪ: "ك",
  ة: "ه",
  ۀ: "ه",
  ہ: "ه",
  ۂ: "ه",
  ۃ: "ه",
  ھ: "ه",
  ۓ: "ے",
  ൺ: "ണ്",
  ൻ: "ന്",
  ർ: "ര്",
  ൽ: "ല്",
  ൾ: "ള്",
  ൿ: "ക്",
  ...withoutAccents(0x3ac, 0x3ce),
  ...withoutAccents(0x1f00, 0x1fff),
  ...Object.fromEntries(ZEROS.flatMap(digitsFrom)),
});

/** Vowel points and marks of reading: Hebrew, Arabic. */
const POINTS =
  "\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u08d3-\\u08ff";

/** The folds, and the pattern that finds what they fold. */
const folding = lazily(() => {
  const folds = foldsOfSpellings();
  const oneLetter = Object.keys(folds).filter((spelling) => spelling.length === 1);
  const folded = [
    "i\\u0307",
    "(?<!^)եվ|^եվ$",
    "(?<=[\\u0400-\\u04ff])[\\u0300\\u0301]",
    "(?<=[\\u0600-\\u06ff]) ",
    `[·ʼʹʾ\\u0e4d${POINTS}${oneLetter.join("")}]`,
  ];
  return { folds, folded: new RegExp(folded.join("|"), "gu") };
});

function digitsFrom(zero: number): [string, string][] {
  return Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(zero + digit), String(digit)]);
}

/** The small letters of a stretch that have accents, with what they are without. */
function withoutAccents(first: number, last: number): Record<string, string> {
  const letters = Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
  return Object.fromEntries(
    letters
      .map((letter) => [letter, letter.normalize("NFD").replace(/\p{M}/gu, "").replace("ς", "σ")])
      .filter(([letter, bare]) => /^\p{Ll}$/u.test(letter) && letter !== bare),
  );
}
