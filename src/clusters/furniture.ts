import type { Alignment } from "../alignment/alignment.js";
import { overlapOf, type Span } from "../kernel/span.js";
import { wordsInside } from "../text/words.js";
import { FurnitureSigns } from "../units/furniture.js";
import { bodyOf, isAtEdge, lineOfWord, linesOf, type PageLine, wordsOfLine } from "../units/page-lines.js";
import type { ArticleUnits } from "../units/units.js";
import { isOfArticle, isSpoken, LEAST_PHRASES, phrasesTakenUp, WORDS_PER_PHRASE } from "../units/visitor-words.js";
import { sameOutlet } from "./same-publisher.js";

/** On pages of one outlet, fewer phrases of furniture are enough than on pages of two. */
const PHRASES_WITHIN_OUTLET = 2;
const MENU_SHARE = 0.6;
/** With this share of short lines, a passage need not speak to anyone. */
const MIXED_MENU_SHARE = 0.3;
/** No page has so much furniture; a longer passage need not be read for its phrases. In equal words. */
const LONGEST = 6_000;

/** A page, and what is known of its furniture. */
export interface FurnishedPage {
  readonly units: ArticleUnits;
  readonly furniture: readonly { readonly span: Span }[];
}

/**
 * Why a passage that two pages share is furniture, or `null` where it is not. Asked of what is left when the lines that
 * are furniture by themselves are gone: here the passage is judged by what two pages have in common, lines or not.
 */
export function furnitureReason({ pieces, words }: Alignment, a: FurnishedPage, b: FurnishedPage): string | null {
  if (words > LONGEST) return null;
  const [ofA, ofB] = [pieces.map((piece) => piece.a), pieces.map((piece) => piece.b)];
  const text = ofA.map(({ start, end }) => a.units.article.text.slice(start, end)).join("\n");
  const { signs, menuShare } = signsIn(a.units, text);
  const within = sameOutlet(a.units.article, b.units.article);
  if (within && menuShare >= MENU_SHARE)
    return "short lines without a sentence, on several pages of one outlet: a menu or a list of links";
  const least = within ? PHRASES_WITHIN_OUTLET : LEAST_PHRASES;
  // An author who writes of privacy policies and newsletters uses their words, but not to the visitors of the page.
  if ((!signs.addressed || isQuotation(a.units, ofA)) && menuShare < MIXED_MENU_SHARE) return null;
  if (signs.phrases.length < least || signs.words > signs.phrases.length * WORDS_PER_PHRASE) return null;
  if (isArticleText(a, ofA, signs.phrases) || isArticleText(b, ofB, signs.phrases)) return null;
  const where = within ? "on several pages of one outlet" : "on pages of several outlets";
  return `words to visitors ${where} (${signs.phrases.slice(0, 3).join(", ")})`;
}

interface ReadSigns {
  readonly text: string;
  readonly signs: FurnitureSigns;
  readonly menuShare: number;
}

/** The last that was read of an article: a passage that a hundred pages share is asked about with each of them in turn. */
const lastRead = new WeakMap<ArticleUnits, ReadSigns>();

function signsIn(units: ArticleUnits, text: string): ReadSigns {
  const last = lastRead.get(units);
  if (last?.text === text) return last;
  const signs = new FurnitureSigns(text, units.language);
  const read = { text, signs, menuShare: signs.menuShare };
  lastRead.set(units, read);
  return read;
}

const isQuotation = (units: ArticleUnits, spans: readonly Span[]): boolean =>
  spans.every((span) => {
    const { start, end } = wordsInside(units.article.words, span);
    return isSpoken(units, start, end);
  });

/** Whether a passage is one of the paragraphs of a page's article: amid them, and long or about the same. */
function isArticleText(
  { units, furniture }: FurnishedPage,
  spans: readonly Span[],
  phrases: readonly string[],
): boolean {
  const lines = linesOf(units);
  const taken = [...spans, ...furniture.map(({ span }) => span)];
  const isRest = (line: PageLine) => line.prose && !taken.some((span) => overlapOf(span, line.span) > 0);
  const { start, end } = wordsInside(units.article.words, { start: spans[0].start, end: spans[spans.length - 1].end });
  if (isAtEdge(bodyOf(lines, isRest), lineOfWord(units, start))) return false;
  const rest = lines.filter(isRest).flatMap((line) => wordsOfLine(units, line));
  return rest.length > 0 && isOfArticle(end - start, phrasesTakenUp(units.language, rest, phrases));
}
