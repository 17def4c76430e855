/**
 * What ends a sentence, script by script. A table of our own, as a newer ICU must not move what is found; a test holds
 * it against Unicode's Sentence_Terminal.
 */

/**
 * Marks with no other work: no abbreviation, number or name is written with them, and scripts without spaces put none
 * behind them. Armenian ։, Arabic ؟ and Urdu ۔, Syriac, N'Ko, Devanagari । ॥, Burmese ။, Ethiopic ። ፧ ፨, Khmer ។ ៕,
 * Mongolian ᠃, Chinese and Japanese 。 ！ ？, and the smaller scripts of the Basic Multilingual Plane; Greek ; as Unicode
 * has it, Tibetan ། ༎ and Chakma. The Burmese comma (၊) and the Armenian one-dot pause (․) are terminals to Unicode and
 * no ends to a reader.
 */
export const SURE_ENDS =
  "\\u037e\\u0589\\u061d-\\u061f\\u06d4\\u0700-\\u0702\\u07f9\\u0837\\u0839\\u083d\\u083e\\u0964\\u0965\\u0f0d\\u0f0e\\u104b\\u1362\\u1367\\u1368\\u166e\\u1735\\u1736\\u17d4\\u17d5\\u1803\\u1809\\u1944\\u1945\\u1aa8-\\u1aab\\u1b4e\\u1b4f\\u1b5a\\u1b5b\\u1b5e\\u1b5f\\u1b7d-\\u1b7f\\u1c3b\\u1c3c\\u1c7e\\u1c7f\\u2cf9-\\u2cfb\\u2e3c\\u3002\\ua4ff\\ua60e\\ua60f\\ua6f3\\ua6f7\\ua876\\ua877\\ua8ce\\ua8cf\\ua92f\\ua9c8\\ua9c9\\uaa5d-\\uaa5f\\uaaf0\\uaaf1\\uabeb\\ufe12\\ufe15\\ufe16\\ufe56\\ufe57\\uff01\\uff0e\\uff1f\\uff61\\u{11141}-\\u{11143}";

/** Marks that end a sentence where white space stands behind them, and the next word is not in small letters. */
export const SPACED_ENDS = ".!?…\\u203c\\u203d\\u2047-\\u2049\\u2e2e\\u2e53\\u2e54\\ufe52";

/** What may close behind the mark and still belongs to its sentence. */
export const CLOSERS = "\"'”’“»«›‹」』）】》〉〕)\\]}*_";

/** Marks that end a sentence behind a letter of one script only: the Greek question mark and the Armenian full stop, as keyboards have them. */
export const ENDS_OF_SCRIPT: readonly (readonly [mark: string, behind: RegExp])[] = [
  [";", /[\u0370-\u03ff\u1f00-\u1fff]/u],
  [":", /[\u0531-\u0587]/u],
];
