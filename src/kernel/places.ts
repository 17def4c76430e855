import { Interner } from "./interner.js";

/** What stands more often than this ("one of the") has no one place, and says nothing of where to look. */
const MOST_REPEATS = 4;
/** What is asked of most things is whether they are there at all: one answer serves for all that are not. */
const NOWHERE = new Uint32Array(0);

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

  /** The places of a hash, in the order in which they were added; none where it stands too often. */
  of(hi: number, lo: number): Uint32Array {
    const id = this.known.find(hi, lo);
    if (id < 0 || this.counts[id] > MOST_REPEATS) return NOWHERE;
    return this.rows.subarray(MOST_REPEATS * id, MOST_REPEATS * id + this.counts[id]);
  }

  private grow(): void {
    const { counts, rows } = this;
    this.counts = new Uint8Array(2 * counts.length);
    this.rows = new Uint32Array(2 * rows.length);
    this.counts.set(counts);
    this.rows.set(rows);
  }
}
