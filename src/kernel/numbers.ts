/** A list of unsigned 32-bit integers that grows: a plain array of numbers costs two to four times the memory. */
export class Uint32List {
  private values: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.values = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** A view of what was pushed, without a copy. Pushing more may leave the view behind. */
  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}

/** Up to so many pairs are put in their places one by one, which costs less than to call a function for each comparison. */
const A_HANDFUL = 24;
/** Below this many pairs, counting 65,536 digits costs more than comparing. */
const FEW = 4_096;

/**
 * The permutation that sorts the pairs (hi[i], lo[i]), stable, so that equal pairs keep the order in which they stand.
 * Many pairs are sorted by least-significant-digit radix sort, 16 bits a pass: linear in their number.
 */
export function sortedByTwoLanes(hi: Uint32Array, lo: Uint32Array): Uint32Array {
  const order = new Uint32Array(hi.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  if (order.length <= A_HANDFUL) return insertionSorted(order, hi, lo);
  if (order.length < FEW) return order.sort((x, y) => hi[x] - hi[y] || lo[x] - lo[y] || x - y);
  return radixSorted(order, hi, lo);
}

/** The indexes of equal pairs, together; the least pair first, and of each the indexes rising. */
export function groupedByTwoLanes(hi: Uint32Array, lo: Uint32Array): Uint32Array[] {
  const order = sortedByTwoLanes(hi, lo);
  const groups: Uint32Array[] = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    const head = order[start];
    for (end = start + 1; end < order.length && hi[order[end]] === hi[head] && lo[order[end]] === lo[head]; ) end++;
    groups.push(order.subarray(start, end));
  }
  return groups;
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

function radixSorted(order: Uint32Array, hi: Uint32Array, lo: Uint32Array): Uint32Array {
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(order.length);
  const passes = [
    [lo, 0],
    [lo, 16],
    [hi, 0],
    [hi, 16],
  ] as const;
  for (const [lane, shift] of passes) {
    const counts = new Uint32Array(65_537);
    for (let i = 0; i < lane.length; i++) counts[((lane[i] >>> shift) & 0xffff) + 1]++;
    if (counts.includes(lane.length)) continue; // all alike in this digit: nothing to sort
    for (let digit = 0; digit < 65_536; digit++) counts[digit + 1] += counts[digit];
    for (let i = 0; i < from.length; i++) {
      const item = from[i];
      to[counts[(lane[item] >>> shift) & 0xffff]++] = item;
    }
    [from, to] = [to, from];
  }
  return from;
}
