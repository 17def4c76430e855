import { bandKey } from "../candidates/bands.js";
import type { Plan } from "../plan.js";
import { isEmptySignature } from "../sketch/minhash.js";
import type { ArticleSketch } from "../sketch/sketch.js";
import { lineOfWord } from "../units/page-lines.js";
import type { ArticleUnits } from "../units/units.js";

/** By what an article is found, as columns: 64 bits in two lanes, and the paragraph and the unit that each is of. */
export interface ArticleKeys {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  readonly paragraph: Uint32Array;
  /** An index into the sketch's units for the band of a signature, or {@link NO_UNIT} for a fingerprint. */
  readonly unit: Uint32Array;
}

export const NO_UNIT = 0xffffffff;

/** The fingerprints of an article and the bands of its units' signatures. Linear in the article. */
export function keysOf(
  divided: ArticleUnits,
  { fingerprints, units, signatures }: ArticleSketch,
  plan: Plan,
): ArticleKeys {
  const { banding } = plan.candidates;
  const { size: signatureSize } = plan.sketch.signature;
  const signed = units.flatMap((_, index) =>
    isEmptySignature(signatures, index * signatureSize, signatureSize) ? [] : [index],
  );
  const prints = fingerprints.at.length;
  const count = prints + signed.length * banding.bands;
  const [hi, lo] = [new Uint32Array(count), new Uint32Array(count)];
  const [paragraph, unit] = [new Uint32Array(count), new Uint32Array(count).fill(NO_UNIT)];
  hi.set(fingerprints.hi);
  lo.set(fingerprints.lo);
  for (let i = 0; i < prints; i++) paragraph[i] = lineOfWord(divided, fingerprints.at[i]);
  let at = prints;
  for (const index of signed) {
    paragraph.fill(lineOfWord(divided, units[index].words.start), at, at + banding.bands);
    unit.fill(index, at, at + banding.bands);
    for (let band = 0; band < banding.bands; band++, at++) {
      [hi[at], lo[at]] = bandKey(signatures, index * signatureSize, band, banding.rows);
    }
  }
  return { hi, lo, paragraph, unit };
}
