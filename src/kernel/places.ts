import { Interner } from "./interner.js";

/** What stands more often than this ("one of the") has no one place, and says nothing of where to look. */
const MOST_REPEATS = 4;

/** Where each of many things, known by their 64-bit hashes, stands in a text: its places, if they are few. */
export class Places {
  private readonly known: Interner;
  private readonly places: number[][] = [];

  constructor(expected: number) {
    this.known = new Interner(2 ** Math.ceil(Math.log2(Math.max(16, expected))));
  }

  add(hi: number, lo: number, at: number): void {
    const id = this.known.idOf(hi, lo);
    if (id === this.places.length) this.places.push([at]);
    else if (this.places[id].length <= MOST_REPEATS) this.places[id].push(at);
  }

  /** The places of a hash, in the order in which they were added; none where it stands too often. */
  of(hi: number, lo: number): readonly number[] {
    const id = this.known.find(hi, lo);
    return id < 0 || this.places[id].length > MOST_REPEATS ? [] : this.places[id];
  }
}
