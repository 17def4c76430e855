/** So many low bits of a hash are looked up first, in a table that says of most others that they are not there. */
const LOW_BITS = 0xfff;

/** A set of some hundred 32-bit hashes, for those that nearly always ask in vain: a look-up in a `Set` costs more. */
export class HashSet32 {
  private readonly maybe = new Uint8Array(LOW_BITS + 1);
  private readonly hashes: ReadonlySet<number>;

  constructor(hashes: Iterable<number>) {
    this.hashes = new Set(hashes);
    for (const hash of this.hashes) this.maybe[hash & LOW_BITS] = 1;
  }

  has(hash: number): boolean {
    return this.maybe[hash & LOW_BITS] === 1 && this.hashes.has(hash);
  }
}
