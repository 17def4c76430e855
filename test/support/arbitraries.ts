import fc from "fast-check";
import type { Span } from "../../src/kernel/span.js";

/** Spans that may overlap, touch, repeat and be empty. */
export const spans = (greatest = 40): fc.Arbitrary<Span[]> =>
  fc.array(
    fc.tuple(fc.nat(greatest), fc.nat(8)).map(([start, length]) => ({ start, end: start + length })),
    { maxLength: 12 },
  );

/** Words of a small vocabulary: repeats, and whole repeated runs, are common. */
export const commonWords = (constraints: fc.ArrayConstraints = {}): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom("tide", "harbour", "ferry", "mayor", "pier", "the", "of"), constraints);

/** A made-up word that has nothing to do with another index's. */
export const wordAt = (index: number): string => `w${index.toString(36)}`;

/** Words that are all different, from a place in an endless supply. */
export const distinctWords = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => wordAt(from + i));

const PIECES = [
  ..."aAzZ09 .,'\"-\n",
  "don’t",
  "é",
  "e\u0301",
  "\u0301",
  "ﬁ",
  "ß",
  "İ",
  "ı",
  "Σ",
  "ς",
  "Ё",
  "ё",
  "\u00ad",
  "\u200b",
  "\u200c",
  "\u200d",
  "\ufe0f",
  "’",
  "՞",
  "։",
  'צה"ל',
  "״",
  "ـ",
  "كِ",
  "٣",
  "٬",
  "ก็",
  "中",
  "ガ",
  "ｶﾞ",
  "한",
  "１",
  "，",
  "．",
  "а",
  "ο",
  "օ",
  "вԵՎ",
  "а\u0301",
  "ή",
  "ᾳ",
  "ʻ",
  "ำ",
  "ㅏ",
  "ᄀ",
  "ᅡ",
  "ە",
  "ہ",
  "👍🏽",
  "𝐝",
  "𝟖",
  "\ud83d",
  "\udc4d",
  "…",
  "«",
  "»",
  "½",
  "1,000",
  "3.5",
];

/** Text of little but letters, hyphens and the ends of lines. */
export const brokenLines = (): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(..."aZéßД1ו中-‐֊¬ \t\u00ad\u200b\u0301", "-\n", "\n", "\r\n", "\u2028", "-\r\n "), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join(""));

/** Text of Persian prefixes, endings and what stands around them. */
export const persianSpaces = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        "می",
        "نمي",
        "ها",
        "های",
        "تر",
        "ین",
        "اند",
        "ک",
        "ِ",
        "ـ",
        "5",
        "٣",
        "a",
        " ",
        " ",
        " ",
        "\u200c",
        "-\n",
        "'",
        ".",
      ),
      {
        maxLength: 10,
      },
    )
    .map((pieces) => pieces.join(""));

/** Text of every kind of character that the word reader treats in its own way, in any order. */
export const anyText = (maxLength = 24): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 2 })), { maxLength })
    .map((pieces) => pieces.join(""));
