import { sortedByTwoLanes, Uint32List } from "../kernel/numbers.js";

/** Keys with their owners, as columns; entries must stand in the order of their owners. */
export interface Keyed {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  /** The article that each entry belongs to. */
  readonly owner: Uint32Array;
}

/** Pairs of entries with one key: `first[i]` stands before `second[i]`. */
export interface Meetings {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  /** How many keys had more entries than the cap. */
  readonly capped: number;
}

/**
 * Every two entries that share a key. A key with more than `cap` entries would cost their square: there, each entry
 * meets only the first entry of the key, and the last entry of its own article. As the first is the same for every key
 * of one text, all carriers of the text still come together, through it: no article is lost, and the cost is linear.
 */
export function meet({ hi, lo, owner }: Keyed, cap: number): Meetings {
  const order = sortedByTwoLanes(hi, lo);
  const first = new Uint32List(FEW);
  const second = new Uint32List(FEW);
  let capped = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    const key = order[start];
    for (end = start + 1; end < order.length && hi[order[end]] === hi[key] && lo[order[end]] === lo[key]; ) end++;
    if (end - start > cap) {
      capped++;
      for (let i = start + 1; i < end; i++) {
        first.push(order[start]);
        second.push(order[i]);
        if (i > start + 1 && owner[order[i]] === owner[order[i - 1]]) {
          first.push(order[i - 1]);
          second.push(order[i]);
        }
      }
    } else {
      for (let i = start; i < end; i++) {
        for (let j = i + 1; j < end; j++) {
          first.push(order[i]);
          second.push(order[j]);
        }
      }
    }
  }
  return { first: first.view(), second: second.view(), capped };
}

/** Asked once for each band: a list that begins larger costs more than all that is put in it. */
const FEW = 64;
