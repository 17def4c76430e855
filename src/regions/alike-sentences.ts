import type { WordRange } from "../text/words.js";
import { partsOf } from "../units/sentences.js";
import type { Seeds, SentencePair } from "./rough.js";
import type { Side } from "./side.js";

/** Least cosine of two sentences' weighted terms, and least share of distinct terms in common (Dice). */
const LEAST_COSINE = 0.2;
const LEAST_DICE = 0.1;
/**
 * A longer sentence is compared in parts: a list, or a text that lost its marks, is one sentence of hundreds of words,
 * of which the few that it has in common with another would say nothing. In words.
 */
const LONGEST_PART = 32;
/** A term in more sentences of one text than this is its subject or a small word: no sentence is found by it. */
const MOST_POSTINGS = 64;

/** One sentence as a bag of terms: each distinct term with how often it is said. */
type Bag = ReadonlyMap<number, number>;

/**
 * The sentences of two texts that say alike, as bags of terms weighted by how rare they are in both (tf · idf over the
 * two texts' sentences; after Sanchez-Perez, Sidorov, Gelbukh 2014). Whether a pair means anything is decided later,
 * with what stands around it. Cost: linear in the texts, by the bound on postings.
 */
export function sentencesAlike(a: Side, b: Side): Seeds {
  const [inA, inB] = [partsOf(a.sentences, LONGEST_PART), partsOf(b.sentences, LONGEST_PART)];
  const bagsOf = ({ terms }: Side, parts: readonly WordRange[]): Bag[] =>
    parts.map(({ start, end }) => bagOf(terms.subarray(start, end)));
  return { a: inA, b: inB, pairs: pairsAlike(bagsOf(a, inA), bagsOf(b, inB)) };
}

function pairsAlike(bagsA: readonly Bag[], bagsB: readonly Bag[]): SentencePair[] {
  const weight = weigher([...bagsA, ...bagsB]);
  const lengthsB = bagsB.map((bag) => lengthOf(bag, weight));
  const postings = postingsOf(bagsB);
  return bagsA.flatMap((bag, index) => {
    const length = lengthOf(bag, weight);
    const common = new Map<number, { product: number; terms: number }>();
    for (const [term, count] of bag) {
      const places = postings.get(term) ?? [];
      if (places.length > MOST_POSTINGS) continue;
      for (const place of places) {
        const found = common.get(place) ?? { product: 0, terms: 0 };
        found.product += count * bagsB[place].get(term)! * weight(term) ** 2;
        found.terms++;
        common.set(place, found);
      }
    }
    return [...common]
      .filter(
        ([place, { product, terms }]) =>
          product > LEAST_COSINE * length * lengthsB[place] && 2 * terms > LEAST_DICE * (bag.size + bagsB[place].size),
      )
      .map(([place]) => ({ a: index, b: place }));
  });
}

function bagOf(terms: Uint32Array): Bag {
  const bag = new Map<number, number>();
  for (const term of terms) bag.set(term, (bag.get(term) ?? 0) + 1);
  return bag;
}

/** The weight of a term: the logarithm of how few of the sentences have it. */
function weigher(bags: readonly Bag[]): (term: number) => number {
  const sentencesWith = new Map<number, number>();
  for (const bag of bags) for (const term of bag.keys()) sentencesWith.set(term, (sentencesWith.get(term) ?? 0) + 1);
  return (term) => Math.log(bags.length / sentencesWith.get(term)!);
}

function lengthOf(bag: Bag, weight: (term: number) => number): number {
  let sum = 0;
  for (const [term, count] of bag) sum += (count * weight(term)) ** 2;
  return Math.sqrt(sum);
}

function postingsOf(bags: readonly Bag[]): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  bags.forEach((bag, index) => {
    for (const term of bag.keys()) {
      const places = postings.get(term);
      if (places) places.push(index);
      else postings.set(term, [index]);
    }
  });
  return postings;
}
