import { HI_SEED, LO_SEED, mix32, stepHi, stepLo } from "../kernel/hash.js";
import { Uint32List } from "../kernel/numbers.js";
import type { Span } from "../kernel/span.js";
import { CharacterClass, characterClasses } from "./character-classes.js";
import { isHyphen, isInnerMark, normaliseWord } from "./normalise.js";
import { partsAffix } from "./persian-affixes.js";
import { alphabetBit, isOneBit, simpleFold } from "./simple-letters.js";

/**
 * The words of a text, as columns: the map between the normal form, which is compared, and the text as given, which is
 * shown. Word `i` stands at `[start[i], end[i])` in UTF-16 code units, and its normal form hashes to
 * (`hi[i]`, `lo[i]`). No string is kept per word: {@link normalWord} makes one where it is needed.
 */
export interface Words {
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  /**
   * `weightBefore[i]` is what the words before `i` weigh, in half words: a word weighs 2, a character of a script
   * without spaces weighs 1. Lengths that the plan states in words are measured by it, so that "eight words" means the
   * same amount of text in Thai as in English. Has `count + 1` entries.
   */
  readonly weightBefore: Uint32Array;
}

/** A half-open stretch of word indexes. */
export type WordRange = Span;

export const HALF_WORDS = 2;

/** What a stretch of words weighs, in words. */
export const wordsIn = (words: Words, range: WordRange): number =>
  (words.weightBefore[range.end] - words.weightBefore[range.start]) / HALF_WORDS;

/** The stretch of text from the first word of a range to the last; the range must not be empty. */
export const spanOfWords = (words: Words, range: WordRange): Span => ({
  start: words.start[range.start],
  end: words.end[range.end - 1],
});

export const normalWord = (text: string, words: Words, index: number): string =>
  normaliseWord(text.slice(words.start[index], words.end[index]));

/** The words that lie wholly inside a stretch of text. O(log n). */
export function wordsInside(words: Words, span: Span): WordRange {
  const start = lowerBound(words.start, span.start);
  return { start, end: Math.max(start, lowerBound(words.end, span.end + 1)) };
}

/** The first index whose value is at least `value`. */
function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the words of a text. One pass; words of plain ASCII, the bulk of most collections, make no string. */
export function readWords(text: string): Words {
  return new WordReader(text).read();
}

/** A word and the space behind it, in most languages, in UTF-16 code units: lists begin as long as they will likely be. */
const CHARACTERS_A_WORD = 6;

class WordReader {
  private readonly starts: Uint32List;
  private readonly ends: Uint32List;
  private readonly hi: Uint32List;
  private readonly lo: Uint32List;
  private readonly weights: Uint32List;
  private readonly classes = characterClasses();

  /**
   * Where the open word begins, or -1; where its last visible character ends; where the unseen characters behind that
   * one end; whether all of it was plain ASCII.
   */
  private start = -1;
  private end = 0;
  private unseenEnd = 0;
  private plain = true;
  /** How many letters of the open word were hashed though they are not ASCII, and the alphabets they are of. */
  private simple = 0;
  private alphabets = 0;
  /** Up to here a hyphen at the end of a line and the break behind it, or a space, are a part of the open word. */
  private seam = 0;
  private hashLo = 0;
  private hashHi = 0;
  private weight = 0;

  constructor(private readonly text: string) {
    const expected = 8 + Math.ceil(text.length / CHARACTERS_A_WORD);
    this.starts = new Uint32List(expected);
    this.ends = new Uint32List(expected);
    this.hi = new Uint32List(expected);
    this.lo = new Uint32List(expected);
    this.weights = new Uint32List(expected);
    this.weights.push(0);
  }

