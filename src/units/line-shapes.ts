import { type FurnitureLines, NETWORKS } from "../text/languages/furniture/lines.js";
import type { Language } from "../text/languages/index.js";
import { nameParts } from "../text/names.js";
import { countPhrases, mayBegin, phraseAt, phrasesOfSeveralWords } from "./cue-phrases.js";
import { type PageLine, wordsOfLine } from "./page-lines.js";
import type { ArticleUnits } from "./units.js";

/** Where a line stands on its page. */
export interface LinePlace {
  /** Before the article's own prose. */
  readonly head: boolean;
  /** Before the second paragraph of the prose. */
  readonly opening: boolean;
  /** Behind the prose. */
  readonly foot: boolean;
  /** In the second half of the prose, or behind it. */
  readonly closing: boolean;
  /** One of the last two paragraphs of the prose, or behind it. */
  readonly last: boolean;
}

export const isSamePlace = (one: LinePlace | undefined, other: LinePlace): boolean =>
  one !== undefined &&
  one.head === other.head &&
  one.opening === other.opening &&
  one.foot === other.foot &&
  one.closing === other.closing &&
  one.last === other.last;

/** So many words are read to see what a line begins with. */
const BEGINNING = 8;

/** A line as its shape is asked of. Its words are read when they are asked for: most lines are too long for any shape. */
export class ReadLine {
  private allWords: readonly string[] | null = null;
  private firstWords: readonly string[] | null = null;

  constructor(
    readonly units: ArticleUnits,
    readonly line: PageLine,
    readonly place: LinePlace,
    /** The languages whose words are looked for: the article's own, and English, in which furniture is often left. */
    readonly languages: readonly Language[],
  ) {}

  get words(): readonly string[] {
    return (this.allWords ??= wordsOfLine(this.units, this.line, LONGEST));
  }

  get beginning(): readonly string[] {
    return (this.firstWords ??= this.allWords ?? wordsOfLine(this.units, this.line, BEGINNING));
  }

  get text(): string {
    return this.units.article.text.slice(this.line.span.start, this.line.span.end);
  }

  /** How many words a phrase of some list has that the line begins with. */
  begins(pick: (lines: FurnitureLines) => readonly string[]): number {
    const { start, end } = this.line.words;
    const first = this.units.article.words.lo[start];
    return this.languages.reduce((longest, { furnitureLines }) => {
      const phrases = pick(furnitureLines);
      if (start === end || !mayBegin(phrases, first)) return longest;
      return Math.max(longest, phraseAt(this.beginning, 0, phrases));
    }, 0);
  }

  count(pick: (lines: FurnitureLines) => readonly string[]): number {
    return this.languages.reduce((sum, { furnitureLines }) => {
      const phrases = pick(furnitureLines);
      return this.mayHold(phrases) ? sum + countPhrases(this.words, phrases) : sum;
    }, 0);
  }

  /** Whether any word hashes as the first of a phrase: most lines have none, and no string is made of their words. */
  private mayHold(phrases: readonly string[]): boolean {
    const { lo } = this.units.article.words;
    const { start, end } = this.line.words;
    for (let i = start; i < end; i++) if (mayBegin(phrases, lo[i])) return true;
    return false;
  }

  /** The text behind the first so many words. */
  after(words: number): string {
    const { article } = this.units;
    return words === 0
      ? this.text
      : article.text.slice(article.words.end[this.line.words.start + words - 1], this.line.span.end);
  }
}

/** No line of furniture that is known by its words is longer. */
const LONGEST = 80;

interface Shape {
  readonly says: string;
  /** The longest line that it is looked for in, in words. */
  readonly atMost: number;
  /** In which part of a page it is looked for. */
  readonly where: (place: LinePlace) => boolean;
  readonly test: (line: ReadLine) => boolean;
}

export const POINTER = "a pointer to other articles";

const anywhere = () => true;
const atOpening = ({ opening }: LinePlace) => opening;
const atEdges = ({ head, foot }: LinePlace) => head || foot;
const atClosing = ({ closing }: LinePlace) => closing;

/**
 * The shapes of single lines, in the order in which they are tried. What authors write has them too: lists, headings,
 * dates, poems. So each asks for something that an author's line does not have beside its shape: the words of buttons,
 * a place where no article stands, the author's own name.
 */
const SHAPES: readonly Shape[] = [
  { says: "buttons to share the page", atMost: 16, where: anywhere, test: isShareLine },
  { says: "a label, a button or a notice", atMost: 40, where: anywhere, test: isLabel },
  { says: "a copyright line", atMost: 60, where: anywhere, test: isCopyright },
  { says: "the credit of a picture", atMost: 20, where: anywhere, test: isCredit },
  { says: POINTER, atMost: 40, where: anywhere, test: isPointer },
  { says: "the outlet's name above or below the article", atMost: 8, where: atEdges, test: isMasthead },
  { says: "a menu", atMost: 60, where: atEdges, test: isMenuLine },
  { says: "the name of the author above the article", atMost: 12, where: atOpening, test: isByline },
  { says: "the time of publication", atMost: 14, where: atEdges, test: isDateline },
  { says: "a note on the author", atMost: 80, where: atClosing, test: isAuthorNote },
  { says: "a note of the agency's staff", atMost: 60, where: atClosing, test: isSignoff },
];

