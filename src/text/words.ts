import { HI_SEED, LO_SEED, mix32, stepHi, stepLo } from "../kernel/hash.js";
import { lowerBound } from "../kernel/numbers.js";
import type { Span } from "../kernel/span.js";
import { CharacterClass, characterClasses } from "./character-classes.js";
import { isHyphen, isInnerMark, normaliseWord } from "./normalise.js";
import { partsAffix } from "./persian-affixes.js";
import { PlainWords, ROW } from "./plain-words.js";
import { ASCII_BIT, alphabetBit, keepApart, simpleFold } from "./simple-letters.js";

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

/** Reads the words of a text. One pass; words of plain ASCII, the bulk of most collections, make no string. */
export const readWords = (text: string): Words =>
  new WordReader(text, PlainWords.takes(text) ? plainWords() : null).read();

/** The same without WebAssembly: where there is none, and what the other is measured by. */
export const readWordsPlainly = (text: string): Words => new WordReader(text, null).read();

let wide: PlainWords | null | undefined;

/** Compiled on first use: importing the library should cost nothing. */
const plainWords = (): PlainWords | null => (wide === undefined ? (wide = PlainWords.load(PLAIN)) : wide);

class WordReader {
  private readonly classes = characterClasses();

  /**
   * Where the open word begins, or -1; where its last visible character ends; where the unseen characters behind that
   * one end; whether all of it was plain ASCII.
   */
  private start = -1;
  private end = 0;
  private unseenEnd = 0;
  private plain = true;
  /** How many letters and digits of the open word were hashed, and the alphabets they are of. */
  private hashed = 0;
  private alphabets = 0;
  /** Up to here a hyphen at the end of a line and the break behind it, or a space, are a part of the open word. */
  private seam = 0;
  private hashLo = 0;
  private hashHi = 0;
  /** The rows of the words that are closed, where the next one goes, and what they weigh. */
  private rows: Uint32Array;
  private row = 0;
  private weight = 0;

  constructor(
    private readonly text: string,
    private readonly wide: PlainWords | null,
  ) {
    this.rows = wide === null ? takeRows() : wide.rows;
  }

  read(): Words {
    const { text, wide } = this;
    wide?.begin(text);
    for (let at = 0; at < text.length; ) {
      const unit = text.charCodeAt(at);
      if (unit >= 0x80) at = this.readOther(at);
      else if (PLAIN[unit] >= FIRST_DIGIT)
        at = this.start >= 0 ? this.goOn(at) : wide !== null ? this.readWide(at, wide) : this.readPlain(at);
      else {
        if (this.start >= 0 && !this.joins(unit, at, at + 1)) this.close();
        at++;
      }
    }
    this.close();
    const count = this.row / ROW;
    const length = ROW * count + 1;
    const isLong = length > LONG;
    const into = isLong ? new Uint32Array(length) : roomFor(length);
    const at = isLong ? 0 : taken - length;
    if (wide !== null) wide.writeColumns(count, into, at);
    else {
      writeColumns(this.rows, count, into, at);
      giveBack(this.rows);
    }
    return wordsAt(into, at, count);
  }

  /**
   * Reads words of plain ASCII from the first letter of one on, as long as there is nothing but them and what surely
   * parts them, with all that it needs in registers. Whatever has to be looked at more closely is left to the others,
   * with the word before it open.
   *
   * @returns the place of what it does not know.
   */
  private readPlain(at: number): number {
    const { text } = this;
    const { length } = text;
    let { rows, row, weight } = this;
    for (;;) {
      const start = at;
      let lo = LO_SEED | 0;
      let hi = HI_SEED | 0;
      let value = PLAIN[text.charCodeAt(at)];
      let last: number;
      do {
        last = value;
        lo = stepLo(lo, value);
        hi = stepHi(hi, value);
        value = ++at < length ? PLAIN[text.charCodeAt(at)] : PARTS;
      } while (value >= FIRST_DIGIT);
      if (value !== PARTS && !(value === SEPARATES && last >= FIRST_LETTER)) {
        this.openPlain(start, at, hi, lo);
        break;
      }
      if (row + ROW > rows.length) rows = this.rows = grown(rows);
      rows[row] = start;
      rows[row + 1] = at;
      rows[row + 2] = mix32(hi);
      rows[row + 3] = mix32(lo);
      rows[row + 4] = weight += HALF_WORDS;
      row += ROW;
      // No word is open: nothing that stands here can join one.
      do value = ++at < length ? PLAIN[text.charCodeAt(at)] : UNKNOWN;
      while (value === PARTS || value === SEPARATES);
      if (value < FIRST_DIGIT) break;
    }
    this.row = row;
    this.weight = weight;
    return at;
  }

  /** The same in WebAssembly. */
  private readWide(at: number, wide: PlainWords): number {
    const place = wide.read(at, this.row, this.weight);
    const row = wide.nextRow();
    this.weight += (HALF_WORDS * (row - this.row)) / ROW;
    this.row = row;
    const start = wide.openStart();
    if (start >= 0) this.openPlain(start, place, wide.openHi(), wide.openLo());
    return place;
  }

  private openPlain(start: number, end: number, hi: number, lo: number): void {
    this.open(start);
    this.end = end;
    this.hashed = end - start;
    this.alphabets = ASCII_BIT;
    this.hashLo = lo;
    this.hashHi = hi;
  }

