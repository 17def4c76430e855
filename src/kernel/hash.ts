/**
 * Hashing in two independent 32-bit lanes. One lane collides some 160,000 times among the fingerprints of a million
 * paragraphs; two together (64 bits) make an accidental equality less likely than a hardware fault.
 *
 * All arithmetic is `Math.imul` and xor on 32-bit integers: the same numbers on every engine.
 */

/** The finaliser of MurmurHash3 (Appleby 2011): every input bit changes every output bit with probability near 1/2. */
export function mix32(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export const LO_SEED = 0x811c9dc5;
export const HI_SEED = 0x9747b28c;

/** One step of the low lane (FNV-1a's) and of the high lane (a multiplier of its own, rotated). */
export const stepLo = (h: number, value: number): number => Math.imul(h ^ value, 0x01000193);
export const stepHi = (h: number, value: number): number => {
  const m = Math.imul(h ^ value, 0x5bd1e995);
  return (m << 13) | (m >>> 19);
};

/** Joins a value that is itself a full 32-bit hash into a running hash: order matters, so that "a b" is not "b a". */
export const join32 = (h: number, value: number): number => {
  const m = Math.imul(h ^ value, 0xcc9e2d51);
  return Math.imul((m << 15) | (m >>> 17), 0x1b873593);
};

/** Both lanes of a string's hash, by its UTF-16 code units. */
export function hashString(text: string): readonly [hi: number, lo: number] {
  let hi = HI_SEED;
  let lo = LO_SEED;
  for (let i = 0; i < text.length; i++) {
    hi = stepHi(hi, text.charCodeAt(i));
    lo = stepLo(lo, text.charCodeAt(i));
  }
  return [mix32(hi), mix32(lo)];
}
