import { hashString } from "../../src/kernel/hash.js";
import type { Span } from "../../src/kernel/span.js";
import { CharacterClass } from "../../src/text/character-classes.js";
import { isHyphen, isInnerMark, normaliseWord } from "../../src/text/normalise.js";
import { normalWord, readWords } from "../../src/text/words.js";
import { characterClassOf } from "../support/character-class-of.js";

/** The words of plain ASCII text by one regular expression: letters and digits, what joins them inside, broken lines. */
const ASCII_WORD =
  /[a-zA-Z0-9]+(?:(?:['`](?=[a-zA-Z0-9])|(?<=[0-9])[.,](?=[0-9])|(?<=[a-zA-Z])-(?=[ \t]*(?:\r\n|\n|\r)[ \t]*[a-z])[-\s]+|(?<=[A-Z])-(?=[ \t]*(?:\r\n|\n|\r)[ \t]*[A-Z])[-\s]+)[a-zA-Z0-9]+)*/g;

export interface SlowWord {
  readonly start: number;
  readonly end: number;
  readonly normal: string;
}

export const asciiWords = (text: string): SlowWord[] =>
  [...text.matchAll(ASCII_WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    normal: match[0].toLowerCase().replace(/['`\s-]/g, ""),
  }));

/**
 * The words of any text, again by one regular expression, over one letter for what each character is: L a small letter
 * or one without case, U a capital, H a Hebrew letter, D a digit, S a letter of a script without spaces, M a mark,
 * I unseen, Y a soft hyphen, and the characters that join.
 */
const INSIDE = [
  "[LUHDMIY]", // letters, digits, accents, and what nobody sees
  "'(?=[IY]*[LUHD])", // an inner mark before a letter
  '(?<=H)"(?=H)', // gershayim
  "(?<=D[IY]*)[.](?=[IY]*D)", // a separator between digits
  // a hyphen at the end of a line: before a small letter, or between capitals
  "(?<=[LUH][MIY]*)-(?=_*(?:rn|[rn])_*[LH])[_rn-]*",
  "(?<=U[MIY]*)-(?=_*(?:rn|[rn])_*U)[_rn-]*",
  // a soft one
  "(?<=[LUH][MIY]*Y)(?=(?:rn|[rn])_*[LH])[_rn]+",
  "(?<=U[MIY]*Y)(?=(?:rn|[rn])_*U)[_rn]+",
];
const WORD = new RegExp(`S[MIY]*|[LUHD](?:${INSIDE.join("|")})*`, "g");

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^[.,\u066b\u066c\uff0c\uff0e]$/u, "."],
  [/^[\n\u2028]$/u, "n"],
  [/^\r$/u, "r"],
  [/^[ \t\u00a0]$/u, "_"],
  [/^\u00ad$/u, "Y"],
  [/^"$/u, '"'],
  [/^[\u05d0-\u05ea]$/u, "H"],
];

const SYMBOLS: Readonly<Record<CharacterClass, string>> = {
  [CharacterClass.Other]: "o",
  [CharacterClass.Letter]: "L",
  [CharacterClass.Mark]: "M",
  [CharacterClass.Spaceless]: "S",
  [CharacterClass.Ignorable]: "I",
  [CharacterClass.Digit]: "D",
};

function symbolOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (isInnerMark(code)) return "'";
  if (isHyphen(code)) return "-";
  const mark = MARKS.find(([pattern]) => pattern.test(character))?.[1];
  const symbol = mark ?? SYMBOLS[characterClassOf(code)];
  return symbol === "L" && character !== character.toLowerCase() ? "U" : symbol;
}

/** The slow twin of `readWords`. */
export function slowWords(text: string): SlowWord[] {
  const characters = [...text];
  const place = (index: number) => characters.slice(0, index).join("").length;
  const spans = [...characters.map(symbolOf).join("").matchAll(WORD)].map(({ 0: word, index }) => {
    const seen = word.replace(/[IY]+$/, ""); // what nobody sees behind a word is not of it
    return { start: place(index), end: place(index + seen.length) };
  });
  return withAffixes(text, spans)
    .map(({ start, end }) => ({ start, end, normal: normaliseWord(text.slice(start, end)) }))
    .filter(({ normal }) => normal !== "");
}

const PERSIAN_PREFIX = /^(?:می|مي|نمی|نمي)$/u;
const PERSIAN_ENDING = /^(?:ها|های|هاي|هایی|هايي|هایي|هايی|تر|ترین|ترين|اند)$/u;

/** Joins two words with one space between them where the first is a Persian prefix or the second an ending. */
function withAffixes(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1) ?? { start: 0, end: 0 };
    const [before, word] = [text.slice(last.start, last.end), text.slice(span.start, span.end)];
    const behind = String.fromCodePoint(text.codePointAt(span.end) ?? 0x20);
    const ending = PERSIAN_ENDING.test(word) && !"LUHDSMIY'-".includes(symbolOf(behind));
    const arabic = /[\u0600-\u06ff]$/u.test(before) && !/\p{N}$/u.test(before) && /^[\u0600-\u06ff]/u.test(word);
    const first = symbolOf(String.fromCodePoint(word.codePointAt(0)!));
    const parted = text.slice(last.end, span.start) === " " && arabic && first === "L";
    if (parted && (PERSIAN_PREFIX.test(before) || ending)) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** The words that the library reads, as objects: their place, their normal form, and the hash of that form. */
export function wordsOf(text: string): (SlowWord & { readonly hash: string })[] {
  const words = readWords(text);
  return Array.from({ length: words.count }, (_, i) => ({
    start: words.start[i],
    end: words.end[i],
    normal: normalWord(text, words, i),
    hash: `${words.hi[i]}-${words.lo[i]}`,
  }));
}

export const hashOfNormal = (normal: string): string => hashString(normal).join("-");
