import { overlapOf } from "../kernel/span.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { ArticleUnits } from "../units/units.js";
import { sentencesAlike } from "./alike-sentences.js";
import { ByPlace } from "./by-place.js";
import { withCondensed } from "./condensed.js";
import { joinNeighbours } from "./join.js";
import { Odds, Tally } from "./odds.js";
import { leavesQuotation, saidByOthers } from "./quoting.js";
import { Refiner, type Scratch } from "./refine.js";
import { type FoundRegion, type Given, hullOf, lengthOfRange, type Region, type RoughRegion } from "./region.js";
import { roughRegions, type SentencePair } from "./rough.js";
import { sentencesSharingWords } from "./shared-words.js";
import { readSide, type Side } from "./side.js";
import type { RegionTrail, RegionVerdict } from "./trail.js";

/** What this stage is told. */
export interface RegionPlan {
  /** Which sentences are looked at: those that share three words in a row, or those that say alike in any order. */
  readonly seeds: keyof typeof SEEDS;
  /** Whether words of one stem are the same word. */
  readonly stemmed: boolean;
  /** What a region's words must say for copying, in nats. */
  readonly leastEvidence: number;
  /** Words of both sides together that a region must have: below, too little is left of the wording to tell. */
  readonly leastWords: number;
  /** Whether passages that condense much of the other text are looked for. */
  readonly condensed: boolean;
}

export interface Regions {
  readonly regions: readonly FoundRegion[];
  /** Given passages (indexes) that are neither certain nor speak enough for copying. */
  readonly unfounded: readonly number[];
}

const SEEDS: Readonly<Record<"shared-words" | "alike-sentences", (a: Side, b: Side) => SentencePair[]>> = {
  "shared-words": sentencesSharingWords,
  "alike-sentences": sentencesAlike,
};

/** So much more than its verbatim parts must a region say, in nats: chance words between and beyond them say less. */
const LEAST_GAIN = 5;
/** A passage that says so much, in nats, is one of its own, and stays it where the other text has it in another order. */
const LEAST_CROSSED = 35;
/** Two regions that share more than this of the shorter one, on either side, are one finding: the better one. */
const SHARED_GROUND = 0.3;

/**
 * Finds where two texts of a collection say the same in other words: rough places from sentences that have something in
 * common, each refined to the word by the odds of its words, the best kept where they overlap, neighbours joined.
 *
 * Passages that are already known word for word are followed beyond their ends in the same way, and taken in by the
 * regions that they are parts of. Cost of a pair: linear in its two texts for a bounded number of places.
 */
export class RegionFinder {
  private readonly sides = new Map<ArticleUnits, Side>();
  private readonly places: ReadonlyMap<ArticleUnits, number>;
  private readonly both: Tally;
  private readonly scratch: Scratch;

  constructor(
    articles: readonly ArticleUnits[],
    private readonly lexicon: Lexicon,
    private readonly plan: RegionPlan,
  ) {
    this.places = new Map(articles.map((article, index) => [article, index]));
    const terms = lexicon.counts.length;
    this.both = new Tally(terms);
    this.scratch = { other: new Tally(terms), used: new Tally(terms) };
  }

  /** The regions of two articles of the collection. */
  find(
    articleA: ArticleUnits,
    articleB: ArticleUnits,
    given: readonly Given[],
    trail: RegionTrail | null = null,
  ): Regions {
    const [a, b] = [this.side(articleA), this.side(articleB)];
    for (const { terms } of [a, b]) this.both.add(terms, 0, terms.length);
    const odds = new Odds(this.lexicon, this.both, a.terms.length + b.terms.length);
    const refiner = new Refiner(a, b, odds, this.scratch);
    const found = this.findIn(a, b, given, refiner, odds, trail);
    for (const { terms } of [a, b]) this.both.remove(terms, 0, terms.length);
    return found;
  }

  private side(article: ArticleUnits): Side {
    const known = this.sides.get(article);
    if (known) return known;
    const made = readSide(article, this.lexicon.termsOf[this.places.get(article)!]);
    this.sides.set(article, made);
    return made;
  }

