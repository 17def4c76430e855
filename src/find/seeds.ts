import { Interner } from "../kernel/interner.js";
import { lowerBound, Uint32List } from "../kernel/numbers.js";
import { shingle } from "../sketch/shingles.js";
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

/**
 * The fingerprints of a text that is held against one article after the other. Flat columns: maps and lists in their
 * place left a sixth of all that the collector has to clear away after a question, and its pauses are what the slowest
 * hundredth of them waits for.
 */
export class SeedFinder {
  private readonly known: Interner;
  /** For each fingerprint where its places begin among `places`, and one more. */
  private readonly starts: Uint32Array;
  /** Words at which a fingerprint begins, those of equal ones together, rising. */
  private readonly places: Uint32Array;
  /** How often each stands in the article under way. */
  private readonly inArticle: Uint32Array;

  constructor(
    { hi, lo, at }: Fingerprints,
    private readonly plan: SketchPlan,
  ) {
    this.known = new Interner(2 ** Math.ceil(Math.log2(at.length + 2)));
    const ids = new Uint32Array(at.length);
    for (let i = 0; i < ids.length; i++) ids[i] = this.known.idOf(hi[i], lo[i]);
    this.inArticle = new Uint32Array(this.known.size);
    this.starts = new Uint32Array(this.known.size + 1);
    for (let i = 0; i < ids.length; i++) this.starts[ids[i] + 1]++;
    for (let id = 0; id < this.known.size; id++) this.starts[id + 1] += this.starts[id];
    this.places = new Uint32Array(at.length);
    const next = this.starts.slice();
    for (let i = 0; i < ids.length; i++) this.places[next[ids[i]]++] = at[i];
  }

  /**
   * Where both have the same fingerprint, in `count` words of the text from its word `from` on; words are counted from
   * there. One that stands in both together in more than `cap` places would cost the square of that: there each place is
   * compared with the first of the other only, as among candidates.
   */
  find(words: Words, from: number, count: number, cap: number): Seeds {
    const { starts, places, inArticle } = this;
    const { ids, at } = this.shared(words);
    const [a, b] = [new Uint32List(64), new Uint32List(64)];
    let capped = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i];
      const isFirst = inArticle[id] < SEEN;
      if (isFirst) inArticle[id] += SEEN;
      const isFew = starts[id + 1] - starts[id] + inArticle[id] - SEEN <= cap;
      if (isFirst && !isFew) capped++;
      for (let place = lowerBound(places, from, starts[id], starts[id + 1]); place < starts[id + 1]; place++) {
        if (places[place] >= from + count) break;
        a.push(places[place] - from);
        b.push(at[i]);
        if (!isFew && !isFirst) break;
      }
    }
    for (let i = 0; i < ids.length; i++) inArticle[ids[i]] = 0;
    return { a: a.view(), b: b.view(), capped };
  }

  /** The fingerprints of an article that the text has too, each counted. */
  private shared(words: Words): { ids: Uint32Array; at: Uint32Array } {
    const shingles = shingle(words, { start: 0, end: words.count }, this.plan.fingerprintWords);
    const kept = winnow(shingles, this.plan.fingerprintWindow);
    const [ids, at] = [new Uint32List(64), new Uint32List(64)];
    for (let i = 0; i < kept.length; i++) {
      const id = this.known.find(shingles.hi[kept[i]], shingles.lo[kept[i]]);
      if (id < 0) continue;
      this.inArticle[id]++;
      ids.push(id);
      at.push(kept[i]);
    }
    return { ids: ids.view(), at: at.view() };
  }
}

/** Added to a count when its first place was looked at. */
const SEEN = 2 ** 31;
