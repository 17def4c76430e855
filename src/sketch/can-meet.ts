/** For each of two articles all its hashes, in as many arrays as it likes. */
type HashesOfTwo = readonly [readonly Uint32Array[], readonly Uint32Array[]];

/**
 * Which hashes of two articles can meet, where only this pair is asked for: those that both have.
 *
 * What one article has alone meets nothing of the other, and which places of one article meet each other nobody asks,
 * but for the cap: a key in more than `cap` places is told, so its places stay. Hashes are looked up by some of their
 * bits, first by the low ones, and those that pass by the high ones. Two that share a place of a table look as frequent
 * as both together: so a few stay which need not, and none goes which must not.
 */
export class Meeting {
  private readonly low: Places;
  private readonly high: Places;

  constructor(hashes: HashesOfTwo, cap: number) {
    this.low = new Places(hashes, 0, cap, null);
    this.high = new Places(hashes, HIGH_BITS, cap, this.low);
  }

  can = (hash: number): boolean => this.low.can(hash) && this.high.can(hash);

  canAny(hashes: Uint32Array): boolean {
    for (let i = 0; i < hashes.length; i++) if (this.can(hashes[i])) return true;
    return false;
  }
}

/** So many places of a table for each hash: one in eight passes the first by chance, and hardly one the second, while
 * that has a place for each: there are no more high bits. */
const SPARSE = 4;
const HIGH_BITS = 16;

/** A place of a table: whether either article has a hash there, and how many both have, as far as any cap goes. */
const OF_A = 0x4000;
const OF_B = 0x8000;
const COUNT = 0x3fff;

/** How many hashes of both articles that pass a first table fall on each place of another. */
class Places {
  private readonly places: Uint16Array;
  private readonly mask: number;

  constructor(
    [ofA, ofB]: HashesOfTwo,
    private readonly shift: number,
    private readonly cap: number,
    before: Places | null,
  ) {
    const all = [...ofA, ...ofB].reduce((sum, { length }) => sum + length, 0);
    this.mask = 2 ** Math.min(32 - shift, Math.ceil(Math.log2(SPARSE * (all + 1)))) - 1;
    this.places = new Uint16Array(this.mask + 1);
    this.count(ofA, OF_A, before);
    this.count(ofB, OF_B, before);
  }

  private count(arrays: readonly Uint32Array[], owner: number, before: Places | null): void {
    const { places, shift, mask } = this;
    for (const hashes of arrays) {
      for (let i = 0; i < hashes.length; i++) {
        if (before !== null && !before.can(hashes[i])) continue;
        const at = (hashes[i] >>> shift) & mask;
        places[at] = (places[at] | owner) + ((places[at] & COUNT) < COUNT ? 1 : 0);
      }
    }
  }

  can(hash: number): boolean {
    const place = this.places[(hash >>> this.shift) & this.mask];
    return place >= (OF_A | OF_B) || (place & COUNT) > this.cap;
  }
}
