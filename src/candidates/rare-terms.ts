import { groupedByTwoLanes, takenAt, Uint32List } from "../kernel/numbers.js";
import { orderedPairKey } from "../kernel/pair-key.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import { partsOf, sentencesOf } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";
import { meet } from "./meetings.js";
import type { MetArticles } from "./pairs.js";

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
): { met: MetArticles; capped: number } {
  const rarity = articlesWithTerm(lexicon);
  const [hi, lo, owner] = [new Uint32List(), new Uint32List(), new Uint32List()];
  for (const [article, units] of articles.entries()) {
    const known = new Set<number>();
    for (const { start, end } of partsOf(sentencesOf(units), LONGEST_PART)) {
      const rarest = rarestOf(lexicon.termsOf[article].subarray(start, end), lexicon, rarity, rareTerms);
      for (let i = 0; i < rarest.length; i++) {
        for (let j = i + 1; j < rarest.length; j++) {
          const key = orderedPairKey(rarest[i], rarest[j]);
          if (known.has(key)) continue;
          known.add(key);
          hi.push(rarest[i]);
          lo.push(rarest[j]);
          owner.push(article);
        }
      }
    }
  }
  const owners = owner.view();
  const { first, second, capped } = meet({ hi: hi.view(), lo: lo.view(), owner: owners }, cap);
  return { met: oftenMet({ a: takenAt(owners, first), b: takenAt(owners, second) }), capped };
}

function articlesWithTerm({ counts, termsOf }: Lexicon): Uint32Array {
  const articles = new Uint32Array(counts.length);
  // The last article that a term was seen in, numbered from 1: an article counts once.
  const seenIn = new Uint32Array(counts.length);
  termsOf.forEach((terms, article) => {
    for (let i = 0; i < terms.length; i++) {
      if (seenIn[terms[i]] === article + 1) continue;
      seenIn[terms[i]] = article + 1;
      articles[terms[i]]++;
    }
  });
  return articles;
}

/** The terms of a sentence that fewest articles have, but more than one; by their numbers. */
function rarestOf(terms: Uint32Array, { small }: Lexicon, rarity: Uint32Array, most: number): number[] {
  const rarest: number[] = [];
  const isRarer = (x: number, y: number): boolean => rarity[x] < rarity[y] || (rarity[x] === rarity[y] && x < y);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i];
    if (rarity[term] < 2 || small[term] !== 0 || rarest.includes(term)) continue;
    let at = rarest.length;
    while (at > 0 && isRarer(term, rarest[at - 1])) at--;
    if (at === most) continue;
    rarest.splice(at, 0, term);
    if (rarest.length > most) rarest.pop();
  }
  return rarest.sort((x, y) => x - y);
}

/** The articles that met at least {@link LEAST_SHARED} times, as often as they did. */
function oftenMet({ a, b }: MetArticles): MetArticles {
  const { order, ends } = groupedByTwoLanes(a, b);
  const kept = new Uint32List();
  for (let group = 0, start = 0; group < ends.length; start = ends[group++]) {
    if (ends[group] - start >= LEAST_SHARED) kept.pushAll(order.subarray(start, ends[group]));
  }
  return { a: takenAt(a, kept.view()), b: takenAt(b, kept.view()) };
}
