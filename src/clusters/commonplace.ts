import type { Alignment } from "../alignment/alignment.js";
import { subtract } from "../kernel/span.js";
import { normalWord, wordsInside } from "../text/words.js";
import { phrasesIn } from "../units/furniture.js";
import { beginsSentence } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";

/** Longer passages are no accident of names and idioms. In equal words. */
const LONGEST = 24;
/** A passage needs this many different words of its own: not names, titles, verbs of saying, numbers, stop words, stock phrases. */
const LEAST_OWN_WORDS = 3;

/**
 * Why a passage is something that writers share without taking it from each other, or `null` where it is not. Both
 * sides must look so: a headline in title case is all names on the one side, and plain words on the other.
 */
export function commonplaceReason(alignment: Alignment, a: ArticleUnits, b: ArticleUnits): string | null {
  if (alignment.words > LONGEST) return null;
  return reasonOn("a", alignment, a) && reasonOn("b", alignment, b);
}

function reasonOn(side: "a" | "b", { pieces, edits }: Alignment, units: ArticleUnits): string | null {
  const { article, language } = units;
  // What only one of them has says nothing of whether the other took it.
  const equal = subtract(
    pieces.map((piece) => piece[side]),
    edits.filter(({ kind }) => kind === "words").map((edit) => edit[side]),
  );
  const tokens = equal.flatMap((span) => {
    const { start, end } = wordsInside(article.words, span);
    return Array.from({ length: end - start }, (_, i) => start + i);
  });
  const normal = tokens.map((index) => normalWord(article.text, article.words, index));
  const stock = phrasesIn(normal, language, language.stockPhrases);
  const inStock = new Set(stock.flatMap((phrase) => phrase.split(" ")));
  const own = new Set<string>();
  let telling = 0;
  tokens.forEach((index, i) => {
    const word = normal[i];
    if (language.stopWords.has(word) || language.speechVerbs.has(word) || /^[\d.,]+$/u.test(word)) return;
    telling++;
    const name = !language.capitalNouns && isName(units, index);
    if (!inStock.has(word) && !language.titles.has(word) && !name) own.add(word);
  });
  if (own.size >= LEAST_OWN_WORDS) return null;
  // In a language whose stop words are not known, or without capitals, this test cannot tell and does not try.
  if (language.stopWords.size === 0 && telling === tokens.length) return null;
  return stock.length > 0 ? `a stock phrase (“${stock[0]}”)` : "names, titles and small words only";
}

/** A capital inside a sentence is a name; one that begins a sentence may be any word. */
const isName = (units: ArticleUnits, word: number): boolean => {
  const { text, words } = units.article;
  return /^\p{Lu}/u.test(text.slice(words.start[word], words.end[word])) && !beginsSentence(units, word);
};
