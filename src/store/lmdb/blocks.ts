import type { Columns } from "./columns.js";

/**
 * A block of columns as bytes: a head, which has the count of places and in its first bit whether another block of the
 * same stretch of keys follows; the high lanes; the paragraphs; the tails. Little-endian, as all machines are on which
 * this runs.
 */
const MORE = 0x80000000;
const HEAD = 4;
const A_PLACE = 10;
/** So many places are written into one page of 4,096 bytes, of which LMDB takes the first 24. */
export const PLACES_A_PAGE = Math.floor((4_096 - 24 - HEAD) / A_PLACE);

let room = Buffer.alloc(0);

/** The bytes are good until the next block is written. */
export function writtenBlock({ hi, tail, paragraph }: Columns, from: number, to: number, isMore: boolean): Buffer {
  const count = to - from;
  const size = HEAD + A_PLACE * count;
  if (room.length < size) room = Buffer.from(new ArrayBuffer(Math.max(4_096, size + (size >> 1) + 4)));
  const { buffer } = room;
  new Uint32Array(buffer, 0, 1)[0] = isMore ? (count | MORE) >>> 0 : count;
  new Uint32Array(buffer, HEAD, count).set(hi.subarray(from, to));
  new Uint32Array(buffer, HEAD + 4 * count, count).set(paragraph.subarray(from, to));
  new Uint16Array(buffer, HEAD + 8 * count, count).set(tail.subarray(from, to));
  return room.subarray(0, size);
}

/** Reads blocks where they lie: one at a time, without making anything for it. */
export class BlockReader {
  private buffer: ArrayBufferLike | null = null;
  private words: Uint32Array = new Uint32Array(0);
  private halves: Uint16Array = new Uint16Array(0);
  private start = 0;
  count = 0;
  isMore = false;

  /** Reads on in other bytes, which must not change while they are asked for. */
  read({ buffer, byteOffset }: Uint8Array): void {
    if (buffer !== this.buffer || byteOffset % 4 !== 0) {
      this.buffer = buffer;
      this.words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2);
      this.halves = new Uint16Array(buffer, 0, buffer.byteLength >>> 1);
    }
    this.start = byteOffset >>> 2;
    const head = this.words[this.start];
    this.count = (head & ~MORE) >>> 0;
    this.isMore = head >= MORE;
  }

  hi = (index: number): number => this.words[this.start + 1 + index];
  paragraph = (index: number): number => this.words[this.start + 1 + this.count + index];
  tail = (index: number): number => this.halves[2 * (this.start + 1 + 2 * this.count) + index];

  /** The first place whose key is not less. O(log n). */
  lowerBound(hi: number, tail: number): number {
    const { words, start } = this;
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = words[start + 1 + middle];
      if (found < hi || (found === hi && this.tail(middle) < tail)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Copies all places into columns, from an index of them on. */
  copyInto({ hi, tail, paragraph }: Columns, at: number): void {
    const { count, start, words } = this;
    hi.set(words.subarray(start + 1, start + 1 + count), at);
    paragraph.set(words.subarray(start + 1 + count, start + 1 + 2 * count), at);
    const tails = 2 * (start + 1 + 2 * count);
    tail.set(this.halves.subarray(tails, tails + count), at);
  }
}
