import type { Span } from "../../src/kernel/span.js";

/** What an equal word earns, and what another word, or one that the other text has not, costs. */
const SCORES = { equal: 2, other: -1, gap: -1 };
/** How the best alignment that ends at a cell came there. */
const Step = { Start: 0, Both: 1, OnlyA: 2, OnlyB: 3 };

/**
 * The slow, obvious twin of seed, chain and extend: the whole table of Smith and Waterman (1981) over the words of two
 * texts, of which the scores of one row and one byte for each step are kept. Gives the best local alignment's words on
 * either side, half-open.
 */
export function localAlignment(a: readonly string[], b: readonly string[]): { a: Span; b: Span } {
  const numbers = new Map<string, number>();
  const [x, y] = [numbered(a, numbers), numbered(b, numbers)];
  const width = y.length + 1;
  const steps = new Uint8Array((x.length + 1) * width);
  const scores = new Int32Array(width);
  let [best, endA, endB] = [0, 0, 0];
  for (let i = 1; i <= x.length; i++) {
    let before = 0; // of the row above, one to the left
    for (let j = 1; j <= y.length; j++) {
      const both = before + (x[i - 1] === y[j - 1] ? SCORES.equal : SCORES.other);
      const onlyA = scores[j] + SCORES.gap;
      const onlyB = scores[j - 1] + SCORES.gap;
      const score = Math.max(0, both, onlyA, onlyB);
      before = scores[j];
      scores[j] = score;
      steps[i * width + j] =
        score === 0 ? Step.Start : score === both ? Step.Both : score === onlyA ? Step.OnlyA : Step.OnlyB;
      if (score > best) [best, endA, endB] = [score, i, j];
    }
  }
  let [i, j] = [endA, endB];
  for (let step = steps[i * width + j]; step !== Step.Start; step = steps[i * width + j]) {
    if (step !== Step.OnlyB) i--;
    if (step !== Step.OnlyA) j--;
  }
  return { a: { start: i, end: endA }, b: { start: j, end: endB } };
}

function numbered(words: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(words, (word) => {
    const known = numbers.get(word);
    if (known === undefined) numbers.set(word, numbers.size);
    return known ?? numbers.size - 1;
  });
}
