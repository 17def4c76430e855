import type { Lexicon } from "../lexicon/lexicon.js";
import type { Article } from "../text/article.js";
import type { Words } from "../text/words.js";

/**
 * The articles of a collection in memory that threads share: texts as UTF-16 code units, words as columns, all one after
 * the other. To send a text as a string costs as much as to sketch it; this is sent by name.
 */
export interface SharedArticles {
  /** What of each is neither its text nor its words. */
  readonly details: readonly Omit<Article, "text" | "words">[];
  /** Where each article's text begins, in code units, and its words, in words; one more than there are articles. */
  readonly textAt: Float64Array;
  readonly wordsAt: Float64Array;
  readonly text: Uint16Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  /** One more for each article than it has words. */
  readonly weightBefore: Uint32Array;
}

export function shareArticles(articles: readonly Article[]): SharedArticles {
  const textAt = startsOf(articles, ({ text }) => text.length);
  const wordsAt = startsOf(articles, ({ words }) => words.count);
  const words = wordsAt[articles.length];
  const shared = {
    details: articles.map(({ text: _text, words: _words, ...details }) => details),
    textAt,
    wordsAt,
    text: new Uint16Array(new SharedArrayBuffer(2 * textAt[articles.length])),
    start: sharedColumn(words),
    end: sharedColumn(words),
    hi: sharedColumn(words),
    lo: sharedColumn(words),
    weightBefore: sharedColumn(words + articles.length),
  };
  for (const [i, { text, words: own }] of articles.entries()) {
    for (let k = 0, at = textAt[i]; k < text.length; k++) shared.text[at + k] = text.charCodeAt(k);
    for (const column of ["start", "end", "hi", "lo"] as const) shared[column].set(own[column], wordsAt[i]);
    shared.weightBefore.set(own.weightBefore, wordsAt[i] + i);
  }
  return shared;
}

/** An article as it was shared: its words are not copied. */
export const sharedArticle = (shared: SharedArticles, index: number): Article => ({
  ...shared.details[index],
  text: textOf(shared.text.subarray(shared.textAt[index], shared.textAt[index + 1])),
  words: sharedWords(shared, index),
});

function sharedWords({ wordsAt, start, end, hi, lo, weightBefore }: SharedArticles, index: number): Words {
  const [from, to] = [wordsAt[index], wordsAt[index + 1]];
  return {
    count: to - from,
    start: start.subarray(from, to),
    end: end.subarray(from, to),
    hi: hi.subarray(from, to),
    lo: lo.subarray(from, to),
    weightBefore: weightBefore.subarray(from + index, to + index + 1),
  };
}

/** As many code units at once as a call may have arguments. */
const AT_ONCE = 8_192;

/** A decoder of UTF-16 would mend halves of characters, and the text is to be what was given. */
function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += AT_ONCE) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + AT_ONCE) as unknown as number[]);
  }
  return text;
}

/** The same of a lexicon: each word's term, at the word's place. */
export interface SharedLexicon extends Pick<Lexicon, "counts" | "small" | "total"> {
  readonly terms: Uint32Array;
}

export function shareLexicon({ termsOf, counts, small, total }: Lexicon, { wordsAt }: SharedArticles): SharedLexicon {
  const terms = sharedColumn(wordsAt[termsOf.length]);
  for (const [i, ofArticle] of termsOf.entries()) terms.set(ofArticle, wordsAt[i]);
  const shared = {
    terms,
    total,
    counts: sharedColumn(counts.length),
    small: new Uint8Array(new SharedArrayBuffer(small.length)),
  };
  shared.counts.set(counts);
  shared.small.set(small);
  return shared;
}

export const sharedLexicon = ({ terms, ...rest }: SharedLexicon, { wordsAt }: SharedArticles): Lexicon => ({
  ...rest,
  termsOf: Array.from({ length: wordsAt.length - 1 }, (_, i) => terms.subarray(wordsAt[i], wordsAt[i + 1])),
  unstemmed: [], // whoever made it tells of these
});

const sharedColumn = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length));

function startsOf<Item>(items: readonly Item[], lengthOf: (item: Item) => number): Float64Array {
  const starts = new Float64Array(items.length + 1);
  for (const [i, item] of items.entries()) starts[i + 1] = starts[i] + lengthOf(item);
  return starts;
}
