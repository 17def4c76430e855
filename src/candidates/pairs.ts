import { groupedByTwoLanes, joined, takenAt, Uint32List } from "../kernel/numbers.js";

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
  private constructor(private readonly columns: PairColumns) {}

  /** Sorts all that met by pair of articles, so that each has its own together. */
  static of(seeds: MetPlaces, alike: MetPlaces, terms: MetArticles): CandidatePairs {
    const [a, b] = [joined([seeds.a, alike.a, terms.a]), joined([seeds.b, alike.b, terms.b])];
    const [atA, atB] = [joined([seeds.atA, alike.atA]), joined([seeds.atB, alike.atB])];
    const { order, ends } = groupedByTwoLanes(a, b);
    const columns = {
      a: new Uint32Array(ends.length),
      b: new Uint32Array(ends.length),
      start: new Uint32Array(ends.length),
      seedsEnd: new Uint32Array(ends.length),
      alikeEnd: new Uint32Array(ends.length),
      rareTerms: new Uint32Array(ends.length),
      atA: new Uint32Array(atA.length),
      atB: new Uint32Array(atB.length),
    };
    let place = 0;
    // The sort is stable: of each pair the seeds come first, then the units alike, then the terms, as they were joined.
    const takeBelow = (bound: number, from: number, end: number): number => {
      let i = from;
      for (; i < end && order[i] < bound; i++, place++) {
        columns.atA[place] = atA[order[i]];
        columns.atB[place] = atB[order[i]];
      }
      return i;
    };
    for (let pair = 0, start = 0; pair < ends.length; start = ends[pair++]) {
      columns.a[pair] = a[order[start]];
      columns.b[pair] = b[order[start]];
      columns.start[pair] = place;
      const seedsEnd = takeBelow(seeds.a.length, start, ends[pair]);
      columns.seedsEnd[pair] = place;
      const alikeEnd = takeBelow(atA.length, seedsEnd, ends[pair]);
      columns.alikeEnd[pair] = place;
      columns.rareTerms[pair] = ends[pair] - alikeEnd;
    }
    return new CandidatePairs(columns);
  }

  get length(): number {
    return this.columns.a.length;
  }

  /** Those of which a test holds, which is asked in their order. */
  where(test: (pair: CandidatePair) => boolean): CandidatePairs {
    const passing = new Uint32List();
    for (let pair = 0; pair < this.length; pair++) if (test(this.at(pair))) passing.push(pair);
    if (passing.length === this.length) return this;
    const rows = passing.view();
    const { a, b, start, seedsEnd, alikeEnd, rareTerms, ...places } = this.columns;
    return new CandidatePairs({
      a: takenAt(a, rows),
      b: takenAt(b, rows),
      start: takenAt(start, rows),
      seedsEnd: takenAt(seedsEnd, rows),
      alikeEnd: takenAt(alikeEnd, rows),
      rareTerms: takenAt(rareTerms, rows),
      ...places,
    });
  }

  at(pair: number): CandidatePair {
    const { a, b, atA, atB, rareTerms } = this.columns;
    const [start, seedsEnd, alikeEnd] = [
      this.columns.start[pair],
      this.columns.seedsEnd[pair],
      this.columns.alikeEnd[pair],
    ];
    return {
      a: a[pair],
      b: b[pair],
      seedsA: atA.subarray(start, seedsEnd),
      seedsB: atB.subarray(start, seedsEnd),
      alikeA: atA.subarray(seedsEnd, alikeEnd),
      alikeB: atB.subarray(seedsEnd, alikeEnd),
      rareTerms: rareTerms[pair],
    };
  }

  /** Two articles with what met in them, or `null` where nothing did. O(log n). */
  between(a: number, b: number): CandidatePair | null {
    const { columns } = this;
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (columns.a[middle] < a || (columns.a[middle] === a && columns.b[middle] < b)) low = middle + 1;
      else high = middle;
    }
    return columns.a[low] === a && columns.b[low] === b ? this.at(low) : null;
  }

  *[Symbol.iterator](): Iterator<CandidatePair> {
    for (let pair = 0; pair < this.length; pair++) yield this.at(pair);
  }
}

/** A row for each pair, but for the places. */
interface PairColumns extends MetArticles {
  /** Where a pair's places begin; it has its seeds first, up to `seedsEnd`, then its units alike, up to `alikeEnd`. */
  readonly start: Uint32Array;
  readonly seedsEnd: Uint32Array;
  readonly alikeEnd: Uint32Array;
  readonly rareTerms: Uint32Array;
  /** The places of all pairs, in the one article of each and in the other. */
  readonly atA: Uint32Array;
  readonly atB: Uint32Array;
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
  a: joined([x.a, y.a]),
  b: joined([x.b, y.b]),
  atA: joined([x.atA, y.atA]),
  atB: joined([x.atB, y.atB]),
});
