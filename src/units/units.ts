import { Shelved } from "../kernel/shelf.js";
import type { Span } from "../kernel/span.js";
import type { Article } from "../text/article.js";
import { type Language, languageOf } from "../text/languages/index.js";
import { RereadArticle } from "../text/reread.js";
import { type WordRange, wordsInside } from "../text/words.js";
import { findParagraphs, type Paragraph } from "./paragraphs.js";
import { findQuotations, type QuotedStretch } from "./quotations.js";
import { findSpeakers, type Speaker } from "./speakers.js";

/** A stretch of an article that is read, hashed and compared as one: a paragraph, or a quotation inside one. */
export interface Unit {
  readonly kind: "paragraph" | "quotation";
  readonly span: Span;
  readonly words: WordRange;
  /** Who says it, where all of it is one quotation with a speaker. */
  readonly speaker: Speaker | null;
}

export interface Quotation extends QuotedStretch {
  readonly speaker: Speaker | null;
  readonly words: WordRange;
}

/** An article divided: what every later stage reads. */
export interface ArticleUnits {
  readonly article: Article;
  readonly language: Language;
  readonly paragraphs: readonly Unit[];
  readonly quotations: readonly Quotation[];
  /** For each word the outermost quotation that it stands in, as an index into `quotations`, or -1. */
  readonly quotationOfWord: Int32Array;
}

/**
 * Divides an article into its paragraphs and quotations, and finds who speaks. Linear in the text. What is made of an
 * article whose text is not kept is not kept either.
 */
export function divide(article: Article): ArticleUnits {
  const language = languageOf(article.language, article.words);
  const units = divideParagraphs(article, language, findParagraphs(article.text));
  return article instanceof RereadArticle ? new RereadUnits(article, units) : units;
}

/** An article that is divided again when its units are asked for. */
class RereadUnits implements ArticleUnits {
  readonly language: Language;
  private readonly divided: Shelved<ArticleUnits>;

  constructor(
    readonly article: RereadArticle,
    units: ArticleUnits,
  ) {
    this.language = units.language;
    const again = () => divideParagraphs(article, this.language, findParagraphs(article.text));
    this.divided = new Shelved(article.shelf, again, weightOf);
    this.divided.put(units);
  }

  get paragraphs(): readonly Unit[] {
    return this.divided.get().paragraphs;
  }

  get quotations(): readonly Quotation[] {
    return this.divided.get().quotations;
  }

  get quotationOfWord(): Int32Array {
    return this.divided.get().quotationOfWord;
  }
}

/** In bytes, about: of a unit its object with two spans. */
const BYTES_A_UNIT = 150;
const weightOf = ({ paragraphs, quotations, quotationOfWord }: ArticleUnits): number =>
  BYTES_A_UNIT * (paragraphs.length + 2 * quotations.length) + quotationOfWord.byteLength;

/** The same of some paragraphs in a row, of an article of which only their words were read. */
export function divideParagraphs(article: Article, language: Language, paragraphs: readonly Paragraph[]): ArticleUnits {
  const { text, words } = article;
  const stretches = findQuotations(text, paragraphs);
  const speakers = findSpeakers(text, paragraphs, stretches, language);
  const quotations = stretches.map((stretch, i) => ({
    ...stretch,
    speaker: speakers[i],
    words: wordsInside(words, stretch.span),
  }));
  const quotationOfWord = new Int32Array(words.count).fill(-1);
  quotations.forEach((quotation, i) => {
    if (quotation.depth === 0) quotationOfWord.fill(i, quotation.words.start, quotation.words.end);
  });
  return {
    article,
    language,
    paragraphs: paragraphs.map(({ span }) => ({
      kind: "paragraph",
      span,
      words: wordsInside(words, span),
      speaker: null,
    })),
    quotations,
    quotationOfWord,
  };
}

/** The units that signatures are made of: every paragraph, and every quotation; once where a quotation is all of its paragraph. */
export function unitsOf({ paragraphs, quotations }: ArticleUnits): Unit[] {
  const outermost = quotations.filter(({ depth }) => depth === 0);
  const whole = new Map(outermost.map((quotation) => [keyOf(quotation.words), quotation]));
  const ofParagraphs = paragraphs.map((paragraph) => ({
    ...paragraph,
    speaker: whole.get(keyOf(paragraph.words))?.speaker ?? null,
  }));
  const known = new Set(paragraphs.map(({ words }) => keyOf(words)));
  const ofQuotations = outermost
    .filter(({ words }) => !known.has(keyOf(words)))
    .map(({ span, words, speaker }): Unit => ({ kind: "quotation", span, words, speaker }));
  return [...ofParagraphs, ...ofQuotations].filter(({ words }) => words.end > words.start);
}

const keyOf = ({ start, end }: WordRange): string => `${start}-${end}`;
