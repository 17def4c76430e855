import { type Alignment, compare, type Options } from "urtext";
import { unionOf } from "../../src/kernel/span.js";
import { shingle } from "../../src/sketch/shingles.js";
import { readWords, type Words, wordsInside } from "../../src/text/words.js";
import { longestCommonSubsequence } from "../slow/common-subsequence.js";

/** What is measured of an answer against the article that it may be taken from. All are shares. */
export interface Features {
  /** Of its different words, those that stand in the article. */
  readonly words: number;
  /** The same, where a word counts the less the more of the texts on other questions use it. */
  readonly rareWords: number;
  /** Of its different runs of three words, those that stand in the article. */
  readonly grams: number;
  /** Of its words, those in runs that stand in the article word for word. */
  readonly exact: number;
  /** Of its words in passages that are found in both, those that were left as they were. */
  readonly kept: number;
  /** Of its words that stand in the article, how many can be read there in the same order. */
  readonly inOrder: number;
}

/** How much each word says: ln((N + 1) / (n + 1)) where n of N texts hold it. */
export type Rarity = (word: string) => number;

export function rarityIn(texts: readonly string[]): Rarity {
  const carriers = new Map<string, number>();
  for (const text of texts) {
    for (const word of gramsOf(readWords(text), 1)) carriers.set(word, (carriers.get(word) ?? 0) + 1);
  }
  return (word) => Math.log((texts.length + 1) / ((carriers.get(word) ?? 0) + 1));
}

/** Measures an answer. What is set aside as nobody's is not found. */
export function featuresOf(answer: string, article: string, rarity: Rarity, options: Options): Features {
  const [own, others] = [readWords(answer), readWords(article)];
  const { alignments } = compare(answer, article, options);
  const runs = compare(answer, article, { ...options, sensitivity: "verbatim" });
  return {
    words: containment(own, others, 1),
    rareWords: containment(own, others, 1, rarity),
    grams: containment(own, others, 3),
    exact: share(wordsIn(own, runs.alignments), own.count),
    kept: keptOf(own, alignments),
    inOrder: inOrderOf(own, others),
  };
}

/** An article that says something twice has the same words in two passages: they are counted twice, but not beyond 1. */
function keptOf(own: Words, alignments: readonly Alignment[]): number {
  const equal = alignments.reduce((sum, { words }) => sum + words, 0);
  return Math.min(1, share(equal, wordsIn(own, alignments)));
}

/** Whether passages are found does not matter here: an order can be kept where hardly a word beside another is. */
function inOrderOf(own: Words, others: Words): number {
  const [words, article] = [keysOf(own), keysOf(others)];
  const known = new Set(article);
  return share(longestCommonSubsequence(words, article), words.filter((word) => known.has(word)).length);
}

/** The share of one text's different runs of k words that stand in another, each counted by what it says. */
function containment(of: Words, within: Words, k: number, weight: (gram: string) => number = () => 1): number {
  const others = gramsOf(within, k);
  let [shared, all] = [0, 0];
  for (const gram of gramsOf(of, k)) {
    all += weight(gram);
    if (others.has(gram)) shared += weight(gram);
  }
  return share(shared, all);
}

const gramsOf = (words: Words, k: number): Set<string> =>
  new Set(keysOf(shingle(words, { start: 0, end: words.count }, k)));

/** A key for each word or run of words: the two halves of its hash. */
const keysOf = ({ hi, lo }: Pick<Words, "hi" | "lo">): string[] => Array.from(hi, (high, i) => `${high} ${lo[i]}`);

/** The words that alignments hold of their first text, each once. */
function wordsIn(words: Words, alignments: readonly Alignment[]): number {
  const spans = alignments.flatMap(({ pieces }) => pieces.map(({ a }) => a));
  const ranges = unionOf(spans).map((span) => wordsInside(words, span));
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
