import { type Groups, groupedByTwoLanes, takenAt, Uint32List } from "../kernel/numbers.js";
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

/**
 * Every two entries that share a key. A key with more than `cap` entries would cost their square: there, each entry
 * meets only the first entry of the key, and the last entry of its own article. As the first is the same for every key
 * of one text, all carriers of the text still come together, through it: no article is lost, and the cost is linear.
 * Folding units that are the same throughout into one would spare at most a third of the time where 50,000 articles carry one
 * paragraph, and none where they carry it with a word changed.
 */
export class MeetingFinder {
  private readonly first = new Uint32List(FEW);
  private readonly second = new Uint32List(FEW);

  constructor(private readonly cap: number) {}

  /** Adds what meets among some entries, and tells how many keys had more of them than the cap. */
  add({ hi, lo, owner }: Keyed): number {
    if (hi.length < 2) return 0;
    const { order, ends } = groupsOf(hi, lo);
    let capped = 0;
    for (let group = 0, start = 0; group < ends.length; start = ends[group++]) {
      if (ends[group] - start <= this.cap) this.addAll(order, start, ends[group]);
      else {
        capped++;
        this.addLine(order, start, ends[group], owner);
      }
    }
    return capped;
  }

  private addAll(order: Uint32Array, start: number, end: number): void {
    for (let i = start; i < end; i++) for (let j = i + 1; j < end; j++) this.push(order[i], order[j]);
  }

  private addLine(order: Uint32Array, start: number, end: number, owner: Uint32Array): void {
    for (let i = start + 1; i < end; i++) {
      this.push(order[start], order[i]);
      if (i > start + 1 && owner[order[i]] === owner[order[i - 1]]) this.push(order[i - 1], order[i]);
    }
  }

  private push(first: number, second: number): void {
    this.first.push(first);
    this.second.push(second);
  }

  found = (): Meetings => ({ first: this.first.view(), second: this.second.view() });
}

/** What meets among some entries only. */
export function meet(keyed: Keyed, cap: number): Meetings & { readonly capped: number } {
  const finder = new MeetingFinder(cap);
  const capped = finder.add(keyed);
  return { ...finder.found(), capped };
}

/** Below this many entries, asking which may stand twice costs more than sorting them all. */
const MANY = 128;

/** The entries by key, the least key first; of many, those that stand alone are left out before anything is sorted. */
function groupsOf(hi: Uint32Array, lo: Uint32Array): Groups {
  if (hi.length < MANY) return groupedByTwoLanes(hi, lo);
  const kept = perhapsRepeated(hi, lo);
  const { order, ends } = groupedByTwoLanes(takenAt(hi, kept), takenAt(lo, kept));
  return { order: takenAt(kept, order), ends };
}

/** Of two articles there is little: a list that begins larger costs more than all that is put in it. */
const FEW = 64;
