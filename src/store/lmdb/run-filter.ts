/** So many bits a place: a key that a run does not have is taken for one that it has about once in nine times. */
const BITS_A_PLACE = 8;

/**
 * Which stretches of keys a run has none in, as one bit each. Keys are spread evenly, and so are the bits: no hash is
 * needed, and keys that are asked for in their order are looked up in the order of the bits.
 */
export class RunFilter {
  private readonly words: Uint32Array;
  private readonly bits: number;

  /**
   * @param places How many places the run has.
   * @param shareOf Where a key stands among all that the run may have, from 0 to less than 1.
   */
  constructor(
    places: number,
    private readonly shareOf: (hi: number) => number,
  ) {
    this.words = new Uint32Array(Math.ceil((places * BITS_A_PLACE) / 32));
    this.bits = 32 * this.words.length;
  }

  add(hi: number): void {
    const bit = Math.floor(this.shareOf(hi) * this.bits);
    this.words[bit >>> 5] |= 1 << (bit & 31);
  }

  /** `false`: no key of this high lane is in the run. */
  mayHave(hi: number): boolean {
    const bit = Math.floor(this.shareOf(hi) * this.bits);
    return (this.words[bit >>> 5] & (1 << (bit & 31))) !== 0;
  }
}
