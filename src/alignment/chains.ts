import { HALF_WORDS, type Words } from "../text/words.js";
import type { Run } from "./runs.js";

/** What alignment is told; lengths are in words (see {@link Words.weightBefore}). */
export interface AlignmentPlan {
  /** A run of this many equal words is reported, whatever stands around it. */
  readonly runWords: number;
  /** Without such a run, a passage is reported from this many equal words on; `null`: only with one. */
  readonly editedWords: number | null;
  /** The same for two quotations of one speaker; `null`: no exception for them. */
  readonly statementWords: number | null;
  /** Of the words of a passage without such a run, at least this share must be equal. */
  readonly leastSimilarity: number;
  /** Up to this many changed words in a row stay inside a passage; more, on one side, part it into pieces. */
  readonly editGap: number;
  /** Runs up to this far apart are looked at together, to see whether the words between them match. */
  readonly reach: number;
}

/** Runs in rising order in both texts that may be one passage. */
export type Chain = readonly Run[];

/** How many runs back a run looks for the one it goes on from: bounded, so that chaining is linear in the runs. */
const LOOK_BACK = 48;

/**
 * Chains runs that follow each other in both texts: the heaviest chain first, then the heaviest of what is left
 * (colinear chaining; Abouelhoda & Ohlebusch 2005, with a bounded look-back in place of their search tree).
 *
 * Two runs go together where the gap between them is narrow on both sides (an edit), or narrow on one side (something
 * was left out, or put in, on the other). Runs that stand apart in both texts are two passages.
 */
export function chainRuns(a: Words, b: Words, runs: readonly Run[], plan: AlignmentPlan): Chain[] {
  const weights = runs.map((run) => weigh(a, run.a, run.a + run.length));
  const used = new Uint8Array(runs.length);
  const chains: Chain[] = [];
  // Most pairs are done in one round; the rounds are bounded so that a hostile text cannot ask for one per run.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { score, from } = bestChains(a, b, runs, weights, used, plan);
    const ends = score.map((_, i) => i).filter((i) => used[i] === 0);
    if (ends.length === 0) return chains;
    ends.sort((x, y) => score[y] - score[x] || x - y);
    const seen = new Uint8Array(runs.length); // each run is walked over once a round, or a round would cost the square
    for (const end of ends) {
      const chain: number[] = [];
      let at = end;
      for (; at >= 0 && used[at] === 0 && seen[at] === 0; at = from[at]) {
        seen[at] = 1;
        chain.push(at);
      }
      if (at >= 0) continue; // it, or its start, went to a better chain: next round
      for (const index of chain) used[index] = 1;
      chains.push(
        withoutOverlaps(
          a,
          b,
          chain.reverse().map((index) => runs[index]),
          plan,
        ),
      );
    }
  }
  for (let i = 0; i < runs.length; i++) if (used[i] === 0) chains.push([runs[i]]);
  return chains;
}

const MOST_ROUNDS = 16;

function bestChains(
  a: Words,
  b: Words,
  runs: readonly Run[],
  weights: readonly number[],
  used: Uint8Array,
  plan: AlignmentPlan,
): { score: number[]; from: number[] } {
  const score = weights.slice();
  const from = runs.map(() => -1);
  for (let i = 0; i < runs.length; i++) {
    if (used[i] === 1) continue;
    for (let j = i - 1, seen = 0; j >= 0 && seen < LOOK_BACK; j--) {
      if (used[j] === 1) continue;
      seen++;
      const cost = linkCost(a, b, runs[j], runs[i], weights[j], weights[i], plan);
      if (cost !== null && score[j] - cost > 0 && score[j] - cost + weights[i] > score[i]) {
        score[i] = score[j] - cost + weights[i];
        from[i] = j;
      }
    }
  }
  return { score, from };
}

/** What it costs to take two runs for one passage, in words, or `null` where they cannot be. */
function linkCost(
  a: Words,
  b: Words,
  before: Run,
  after: Run,
  weightBefore: number,
  weightAfter: number,
  plan: AlignmentPlan,
): number | null {
  const overlap = Math.max(before.a + before.length - after.a, before.b + before.length - after.b, 0);
  if (after.a <= before.a || after.b <= before.b || 2 * overlap > Math.min(before.length, after.length)) return null;
  if (overlap > 0 && whoGivesWay(a, b, before, after, overlap, plan) === null) return null;
  const gapA = Math.max(0, weigh(a, before.a + before.length, after.a));
  const gapB = Math.max(0, weigh(b, before.b + before.length, after.b));
  const narrow = Math.min(gapA, gapB);
  const wide = Math.max(gapA, gapB);
  if (wide <= plan.reach) return overlap + 0.1 * (gapA + gapB);
  // Something long was left out: both runs must stand for themselves, or any two phrases would join.
  if (narrow > plan.editGap || Math.min(weightBefore, weightAfter) < plan.editGap / 2) return null;
  return overlap + 2 + Math.log2(1 + wide) / 4;
}

/** A paragraph put in often begins with the word that the next begins with: such a seam parts no passage. */
const SEAM_WORDS = 2;

/**
 * Which of two overlapping runs gives up the words that both claim: the lighter. Where both are long enough to be
 * reported, neither may lose more than a seam, or so much that it would not be reported; unless the two stand so close
 * that one piece covers them all the same, and what is lost would not be reported itself: a narrator's words may part
 * that piece, and then nothing would tell it. `null` says that they are two findings.
 */
function whoGivesWay(
  a: Words,
  b: Words,
  before: Run,
  after: Run,
  overlap: number,
  plan: AlignmentPlan,
): "before" | "after" | null {
  const weight = (run: Run, less: number) => weigh(a, run.a, run.a + run.length - less);
  if (weight(before, 0) < plan.runWords || weight(after, 0) < plan.runWords) {
    return weight(before, 0) < weight(after, 0) ? "before" : "after";
  }
  const gapA = weigh(a, before.a + before.length, after.a);
  const gapB = weigh(b, before.b + before.length, after.b);
  const lost = weight(after, 0) - weight(after, overlap);
  if (overlap > SEAM_WORDS && (Math.max(gapA, gapB) + overlap > plan.editGap || lost >= plan.runWords)) return null;
  if (weight(after, overlap) >= plan.runWords) return "after";
  return weight(before, overlap) >= plan.runWords ? "before" : null;
}

/** Runs in a chain may overlap by some words where words are repeated at a seam: one of the two gives way. */
function withoutOverlaps(a: Words, b: Words, chain: readonly Run[], plan: AlignmentPlan): Run[] {
  const apart: Run[] = [];
  for (const run of chain) {
    const last = apart.at(-1);
    const cut = last ? Math.max(0, last.a + last.length - run.a, last.b + last.length - run.b) : 0;
    if (last && cut > 0 && cut < last.length && whoGivesWay(a, b, last, run, cut, plan) === "before") {
      apart.splice(-1, 1, { ...last, length: last.length - cut }, run);
    } else if (cut < run.length) apart.push({ a: run.a + cut, b: run.b + cut, length: run.length - cut });
  }
  return apart;
}

/** What the words from one index to another weigh; negative where they stand in the other order. */
export const weigh = (words: Words, from: number, to: number): number =>
  (words.weightBefore[Math.max(to, 0)] - words.weightBefore[from]) / HALF_WORDS;
