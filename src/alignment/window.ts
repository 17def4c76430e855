import type { Words } from "../text/words.js";
import { type Run, sameWord } from "./runs.js";

/** Dynamic programming is done in windows of at most this many words a side: bounded work for every gap and end. */
export const WINDOW = 48;

/**
 * A passage is followed beyond its last exact run for at most this many windows: further on it would have runs of its
 * own, and hostile texts could ask for every passage to be followed to the end.
 */
const MOST_WINDOWS = 4;

interface Costs {
  readonly match: number;
  readonly substitute: number;
  readonly gap: number;
}

/** Between two runs everything may be left out: the longest common subsequence. */
const BETWEEN: Costs = { match: 10, substitute: 0, gap: 0 };
/**
 * Beyond the last run, words must earn their place: an edit costs a little more than an equal word earns, so that two
 * equal words behind one changed word go on with the passage, and a stray "of the" some words further does not.
 */
const BEYOND: Costs = { match: 10, substitute: -13, gap: -12 };

const SCORES = new Int32Array((WINDOW + 1) * (WINDOW + 1));

/** The equal words in the gap between two runs, as runs, in order. Gaps wider than the window are not looked into. */
export function fillGap(a: Words, fromA: number, toA: number, b: Words, fromB: number, toB: number): Run[] {
  const m = toA - fromA;
  const n = toB - fromB;
  if (m <= 0 || n <= 0 || m > WINDOW || n > WINDOW) return [];
  const pairs = alignWindow((i, j) => sameWord(a, fromA + i, b, fromB + j), m, n, BETWEEN, true);
  return toRuns(pairs.map(([i, j]) => [fromA + i, fromB + j]));
}

/**
 * The equal words that go on with a passage beyond its end (`direction` 1) or before its start (−1), through small
 * edits, as far as `limitA` and `limitB`. Window after window, until one adds nothing or there were enough.
 */
export function extend(
  a: Words,
  fromA: number,
  limitA: number,
  b: Words,
  fromB: number,
  limitB: number,
  direction: 1 | -1,
): Run[] {
  const found: (readonly [number, number])[] = [];
  let x = fromA;
  let y = fromB;
  for (let window = 0; window < MOST_WINDOWS; window++) {
    const m = Math.min(WINDOW, (limitA - x) * direction);
    const n = Math.min(WINDOW, (limitB - y) * direction);
    if (m <= 0 || n <= 0) break;
    const [baseX, baseY] = direction === 1 ? [x, y] : [x - 1, y - 1];
    const pairs = alignWindow(
      (i, j) => sameWord(a, baseX + i * direction, b, baseY + j * direction),
      m,
      n,
      BEYOND,
      false,
    );
    if (pairs.length === 0) break;
    for (const [i, j] of pairs) found.push([baseX + i * direction, baseY + j * direction]);
    const [lastI, lastJ] = pairs[pairs.length - 1];
    x += (lastI + 1) * direction;
    y += (lastJ + 1) * direction;
  }
  if (direction === -1) found.reverse();
  return toRuns(found);
}

/**
 * The best alignment of two windows from their common corner: to the opposite corner (`whole`), or to the cell with the
 * highest score above zero. Returns the equal pairs, rising. O(m n), at most WINDOW².
 */
function alignWindow(
  same: (i: number, j: number) => boolean,
  m: number,
  n: number,
  { match, substitute, gap }: Costs,
  whole: boolean,
): [number, number][] {
  const width = n + 1;
  for (let i = 0; i <= m; i++) SCORES[i * width] = i * gap;
  for (let j = 0; j <= n; j++) SCORES[j] = j * gap;
  let best = 0;
  let at: [number, number] = whole ? [m, n] : [0, 0];
  for (let i = 1; i <= m; i++) {
    for (let j = 1; j <= n; j++) {
      const equal = same(i - 1, j - 1);
      const cell = i * width + j;
      const diagonal = SCORES[cell - width - 1] + (equal ? match : substitute);
      const score = Math.max(diagonal, SCORES[cell - width] + gap, SCORES[cell - 1] + gap);
      SCORES[cell] = score;
      if (!whole && equal && score > best) [best, at] = [score, [i, j]];
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = at; i > 0 && j > 0; ) {
    const cell = i * width + j;
    const equal = same(i - 1, j - 1);
    if (equal && SCORES[cell] === SCORES[cell - width - 1] + match) pairs.push([--i, --j]);
    else if (SCORES[cell] === SCORES[cell - width] + gap) i--;
    else if (SCORES[cell] === SCORES[cell - 1] + gap) j--;
    else [i, j] = [i - 1, j - 1];
  }
  return pairs.reverse();
}

function toRuns(pairs: readonly (readonly [number, number])[]): Run[] {
  const runs: { a: number; b: number; length: number }[] = [];
  for (const [a, b] of pairs) {
    const last = runs.at(-1);
    if (last && last.a + last.length === a && last.b + last.length === b) last.length++;
    else runs.push({ a, b, length: 1 });
  }
  return runs;
}