/** What a line is known to be by its shape, or `null`. */
export function shapeOf(line: ReadLine): string | null {
  const { length } = line.line;
  return SHAPES.find(({ atMost, where, test }) => length <= atMost && where(line.place) && test(line))?.says ?? null;
}

const SHARE_WORDS = 2;
const SHARE_SHARE = 0.7;

/** Two buttons at least, and hardly anything else: "Facebook and Twitter blocked in Oskvar" is a headline. */
function isShareLine(read: ReadLine): boolean {
  const { line, languages } = read;
  if (line.ends) return false;
  const distinct = new Set(read.words.filter((word) => !languages.some(({ stopWords }) => stopWords.has(word))));
  const buttons = [...distinct].filter(
    (word) => NETWORKS.has(word) || languages.some(({ furnitureLines }) => furnitureLines.share.has(word)),
  );
  return buttons.length >= SHARE_WORDS && buttons.length >= SHARE_SHARE * distinct.size;
}

/**
 * A label is the whole of its line, or most of it, or one entry of several, or a phrase of several words that is not
 * alone: "Terms of use change for ferries" is a headline, and a sentence may have one of them too.
 */
function isLabel(read: ReadLine): boolean {
  const { line } = read;
  if (isTitle(read)) return false;
  const whole = read.begins(({ label }) => label);
  if (whole > 0 && whole >= read.words.length - 1) return true;
  const phrases = read.count(({ label }) => phrasesOfSeveralWords(label));
  if (phrases >= 2) return true;
  if (phrases === 0 || line.prose) return false;
  return BARS.test(read.text) || whole * 2 >= read.words.length;
}

const COPYRIGHT = /^\W*(?:©|\(c\)|copyright\b)/iu;

/** A sign before anything else, or anywhere in a line below the article; the bare word needs a year behind it. */
function isCopyright({ text, line, place }: ReadLine): boolean {
  if (place.foot && text.includes("©")) return true;
  const sign = COPYRIGHT.exec(text);
  if (sign === null) return false;
  return !line.prose || sign[0].includes("©") || /^\W*\d{4}/u.test(text.slice(sign[0].length));
}

