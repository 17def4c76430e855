import { HashSet32 } from "../kernel/hash-set.js";
import type { Language } from "../text/languages/index.js";
import { natsBeforehand } from "../text/word-frequency.js";
import { readWords } from "../text/words.js";
import { cueLanguages, FurnitureSigns, furniturePhrases, phrasesIn } from "./furniture.js";
import { type Body, bodyOf, isAtEdge, type PageLine, subjectWordsOf, wordsOfLine } from "./page-lines.js";
import { namesOfPage, Subject, type SubjectWord, TAKEN_UP } from "./subject.js";
import type { ArticleUnits } from "./units.js";

/** Passages in which a publisher speaks to its visitors have so many different phrases of furniture. */
export const LEAST_PHRASES = 3;
/** At least one phrase of furniture for so many words: an article about cookies has its phrases far apart. */
export const WORDS_PER_PHRASE = 45;
/** No notice is longer. */
const LONGEST_LINE = 250;
/** With less of an article beside it, it cannot be said whether a notice has to do with the article. */
const LEAST_REST = 40;

/** Words of furniture are a sign themselves: it takes more to say that a passage with them is the article's own. */
export const MUCH_TAKEN_UP = 2.5 * TAKEN_UP;

interface Notice {
  readonly lines: readonly number[];
  readonly words: readonly SubjectWord[];
  readonly phrases: readonly string[];
}

/**
 * The lines in which a publisher speaks to its visitors (notices on cookies, pleas for money, newsletters), each with
 * the phrases it is known by. An author who calls on readers to donate, or explains privacy policies, speaks of them in
 * the rest of the article too: what the rest takes up counts for nothing.
 */
export function visitorLines(units: ArticleUnits, lines: readonly PageLine[]): Map<number, readonly string[]> {
  const notices = runsWithPhrases(units, lines).flatMap((run) => noticesIn(units, lines, run));
  if (notices.length === 0) return new Map();
  const taken = new Set(notices.flatMap((notice) => notice.lines));
  const isRest = (line: PageLine, i: number) => line.prose && !taken.has(i);
  const rest = lines.filter(isRest).map((line) => wordsOfLine(units, line));
  const body = bodyOf(lines, isRest);
  const found = notices.flatMap((notice) => {
    const phrases = phrasesLeft(units, notice, rest, body);
    return phrases === null ? [] : notice.lines.map((line) => [line, phrases] as const);
  });
  return new Map(found);
}

/** The phrases of a notice that the rest of the article does not take up, or `null` where it is the article's own. */
function phrasesLeft(
  units: ArticleUnits,
  { lines, words, phrases }: Notice,
  rest: readonly (readonly string[])[],
  body: Body | null,
): readonly string[] | null {
  const subject = new Subject(units.language);
  for (const line of rest) subject.add(line);
  if (subject.words < LEAST_REST || (subject.takesUp(words, namesOfPage(units)) ?? 0) >= MUCH_TAKEN_UP) return null;
  const taken = phrasesTakenUp(units.language, rest.flat(), phrases);
  if (!isAtEdge(body, lines[0]) && isOfArticle(words.length, taken)) return null;
  const left = phrases.filter((phrase) => !taken.includes(phrase));
  return left.length >= LEAST_PHRASES ? left : null;
}

/** Which phrases of furniture an article uses itself. */
export const phrasesTakenUp = (language: Language, rest: readonly string[], phrases: readonly string[]): string[] =>
  cueLanguages(language).flatMap((cues) => phrasesIn(rest, cues, phrases));

/** What a page puts between the paragraphs of an article is short. */
const LONGEST_INSERT = 40;

/** Whether a passage amid an article's paragraphs is one of them: long, or about what the others are about. */
export const isOfArticle = (words: number, taken: readonly string[]): boolean =>
  words > LONGEST_INSERT || taken.length > 0;

/** A run of lines is a notice as a whole (its buttons are lines of their own), or some of its lines are. */
function noticesIn(units: ArticleUnits, lines: readonly PageLine[], run: readonly number[]): Notice[] {
  const whole = noticeOf(units, lines, run);
  if (whole !== null) return [whole];
  return run.length === 1 ? [] : run.flatMap((line) => noticeOf(units, lines, [line]) ?? []);
}

function noticeOf(units: ArticleUnits, lines: readonly PageLine[], run: readonly number[]): Notice | null {
  const [first, last] = [lines[run[0]], lines[run[run.length - 1]]];
  const signs = new FurnitureSigns(units.article.text.slice(first.span.start, last.span.end), units.language);
  if (!signs.addressed || signs.phrases.length < LEAST_PHRASES) return null;
  if (signs.words > signs.phrases.length * WORDS_PER_PHRASE || isSpoken(units, first.words.start, last.words.end))
    return null;
  return { lines: run, words: run.flatMap((line) => subjectWordsOf(units, lines[line])), phrases: signs.phrases };
}

/** Whether most of some words are in quotation marks: somebody said them, and it is no page that speaks. */
export function isSpoken({ quotationOfWord }: ArticleUnits, start: number, end: number): boolean {
  let quoted = 0;
  for (let i = start; i < end; i++) if (quotationOfWord[i] >= 0) quoted++;
  return quoted * 2 > end - start;
}

/** Lines next to each other that have a phrase of furniture each. */
function runsWithPhrases(units: ArticleUnits, lines: readonly PageLine[]): number[][] {
  const hasPhrase = (line: PageLine) => furniturePhrases(wordsOfLine(units, line), units.language).length > 0;
  return runsWithCues(units, lines).flatMap((run) => inRuns(run.filter((line) => hasPhrase(lines[line]))));
}

/** Phrases are known in any form of their words, cues in one only: a notice may have fewer of these. */
const LEAST_CUES = 2;

/** Lines next to each other with some different cues, by the hashes of their words: no string is made for the others. */
function runsWithCues({ article, language }: ArticleUnits, lines: readonly PageLine[]): number[][] {
  const cues = cuesOf(language);
  const found = lines.map((line) => (line.length > LONGEST_LINE ? [] : cuesIn(article.words.lo, line, cues)));
  const withCues = lines.flatMap((_, i) => (found[i].length > 0 ? [i] : []));
  return inRuns(withCues).filter((run) => new Set(run.flatMap((line) => found[line])).size >= LEAST_CUES);
}

/** Rising numbers as the runs in which each follows the one before. */
function inRuns(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    if (runs.at(-1)?.at(-1) === number - 1) runs.at(-1)!.push(number);
    else runs.push([number]);
  }
  return runs;
}

const NOTHING: readonly number[] = [];

function cuesIn(lo: Uint32Array, { words }: PageLine, cues: HashSet32): readonly number[] {
  let found: number[] | null = null;
  for (let i = words.start; i < words.end; i++) {
    if (cues.has(lo[i])) (found ??= []).push(lo[i]);
  }
  return found ?? NOTHING;
}

const cuesByLanguage = new WeakMap<Language, HashSet32>();

/** The most telling word of each phrase that furniture on a page of a language is known by. */
function cuesOf(language: Language): HashSet32 {
  const known = cuesByLanguage.get(language);
  if (known) return known;
  const words = cueLanguages(language).flatMap((cues) =>
    cues.furniture.map((phrase) => phrase.split(" ").reduce((x, y) => (tells(cues, y) > tells(cues, x) ? y : x))),
  );
  const made = new HashSet32(readWords(words.join(" ")).lo);
  cuesByLanguage.set(language, made);
  return made;
}

/** How telling a word is; of two that are listed alike, the longer. */
const tells = (language: Language, word: string): number => natsBeforehand(language, word) + word.length / 100;
