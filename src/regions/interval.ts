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
export function bestStretch({ edges }: Side, { start: from, end: to }: WordRange, says: Float64Array): Interval {
  let [start, bestStart, bestEnd] = [from, from, from];
  let score = Number.NEGATIVE_INFINITY;
  let best = 0;
  for (let i = from; i < to; i++) {
    const fresh = -costOf(edges, i);
    if (score < fresh) {
      score = fresh;
      start = i;
    }
    score += says[i - from];
    const ended = score - costOf(edges, i + 1);
    if (ended > best) {
      best = ended;
      bestStart = start;
      bestEnd = i + 1;
    }
  }
  return { start: bestStart, end: bestEnd, score: best };
}

const costOf = (edges: Uint8Array, word: number): number => (edges[word] === 1 ? 0 : INSIDE_SENTENCE);

class Search {
  constructor(
    private readonly side: Side,
    private readonly window: WordRange,
    private readonly scores: WordScores,
    private readonly used: Tally,
  ) {}

  climb(from: number): Interval {
    const { start, end } = this.window;
    let [at, last, score] = [from, from, 0];
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      const before = at;
      last = this.furthest(at, end, 1).at;
      ({ at, score } = this.furthest(last, start, -1));
      if (at === before) break; // from the same start the next sweep would go the same way
    }
    return { start: at, end: last, score };
  }

  /** From an edge towards a limit: where the words gone over, each counted as often as the other text has it, say most. */
  private furthest(from: number, limit: number, step: 1 | -1): { at: number; score: number } {
    const { terms, edges } = this.side;
    const { score: says, other } = this.scores;
    const { used, window } = this;
    const first = step === 1 ? 0 : -1; // of the word beyond an edge
    let sum = -costOf(edges, from);
    let at = from;
    let score = Number.NEGATIVE_INFINITY;
    for (let edge = from; edge !== limit; edge += step) {
      const word = edge + first;
      const here = other.of(terms[word]);
      // Two sums and not one of a choice: the engine would make an object of each number that is chosen.
      if (here > 0 && used.increment(terms[word]) >= here) sum += REPEATED;
      else sum += says[word - window.start];
      const ended = sum - costOf(edges, edge + step);
      if (ended > score) {
        at = edge + step;
        score = ended;
      }
    }
    for (let edge = from; edge !== limit; edge += step) used.clear(terms[edge + first]);
    return { at, score };
  }
}
