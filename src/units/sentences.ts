import { pattern } from "../kernel/pattern.js";
import { CharacterClass, characterClasses } from "../text/character-classes.js";
import { normalWord, type WordRange } from "../text/words.js";
import { type AbbreviationKind, type Abbreviations, abbreviationsOf } from "./abbreviations.js";
import { CLOSERS, ENDS_OF_SCRIPT, SPACED_ENDS, SURE_ENDS } from "./terminators.js";
import type { ArticleUnits } from "./units.js";

/** What ends a sentence in any script, and a break between paragraphs. */
const END = new RegExp(`[${SURE_ENDS}${SPACED_ENDS}\n\r\u2028\u2029]`, "u");

/**
 * Whether a sentence, or a quotation, begins with a word: nothing is before it, or something that ends a sentence, or
 * the edge of a quotation. A full stop behind an abbreviation is taken for an end: whoever asks this asks how far a
 * passage may reach, and is then told of a little less.
 */
export function beginsSentence({ article: { text, words }, quotationOfWord }: ArticleUnits, word: number): boolean {
  if (word <= 0 || word >= words.count) return true;
  if (quotationOfWord[word] !== quotationOfWord[word - 1]) return true;
  const gap = text.slice(words.end[word - 1], words.start[word]);
  return END.test(gap) || endsInScript(gap, text[words.end[word - 1] - 1]);
}

/** Whether a gap opens with a mark that ends sentences of the script of the letter before it. */
const endsInScript = (gap: string, before: string): boolean =>
  ENDS_OF_SCRIPT.some(([mark, behind]) => gap[0] === mark && behind.test(before));

/**
 * The sentences of an article, as stretches of its words: rising, without a gap between them. A sentence ends with its
 * mark, and where its paragraph ends; a line that was broken to fit a width ends none. Thai and Lao have no mark that
 * ends a sentence: there it is the paragraph, as it is to Unicode. Linear in the text.
 */
export function sentencesOf(units: ArticleUnits): WordRange[] {
  const reader = new SentenceReader(units);
  const sentences: WordRange[] = [];
  let start = 0;
  for (let word = 1; word <= units.article.words.count; word++) {
    if (word < units.article.words.count && !reader.endsBefore(word)) continue;
    sentences.push({ start, end: word });
    start = word;
  }
  return sentences;
}

/** Sentences, long ones in parts of equal length, none of more than so many words. */
export const partsOf = (sentences: readonly WordRange[], longest: number): WordRange[] =>
  sentences.flatMap(({ start, end }) => {
    const count = Math.ceil((end - start) / longest);
    const cut = (part: number): number => start + Math.round((part * (end - start)) / count);
    return Array.from({ length: count }, (_, part) => ({ start: cut(part), end: cut(part + 1) }));
  });

