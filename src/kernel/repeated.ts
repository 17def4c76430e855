import { Uint32List } from "./numbers.js";

/** So many slots for each pair, or up to twice as many: of those that stand once, one in ten falls on another's slot. */
const SPARSE = 8;

/**
 * The indexes, rising, of all pairs (hi[i], lo[i]) that stand more than once, and of some that do not: each pair marks
 * a slot of a table, and those stay whose slot is marked twice. Two reads of the pairs leave a tenth of a collection to
 * be sorted, where most of what stands in it stands once.
 */
export function perhapsRepeated(hi: Uint32Array, lo: Uint32Array): Uint32Array {
  const slots = 2 ** Math.min(MOST_BITS, Math.ceil(Math.log2(SPARSE * (hi.length + 1))));
  const mask = slots - 1;
  const once = new Uint32Array(Math.ceil(slots / 32));
  const twice = new Uint32Array(once.length);
  for (let i = 0; i < hi.length; i++) {
    const slot = slotOf(hi[i], lo[i]) & mask;
    const [word, bit] = [slot >>> 5, 1 << slot];
    if ((once[word] & bit) === 0) once[word] |= bit;
    else twice[word] |= bit;
  }
  const found = new Uint32List(64);
  for (let i = 0; i < hi.length; i++) {
    const slot = slotOf(hi[i], lo[i]) & mask;
    if ((twice[slot >>> 5] & (1 << slot)) !== 0) found.push(i);
  }
  return found.view();
}

/** A mask of more bits is no positive 32-bit integer. */
const MOST_BITS = 31;

/** Keys need not be hashes; and of those that winnowing keeps, the high lanes are all small. */
const slotOf = (hi: number, lo: number): number => Math.imul(hi, 0x9e3779b1) ^ Math.imul(lo, 0x85ebca6b);
