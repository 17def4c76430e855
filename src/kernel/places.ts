import { Interner } from "./interner.js";

/** What stands more often than this ("one of the") has no one place, and says nothing of where to look. */
const MOST_REPEATS = 4;
/** Where each of many things, known by their 64-bit hashes, stands in a text: its places, if they are few. */
export class Places {
  private readonly known: Interner;
  /** How often each thing was added, as far as it matters, and its first places, one row a thing: no list for each. */
  private counts: Uint8Array;
  private rows: Uint32Array;

  constructor(expected: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected)));
    this.known = new Interner(capacity);
    this.counts = new Uint8Array(capacity);
    this.rows = new Uint32Array(MOST_REPEATS * capacity);
  }

  add(hi: number, lo: number, at: number): void {
    const id = this.known.idOf(hi, lo);
    if (id === this.counts.length) this.grow();
    const count = this.counts[id];
    if (count > MOST_REPEATS) return;
    if (count < MOST_REPEATS) this.rows[MOST_REPEATS * id + count] = at;
    this.counts[id]++;
  }

  /** The number of a hash that stands at some places and not too often; -1 for any other. */
  find(hi: number, lo: number): number {
    const id = this.known.find(hi, lo);
    return id < 0 || this.counts[id] > MOST_REPEATS ? -1 : id;
  }

  /** How many places the hash of a number has. */
  count(id: number): number {
    return this.counts[id];
  }

  /** The places of the hash of a number, in the order in which they were added. */
  at(id: number, index: number): number {
    return this.rows[MOST_REPEATS * id + index];
  }

  private grow(): void {
    const { counts, rows } = this;
    this.counts = new Uint8Array(2 * counts.length);
    this.rows = new Uint32Array(2 * rows.length);
    this.counts.set(counts);
    this.rows.set(rows);
  }
}
