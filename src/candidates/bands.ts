import { join32, mix32 } from "../kernel/hash.js";

/**
 * Locality-sensitive hashing of signatures (Indyk & Motwani 1998; Leskovec, Rajaraman, Ullman, ch. 3): two signatures
 * meet where all rows of one of their bands are equal.
 */
export interface Banding {
  readonly bands: number;
  readonly rows: number;
}

/** The chance that two units of Jaccard likeness `j` meet in at least one band: 1 − (1 − j^rows)^bands. */
export const recallAt = (j: number, { bands, rows }: Banding): number => 1 - (1 - j ** rows) ** bands;

/** The key of one band of one signature, in two lanes. */
export function bandKey(
  signatures: Uint32Array,
  offset: number,
  band: number,
  rows: number,
): readonly [number, number] {
  let hi = band + 1;
  let lo = ~band;
  for (let at = offset + band * rows; at < offset + (band + 1) * rows; at++) {
    hi = join32(hi, signatures[at]);
    lo = join32(lo, mix32(signatures[at]));
  }
  return [mix32(hi), mix32(lo)];
}
