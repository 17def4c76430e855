import { join32, mix32 } from "../kernel/hash.js";
import { Places } from "../kernel/places.js";
import type { WordRange, Words } from "../text/words.js";
import { type Run, sameWord } from "./runs.js";

/** Rows of this many words are matched first, then single words in what is left: a "the" out of place parts no row. */
const ROWS = [3, 1] as const;

/** A place in each text at which the same row of words begins. */
interface Match {
  readonly a: number;
  readonly b: number;
}

/**
 * The equal words of two ranges, in order: as long a common subsequence as can be had from rows of words that hardly
 * repeat (Hunt & Szymanski 1977, with rows of words for their symbols, then words between the rows). O(n log n).
 */
export function commonWords(a: Words, rangeA: WordRange, b: Words, rangeB: WordRange, level = 0): Run[] {
  if (level === ROWS.length || rangeA.end <= rangeA.start || rangeB.end <= rangeB.start) return [];
  const runs: OpenRun[] = [];
  let at = { a: rangeA.start, b: rangeB.start };
  const upTo = (end: Match): void => {
    if (end.a === at.a || end.b === at.b) return;
    const between = commonWords(a, { start: at.a, end: end.a }, b, { start: at.b, end: end.b }, level + 1);
    for (const run of between) append(runs, run);
  };
  for (const match of longestRising(matches(a, rangeA, b, rangeB, ROWS[level]))) {
    // A row may begin inside the one before: what is left of it begins behind that.
    const shift = Math.max(0, at.a - match.a, at.b - match.b);
    const length = ROWS[level] - shift;
    if (length <= 0) continue;
    const row = { a: match.a + shift, b: match.b + shift, length };
    upTo(row);
    append(runs, row);
    at = { a: row.a + length, b: row.b + length };
  }
  upTo({ a: rangeA.end, b: rangeB.end });
  return runs;
}

/** A run that may still go on. */
type OpenRun = { -readonly [Key in keyof Run]: Run[Key] };

/** Adds a run, as part of the last one where it goes on from there. */
function append(runs: OpenRun[], { a, b, length }: Run): void {
  const last = runs.at(-1);
  if (last && last.a + last.length === a && last.b + last.length === b) last.length += length;
  else runs.push({ a, b, length });
}

/** Where the same row stands in both ranges: by place in the first, then from the last place in the second to the first. */
function matches(a: Words, rangeA: WordRange, b: Words, rangeB: WordRange, row: number): Match[] {
  const inB = new Places(rangeB.end - rangeB.start);
  for (let at = rangeB.start; at + row <= rangeB.end; at++) inB.add(rowKey(b.hi, at, row), rowKey(b.lo, at, row), at);
  const found: Match[] = [];
  for (let at = rangeA.start; at + row <= rangeA.end; at++) {
    const shared = inB.find(rowKey(a.hi, at, row), rowKey(a.lo, at, row));
    if (shared < 0) continue;
    for (let i = inB.count(shared) - 1; i >= 0; i--) {
      const place = inB.at(shared, i);
      if (sameRow(a, at, b, place, row)) found.push({ a: at, b: place });
    }
  }
  return found;
}

/** One lane of the key of a row of words. */
function rowKey(lane: Uint32Array, at: number, row: number): number {
  if (row === 1) return lane[at];
  let key = 0;
  for (let i = at; i < at + row; i++) key = join32(key, lane[i]);
  return mix32(key);
}

function sameRow(a: Words, atA: number, b: Words, atB: number, row: number): boolean {
  for (let i = 0; i < row; i++) if (!sameWord(a, atA + i, b, atB + i)) return false;
  return true;
}

/** The longest chain of matches that rises in both texts (patience sorting). */
function longestRising(found: readonly Match[]): Match[] {
  const tails: number[] = []; // the match with the least b that ends a chain of each length
  const before = new Int32Array(found.length).fill(-1);
  found.forEach(({ b }, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (found[tails[middle]].b < b) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = tails[low - 1];
    tails[low] = index;
  });
  const chain: Match[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]) chain.push(found[index]);
  return chain.reverse();
}
