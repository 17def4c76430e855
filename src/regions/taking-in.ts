import { overlapOf } from "../kernel/span.js";
import type { WordRange } from "../text/words.js";
import type { ByPlace } from "./by-place.js";
import { leavesQuotation, standsInQuotation } from "./quoting.js";
import { type FoundRegion, type Given, hullOf, leaveOutBetween, type Region, type RoughRegion } from "./region.js";
import type { Side } from "./side.js";
import type { RegionVerdict } from "./trail.js";

/** So much more than what it takes in must a region say, in nats, where the words beyond may be there by chance. */
const LEAST_GAIN = 5;
/** So few words beyond a passage, inside a sentence, may be there by chance. */
const FEW_WORDS = 3;
/** A passage that says so much, in nats, is one of its own, and stays it where the other text has it in another order. */
const LEAST_CROSSED = 35;

/**
 * What becomes of the stretches that were found before where a region meets them on both sides: it takes them in, and
 * stands for them, or it says too little more than they do and is none.
 *
 * A stretch that was changed here and there ends where the first found it likely, so the region's ends are as good.
 * Stretches that stand there word for word, or in quotation marks, have ends of their own: to go beyond them a region
 * must say more; so it must where all that it adds is a few words inside a sentence. Where it holds several that are
 * findings by themselves, it must say more than all of them. The bounds were chosen on the odd documents of PAN 2013.
 */
export class TakingIn {
  constructor(
    private readonly a: Side,
    private readonly b: Side,
    private readonly given: readonly Given[],
    /** What the words of each given stretch say, in nats. */
    private readonly scores: readonly number[],
    private readonly places: ByPlace,
  ) {}

  /** The region with what it takes in, or why it is none. */
  apply(region: Region): FoundRegion | RegionVerdict {
    const { given } = this;
    const takesIn = this.places.over("a", region.a).filter((index) => meets(region, given[index]));
    const least =
      this.alreadyTold(takesIn) + (takesIn.some((index) => this.mustSayMore(index, region)) ? LEAST_GAIN : 0);
    if (takesIn.length > 0 && region.score < least) {
      return { kind: "adds-little", evidence: region.score, least };
    }
    const found: FoundRegion = {
      a: takesIn.reduce((range, index) => hullOf(range, given[index].a), region.a),
      b: takesIn.reduce((range, index) => hullOf(range, given[index].b), region.b),
      score: region.score,
      takesIn,
    };
    const leaves = takesIn.some(
      (index) => given[index].verbatim && leavesQuotation(this.a, this.b, found, given[index]),
    );
    return leaves ? { kind: "leaves-quotation" } : found;
  }

  /** What the best of some stretches say, or all together that are findings by themselves. */
  private alreadyTold(takesIn: readonly number[]): number {
    const large = takesIn.filter((index) => this.scores[index] >= LEAST_CROSSED);
    const taken = new Set(takesIn);
    let [best, apart] = [0, 0];
    for (const index of takesIn) {
      best = Math.max(best, this.scores[index]);
      if (this.standsApart(index, taken, large)) apart += this.scores[index];
    }
    return Math.max(best, apart);
  }

  /** Whether a stretch is a finding by itself among others: word for word, or apart from its neighbours. */
  private standsApart(index: number, taken: ReadonlySet<number>, large: readonly number[]): boolean {
    const stretch = this.given[index];
    if (stretch.verbatim) return true;
    const neighbours = [index - 1, index + 1].filter((next) => taken.has(next));
    if (neighbours.some((next) => leaveOutBetween(stretch, this.given[next]))) return true;
    return this.scores[index] >= LEAST_CROSSED && large.some((other) => inOtherOrder(stretch, this.given[other]));
  }

  /** Whether a stretch has ends of its own, or what a region adds to it is so little that it may be there by chance. */
  private mustSayMore(index: number, region: Region): boolean {
    const { a, b } = this;
    const stretch = this.given[index];
    const beyond = Math.max(wordsBeyond(stretch.a, region.a), wordsBeyond(stretch.b, region.b));
    return (
      stretch.verbatim ||
      standsInQuotation(a, stretch.a) ||
      standsInQuotation(b, stretch.b) ||
      (beyond <= FEW_WORDS && (endsInSentence(a, stretch.a, region.a) || endsInSentence(b, stretch.b, region.b)))
    );
  }
}

const meets = (x: RoughRegion, y: RoughRegion): boolean => overlapOf(x.a, y.a) > 0 && overlapOf(x.b, y.b) > 0;

/** Whether two stretches follow each other in the one text as in the other they do not. */
const inOtherOrder = (x: RoughRegion, y: RoughRegion): boolean =>
  x.a.start < y.a.start !== x.b.start < y.b.start && overlapOf(x.a, y.a) === 0 && overlapOf(x.b, y.b) === 0;

/** How far one range goes beyond another, at the end where it goes further. */
const wordsBeyond = (from: WordRange, to: WordRange): number => Math.max(from.start - to.start, to.end - from.end);

/** Whether one range goes beyond another to end inside a sentence. */
const endsInSentence = ({ edges }: Side, from: WordRange, to: WordRange): boolean =>
  (to.start < from.start && edges[to.start] === 0) || (to.end > from.end && edges[to.end] === 0);
