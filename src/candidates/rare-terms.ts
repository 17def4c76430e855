import { groupedByTwoLanes, Uint32List } from "../kernel/numbers.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { partsOf, sentencesOf } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";
import { meet } from "./meetings.js";

/** Two articles, and how many pairs of rare terms have a sentence in both. */
export interface SharedTerms {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

/** A longer sentence is read in parts, else its few rarest terms stand for a whole list. In words. */
const LONGEST_PART = 32;
/** Articles that have one such pair in common may have it by chance. */
const LEAST_SHARED = 2;

/**
 * The articles that say something in the same rare terms, however they put it: each sentence is known by the pairs of
 * its rarest terms, and two articles with two of these pairs in common are worth looking at. A term is rare by the
 * articles of the collection that have it; one that a single article has finds nothing, nor does a small word.
 *
 * Of 240 pairs of PAN 2013 (odd documents, the one a copy, a rewording or a digest of the other), among 556 articles,
 * runs of words, signatures and speakers bring 213 together, and with rare terms 239 meet. For that 3,000 others are
 * looked at, of 154,000. Cost: linear in the words and in what meets; `cap` bounds how many meet by one pair of terms.
 */
export function shareRareTerms(
  articles: readonly ArticleUnits[],
  lexicon: Lexicon,
  rareTerms: number,
  cap: number,
): { found: SharedTerms[]; capped: number } {
  const rarity = articlesWithTerm(lexicon);
  const [hi, lo, owner] = [new Uint32List(), new Uint32List(), new Uint32List()];
  for (const [article, units] of articles.entries()) {
    const known = new Set<string>();
    for (const { start, end } of partsOf(sentencesOf(units), LONGEST_PART)) {
      const rarest = rarestOf(lexicon.termsOf[article].subarray(start, end), lexicon, rarity, rareTerms);
      for (const [first, second] of pairsOf(rarest)) {
        const key = `${first} ${second}`;
        if (known.has(key)) continue;
        known.add(key);
        hi.push(first);
        lo.push(second);
        owner.push(article);
      }
    }
  }
  const owners = owner.view();
  const { first, second, capped } = meet({ hi: hi.view(), lo: lo.view(), owner: owners }, cap);
  const [a, b] = [first, second].map((entries) => entries.map((entry) => owners[entry]));
  return { found: counted(a, b).filter(({ shared }) => shared >= LEAST_SHARED), capped };
}

function articlesWithTerm({ counts, termsOf }: Lexicon): Uint32Array {
  const articles = new Uint32Array(counts.length);
  for (const terms of termsOf) for (const term of new Set(terms)) articles[term]++;
  return articles;
}

/** The terms of a sentence that fewest articles have, but more than one. */
function rarestOf(terms: Uint32Array, { small }: Lexicon, rarity: Uint32Array, most: number): number[] {
  return [...new Set(terms)]
    .filter((term) => rarity[term] > 1 && small[term] === 0)
    .sort((x, y) => rarity[x] - rarity[y] || x - y)
    .slice(0, most)
    .sort((x, y) => x - y);
}

const pairsOf = (terms: readonly number[]): (readonly [number, number])[] =>
  terms.flatMap((first, i) => terms.slice(i + 1).map((second) => [first, second] as const));

/** How often each pair stands in two columns, by pair. */
const counted = (a: Uint32Array, b: Uint32Array): SharedTerms[] =>
  groupedByTwoLanes(a, b).map(({ 0: first, length }) => ({ a: a[first], b: b[first], shared: length }));