/** What the marks between two words say of the sentence. */
type Verdict =
  /** No mark, or one that ends nothing here. */
  | "silent"
  /** A mark that by its word shows that more follows: "Mr." */
  | "goes on"
  | "ends";

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/gu;
const SURE_END = new RegExp(`[${SURE_ENDS}]`, "u");
/** The marks that white space follows; tried once for each run of marks, so that a page of dots costs no square. */
const SPACED_END = new RegExp(`(?<![${SPACED_ENDS}])([${SPACED_ENDS}]+)[${CLOSERS}]*\\s`, "u");
/** 「行く。」と言った: what was said goes on as a part of the sentence that tells it. */
const TOLD_ON = /[」』]$/u;
const SPACE = 0x20;
const hiraganaPattern = pattern(String.raw`^\p{Script=Hiragana}`, "u");
/** Georgian letters are small letters to Unicode; but Georgian is written without capitals. */
const SMALL_LETTER = /^(?![\u10d0-\u10ff])\p{Ll}/u;
const OPENING_QUOTE = /["“„«‹「『]$/u;
const ARMENIAN = /[\u0531-\u0587]/u;
const NEVER_STOPPED = /[\p{Script=Thai}\p{Script=Lao}]/u;
/** One letter is an initial; but one Hangul syllable is a word, as one Han character is. */
const INITIAL = /^(?!\p{Script=Hangul})\p{L}$/u;
const ROMAN = /^[ivxlc]+$/u;
/** An abbreviation has at most so many parts: "i. d. R." */
const MOST_PARTS = 4;

class SentenceReader {
  private readonly abbreviations: Abbreviations;
  private readonly classes = characterClasses();

  constructor(private readonly units: ArticleUnits) {
    const { article, language } = units;
    this.abbreviations = abbreviationsOf(article.language?.split("-")[0].toLowerCase() ?? language.code);
  }

  /** Whether a sentence ends between a word and the one before it. */
  endsBefore(word: number): boolean {
    if (this.isSpaced(word)) return false;
    const gap = this.gapBefore(word);
    const breaks = gap.match(LINE_BREAK)?.length ?? 0;
    if (breaks > 1 || gap.includes("\u2029")) return true;
    const verdict = this.verdictOn(gap, word);
    if (breaks === 0 || verdict !== "silent") return verdict === "ends";
    return !this.isSmall(word); // a broken line goes on in small letters; a headline or a menu item does not
  }

  private verdictOn(gap: string, word: number): Verdict {
    if (SURE_END.test(gap)) {
      return TOLD_ON.test(gap) && hiraganaPattern().test(this.textFrom(word)) ? "goes on" : "ends";
    }
    const before = this.text[this.words.end[word - 1] - 1];
    if (endsInScript(gap, before)) return this.isSmall(word) ? "silent" : "ends";
    const marks = SPACED_END.exec(gap)?.[1] ?? this.unspaced(gap, word);
    if (marks === null || NEVER_STOPPED.test(before)) return "silent";
    if (marks === "." && gap[0] === ".") return this.stopBehindWord(gap, word, before);
    return this.isSmall(word) ? "goes on" : "ends";
  }

  /** ASCII marks in a script without spaces: "他走了!我" */
  private unspaced(gap: string, word: number): string | null {
    const { words, text, classes } = this;
    const spaceless = classes[text.codePointAt(words.start[word])!] === CharacterClass.Spaceless;
    return spaceless ? (/[.!?]+/u.exec(gap)?.[0] ?? null) : null;
  }

  /** A full stop right behind a word: of an abbreviation, an initial or an ordinal it ends no sentence. */
  private stopBehindWord(gap: string, word: number, before: string): Verdict {
    if (this.isSmall(word)) return "goes on";
    if (ARMENIAN.test(before) && OPENING_QUOTE.test(gap)) return "silent"; // «ասաց. «…»»: the Armenian colon
    const kind = this.kindOf(word - 1);
    if (kind === "leads") return "goes on";
    if (kind === "counts" && /^\p{Nd}/u.test(this.textFrom(word))) return "goes on";
    if (kind === "either" && !this.isSmallWord(word)) return "silent";
    return "ends";
  }

  /** What the word before a full stop is: the longest row of parts that the table has, an initial, an ordinal. */
  private kindOf(last: number): AbbreviationKind | null {
    const parts = [this.normal(last)];
    for (let at = last; parts.length < MOST_PARTS && at > 0 && /^\.[ \u00a0]?$/u.test(this.gapBefore(at)); at--) {
      parts.unshift(this.normal(at - 1));
    }
    for (let from = 0; from < parts.length; from++) {
      const kind = this.abbreviations.kinds.get(parts.slice(from).join("."));
      if (kind !== undefined) return kind;
    }
    const word = this.text.slice(this.words.start[last], this.words.end[last]);
    return INITIAL.test(word) ? "either" : this.kindOfNumber(parts[parts.length - 1], last);
  }

  /** "1. The first" in a list; "am 3. Mai", "Wilhelm II.": a number that a full stop makes an ordinal. */
  private kindOfNumber(normal: string, word: number): AbbreviationKind | null {
    const number = /^\d{1,2}$/.test(normal);
    if (number && (word === 0 || /[\n\r\u2028\u2029]/u.test(this.gapBefore(word)))) return "leads";
    return this.abbreviations.ordinalStops && (number || ROMAN.test(normal)) ? "either" : null;
  }

  /** A word that opens sentences and says nothing: "The", "In"; not an initial, though it may look like one. */
  private isSmallWord(word: number): boolean {
    return this.units.language.stopWords.has(this.normal(word)) && this.text[this.words.end[word]] !== ".";
  }

  private isSmall = (word: number): boolean => SMALL_LETTER.test(this.textFrom(word));

  /** The first character of a word: one code point is enough to judge by. */
  private textFrom = (word: number): string => String.fromCodePoint(this.text.codePointAt(this.words.start[word])!);

  /** Whether nothing but one space parts a word from the one before it, as it is with most: no string is made of it. */
  private isSpaced(word: number): boolean {
    const end = this.words.end[word - 1];
    return this.words.start[word] === end + 1 && this.text.charCodeAt(end) === SPACE;
  }

  private gapBefore = (word: number): string => this.text.slice(this.words.end[word - 1], this.words.start[word]);
  private normal = (word: number): string => normalWord(this.text, this.words, word);
  private get text(): string {
    return this.units.article.text;
  }
  private get words() {
    return this.units.article.words;
  }
}
