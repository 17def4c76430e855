import type { Lexicon } from "../lexicon/lexicon.js";
import type { ArticleUnits } from "../units/units.js";
import { sentencesAlike } from "./alike-sentences.js";
import { BesideCopies } from "./beside-copy.js";
import { ByPlace } from "./by-place.js";
import { withCondensed } from "./condensed.js";
import { joinNeighbours } from "./join.js";
import { Odds, Tally } from "./odds.js";
import { saidByOthers } from "./quoting.js";
import { Refiner, type Scratch } from "./refine.js";
import { type FoundRegion, type Given, lengthOfRange, type Region } from "./region.js";
import { roughRegions, type Seeds } from "./rough.js";
import { selected } from "./selected.js";
import { sentencesSharingWords } from "./shared-words.js";
import { readSide, type Side } from "./side.js";
import { TakingIn } from "./taking-in.js";
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
  /** Given stretches (indexes) that are neither certain nor speak enough for copying. */
  readonly unfounded: readonly number[];
}

const SEEDS: Readonly<Record<"shared-words" | "alike-sentences", (a: Side, b: Side) => Seeds>> = {
  "shared-words": sentencesSharingWords,
  "alike-sentences": sentencesAlike,
};

/**
 * Finds where two texts of a collection say the same in other words: rough places from sentences that have something in
 * common, each refined to the word by the odds of its words, the best kept where they overlap, neighbours joined.
 *
 * Stretches that are already known by their equal words are followed beyond their ends in the same way, and taken in by the
 * regions that they are parts of. Cost of a pair: linear in its two texts for a bounded number of places.
 */
export class RegionFinder {
  private readonly sides = new Map<ArticleUnits, Side>();
  private readonly places = new Map<ArticleUnits, number>();
  private readonly both: Tally;
  private readonly scratch: Scratch;

  constructor(
    articles: readonly ArticleUnits[],
    private readonly lexicon: Lexicon,
    private readonly plan: RegionPlan,
  ) {
    for (const [place, article] of articles.entries()) this.know(article, place);
    const terms = lexicon.counts.length;
    this.both = new Tally(terms);
    this.scratch = { other: new Tally(terms), used: new Tally(terms) };
  }

  /** Tells of one more article of the collection, by its place there. */
  know(article: ArticleUnits, place: number): void {
    this.places.set(article, place);
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
    const places = new ByPlace(given);
    const grown = given.map((passage) => refiner.refine(passage));
    const rough = roughRegions(SEEDS[plan.seeds](a, b));
    const fresh = rough.map((place) => refiner.refine(place));
    if (trail) trail.scores = scores;
    trail?.refined("passage", given, grown);
    trail?.refined("sentences", rough, fresh);
    const beside = new BesideCopies(given, plan.leastEvidence);
    const takingIn = new TakingIn(a, b, given, scores, places);
    const regions = [...grown, ...fresh]
      .filter((region) => region !== null)
      .filter((region) => isEnough(region, plan) || trail?.dropped(region, shortfall(region, plan)))
      .filter((region) => !saidByOthers(a, b, region) || trail?.dropped(region, { kind: "said-by-others" }))
      .flatMap((region) => {
        const answer = takingIn.apply(region);
        if ("kind" in answer) trail?.dropped(region, answer);
        else trail?.followed(region, answer);
        return "kind" in answer ? [] : [answer];
      })
      .filter((region) => {
        const least = beside.leastOf(region);
        return region.score >= least || trail?.dropped(region, shortfall(region, { ...plan, leastEvidence: least }));
      });
    const kept = selected(regions, given, places, scores, trail);
    const taken = new Set(kept.flatMap(({ takesIn }) => takesIn));
    const alone: FoundRegion[] = given.flatMap((passage, index) =>
      taken.has(index) ? [] : [{ a: passage.a, b: passage.b, score: scores[index], takesIn: [index] }],
    );
    const joined = joinNeighbours(a, b, kept, alone, refiner);
    const found = plan.condensed ? withCondensed(a, b, joined, given, odds, this.scratch.other) : joined;
    const standing = new Set(alone);
    const told = found.filter((region) => !standing.has(region));
    trail?.ended(kept, joined, told);
    const evidence = new Map<number, number>(); // of a passage: its pieces say it together
    for (const [index, { passage }] of given.entries()) {
      evidence.set(passage, (evidence.get(passage) ?? 0) + scores[index]);
    }
    return {
      regions: told,
      unfounded: given.flatMap(({ certain, passage }, index) =>
        certain || evidence.get(passage)! >= plan.leastEvidence ? [] : [index],
      ),
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
