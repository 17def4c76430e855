import type { WordRange } from "../text/words.js";
import { sentencesOf } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";

/** One of two texts that are compared, as the stages here read it. */
export interface Side {
  readonly units: ArticleUnits;
  /** The term of each word. */
  readonly terms: Uint32Array;
  /** Its sentences; one too short to be compared goes with the next. */
  readonly sentences: readonly WordRange[];
  /** The sentence of each word, as an index into `sentences`. */
  readonly sentenceOf: Uint32Array;
  /** 1 at each word that begins a sentence, and behind the last word: where a passage likes to begin and end. */
  readonly edges: Uint8Array;
}

/** A sentence of fewer words ("Yes.", "1.") shares most of them with anything. */
const LEAST_SENTENCE = 3;

export function readSide(units: ArticleUnits, terms: Uint32Array): Side {
  const sentences: WordRange[] = [];
  const edges = new Uint8Array(terms.length + 1);
  edges[terms.length] = 1;
  let begun = 0;
  for (const sentence of sentencesOf(units)) {
    edges[sentence.start] = 1;
    if (sentence.end - begun < LEAST_SENTENCE && sentence.end < terms.length) continue;
    sentences.push({ start: begun, end: sentence.end });
    begun = sentence.end;
  }
  const sentenceOf = new Uint32Array(terms.length);
  for (const [index, { start, end }] of sentences.entries()) sentenceOf.fill(index, start, end);
  return { units, terms, sentences, sentenceOf, edges };
}
