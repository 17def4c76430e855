import { takenAt, Uint32List } from "../kernel/numbers.js";
import type { Words } from "../text/words.js";
import type { ArticleUnits, Unit } from "../units/units.js";
import { unitsOf } from "../units/units.js";
import { Meeting } from "./can-meet.js";
import { MinHasher, type SignatureRecipe } from "./minhash.js";
import { Shingler, shingle, shinglesIn } from "./shingles.js";
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
  private readonly shingler = new Shingler();

  constructor(private readonly plan: SketchPlan) {
    this.hasher = new MinHasher(plan.signature);
  }

  sketch(divided: ArticleUnits): ArticleSketch {
    const { words } = divided.article;
    const { size } = this.plan.signature;
    const units = unitsOf(divided);
    const signatures = new Uint32Array(units.length * size);
    units.forEach((unit, i) => {
      this.hasher.writeValuesOf(words, unit.words, signatures, i * size);
    });
    return { fingerprints: this.fingerprints(words), units, signatures };
  }

  /**
   * The sketches of two articles of which only the pair is asked, without what cannot meet: fingerprints that the other
   * article does not have, and signatures of units that have no shingle in common with any of its units. (Positions of
   * two signatures are equal where one shingle is the least of both: a permutation maps no two to one value.) What meets
   * between the two, and what is told of caps, is the same as in whole sketches.
   */
  sketchPair([a, b]: readonly [ArticleUnits, ArticleUnits], mostCarriers: number): [ArticleSketch, ArticleSketch] {
    const [x, y] = [this.read(a), this.read(b)];
    const prints = new Meeting([[x.fingerprints.lo], [y.fingerprints.lo]], mostCarriers);
    const units = new Meeting([x.shingles, y.shingles], mostCarriers);
    const meeting = ({ fingerprints, shingles, ...rest }: Reading): ArticleSketch =>
      this.complete({
        ...rest,
        fingerprints: picked(fingerprints, (i) => prints.can(fingerprints.lo[i])),
        shingles: shingles.map((ofUnit) => (units.canAny(ofUnit) ? ofUnit : NONE)),
      });
    return [meeting(x), meeting(y)];
  }

  private read(divided: ArticleUnits): Reading {
    const { words } = divided.article;
    const { signature } = this.plan;
    const units = unitsOf(divided);
    // A shingle is the same in every unit that it stands whole in: those of the article are cut into the units'.
    const { lo: ofSignatures } = shingle(words, { start: 0, end: words.count }, signature.shingle);
    return {
      fingerprints: this.fingerprints(words),
      units,
      shingles: units.map(({ words: range }) =>
        ofSignatures.subarray(range.start, range.start + shinglesIn(words, range, signature.shingle)),
      ),
    };
  }

  private fingerprints(words: Words): Fingerprints {
    const { hi, lo } = this.shingler.shingle(words, { start: 0, end: words.count }, this.plan.fingerprintWords);
    const at = winnow({ hi, lo }, this.plan.fingerprintWindow);
    return { hi: takenAt(hi, at), lo: takenAt(lo, at), at };
  }

  private complete({ fingerprints, units, shingles }: Reading): ArticleSketch {
    const { size } = this.plan.signature;
    const signatures = new Uint32Array(units.length * size);
    shingles.forEach((hashes, i) => {
      this.hasher.writeValues(hashes, signatures, i * size);
    });
    return { fingerprints, units, signatures };
  }
}

/** An article as it is sketched, before its units are signed. */
interface Reading {
  readonly fingerprints: Fingerprints;
  readonly units: readonly Unit[];
  /** The hashes of each unit's shingles. */
  readonly shingles: readonly Uint32Array[];
}

const NONE = new Uint32Array(0);

/** The fingerprints that pass a test. */
function picked({ hi, lo, at }: Fingerprints, test: (index: number) => boolean): Fingerprints {
  const passing = new Uint32List(64);
  for (let i = 0; i < at.length; i++) if (test(i)) passing.push(i);
  const indexes = passing.view();
  return { hi: takenAt(hi, indexes), lo: takenAt(lo, indexes), at: takenAt(at, indexes) };
}
