import type { WordRange } from "../text/words.js";
import type { Tally } from "./odds.js";
import type { Side } from "./side.js";

/** A stretch of words and what it says, in nats. */
export interface Interval extends WordRange {
  readonly score: number;
}

/** What it costs to begin or end inside a sentence: passages are taken by the sentence, but not always. */
const INSIDE_SENTENCE = 2;
/** What a word says that was counted as often as the other text has it: a little less than nothing. */
const REPEATED = -0.08;
/** Each search goes to one end and back this often; further rounds change nothing. */
const SWEEPS = 2;

/** What one word of a text says, and how often it may be counted: as often as the other stretch has it. */
export interface WordScores {
  /** By word, from the start of the window on. */
  readonly score: Float64Array;
  /** How often each term stands in the other stretch. */
  readonly other: Tally;
}

/**
 * The stretch of words inside a window whose words say most.
 *
 * A word that the other text has once counts once: a plain sum over a bag of words grows on and on, because the words
 * of a subject repeat. As what a word says then depends on what was counted before, the best stretch is found by going
 * from a start to the best end and from there back to the best start, from several first guesses: the rough place, the
 * best stretch of the plain sum (Kadane's), and the middle. Every step is linear in the window.
 */
export function bestInterval(
  side: Side,
  window: WordRange,
  rough: WordRange,
  scores: WordScores,
  used: Tally,
): Interval {
  const search = new Search(side, window, scores, used);
  const middle = (rough.start + rough.end) >>> 1;
  let best: Interval = { start: window.start, end: window.start, score: 0 };
  // A climb hangs on where it starts alone, and two of the guesses often start at one word.
  for (const start of new Set([rough.start, bestStretch(side, window, scores.score).start, middle])) {
    const found = search.climb(start);
    if (found.score > best.score) best = found;
  }
  return best;
}

/** The stretch of a window whose words say most where every occurrence counts (Kadane's algorithm): one pass. */
export function bestStretch(side: Side, { start: from, end: to }: WordRange, says: Float64Array): Interval {
  let best: Interval = { start: from, end: from, score: 0 };
  let start = from;
  let score = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const fresh = -edgeCost(side, i);
    if (score < fresh) [score, start] = [fresh, i];
    score += says[i - from];
    const ended = score - edgeCost(side, i + 1);
    if (ended > best.score) best = { start, end: i + 1, score: ended };
  }
  return best;
}

const edgeCost = ({ edges }: Side, word: number): number => (edges[word] === 1 ? 0 : INSIDE_SENTENCE);

class Search {
  constructor(
    private readonly side: Side,
    private readonly window: WordRange,
    private readonly scores: WordScores,
    private readonly used: Tally,
  ) {}

  climb(from: number): Interval {
    let start = from;
    let end = from;
    let score = 0;
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      end = this.furthest(start, this.window.end, 1).at;
      ({ at: start, score } = this.furthest(end, this.window.start, -1));
    }
    return { start, end, score };
  }

  /** From an edge towards a limit: where the words gone over, each counted as often as the other text has it, say most. */
  private furthest(from: number, limit: number, step: 1 | -1): { at: number; score: number } {
    const { terms } = this.side;
    const { score, other } = this.scores;
    let sum = -edgeCost(this.side, from);
    let best = { at: from, score: Number.NEGATIVE_INFINITY };
    const first = step === 1 ? 0 : -1; // of the word beyond an edge
    for (let edge = from; edge !== limit; edge += step) {
      const word = edge + first;
      const term = terms[word];
      const here = other.of(term);
      sum += here > 0 && this.used.increment(term) >= here ? REPEATED : score[word - this.window.start];
      const ended = sum - edgeCost(this.side, edge + step);
      if (ended > best.score) best = { at: edge + step, score: ended };
    }
    for (let edge = from; edge !== limit; edge += step) this.used.clear(terms[edge + first]);
    return best;
  }
}
