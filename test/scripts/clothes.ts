import { seededIntegers } from "../../src/kernel/random.js";

/** What happens to a text on its way into another paper, seeded: the same text again from the same seed. */
export type Clothing = (text: string, seed: number) => string;

const drawFrom = (seed: number) => {
  const next = seededIntegers(seed);
  return (below: number): number => next() % below;
};

/** Puts `put()` behind every so many-th character on average, where `may` allows it. */
function sprinkled(
  text: string,
  seed: number,
  every: number,
  put: (draw: number) => string,
  may: (before: string, after: string) => boolean,
): string {
  const below = drawFrom(seed);
  const characters = [...text];
  return characters
    .map((character, i) => {
      const after = characters[i + 1] ?? "";
      return below(every) === 0 && may(character, after) ? character + put(below(1_000)) : character;
    })
    .join("");
}

/** Han characters with a space between, as some pages and scans have them. */
export const spacedOut: Clothing = (text) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, " ");

const isLetter = (character: string): boolean => /^\p{L}$/u.test(character);
const HIDDEN = [..."\u200b\u2060\ufeff\u00ad\u200e\u200f\u202c\ufe0f\u034f", "\u{e0061}"];

/** Characters that nobody sees, before letters. */
export const withHidden: Clothing = (text, seed) =>
  sprinkled(
    text,
    seed,
    5,
    (draw) => HIDDEN[draw % HIDDEN.length],
    (_, after) => isLetter(after),
  );

export const decomposed: Clothing = (text) => text.normalize("NFD");
export const composed: Clothing = (text) => text.normalize("NFC");
export const inCapitals: Clothing = (text) => text.toUpperCase();
export const inGreekCapitals: Clothing = (text) =>
  text
    .toUpperCase()
    .normalize("NFD")
    .replace(/\u0301/g, "")
    .normalize("NFC");
export const inTurkishCapitals: Clothing = (text) => text.toLocaleUpperCase("tr");

/** ASCII letters, digits and points as wide as Chinese characters. */
export const fullWidth: Clothing = (text) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Letters of another alphabet for those that look the same, in words that have a letter which only their own has. */
const lookalikes =
  (own: RegExp, from: string, to: string): Clothing =>
  (text, seed) => {
    const below = drawFrom(seed);
    const other = new RegExp(`[${from}]`, "gu");
    return text.replace(/\p{L}+/gu, (word) =>
      own.test(word) ? word.replace(other, (letter) => (below(3) > 0 ? to[from.indexOf(letter)] : letter)) : word,
    );
  };

const LATIN = /[bdflmnqrtwzDFGLQRUVW]/u;
export const withCyrillicInLatin = lookalikes(LATIN, "aceopxyikABCEHKMOPTX", "асеорхуікАВСЕНКМОРТХ");
export const withGreekInLatin = lookalikes(LATIN, "oOABEHKMNTXvpi", "οΟΑΒΕΗΚΜΝΤΧνρι");
export const withLatinInCyrillic = lookalikes(
  /[бвгджзийлмнптфцчшщъыьэюяїєґ]/u,
  "асеорхіАВСЕНКМОРТХІ",
  "aceopxiABCEHKMOPTXI",
);
export const withLatinInGreek = lookalikes(/[βδζηθλμξπστφψω]/u, "οανΟΑΒΕΗΚΜΝΤΧ", "oavOABEHKMNTX");

/** Typed on lines of some forty characters, words not cut. */
export const hardWrapped: Clothing = (text) => text.replace(/(.{30,40}) /gu, "$1\n");

/** The same with words broken at the ends of lines: never at an inner mark, so that only letters stand at the break. */
export const brokenAtLineEnds =
  (hyphen: string, end = "\n"): Clothing =>
  (text, seed) => {
    const below = drawFrom(seed);
    return text.replace(/(?<![\p{L}\p{M}\p{N}'’՛՞-])\p{L}{7,}(?![\p{L}\p{M}\p{N}'’՛՞-])/gu, (word) => {
      const at = 2 + below(word.length - 4);
      return below(3) === 0 ? `${word.slice(0, at)}${hyphen}${end}${word.slice(at)}` : word;
    });
  };

/** A real compound that stands at the end of a line. */
export const withCompoundAtLineEnd: Clothing = (text) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, "-\n");

/** What character recognition makes of two in a hundred characters. */
const MISREADINGS: readonly (readonly [RegExp, string])[] = [
  [/rn/g, "m"],
  [/m/g, "rn"],
  [/l/g, "1"],
  [/1/g, "l"],
  [/O/g, "0"],
  [/0/g, "O"],
  [/cl/g, "d"],
  [/e/g, "c"],
  [/и/g, "н"],
  [/ш/g, "щ"],
  [/ո/g, "ռ"],
  [/ს/g, "ხ"],
  [/ν/g, "υ"],
];

export const misread: Clothing = (text, seed) => {
  const below = drawFrom(seed);
  const spots = (pattern: RegExp) => [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ index, found }));
  const swaps = MISREADINGS.flatMap(([pattern, to]) => spots(pattern).map((spot) => ({ ...spot, to })));
  const lapses = spots(/\p{L}/gu).map((spot) => ({ ...spot, to: below(2) === 0 ? "" : spot.found + spot.found }));
  const chosen = new Map<number, { found: string; to: string }>();
  for (let i = 0; i < text.length / 50; i++) {
    const pool = i % 2 === 0 && swaps.length > 0 ? swaps : lapses;
    const { index, found, to } = pool[below(pool.length)];
    if (![...chosen.keys()].some((at) => Math.abs(at - index) < 3)) chosen.set(index, { found, to });
  }
  return [...chosen]
    .sort(([a], [b]) => b - a)
    .reduce((noisy, [at, { found, to }]) => noisy.slice(0, at) + to + noisy.slice(at + found.length), text);
};

/** Marks over and under the letters of scripts that may leave them out. */
const pointed =
  (letters: RegExp, points: string): Clothing =>
  (text, seed) =>
    sprinkled(
      text,
      seed,
      2,
      (draw) => points[draw % points.length],
      (before) => letters.test(before),
    );

export const withHarakat = pointed(/^[\u0621-\u063a\u0641-\u064a]$/u, "\u064b\u064e\u064f\u0650\u0651\u0652");
export const withNiqqud = pointed(/^[\u05d0-\u05ea]$/u, "\u05b0\u05b4\u05b5\u05b6\u05b7\u05b8\u05b9\u05bc");
export const withStress: Clothing = (text, seed) =>
  sprinkled(
    text,
    seed,
    3,
    () => "\u0301",
    (before) => /^[аеиоуыэюяіє]$/u.test(before),
  );

const isArabic = (character: string): boolean => /^[\u0621-\u063a\u0641-\u064a]$/u.test(character);
export const withTatweel: Clothing = (text, seed) =>
  sprinkled(
    text,
    seed,
    5,
    () => "ـ",
    (before, after) => isArabic(before) && isArabic(after),
  );

/** A text with some spellings in place of others. */
export const respelt =
  (...pairs: readonly (readonly [string, string])[]): Clothing =>
  (text) =>
    pairs.reduce((spelt, [from, to]) => spelt.replaceAll(from, to), text);

/** Digits of another script. */
export const withDigitsFrom =
  (zero: number): Clothing =>
  (text) =>
    text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
