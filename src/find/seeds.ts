import { addTo } from "../kernel/lists.js";
import { Uint32List } from "../kernel/numbers.js";
import { type Shingles, shingle } from "../sketch/shingles.js";
import type { Fingerprints, SketchPlan } from "../sketch/sketch.js";
import { winnow } from "../sketch/winnow.js";
import type { Words } from "../text/words.js";

/** Words of a text and of an article at which one fingerprint begins. */
export interface Seeds {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** How many fingerprints stand in both together too often for every two places to be compared. */
  readonly capped: number;
}

/** The fingerprints of a text that is held against one article after the other. */
export class SeedFinder {
  /** Indexes of fingerprints, by their low lane. */
  private readonly known = new Map<number, number[]>();

  constructor(
    private readonly fingerprints: Fingerprints,
    private readonly plan: SketchPlan,
  ) {
    for (let i = 0; i < fingerprints.at.length; i++) addTo(this.known, fingerprints.lo[i], i);
  }

  /**
   * Where both have the same fingerprint, in `count` words of the text from its word `from` on; words are counted from
   * there. One that stands in both together in more than `cap` places would cost the
   * square of that: there each place is compared with the first of the other only, as among candidates.
   */
  find(words: Words, from: number, count: number, cap: number): Seeds {
    const { fingerprintWords, fingerprintWindow } = this.plan;
    const shingles = shingle(words, { start: 0, end: words.count }, fingerprintWords);
    const [a, b] = [new Uint32List(64), new Uint32List(64)];
    let capped = 0;
    for (const [first, ofB] of this.shared(shingles, winnow(shingles, fingerprintWindow))) {
      const ofA = this.equal(shingles, first).filter((at) => at >= from && at < from + count);
      const isFew = ofA.length + ofB.length <= cap;
      if (!isFew) capped++;
      for (const [i, x] of ofA.entries()) {
        for (const [j, y] of ofB.entries()) {
          if (!isFew && i > 0 && j > 0) break;
          a.push(x - from);
          b.push(y);
        }
      }
    }
    return { a: a.view(), b: b.view(), capped };
  }

  /** The kept shingles that the text has too, equal ones together, by the first of them. */
  private shared({ hi, lo }: Shingles, kept: Uint32Array): Map<number, number[]> {
    const places = new Map<number, number[]>();
    const firsts = new Map<number, number>();
    for (const at of kept) {
      if (!this.known.has(lo[at])) continue;
      const first = firsts.get(lo[at]) ?? at;
      if (first === at) firsts.set(lo[at], at);
      // Two shingles of which only one lane is equal are as good as never met with: then each stands for itself.
      addTo(places, hi[first] === hi[at] ? first : at, at);
    }
    return places;
  }

  /** The words of the text at which a fingerprint begins that is equal to a shingle. */
  private equal({ hi, lo }: Shingles, at: number): number[] {
    const { fingerprints } = this;
    const same = (this.known.get(lo[at]) ?? []).filter((i) => fingerprints.hi[i] === hi[at]);
    return same.map((i) => fingerprints.at[i]);
  }
}
