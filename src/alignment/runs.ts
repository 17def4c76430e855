import type { Words } from "../text/words.js";

/** Words that are equal, one for one: `length` words from word `a` of one text and word `b` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Places that a candidate names as worth looking at. */
export interface Seeds {
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
}

/** Work on one pair, in word comparisons, for each word of the two texts. Ordinary pairs need two or three. */
const COMPARISONS_PER_WORD = 64;

/**
 * The maximal exact runs around the seeds: each seed is grown in both directions while the words are equal.
 *
 * A text that says one word a million times would cost its square: beyond what ordinary texts cost, a seed whose both
 * ends already lie in runs found before is skipped, and the whole is cut at a fixed amount of work for each word of the
 * two texts; `exhausted` says so.
 *
 * Where both texts are one and the same, a run never reaches into its own copy: "a a a a" repeats "a a" once.
 */
export function growRuns(a: Words, b: Words, seeds: Seeds, minWeight: number): { runs: Run[]; exhausted: boolean } {
  const order = Array.from({ length: seeds.a.length }, (_, i) => i).sort(
    (x, y) => seeds.b[x] - seeds.a[x] - (seeds.b[y] - seeds.a[y]) || seeds.a[x] - seeds.a[y],
  );
  const self = a === b;
  const coveredA = new Uint8Array(a.count);
  const coveredB = self ? coveredA : new Uint8Array(b.count);
  const budget = COMPARISONS_PER_WORD * (a.count + b.count) + 1_000;
  const ordinary = 4 * (a.count + b.count);
  let spent = 0;
  const runs: Run[] = [];
  let diagonal = Number.NaN;
  let covered = -1;
  for (const seed of order) {
    const [x, y] = [seeds.a[seed], seeds.b[seed]];
    if (y - x !== diagonal) [diagonal, covered] = [y - x, -1];
    if (x < covered) continue;
    // A seed inside two other runs may still be the only one of a run that reaches out of both: it is grown while the
    // texts are ordinary, and skipped once growing has cost more than ordinary texts do.
    if (spent > ordinary && coveredA[x] === 1 && coveredB[y] === 1) continue;
    if (spent > budget) return { runs, exhausted: true };
    const run = grow(a, b, x, y, covered, self);
    if (run === null) continue;
    spent += run.length;
    covered = run.a + run.length;
    runs.push(run);
    if (a.weightBefore[run.a + run.length] - a.weightBefore[run.a] >= minWeight) {
      coveredA.fill(1, run.a, run.a + run.length);
      coveredB.fill(1, run.b, run.b + run.length);
    }
  }
  return { runs, exhausted: false };
}

function grow(a: Words, b: Words, x: number, y: number, leastA: number, self: boolean): Run | null {
  if (!sameWord(a, x, b, y)) return null; // two shingles with one hash: never seen, and never believed
  // Where a text repeats itself a run stops short of its own copy: what lies behind it need not be looked at at all.
  const longest = self ? y - x : Number.POSITIVE_INFINITY;
  let start = 0;
  while (
    start + 1 < longest &&
    x - start > Math.max(leastA, 0) &&
    y - start > 0 &&
    sameWord(a, x - start - 1, b, y - start - 1)
  )
    start++;
  let end = 1;
  while (start + end < longest && x + end < a.count && y + end < b.count && sameWord(a, x + end, b, y + end)) end++;
  return { a: x - start, b: y - start, length: start + end };
}

export const sameWord = (a: Words, i: number, b: Words, j: number): boolean =>
  a.lo[i] === b.lo[j] && a.hi[i] === b.hi[j];

/**
 * Leaves out runs that longer ones already tell: a run of which at least half lies in longer runs on both sides, and
 * of which no more than a seam stands alone if it is long enough to be reported. On one side only is real: the same
 * paragraph used twice.
 */
export function withoutEchoes(runs: readonly Run[], countA: number, countB: number, reportedWords: number): Run[] {
  const coveredA = new Uint8Array(countA);
  const coveredB = new Uint8Array(countB);
  const kept: Run[] = [];
  for (const run of [...runs].sort(longestFirst)) {
    const endA = run.a + run.length;
    const endB = run.b + run.length;
    const told = Math.min(ones(coveredA, run.a, endA), ones(coveredB, run.b, endB));
    const alone = aloneIn(coveredA, coveredB, run);
    if (2 * told >= run.length && (run.length < reportedWords || alone <= SEAM_WORDS)) continue;
    coveredA.fill(1, run.a, endA);
    coveredB.fill(1, run.b, endB);
    kept.push(run);
  }
  return kept.sort((x, y) => x.a - y.a || x.b - y.b);
}

export const longestFirst = (x: Run, y: Run): number => y.length - x.length || x.a - y.a || x.b - y.b;

/** So many words more than longer runs tell are the chance of a seam. */
export const SEAM_WORDS = 2;

/** Words of a run that are told on neither or on one side only: a seam at either end of it, on either side, adds up. */
export function aloneIn(toldA: Uint8Array, toldB: Uint8Array, { a, b, length }: Run): number {
  let count = 0;
  for (let k = 0; k < length; k++) if (toldA[a + k] === 0 || toldB[b + k] === 0) count++;
  return count;
}

export function ones(flags: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) count += flags[i];
  return count;
}