  read(): Words {
    const { text } = this;
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      if (unit < 0x80) this.readAscii(unit, at++);
      else at = this.readOther(at);
    }
    this.close();
    return {
      count: this.starts.length,
      start: this.starts.view().slice(),
      end: this.ends.view().slice(),
      hi: this.hi.view().slice(),
      lo: this.lo.view().slice(),
      weightBefore: this.weights.view().slice(),
    };
  }

  private readAscii(unit: number, at: number): void {
    const lower = unit | 0x20;
    if ((lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) {
      if (this.start < 0) this.open(at);
      const value = unit >= 0x41 && unit <= 0x5a ? lower : unit;
      this.hashLo = stepLo(this.hashLo, value);
      this.hashHi = stepHi(this.hashHi, value);
      this.end = at + 1;
    } else if (this.start >= 0 && !this.joins(unit, at, at + 1)) this.close();
  }

  private readOther(at: number): number {
    const code = this.text.codePointAt(at)!;
    const next = at + (code > 0xffff ? 2 : 1);
    if (isInnerMark(code)) {
      if (this.start >= 0 && !this.joins(code, at, next)) this.close();
      return next;
    }
    switch (this.classes[code]) {
      case CharacterClass.Letter:
      case CharacterClass.Digit:
        if (this.start < 0) this.open(at);
        this.readLetter(code, next);
        break;
      case CharacterClass.Spaceless:
        this.close();
        this.open(at);
        this.readLetter(code, next);
        return this.closeSpaceless(next);
      case CharacterClass.Mark:
        if (this.start >= 0) {
          this.plain = false;
          this.end = next;
        }
        break;
      case CharacterClass.Ignorable:
        this.plain = false; // a later letter may go on with this word; the normal form leaves this character out
        if (at === Math.max(this.end, this.unseenEnd)) this.unseenEnd = next;
        break;
      default:
        if (this.start >= 0 && !this.joins(code, at, next)) this.close();
    }
    return next;
  }

  private readLetter(code: number, next: number): void {
    this.plain = false;
    this.end = next;
    const fold = simpleFold(code);
    if (fold === 0) return;
    this.hashLo = stepLo(this.hashLo, fold);
    this.hashHi = stepHi(this.hashHi, fold);
    this.simple++;
    this.alphabets |= alphabetBit(fold);
  }

  /** Takes the marks that follow a character of a script without spaces, and ends its word there. */
  private closeSpaceless(at: number): number {
    const { text, classes } = this;
    while (at < text.length) {
      const code = text.codePointAt(at)!;
      const kind = classes[code];
      if (kind !== CharacterClass.Mark && kind !== CharacterClass.Ignorable) break;
      at += code > 0xffff ? 2 : 1;
      if (kind === CharacterClass.Mark) this.end = at;
    }
    this.close(1);
    return at;
  }

  /**
   * Whether a character that is no letter goes on with the open word: an inner mark between letters, a separator
   * between digits ("86,000" is one word, and not the word "86000": a changed number must show), a hyphen at the end of
   * a line ("govern-", "ment"), the space before a Persian ending.
   */
  private joins(code: number, at: number, next: number): boolean {
    if (at < this.seam) return true;
    if (code === 0x20) return !this.plain && at === this.end && this.partsAffix(at);
    if (at !== Math.max(this.end, this.unseenEnd)) return false;
    if (code > 0x7f || code === 0x22) this.plain = false;
    const before = this.classes[codePointBefore(this.text, this.end)];
    if (isSeparator(code)) return before === CharacterClass.Digit && this.separates(code, next);
    if (isHyphen(code)) return this.breaksLine(next);
    if (isLineBreak(code)) return this.text[at - 1] === SOFT_HYPHEN && this.breaksLine(at);
    // A quotation mark inside a Hebrew abbreviation is its gershayim.
    const inner =
      isInnerMark(code) ||
      (code === 0x22 && isHebrew(this.text.charCodeAt(at - 1)) && isHebrew(this.text.charCodeAt(next)));
    if (!inner || before === CharacterClass.Other || before === CharacterClass.Spaceless) return false;
    const after = this.classes[this.codePointSeenFrom(next)];
    return after === CharacterClass.Letter || after === CharacterClass.Digit;
  }

  private partsAffix(space: number): boolean {
    if (!partsAffix(this.text, this.start, space)) return false;
    this.seam = space + 1;
    return true;
  }

  private separates(code: number, next: number): boolean {
    if (this.classes[this.codePointSeenFrom(next)] !== CharacterClass.Digit) return false;
    this.hashLo = stepLo(this.hashLo, code);
    this.hashHi = stepHi(this.hashHi, code);
    return true;
  }

  /**
   * Whether a line ends here, and the next goes on with a letter: a small one, or a capital behind a capital. "Anglo-"
   * and "Irish" are two words; so are "well-" and "known", which nothing here can tell from "govern-" and "ment".
   */
  private breaksLine(at: number): boolean {
    LINE_BREAK.lastIndex = at;
    if (!LINE_BREAK.test(this.text)) return false;
    const seam = LINE_BREAK.lastIndex;
    const before = this.lastLetter();
    const after = this.text.codePointAt(seam) ?? 0;
    if (this.classes[before] !== CharacterClass.Letter || this.classes[after] !== CharacterClass.Letter) return false;
    if (isCapital(after) && !isCapital(before)) return false;
    this.seam = seam;
    return true;
  }

  /** The last code point of the open word that is no accent and is seen. */
  private lastLetter(): number {
    for (let end = this.end; ; ) {
      const code = codePointBefore(this.text, end);
      const kind = this.classes[code];
      if (kind !== CharacterClass.Mark && kind !== CharacterClass.Ignorable) return code;
      end -= code > 0xffff ? 2 : 1;
    }
  }

  /** The first code point at or behind a place that a reader sees; 0 at the end of the text. */
  private codePointSeenFrom(at: number): number {
    for (;;) {
      const code = this.text.codePointAt(at) ?? 0;
      if (this.classes[code] !== CharacterClass.Ignorable) return code;
      at += code > 0xffff ? 2 : 1;
    }
  }

  private open(at: number): void {
    this.start = at;
    this.plain = true;
    this.simple = 0;
    this.alphabets = 0;
    this.hashLo = LO_SEED;
    this.hashHi = HI_SEED;
  }

  private close(weight: number = HALF_WORDS): void {
    if (this.start < 0) return;
    const start = this.start;
    this.start = -1;
    if (!this.plain && !this.isSimple(start) && !this.hashNormalForm(start)) return;
    this.starts.push(start);
    this.ends.push(this.end);
    this.lo.push(mix32(this.hashLo));
    this.hi.push(mix32(this.hashHi));
    this.weights.push((this.weight += weight));
  }

  /** Whether every code unit of a word is a simple letter, all of one alphabet: its hash is then that of its normal form. */
  private isSimple = (start: number): boolean => this.simple === this.end - start && isOneBit(this.alphabets);

  /** Hashes a word by its normal form; false where nothing is left of it (a lone tatweel). */
  private hashNormalForm(start: number): boolean {
    const normal = normaliseWord(this.text.slice(start, this.end));
    this.hashLo = LO_SEED;
    this.hashHi = HI_SEED;
    for (let i = 0; i < normal.length; i++) {
      this.hashLo = stepLo(this.hashLo, normal.charCodeAt(i));
      this.hashHi = stepHi(this.hashHi, normal.charCodeAt(i));
    }
    return normal !== "";
  }
}

function codePointBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && end > 1 ? text.codePointAt(end - 2)! : unit;
}

const SOFT_HYPHEN = "\u00ad";
/** The end of one line and the beginning of the next; a blank line is no such end. */
const LINE_BREAK = /[ \t\u00a0]*(?:\r\n|[\n\r\u2028])[ \t\u00a0]*/uy;

const isLineBreak = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028;

/** A point or a comma between digits, in any width. */
const isSeparator = (code: number): boolean =>
  code === 0x2c || code === 0x2e || code === 0x66b || code === 0x66c || code === 0xff0c || code === 0xff0e;

function isCapital(code: number): boolean {
  const letter = String.fromCodePoint(code);
  return letter !== letter.toLowerCase();
}

const isHebrew = (code: number): boolean => code >= 0x5d0 && code <= 0x5ea;

/** The words in a span that stand in none of some rising spans of it. */
export function wordsApart(words: Words, span: Span, taken: readonly Span[]): number[] {
  const { start, end } = wordsInside(words, span);
  const apart: number[] = [];
  let next = 0;
  for (let i = start; i < end; i++) {
    while (next < taken.length && taken[next].end <= words.start[i]) next++;
    if (next >= taken.length || taken[next].start >= words.end[i]) apart.push(i);
  }
  return apart;
}
