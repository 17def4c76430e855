import { groupedByTwoLanes } from "../kernel/numbers.js";

/**
 * Two articles that may share text, and where: not yet a finding. `a <= b`; where they are one article, it may repeat
 * itself. Articles are named by their place in the sorted collection.
 */
export interface CandidatePair {
  readonly a: number;
  readonly b: number;
  /** Words of `a` and of `b` at which one fingerprint begins. */
  readonly seedsA: Uint32Array;
  readonly seedsB: Uint32Array;
  /** Units (indexes into the sketches' `units`) whose signatures met, though perhaps no fingerprint did. */
  readonly alikeA: Uint32Array;
  readonly alikeB: Uint32Array;
  /** How many pairs of rare terms have a sentence in both; 0 where nobody asked, or too few to count. */
  readonly rareTerms: number;
}

/** Articles that met, as columns: a pair stands once for each thing that it has in common. */
export interface MetArticles {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** The same with the place of each thing in the one and in the other. */
export interface MetPlaces extends MetArticles {
  readonly atA: Uint32Array;
  readonly atB: Uint32Array;
}

/**
 * Candidates in order, each pair once: columns, of which each pair is a view that is made when it is asked for. As
 * objects that are kept, a hundred thousand pairs would take more memory than all that is known of them.
 */
export class CandidatePairs implements Iterable<CandidatePair> {
  readonly length: number;
  private readonly a: Uint32Array;
  private readonly b: Uint32Array;
  /** The places of all pairs; each has its seeds first, up to `seedsEnd`, then its units alike, up to `alikeEnd`. */
  private readonly atA: Uint32Array;
  private readonly atB: Uint32Array;
  private readonly seedsEnd: Uint32Array;
  private readonly alikeEnd: Uint32Array;
  private readonly rareTerms: Uint32Array;

  /** Sorts all that met by pair of articles, so that each has its own together. */
  constructor(seeds: MetPlaces, alike: MetPlaces, terms: MetArticles) {
    const [a, b] = [joined(seeds.a, alike.a, terms.a), joined(seeds.b, alike.b, terms.b)];
    const [atA, atB] = [joined(seeds.atA, alike.atA), joined(seeds.atB, alike.atB)];
    const { order, ends } = groupedByTwoLanes(a, b);
    this.length = ends.length;
    this.a = new Uint32Array(ends.length);
    this.b = new Uint32Array(ends.length);
    this.seedsEnd = new Uint32Array(ends.length);
    this.alikeEnd = new Uint32Array(ends.length);
    this.rareTerms = new Uint32Array(ends.length);
    this.atA = new Uint32Array(atA.length);
    this.atB = new Uint32Array(atB.length);
    let place = 0;
    // The sort is stable: of each pair the seeds come first, then the units alike, then the terms, as they were joined.
    const takeBelow = (bound: number, from: number, end: number): number => {
      let i = from;
      for (; i < end && order[i] < bound; i++, place++) {
        this.atA[place] = atA[order[i]];
        this.atB[place] = atB[order[i]];
      }
      return i;
    };
    for (let pair = 0, start = 0; pair < ends.length; start = ends[pair++]) {
      this.a[pair] = a[order[start]];
      this.b[pair] = b[order[start]];
      const seedsEnd = takeBelow(seeds.a.length, start, ends[pair]);
      this.seedsEnd[pair] = place;
      const alikeEnd = takeBelow(atA.length, seedsEnd, ends[pair]);
      this.alikeEnd[pair] = place;
      this.rareTerms[pair] = ends[pair] - alikeEnd;
    }
  }

  at(pair: number): CandidatePair {
    const { atA, atB } = this;
    const start = pair === 0 ? 0 : this.alikeEnd[pair - 1];
    const [seedsEnd, alikeEnd] = [this.seedsEnd[pair], this.alikeEnd[pair]];
    return {
      a: this.a[pair],
      b: this.b[pair],
      seedsA: atA.subarray(start, seedsEnd),
      seedsB: atB.subarray(start, seedsEnd),
      alikeA: atA.subarray(seedsEnd, alikeEnd),
      alikeB: atB.subarray(seedsEnd, alikeEnd),
      rareTerms: this.rareTerms[pair],
    };
  }

  /** Two articles with what met in them, or `null` where nothing did. O(log n). */
  between(a: number, b: number): CandidatePair | null {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.a[middle] < a || (this.a[middle] === a && this.b[middle] < b)) low = middle + 1;
      else high = middle;
    }
    return this.a[low] === a && this.b[low] === b ? this.at(low) : null;
  }

  *[Symbol.iterator](): Iterator<CandidatePair> {
    for (let pair = 0; pair < this.length; pair++) yield this.at(pair);
  }
}

/** Two articles of which nothing met. */
export const pairOfNothing = (a: number, b: number): CandidatePair => ({
  a,
  b,
  seedsA: NONE,
  seedsB: NONE,
  alikeA: NONE,
  alikeB: NONE,
  rareTerms: 0,
});

const NONE = new Uint32Array(0);

/** What met in one way, and then what met in another. */
export const both = (x: MetPlaces, y: MetPlaces): MetPlaces => ({
  a: joined(x.a, y.a),
  b: joined(x.b, y.b),
  atA: joined(x.atA, y.atA),
  atB: joined(x.atB, y.atB),
});

function joined(...columns: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(columns.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const column of columns) {
    all.set(column, end);
    end += column.length;
  }
  return all;
}
