/** A list of unsigned 32-bit integers that grows: a plain array of numbers costs two to four times the memory. */
export class Uint32List {
  private values: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length++] = value;
  }

  pushAll(values: Uint32Array): void {
    this.reserve(values.length);
    this.values.set(values, this.length);
    this.length += values.length;
  }

  /** The same value so many times. */
  pushTimes(value: number, times: number): void {
    this.reserve(times);
    this.values.fill(value, this.length, (this.length += times));
  }

  /** The value at an index, which was pushed. */
  at(index: number): number {
    return this.values[index];
  }

  /** Puts another value in the place of one that was pushed. */
  set(index: number, value: number): void {
    this.values[index] = value;
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.values.length) return;
    const larger = new Uint32Array(Math.max(needed, this.values.length * 2));
    larger.set(this.values);
    this.values = larger;
  }

  /** A view of what was pushed, without a copy. Pushing more may leave the view behind. */
  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}

/** Up to so many pairs are put in their places one by one: counting even 256 digits would cost more. */
const A_HANDFUL = 64;
/** From this many pairs on, two passes over 65,536 digits cost less than four over 256. */
const MANY = 16_384;

/**
 * The permutation that sorts the pairs (hi[i], lo[i]), stable, so that equal pairs keep the order in which they stand.
 * By least-significant-digit radix sort: linear in their number.
 */
export function sortedByTwoLanes(hi: Uint32Array, lo: Uint32Array): Uint32Array {
  const order = new Uint32Array(hi.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (order.length <= A_HANDFUL) return insertionSorted(order, hi, lo);
  return radixSorted(order, hi, lo, order.length < MANY ? 8 : 16);
}

/** Equal pairs together: group `g` is `order[ends[g − 1]…ends[g]]`, its indexes rising; the least pair's group is first. */
export interface Groups {
  readonly order: Uint32Array;
  readonly ends: Uint32Array;
}

export function groupedByTwoLanes(hi: Uint32Array, lo: Uint32Array): Groups {
  const order = sortedByTwoLanes(hi, lo);
  const ends = new Uint32List(Math.min(order.length, MANY));
  for (let i = 1; i <= order.length; i++) {
    const [before, item] = [order[i - 1], order[i]];
    if (i === order.length || hi[before] !== hi[item] || lo[before] !== lo[item]) ends.push(i);
  }
  return { order, ends: ends.view() };
}

/** The values at some indexes: `map` would ask a function for each. */
export function takenAt(values: Uint32Array, indexes: Uint32Array): Uint32Array {
  const taken = new Uint32Array(indexes.length);
  for (let i = 0; i < indexes.length; i++) taken[i] = values[indexes[i]];
  return taken;
}

/** Lists one after the other. */
export function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const list of lists) {
    all.set(list, end);
    end += list.length;
  }
  return all;
}

/** Of rising values, the first index from `from` on whose value is at least `value`, or `to`. O(log n). */
export function lowerBound(sorted: Uint32Array, value: number, from = 0, to = sorted.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insertionSorted(order: Uint32Array, hi: Uint32Array, lo: Uint32Array): Uint32Array {
  for (let i = 1; i < order.length; i++) {
    const item = order[i];
    let at = i;
    for (; at > 0; at--) {
      const before = order[at - 1];
      if (hi[before] < hi[item] || (hi[before] === hi[item] && lo[before] <= lo[item])) break;
      order[at] = before;
    }
    order[at] = item;
  }
  return order;
}

function radixSorted(order: Uint32Array, hi: Uint32Array, lo: Uint32Array, bits: 8 | 16): Uint32Array {
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(order.length);
  const digits = 2 ** bits;
  const mask = digits - 1;
  const counts = new Uint32Array(digits + 1);
  for (const lane of [lo, hi]) {
    for (let shift = 0; shift < 32; shift += bits) {
      counts.fill(0);
      for (let i = 0; i < lane.length; i++) counts[((lane[i] >>> shift) & mask) + 1]++;
      if (counts[((lane[0] >>> shift) & mask) + 1] === lane.length) continue; // all alike: nothing to sort
      for (let digit = 0; digit < digits; digit++) counts[digit + 1] += counts[digit];
      for (let i = 0; i < from.length; i++) {
        const item = from[i];
        to[counts[(lane[item] >>> shift) & mask]++] = item;
      }
      [from, to] = [to, from];
    }
  }
  return from;
}
