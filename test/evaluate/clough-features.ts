import { type Alignment, compare, type Options } from "urtext";
import { unionOf } from "../../src/kernel/span.js";
import { shingle } from "../../src/sketch/shingles.js";
import { readWords, type Words, wordsInside } from "../../src/text/words.js";

/** What is measured of an answer against the article that it may be taken from. All are shares but `edits`. */
export interface Features {
  /** Of its different words, those that stand in the article. */
  readonly words: number;
  /** The same, where a word counts the less the more of the texts on other questions use it. */
  readonly rareWords: number;
  /** Of its different runs of three words, those that stand in the article. */
  readonly grams: number;
  /** Of its words, those in passages that are found in both. */
  readonly aligned: number;
  /** Of its words, those in runs that stand in the article word for word. */
  readonly exact: number;
  /** Changes of words for each word in a passage. */
  readonly edits: number;
  /** Of the words that it shares, how many stand in the article's order: `aligned` for each of `words`. */
  readonly inOrder: number;
  /** Of the words in passages, how many stand in runs: `exact` for each of `aligned`. */
  readonly unedited: number;
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
  const found = wordsIn(own, alignments);
  const changes = alignments.flatMap(({ edits }) => edits.filter(({ kind }) => kind === "words")).length;
  const [words, aligned, exact] = [
    containment(own, others, 1),
    found / own.count,
    wordsIn(own, runs.alignments) / own.count,
  ];
  return {
    words,
    rareWords: containment(own, others, 1, rarity),
    grams: containment(own, others, 3),
    aligned,
    exact,
    edits: share(changes, found),
    inOrder: share(aligned, words),
    unedited: share(exact, aligned),
  };
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

function gramsOf(words: Words, k: number): Set<string> {
  const { hi, lo } = shingle(words, { start: 0, end: words.count }, k);
  return new Set(Array.from(hi, (high, i) => `${high} ${lo[i]}`));
}

/** The words that alignments hold of their first text, each once. */
function wordsIn(words: Words, alignments: readonly Alignment[]): number {
  const spans = alignments.flatMap(({ pieces }) => pieces.map(({ a }) => a));
  const ranges = unionOf(spans).map((span) => wordsInside(words, span));
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
