import type { WordRange } from "../text/words.js";
import { bestInterval, type Interval } from "./interval.js";
import { type Odds, type Tally, UNMATCHED } from "./odds.js";
import { type Region, type RoughRegion, widened } from "./region.js";
import type { Side } from "./side.js";

/** How far beyond a rough place its true ends are looked for, in words: some three sentences. */
const MARGIN = 80;
/** The two sides are refined in turn; after three turns nothing moves. */
const TURNS = 3;

/** Tallies that are empty between two searches; as long as the vocabulary, so that a collection makes them once. */
export interface Scratch {
  readonly other: Tally;
  readonly used: Tally;
}

/**
 * Finds, to the word, what two texts share around a rough place: each side's best stretch given the other's, in turn.
 * Cost: linear in the place and its margin.
 */
export class Refiner {
  private readonly other: Tally;
  private readonly used: Tally;
  private scores = new Float64Array(0);
  private readonly turns = new Map<string, Region | null>();

  constructor(
    private readonly a: Side,
    private readonly b: Side,
    private readonly odds: Odds,
    scratch: Scratch,
  ) {
    this.other = scratch.other;
    this.used = scratch.used;
  }

  /** The region around a rough place, or `null` where nothing there speaks for copying. */
  refine(rough: RoughRegion): Region | null {
    let region: Region = { ...rough, score: 0 };
    for (let turn = 0; turn < TURNS; turn++) {
      const next = this.turned(region);
      if (next === null || (equal(next.a, region.a) && equal(next.b, region.b))) return next;
      region = next;
    }
    return region;
  }

  /** One turn, of each side given the other. Places that stand for one passage soon come by the same way: it is known. */
  private turned(region: Region): Region | null {
    const key = [region.a.start, region.a.end, region.b.start, region.b.end].join();
    const known = this.turns.get(key) ?? this.turn(region);
    this.turns.set(key, known);
    return known && { ...known }; // regions of two places are two, though they are equal: a trail tells of both
  }

  private turn(region: Region): Region | null {
    const a = this.best(this.a, widened(region.a, MARGIN, this.a.terms.length), region.a, this.b, region.b);
    if (a.score === 0) return null;
    const b = this.best(this.b, widened(region.b, MARGIN, this.b.terms.length), region.b, this.a, a);
    return b.score === 0 ? null : { a: rangeOf(a), b: rangeOf(b), score: Math.min(a.score, b.score) };
  }

  /** What a place says as it stands, neither widened nor moved. */
  scoreOf({ a, b }: RoughRegion): number {
    return Math.min(this.best(this.a, a, a, this.b, b).score, this.best(this.b, b, b, this.a, a).score);
  }

  /** What the words of one stretch say of having been taken from another: below zero where they are others. */
  sum(x: Side, range: WordRange, y: Side, region: WordRange): number {
    this.other.add(y.terms, region.start, region.end);
    this.scoreWords(x, range, region);
    this.other.remove(y.terms, region.start, region.end);
    let sum = 0;
    for (let i = 0; i < range.end - range.start; i++) sum += this.scores[i];
    return sum;
  }

  private best(x: Side, window: WordRange, rough: WordRange, y: Side, region: WordRange): Interval {
    this.other.add(y.terms, region.start, region.end);
    this.scoreWords(x, window, region);
    const found = bestInterval(x, window, rough, { score: this.scores, other: this.other }, this.used);
    this.other.remove(y.terms, region.start, region.end);
    return found;
  }

  /** What each word of a range says, given the region of the other side that is counted. */
  private scoreWords({ terms }: Side, range: WordRange, region: WordRange): void {
    const length = range.end - range.start;
    if (this.scores.length < length) this.scores = new Float64Array(2 * length);
    const { scores, other, odds } = this;
    scores.fill(UNMATCHED, 0, length);
    for (let i = 0; i < length; i++) {
      const term = terms[range.start + i];
      const here = other.of(term);
      if (here > 0) scores[i] = odds.of(term, here, region.end - region.start);
    }
  }
}

const equal = (x: WordRange, y: WordRange): boolean => x.start === y.start && x.end === y.end;
const rangeOf = ({ start, end }: WordRange): WordRange => ({ start, end });
