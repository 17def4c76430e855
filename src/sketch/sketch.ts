import type { ArticleUnits, Unit } from "../units/units.js";
import { unitsOf } from "../units/units.js";
import { MinHasher, type SignatureRecipe } from "./minhash.js";
import { shingle } from "./shingles.js";
import { winnow } from "./winnow.js";

/** What the sketch stage is told. */
export interface SketchPlan {
  /** Words in a shingle of a fingerprint, and how many in a row winnowing chooses from. */
  readonly fingerprintWords: number;
  readonly fingerprintWindow: number;
  readonly signature: SignatureRecipe;
}

/** Fingerprints of a whole article, paragraphs' ends included: reuse does not stop at a line break. */
export interface Fingerprints {
  /** 64 bits in two lanes. */
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  /** The word at which each begins, rising. */
  readonly at: Uint32Array;
}

/** What is compared in place of an article's text. */
export interface ArticleSketch {
  readonly fingerprints: Fingerprints;
  readonly units: readonly Unit[];
  /** One signature a unit, one after the other. Units too short for one shingle have none: all values are greatest. */
  readonly signatures: Uint32Array;
}

/** Sketches articles of one plan; the permutations are drawn once. */
export class Sketcher {
  private readonly hasher: MinHasher;

  constructor(private readonly plan: SketchPlan) {
    this.hasher = new MinHasher(plan.signature);
  }

  sketch(divided: ArticleUnits): ArticleSketch {
    const { words } = divided.article;
    const { fingerprintWords, fingerprintWindow, signature } = this.plan;
    const shingles = shingle(words, { start: 0, end: words.count }, fingerprintWords);
    const at = winnow(shingles, fingerprintWindow);
    const units = unitsOf(divided);
    const signatures = new Uint32Array(units.length * signature.size);
    units.forEach((unit, i) => {
      const { lo } = shingle(words, unit.words, signature.shingle);
      signatures.set(this.hasher.values(lo), i * signature.size);
    });
    return {
      fingerprints: { hi: at.map((i) => shingles.hi[i]), lo: at.map((i) => shingles.lo[i]), at },
      units,
      signatures,
    };
  }
}