  /** Goes on with the open word over letters and digits of ASCII. */
  private goOn(at: number): number {
    const { text } = this;
    const { length } = text;
    let lo = this.hashLo;
    let hi = this.hashHi;
    const start = at;
    for (; at < length; at++) {
      const value = PLAIN[text.charCodeAt(at)];
      if (value < FIRST_DIGIT) break;
      lo = stepLo(lo, value);
      hi = stepHi(hi, value);
    }
    this.hashLo = lo;
    this.hashHi = hi;
    this.hashed += at - start;
    this.alphabets |= ASCII_BIT;
    return (this.end = at);
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
    this.hashed++;
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
    this.hashed = 0;
    this.alphabets = 0;
    this.hashLo = LO_SEED | 0;
    this.hashHi = HI_SEED | 0;
  }

  private close(weight: number = HALF_WORDS): void {
    if (this.start < 0) return;
    const start = this.start;
    this.start = -1;
    if (!this.plain && !this.isSimple(start) && !this.hashNormalForm(start)) return;
    if (this.row + ROW > this.rows.length) this.rows = grown(this.rows);
    const { rows, row } = this;
    rows[row] = start;
    rows[row + 1] = this.end;
    rows[row + 2] = mix32(this.hashHi);
    rows[row + 3] = mix32(this.hashLo);
    rows[row + 4] = this.weight += weight;
    this.row = row + ROW;
  }

  /**
   * Whether every code unit of a word is a simple letter or an ASCII digit, of alphabets that are not mistaken for each
   * other: its hash is then that of its normal form.
   */
  private isSimple(start: number): boolean {
    return this.hashed === this.end - start && keepApart(this.alphabets);
  }

  /** Hashes a word by its normal form; false where nothing is left of it (a lone tatweel). */
  private hashNormalForm(start: number): boolean {
    const normal = normaliseWord(this.text.slice(start, this.end));
    this.hashLo = LO_SEED | 0;
    this.hashHi = HI_SEED | 0;
    for (let i = 0; i < normal.length; i++) {
      this.hashLo = stepLo(this.hashLo, normal.charCodeAt(i));
      this.hashHi = stepHi(this.hashHi, normal.charCodeAt(i));
    }
    return normal !== "";
  }
}

const FIRST_ROWS = 512;
/** Rows beyond this many are not kept for the next text: one long text would hold its memory for ever. */
const MOST_KEPT = 65_536;

/** The rows that the last reader gave back: most texts are short, and to make rows for each costs as much as to read it. */
let spare: Uint32Array | null = null;

function takeRows(): Uint32Array {
  const rows = spare ?? new Uint32Array(ROW * FIRST_ROWS);
  spare = null; // a reader that throws does not give back
  return rows;
}

function giveBack(rows: Uint32Array): void {
  if (rows.length <= ROW * MOST_KEPT) spare = rows;
}

function grown(rows: Uint32Array): Uint32Array {
  const larger = new Uint32Array(rows.length * 2);
  larger.set(rows);
  return larger;
}

/**
 * Where columns are kept, of several short texts together: a buffer for each would cost as much as to read it. No more
 * than so many, since all of them are held as long as one of their texts is.
 */
let room = new Uint32Array(0);
let taken = 0;
const ROOM = 4_096;
/** Columns of this length have a buffer of their own. */
const LONG = 1_024;

/** An array with room for columns of some length, the last that is taken: nothing but zeros stands there. */
function roomFor(length: number): Uint32Array<ArrayBuffer> {
  if (taken + length > room.length) {
    room = new Uint32Array(ROOM);
    taken = 0;
  }
  taken += length;
  return room;
}

/** Writes the columns of some rows, one behind the other; before the last, of the weights, a zero. */
function writeColumns(rows: Uint32Array, count: number, into: Uint32Array, at: number): void {
  for (let i = at, row = 0; i < at + count; i++, row += ROW) {
    into[i] = rows[row];
    into[i + count] = rows[row + 1];
    into[i + 2 * count] = rows[row + 2];
    into[i + 3 * count] = rows[row + 3];
    into[i + 4 * count + 1] = rows[row + 4];
  }
}

function wordsAt({ buffer }: Uint32Array<ArrayBuffer>, at: number, count: number): Words {
  const column = 4 * count;
  const start = 4 * at;
  return {
    count,
    start: new Uint32Array(buffer, start, count),
    end: new Uint32Array(buffer, start + column, count),
    hi: new Uint32Array(buffer, start + 2 * column, count),
    lo: new Uint32Array(buffer, start + 3 * column, count),
    weightBefore: new Uint32Array(buffer, start + 4 * column, count + 1),
  };
}

/** What a code unit is to {@link WordReader.readPlain}; a letter's or a digit's value is that of its small form. */
const UNKNOWN = 0;
/** Surely parts a word of plain ASCII from what follows. */
const PARTS = 1;
/** Parts words, but for digits: a point, a comma. */
const SEPARATES = 2;
const FIRST_DIGIT = 0x30;
const FIRST_LETTER = 0x61;

/** By code unit, for all of them: an index that is surely inside needs no look at the table's length. */
const PLAIN = makePlain();

function makePlain(): Uint8Array {
  const plain = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x80; unit++) {
    const letter = String.fromCharCode(unit);
    if (/[0-9A-Za-z]/.test(letter)) plain[unit] = letter.toLowerCase().charCodeAt(0);
    else if (isSeparator(unit)) plain[unit] = SEPARATES;
    else if (!isInnerMark(unit) && !isHyphen(unit)) plain[unit] = PARTS;
  }
  return plain;
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
function isSeparator(code: number): boolean {
  return code === 0x2c || code === 0x2e || code === 0x66b || code === 0x66c || code === 0xff0c || code === 0xff0e;
}

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