  private findIn(
    a: Side,
    b: Side,
    given: readonly Given[],
    refiner: Refiner,
    odds: Odds,
    trail: RegionTrail | null,
  ): Regions {
    const { plan } = this;
    const scores = given.map((passage) => refiner.scoreOf(passage));
    const large = scores.map((score) => score >= LEAST_CROSSED);
    const places = new ByPlace(given);
    const areCrossed = (index: number, other: number): boolean =>
      large[index] && large[other] && inOtherOrder(given[index], given[other]);
    const grown = given.map((passage) => refiner.refine(passage));
    const rough = roughRegions(a, b, SEEDS[plan.seeds](a, b));
    const fresh = rough.map((place) => refiner.refine(place));
    if (trail) trail.scores = scores;
    trail?.refined("passage", given, grown);
    trail?.refined("sentences", rough, fresh);
    const regions = [...grown, ...fresh]
      .filter((region) => region !== null)
      .filter((region) => isEnough(region, plan) || trail?.dropped(region, shortfall(region, plan)))
      .filter((region) => !saidByOthers(a, b, region))
      .flatMap((region) => takingIn(region, given, places, scores, areCrossed, trail))
      .filter(
        (region) =>
          !places
            .over("a", region.a)
            .map((index) => given[index])
            .some(
              ({ verbatim, pieces }) =>
                verbatim && pieces.some((piece) => meets(region, piece) && leavesQuotation(a, b, region, piece)),
            ) || trail?.dropped(region, { kind: "leaves-quotation" }),
      );
    const kept = selected(regions, given, places, scores, trail);
    const taken = new Set(kept.flatMap(({ takesIn }) => takesIn));
    const alone: FoundRegion[] = given.flatMap((passage, index) =>
      passage.pieces.length === 1 && !taken.has(index)
        ? [{ a: passage.a, b: passage.b, score: scores[index], takesIn: [index] }]
        : [],
    );
    const joined = joinNeighbours(a, b, kept, alone, refiner);
    const found = plan.condensed ? withCondensed(a, b, joined, given, odds, this.scratch.other) : joined;
    const standing = new Set(alone);
    const told = found.filter((region) => !standing.has(region));
    trail?.ended(kept, joined, told);
    return {
      regions: told,
      unfounded: given.flatMap(({ certain }, index) => (certain || scores[index] >= plan.leastEvidence ? [] : [index])),
    };
  }
}

const isEnough = ({ a, b, score }: Region, { leastEvidence, leastWords }: RegionPlan): boolean =>
  score >= leastEvidence && lengthOfRange(a) + lengthOfRange(b) >= leastWords;

/** By how much a region is not enough. */
const shortfall = ({ a, b, score }: Region, { leastEvidence, leastWords }: RegionPlan): RegionVerdict =>
  score < leastEvidence
    ? { kind: "too-little-evidence", evidence: score, least: leastEvidence }
    : { kind: "too-short", words: lengthOfRange(a) + lengthOfRange(b), least: leastWords };

/** A region with the given passages that it meets on both sides, or nothing where it says too little more than they do. */
function takingIn(
  region: Region,
  given: readonly Given[],
  places: ByPlace,
  scores: readonly number[],
  areCrossed: (index: number, other: number) => boolean,
  trail: RegionTrail | null,
): FoundRegion[] {
  const takesIn = places.over("a", region.a).filter((index) => meets(region, given[index]));
  const apart = takesIn.filter((index) => given[index].verbatim || takesIn.some((other) => areCrossed(index, other)));
  const alreadyTold = Math.max(
    0,
    ...takesIn.map((index) => scores[index]),
    apart.reduce((sum, index) => sum + scores[index], 0),
  );
  const least = alreadyTold + LEAST_GAIN;
  if (takesIn.length > 0 && region.score < least) {
    trail?.dropped(region, { kind: "adds-little", evidence: region.score, least });
    return [];
  }
  const found: FoundRegion = {
    a: takesIn.reduce((range, index) => hullOf(range, given[index].a), region.a),
    b: takesIn.reduce((range, index) => hullOf(range, given[index].b), region.b),
    score: region.score,
    takesIn,
  };
  trail?.followed(region, found);
  return [found];
}

/** Whether two passages follow each other in the one text as in the other they do not. */
const inOtherOrder = (x: RoughRegion, y: RoughRegion): boolean =>
  x.a.start < y.a.start !== x.b.start < y.b.start && overlapOf(x.a, y.a) === 0 && overlapOf(x.b, y.b) === 0;

const meets = (x: RoughRegion, y: RoughRegion): boolean => overlapOf(x.a, y.a) > 0 && overlapOf(x.b, y.b) > 0;

/** The regions that stand on ground of their own, the best first. */
function selected(
  regions: readonly FoundRegion[],
  given: readonly Given[],
  places: ByPlace,
  scores: readonly number[],
  trail: RegionTrail | null,
): FoundRegion[] {
  const kept: FoundRegion[] = [];
  const keptPlaces = new ByPlace();
  const ranked = [...regions].sort(
    (x, y) =>
      y.score - x.score || x.a.start - y.a.start || x.b.start - y.b.start || x.a.end - y.a.end || x.b.end - y.b.end,
  );
  for (const region of ranked) {
    const takesIn = new Set(region.takesIn);
    const stronger = near(places, region).filter((index) => !takesIn.has(index) && scores[index] >= region.score);
    const others = [...near(keptPlaces, region).map((index) => kept[index]), ...stronger.map((index) => given[index])];
    const better = others.find((other) => onSharedGround(region, other));
    if (better !== undefined) {
      trail?.dropped(region, { kind: "overlaps-better", other: better });
      continue;
    }
    kept.push(region);
    keptPlaces.add(region);
  }
  return kept;
}

/** The regions that share words with one on either side. */
const near = (places: ByPlace, { a, b }: RoughRegion): number[] => [
  ...new Set([...places.over("a", a), ...places.over("b", b)]),
];

function onSharedGround(x: RoughRegion, y: RoughRegion): boolean {
  const shares = (side: "a" | "b") =>
    overlapOf(x[side], y[side]) > SHARED_GROUND * Math.min(lengthOfRange(x[side]), lengthOfRange(y[side]));
  return shares("a") || shares("b");
}
