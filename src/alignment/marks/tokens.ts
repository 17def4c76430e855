import type { Span } from "../../kernel/span.js";
import type { Language } from "../../text/languages/index.js";
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
const ANY_SIGN = /[%‰$€£¥₽₴₸֏\-−–]/u;

/** The tokens of a range of words, with the signs before and behind them. */
export function readTokens(units: ArticleUnits, range: WordRange): Token[] {
  const { text, words } = units.article;
  const tokens: Token[] = [];
  let at = range.start === 0 ? 0 : words.end[range.start - 1];
  for (let i = range.start; i < range.end; i++) {
    const [start, end] = [words.start[i], words.end[i]];
    const plain = start - at === 1 && text[at] === " ";
    if (!plain) addSigns(text, at, start, tokens);
    addWord(units, { start, end }, opensSentence(units, i, plain), tokens);
    at = end;
  }
  addSigns(text, at, range.end < words.count ? words.start[range.end] : text.length, tokens);
  return tokens;
}

function opensSentence(units: ArticleUnits, word: number, plain: boolean): boolean {
  const { quotationOfWord, article } = units;
  if (plain && quotationOfWord[word] === quotationOfWord[word - 1]) return false;
  const { text, words } = article;
  return beginsSentence(units, word) && (word === 0 || text.slice(words.end[word - 1], words.start[word]) !== "."); // "a.m."
}

function addWord({ article: { text }, language }: ArticleUnits, word: Span, opens: boolean, tokens: Token[]): void {
  const raw = text.slice(word.start, word.end);
  // Hardly any word has a seam: to split it costs a list, and to ask costs nothing.
  if (language.seam === null || !language.seam.test(raw)) {
    tokens.push(tokenOf(text, word, word, opens, tokens.at(-1)));
    return;
  }
  let at = word.start;
  for (const part of raw.split(language.seam)) {
    const span = { start: at, end: (at += part.length) };
    const token = tokenOf(text, span, word, opens && span.start === word.start, tokens.at(-1));
    const normal = language.shortForms.get(token.normal) ?? token.normal;
    if (normal !== "") tokens.push({ ...token, normal });
  }
}

function tokenOf(text: string, span: Span, word: Span, opens: boolean, before: Token | undefined): Token {
  const raw = text.slice(span.start, span.end);
  const gap = before === undefined ? "" : text.slice(before.span.end, span.start);
  return { raw, normal: /^[a-z]+$/.test(raw) ? raw : normaliseWord(raw) || raw, span, word, opens, gap };
}

/** Signs between two words. A minus stands free before its figure: a hyphen between two is none. */
function addSigns(text: string, start: number, end: number, tokens: Token[]): void {
  const between = text.slice(start, end + 1);
  if (!ANY_SIGN.test(between)) return;
  for (const { index, 0: sign } of between.matchAll(SIGN)) {
    const span = { start: start + index, end: start + index + 1 };
    const hyphen = /[-−–]/u.test(sign) && /[\p{L}\p{N}]/u.test(text[span.start - 1] ?? " ");
    if (span.end <= end && !hyphen) tokens.push(tokenOf(text, span, span, false, tokens.at(-1)));
  }
}

/** A word in the one spelling that its language's spellings come to. */
export const spelt = (word: string, { spellings }: Language): string =>
  spellings.reduce((spelling, [pattern, replacement]) => spelling.replace(pattern, replacement), word);

/** Whether words stand at a place, one behind the other, in one sentence. */
export const tokensMatch = (tokens: readonly Token[], start: number, words: readonly string[]): boolean =>
  words.every((word, k) => tokens[start + k]?.normal === word && (k === 0 || !tokens[start + k].opens));
