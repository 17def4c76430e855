/** Numbers things by their 64-bit hash: the first gets 0, the next new one 1. A `Map` of strings costs ten times as much. */
export class Interner {
  private hi: Uint32Array;
  private lo: Uint32Array;
  private slots: Int32Array;
  size = 0;

  constructor(capacity = 1024) {
    this.hi = new Uint32Array(capacity);
    this.lo = new Uint32Array(capacity);
    this.slots = new Int32Array(capacity * 2).fill(-1); // never more than half full: probes stay short
  }

  /** The number of a hash; a new hash gets `size` before the call. */
  idOf(hi: number, lo: number): number {
    const slot = this.slotOf(hi, lo);
    if (this.slots[slot] >= 0) return this.slots[slot];
    if (this.size === this.hi.length) {
      this.grow();
      return this.idOf(hi, lo);
    }
    this.slots[slot] = this.size;
    this.hi[this.size] = hi;
    this.lo[this.size] = lo;
    return this.size++;
  }

  /** The number of a hash, or -1 where it has none. */
  find(hi: number, lo: number): number {
    return this.slots[this.slotOf(hi, lo)];
  }

  /** The slot that holds a hash, or the free one where it belongs. */
  private slotOf(hi: number, lo: number): number {
    const mask = this.slots.length - 1;
    for (let slot = lo & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot];
      if (id < 0 || (this.lo[id] === lo && this.hi[id] === hi)) return slot;
    }
  }

  private grow(): void {
    const { hi, lo, size } = this;
    this.hi = new Uint32Array(hi.length * 2);
    this.lo = new Uint32Array(lo.length * 2);
    this.slots = new Int32Array(hi.length * 4).fill(-1);
    this.size = 0;
    for (let id = 0; id < size; id++) this.idOf(hi[id], lo[id]);
  }
}
