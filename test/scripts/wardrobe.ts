import type { Clothing } from "./clothes.js";
import * as clothes from "./clothes.js";

/**
 * What the same text wears in other papers, by language. `same`: no word of it changes. `near`: some do, and the
 * passage is still found whole.
 */
export interface Wardrobe {
  readonly same: Readonly<Record<string, Clothing>>;
  readonly near?: Readonly<Record<string, Clothing>>;
}

const BICAMERAL = { capitals: clothes.inCapitals };
const SPACED = { "hard-wrapped lines": clothes.hardWrapped };
const EVERY = { "hidden characters": clothes.withHidden };
const DECOMPOSED = { "decomposed characters": clothes.decomposed };
const HYPHENATED = {
  "words broken at the ends of lines": clothes.brokenAtLineEnds("-"),
  "words broken by soft hyphens": clothes.brokenAtLineEnds("\u00ad"),
  "words broken and indented": clothes.brokenAtLineEnds("-", "\r\n    "),
};
const MISREAD = { "misread characters": clothes.misread };
const LATIN = { ...EVERY, ...SPACED, ...HYPHENATED, "full-width characters": clothes.fullWidth };
const CYRILLIC = {
  ...EVERY,
  ...DECOMPOSED,
  ...SPACED,
  ...BICAMERAL,
  ...HYPHENATED,
  "Latin letters inside": clothes.withLatinInCyrillic,
  "marks of stress": clothes.withStress,
};

export const WARDROBES: Readonly<Record<string, Wardrobe>> = {
  ar: {
    same: {
      ...EVERY,
      ...DECOMPOSED,
      ...SPACED,
      "vowel points": clothes.withHarakat,
      "no points": clothes.respelt(["ً", ""], ["ّ", ""]),
      tatweel: clothes.withTatweel,
      "careless letters": clothes.respelt(["أ", "ا"], ["إ", "ا"], ["ة", "ه"], ["ى", "ي"]),
      "digits of its own": clothes.withDigitsFrom(0x660),
    },
  },
  az: {
    same: {
      ...LATIN,
      ...DECOMPOSED,
      "Turkish capitals": clothes.inTurkishCapitals,
      "capitals without their dots": clothes.inCapitals,
      "Cyrillic letters inside": clothes.respelt(["ə", "ә"]),
    },
    near: MISREAD,
  },
  el: {
    same: {
      ...EVERY,
      ...DECOMPOSED,
      ...SPACED,
      ...BICAMERAL,
      ...HYPHENATED,
      "capitals without accents": clothes.inGreekCapitals,
      "Latin letters inside": clothes.withLatinInGreek,
      "one sigma": clothes.respelt(["ς", "σ"]),
    },
    near: MISREAD,
  },
  en: {
    same: {
      ...LATIN,
      ...BICAMERAL,
      "Cyrillic letters inside": clothes.withCyrillicInLatin,
      "Greek letters inside": clothes.withGreekInLatin,
    },
    near: { ...MISREAD, "a compound at the end of a line": clothes.withCompoundAtLineEnd },
  },
  fa: {
    same: {
      ...EVERY,
      ...DECOMPOSED,
      ...SPACED,
      "no non-joiner": clothes.respelt(["\u200c", ""]),
      "Arabic letters": clothes.respelt(["ی", "ي"], ["ک", "ك"]),
      "ASCII digits": clothes.respelt(["۳", "3"], ["۸", "8"]),
    },
    near: { "a space for the non-joiner": clothes.respelt(["\u200c", " "]) },
  },
  he: {
    same: {
      ...EVERY,
      ...SPACED,
      "vowel points": clothes.withNiqqud,
      "marks of the keyboard": clothes.respelt(["״", '"'], ["׳", "'"]),
      "no geresh": clothes.respelt(["׳", ""], ["ה״ל", "הל"]),
      "plain hyphens": clothes.respelt(["־", "-"]),
    },
  },
  hi: {
    same: {
      ...EVERY,
      ...SPACED,
      "composed dots below": clothes.respelt(["ज\u093c", "\u095b"], ["ड\u093c", "\u095c"], ["ख\u093c", "\u0959"]),
      "joiners and non-joiners": clothes.respelt(["्", "्\u200d"]),
    },
  },
  hy: {
    same: {
      ...EVERY,
      ...SPACED,
      ...HYPHENATED,
      ...BICAMERAL,
      "capitals with ԵՎ": (text) => text.replaceAll("և", "եվ").toUpperCase(),
      "no marks over vowels": (text) => text.replace(/[՛՞՜]/gu, ""),
      "the ligature in two letters": clothes.respelt(["և", "եւ"]),
      "marks of the keyboard": clothes.respelt(["։", ":"], ["՝", ","]),
      "its own hyphen": clothes.brokenAtLineEnds("֊"),
    },
    near: MISREAD,
  },
  ja: {
    same: {
      ...EVERY,
      ...DECOMPOSED,
      "half-width digits": (text) => text.normalize("NFKC"),
      "half-width kana": clothes.respelt(["プール", "ﾌﾟｰﾙ"], ["バス", "ﾊﾞｽ"], ["スケートボード", "ｽｹｰﾄﾎﾞｰﾄﾞ"]),
    },
    near: MISREAD,
  },
  ka: { same: { ...EVERY, ...SPACED, ...HYPHENATED, ...BICAMERAL }, near: MISREAD },
  ko: { same: { ...EVERY, ...DECOMPOSED, ...SPACED, "full-width digits": clothes.fullWidth } },
  ru: { same: { ...CYRILLIC, "no yo": clothes.respelt(["ё", "е"]) }, near: MISREAD },
  th: {
    same: {
      ...EVERY,
      "the am in two characters": clothes.respelt(["ำ", "\u0e4dา"]),
      "digits of its own": clothes.withDigitsFrom(0xe50),
      "no spaces": clothes.respelt([" ", ""]),
    },
  },
  tr: {
    same: {
      ...LATIN,
      ...DECOMPOSED,
      "Turkish capitals": clothes.inTurkishCapitals,
      "capitals without their dots": clothes.inCapitals,
      "dotless letters": clothes.respelt(["ı", "i"]),
    },
    near: MISREAD,
  },
  uk: {
    same: {
      ...CYRILLIC,
      "another apostrophe": clothes.respelt(["’", "'"]),
      "no apostrophe": clothes.respelt(["’", ""]),
    },
    near: MISREAD,
  },
  ur: {
    same: {
      ...EVERY,
      ...DECOMPOSED,
      ...SPACED,
      "Arabic letters": clothes.respelt(["ہ", "ه"], ["ی", "ي"], ["ک", "ك"]),
      "its own points": clothes.withHarakat,
    },
  },
  zh: {
    same: { ...EVERY, "full-width digits": clothes.fullWidth, "spaces between": clothes.spacedOut },
    near: MISREAD,
  },
};
