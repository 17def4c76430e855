import { join32, mix32 } from "../kernel/hash.js";
import { HALF_WORDS, type WordRange, type Words } from "../text/words.js";
import { sketchKernel } from "./fastest-kernel.js";

/** Hashed shingles: one for each word of a range at which a whole shingle begins, in order. */
export interface Shingles {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
}

/**
 * The shingles of a range: for each word, the hash of the words from it on that together weigh at least `k` words.
 * Where the text has spaces that is `k` words in a row; where it has none, twice as many characters. A shingle depends
 * on its own words only, so the same words give the same shingle wherever they stand.
 *
 * Words that begin no whole shingle inside the range give none. O(n k).
 */
export const shingle = (words: Words, range: WordRange, k: number): Shingles => shingleInto(words, range, k, FRESH);

/** Where shingles are written: at the beginning of two arrays of at least so many. */
type Room = (count: number) => Shingles;

const FRESH: Room = (count) => ({ hi: new Uint32Array(count), lo: new Uint32Array(count) });

/** Makes shingles that last until the next are made: arrays for each text's would cost as much as to fill them. */
export class Shingler {
  private hi = new Uint32Array(1_024);
  private lo = new Uint32Array(1_024);

  constructor(private readonly kernel = sketchKernel()) {}

  shingle(words: Words, range: WordRange, k: number): Shingles {
    return shingleInto(words, range, k, this.room, this.kernel);
  }

  private room: Room = (count) => {
    if (this.hi.length < count) {
      this.hi = new Uint32Array(2 * count);
      this.lo = new Uint32Array(2 * count);
    }
    return { hi: this.hi.subarray(0, count), lo: this.lo.subarray(0, count) };
  };
}

function shingleInto(words: Words, range: WordRange, k: number, room: Room, kernel = sketchKernel()): Shingles {
  if (!isSpaced(words, range)) return shingleByWeight(words, range, k, room);
  const count = Math.max(0, range.end - range.start - k + 1);
  const { hi, lo } = room(count);
  kernel.shingle(words.hi, range.start, k, count, hi);
  kernel.shingle(words.lo, range.start, k, count, lo);
  return { hi, lo };
}

/** Whether every word of a range weighs one word, as they all do in scripts with spaces. */
export const isSpaced = ({ weightBefore }: Words, { start, end }: WordRange): boolean =>
  weightBefore[end] - weightBefore[start] === (end - start) * HALF_WORDS;

function shingleByWeight(words: Words, range: WordRange, k: number, room: Room): Shingles {
  const { weightBefore } = words;
  const weight = k * HALF_WORDS;
  const count = shinglesIn(words, range, k);
  const { hi, lo } = room(count);
  for (let i = 0; i < count; i++) {
    let at = range.start + i;
    const end = weightBefore[at] + weight;
    let h = 0;
    let l = 0;
    do {
      h = join32(h, words.hi[at]);
      l = join32(l, words.lo[at]);
    } while (weightBefore[++at] < end);
    hi[i] = mix32(h);
    lo[i] = mix32(l);
  }
  return { hi, lo };
}

/** How many whole shingles begin in a range: as many of its first words. */
export function shinglesIn({ weightBefore }: Words, { start, end }: WordRange, k: number): number {
  const limit = weightBefore[end] - k * HALF_WORDS;
  let count = end - start;
  while (count > 0 && weightBefore[start + count - 1] > limit) count--;
  return count;
}
