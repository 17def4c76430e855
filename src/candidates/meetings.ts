import { groupedByTwoLanes, takenAt, Uint32List } from "../kernel/numbers.js";
import { perhapsRepeated } from "../kernel/repeated.js";

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
}

/** The same, and how many keys had more entries than the cap. */
interface CountedMeetings extends Meetings {
  readonly capped: number;
}

/**
 * Every two entries that share a key. A key with more than `cap` entries would cost their square: there, each entry
 * meets only the first entry of the key, and the last entry of its own article. As the first is the same for every key
 * of one text, all carriers of the text still come together, through it: no article is lost, and the cost is linear.
 */
export function meet({ hi, lo, owner }: Keyed, cap: number): CountedMeetings {
  if (hi.length < 2) return NOBODY;
  const kept = perhapsRepeated(hi, lo);
  const { order, ends } = groupedByTwoLanes(takenAt(hi, kept), takenAt(lo, kept));
  const entries = takenAt(kept, order);
  const first = new Uint32List(FEW);
  const second = new Uint32List(FEW);
  let capped = 0;
  for (let group = 0, start = 0; group < ends.length; start = ends[group++]) {
    const end = ends[group];
    if (end - start > cap) {
      capped++;
      for (let i = start + 1; i < end; i++) {
        first.push(entries[start]);
        second.push(entries[i]);
        if (i > start + 1 && owner[entries[i]] === owner[entries[i - 1]]) {
          first.push(entries[i - 1]);
          second.push(entries[i]);
        }
      }
    } else {
      for (let i = start; i < end; i++) {
        for (let j = i + 1; j < end; j++) {
          first.push(entries[i]);
          second.push(entries[j]);
        }
      }
    }
  }
  return { first: first.view(), second: second.view(), capped };
}

const NOBODY: CountedMeetings = { first: new Uint32Array(0), second: new Uint32Array(0), capped: 0 };
/** Asked once for each band: a list that begins larger costs more than all that is put in it. */
const FEW = 64;
