import { ByPlace } from "./by-place.js";
import { type FoundRegion, type Given, isLongCopy, widened } from "./region.js";

/** Apart from what was copied, so many times as much must speak for a region. */
const MORE = 1.5;
/** What stands nearer to a copy than this, in both texts, may well go on from it. In words. */
const NEAR = 60;

/**
 * How much must be said by a region, where so much is asked in other texts. Who copied at length did not need other
 * words: what else stands in both texts is more often of the same subject than taken, unless it follows the copy in
 * both, or takes in words that are known to be shared.
 */
export class BesideCopies {
  private readonly copies: readonly Given[];
  private readonly places: ByPlace;

  constructor(
    given: readonly Given[],
    private readonly least: number,
  ) {
    this.copies = given.filter(isLongCopy);
    this.places = new ByPlace(this.copies);
  }

  leastOf(region: FoundRegion): number {
    const isApart = this.copies.length > 0 && region.takesIn.length === 0 && !this.isNearCopy(region);
    return isApart ? MORE * this.least : this.least;
  }

  private isNearCopy({ a, b }: FoundRegion): boolean {
    const inA = new Set(this.places.over("a", widened(a, NEAR, Infinity)));
    return this.places.over("b", widened(b, NEAR, Infinity)).some((copy) => inA.has(copy));
  }
}
