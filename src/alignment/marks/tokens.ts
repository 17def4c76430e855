import type { Span } from "../../kernel/span.js";
import { normaliseWord } from "../../text/normalise.js";
import type { WordRange } from "../../text/words.js";
import { beginsSentence } from "../../units/sentences.js";
import type { ArticleUnits } from "../../units/units.js";

/**
 * What a stretch of text is read by when it is asked what it says: a word, a part of one ("did" and "n’t"), or a sign
 * that is no word though it changes a number ("%", "€", a minus).
 */
export interface Token {
  readonly normal: string;
  readonly raw: string;
  readonly span: Span;
  /** The whole word that it is a part of. */
  readonly word: Span;
  /** Whether it begins a sentence: its capital says nothing then. */
  readonly opens: boolean;
  /** What stands between it and the token before. */
  readonly gap: string;
}

const SIGN = /[%‰$€£¥₽₴₸֏]|[-−–](?=[\d$€£])/gu;

/** The tokens of a range of words, with the signs before and behind them. */
export function readTokens(units: ArticleUnits, range: WordRange): Token[] {
  const { text, words } = units.article;
  const tokens: Token[] = [];
  let at = range.start === 0 ? 0 : words.end[range.start - 1];
  const upTo = (end: number) => {
    for (const sign of signsIn(text, at, end)) tokens.push(tokenOf(text, sign, sign, false, tokens.at(-1)));
    at = end;
  };
  for (let i = range.start; i < range.end; i++) {
    const word = { start: words.start[i], end: words.end[i] };
    const opens = beginsSentence(units, i) && text.slice(at, word.start) !== "."; // "a.m."
    upTo(word.start);
    for (const part of partsOf(units, word)) {
      const token = tokenOf(text, part, word, opens && part.start === word.start, tokens.at(-1));
      const normal = units.language.shortForms.get(token.normal) ?? token.normal;
      const short = part.end - part.start < word.end - word.start;
      if (!short || normal !== "") tokens.push(short ? { ...token, normal } : token);
    }
    at = word.end;
  }
  upTo(range.end < words.count ? words.start[range.end] : text.length);
  return tokens;
}

function tokenOf(text: string, span: Span, word: Span, opens: boolean, before: Token | undefined): Token {
  const raw = text.slice(span.start, span.end);
  const gap = before === undefined ? "" : text.slice(before.span.end, span.start);
  return { raw, normal: normaliseWord(raw) || raw, span, word, opens, gap };
}

function partsOf({ article: { text }, language: { seam } }: ArticleUnits, word: Span): Span[] {
  if (seam === null) return [word];
  let at = word.start;
  return text
    .slice(word.start, word.end)
    .split(seam)
    .map((part) => ({ start: at, end: (at += part.length) }));
}

/** Signs between two words. A minus stands free before its figure: a hyphen between two is none. */
function signsIn(text: string, start: number, end: number): Span[] {
  if (end - start < 2 && text[start] === " ") return [];
  return [...text.slice(start, end + 1).matchAll(SIGN)]
    .map(({ index }) => ({ start: start + index, end: start + index + 1 }))
    .filter(
      (sign) =>
        sign.end <= end && (!/[-−–]/u.test(text[sign.start]) || !/[\p{L}\p{N}]/u.test(text[sign.start - 1] ?? " ")),
    );
}

/** Whether words stand at a place, one behind the other, in one sentence. */
export const tokensMatch = (tokens: readonly Token[], start: number, words: readonly string[]): boolean =>
  words.every((word, k) => tokens[start + k]?.normal === word && (k === 0 || !tokens[start + k].opens));