const BEHIND_LABEL = /^["”»)\]]?\s*[:：՝/©|–—-]/u;

/** A picture's credit: "Photo: Mirel Accoday", "Photo by Mirel Accoday/Harbour Post". */
function isCredit(read: ReadLine): boolean {
  const { line, languages } = read;
  if (line.prose && line.ends) return false;
  const label = read.begins(({ credit }) => credit);
  if (label === 0) return false;
  if (BEHIND_LABEL.test(read.after(label))) return true;
  return label > 1 || languages.some(({ furnitureLines }) => phraseAt(read.words, label, furnitureLines.by) > 0);
}

/** What follows the words of a pointer: nothing, a colon, or a few words more ("More from the Harbour Post"). */
const POINTER_WORDS = 5;

function isPointer(read: ReadLine): boolean {
  const label = read.begins(({ related }) => related);
  if (label === 0) return false;
  const rest = read.after(label);
  if (/^\s*$/u.test(rest) || /^[^.!?]{0,24}[:：՝]/u.test(rest)) return true;
  const isTitled = /^\s*[|»›→–—]/u.test(rest);
  if (isTitled) return true;
  return (
    label > 1 && !read.line.ends && (read.place.foot || read.words.length <= label + POINTER_WORDS) && !isTitle(read)
  );
}

const isTitle = ({ units, text }: ReadLine): boolean => units.article.title?.trim() === text.trim();

function isMasthead({ units, words }: ReadLine): boolean {
  const { outlet } = units.article;
  return outlet !== null && nameParts(outlet.name).join(" ") === words.join(" ");
}

const BARS = /\s*[|·•›»]\s*|\s+[/–—]\s+|\s{2,}|\t/u;
const MENU = { entries: 3, entryWords: 4, known: 2 };

/**
 * Entries between bars of which some are known to be a menu's, or that begin where every menu does; figures between bars
 * are a table. Two entries are a menu if both are of nothing else, or a trail: "Home » Lower Ileth".
 */
function isMenuLine({ text, line, languages }: ReadLine): boolean {
  if (line.ends) return false;
  const entries = text
    .split(BARS)
    .filter((item) => item.trim() !== "")
    .map(nameParts);
  if (entries.length < 2 || entries.some((entry) => entry.length > MENU.entryWords)) return false;
  const isNavigationEntry = (entry: readonly string[]) => isNavigation(entry, languages);
  if (entries.every(isNavigationEntry)) return true;
  if (isNavigationEntry(entries[0])) return entries.length >= MENU.entries || /[»›]/u.test(text);
  return (
    entries.length >= MENU.entries && entries.filter((entry) => isMenuEntry(entry, languages)).length >= MENU.known
  );
}

/** Whether some words are the whole of an entry of menus. */
export const isMenuEntry = (words: readonly string[], languages: readonly Language[]): boolean =>
  isNavigation(words, languages) || isEntry(words, languages, ({ sections }) => sections);

/** Whether some words are an entry that only menus have. */
export const isNavigation = (words: readonly string[], languages: readonly Language[]): boolean =>
  isEntry(words, languages, ({ menu }) => menu);

const isEntry = (
  words: readonly string[],
  languages: readonly Language[],
  pick: (lines: FurnitureLines) => readonly string[],
): boolean =>
  words.length > 0 && languages.some(({ furnitureLines }) => phraseAt(words, 0, pick(furnitureLines)) === words.length);

/** The author's name with little beside: "By Mira Oslund", "4 May 2031, Mira Oslund, Kellmouth". */
const BYLINE_WORDS = 6;

function isByline(read: ReadLine): boolean {
  const { words, units, line } = read;
  if (line.ends || isTitle(read)) return false;
  const names = authorsOf(units);
  const named = names.filter((parts) => parts.every((part) => words.includes(part)));
  const parts = named.reduce((sum, { length }) => sum + length, 0);
  return parts > 0 && words.length <= parts + BYLINE_WORDS + read.begins(({ by }) => by);
}

/** The authors' full names as the words they are read as: a hyphen parts two. */
const authorsOf = ({ article: { authors } }: ArticleUnits): string[][] =>
  authors.map((author) => nameParts(author).flatMap((part) => part.split("-"))).filter((parts) => parts.length > 1);

const YEAR = /^(?:19|20|21)\d\d$/u;
/** 04.05.2031 and 2031 are parts of a date, and so is 9 in "9:15". */
const DATE_PART = /^\d{1,2}$|^\d{1,2}[.]\d{1,2}[.]\d{2,4}$/u;
const DATE_SHARE = 0.5;

/**
 * The figures of a date behind a word that says what it is the date of; above the article half a line of them will do.
 * Below, or in the text, a bare date is a heading of its programme.
 */
function isDateline(read: ReadLine): boolean {
  const { words, line } = read;
  if (line.prose || isTitle(read)) return false;
  const figures = words.filter((word) => YEAR.test(word) || DATE_PART.test(word)).length;
  const dated = words.some((word) => YEAR.test(word) || /^\d{1,2}[.]\d{1,2}[.]\d{2,4}$/u.test(word));
  if (!dated) return false;
  if (read.begins(({ dated: labels }) => labels) > 0) return true;
  const isLabelled = read.count(({ dated: labels }) => phrasesOfSeveralWords(labels)) > 0;
  return read.place.head && (isLabelled || figures >= DATE_SHARE * words.length);
}

/** A note that begins with the author's full name and goes on as a sentence, or with words that only notes have. */
function isAuthorNote(read: ReadLine): boolean {
  const { units, languages } = read;
  const label = read.begins(({ author }) => author);
  // "The author is not known" is news of a letter.
  if (label > 0)
    return read.place.last && !languages.some(({ negations }) => negations.flat().includes(read.beginning[label]));
  const from = /^\p{L}+:/u.test(read.text) ? 1 : 0; // "Source: Mira Oslund is …"
  return authorsOf(units).some(
    (parts) => parts.every((part, k) => read.beginning[from + k] === part) && isAboutAuthor(read, from + parts.length),
  );
}

/** Of an author who does something, and is not somebody, no note says more. */
const DOING = 20;

/**
 * What follows the author's name: a description ("is a fellow", ", a former deckhand, teaches"), or, in a few words, what
 * the author does. An author who says something, or goes about in a longer sentence, is the article's own business.
 */
function isAboutAuthor(read: ReadLine, behind: number): boolean {
  const { languages, line } = read;
  const after = /^(\s*,|\s+[–—-])?\s+\p{Ll}/u.exec(read.after(behind));
  if (after === null) return false;
  const word = read.beginning[behind];
  if (languages.some(({ past }) => past.said.has(word) || past.happened.has(word))) return false;
  return after[1] !== undefined || line.length <= DOING || languages.some(({ stopWords }) => stopWords.has(word));
}

/** A name, or a colon, follows: "Reporting by journalists has become harder" is a sentence. */
function isSignoff(read: ReadLine): boolean {
  const label = read.begins(({ signoff }) => signoff);
  return (
    label > 0 && (BEHIND_LABEL.test(read.after(label)) || (label > 1 && /^\s*(?:\p{Lu}|$)/u.test(read.after(label))))
  );
}
