import type { Limit } from "../kernel/limit.js";
import { groupedByTwoLanes, takenAt } from "../kernel/numbers.js";
import { finish, type Steps } from "../kernel/steps.js";
import type { Lexicon } from "../lexicon/lexicon.js";
import type { ArticleUnits } from "../units/units.js";
import type { Banding } from "./bands.js";
import { MeetingFinder, type Meetings, meet } from "./meetings.js";
import { both, type CandidatePair, CandidatePairs, type MetArticles, type MetPlaces } from "./pairs.js";
import { shareRareTerms } from "./rare-terms.js";
import type { KeyedPlaces, Placed, SketchColumns } from "./sketch-columns.js";

export interface CandidatePlan {
  readonly banding: Banding;
  /** More entries than this under one key do not all meet each other. */
  readonly mostCarriers: number;
  /** By how many of its rarest terms a sentence is known, where what was put in other words is looked for. */
  readonly rareTerms: number | null;
}

export interface Candidates<Pairs extends Iterable<CandidatePair> = CandidatePairs> {
  readonly pairs: Pairs;
  readonly limits: readonly Limit[];
}

/**
 * All pairs of articles that share a fingerprint, or a paragraph or quotation that is alike, or rare terms.
 *
 * Fingerprints find reuse: winnowing guarantees one in common for every `k + window − 1` shared words, wherever they
 * stand. Signatures find units that are alike as wholes, with the chance that `recallAt` gives for their likeness, also
 * where no five words in a row are left; speakers find statements that were put in other words.
 */
export const findCandidates = (
  sketches: SketchColumns,
  plan: CandidatePlan,
  wording: Wording | null = null,
): Candidates => finish(candidateSteps(sketches, plan, wording));

/** One step for each way to meet: by fingerprints, by each band, by speakers, by rare terms. */
export const stepsToCandidates = ({ banding }: CandidatePlan): number => banding.bands + 3;

/** The same, step by step. */
export function* candidateSteps(
  sketches: SketchColumns,
  { mostCarriers: cap, rareTerms }: CandidatePlan,
  wording: Wording | null = null,
): Steps<Candidates> {
  const prints = meetByKey(sketches.fingerprints(), cap);
  yield 1;
  const units = yield* meetBySignature(sketches, cap);
  const statements = meetByKey(sketches.quotations(), cap);
  yield 1;
  const terms =
    wording === null || rareTerms === null
      ? NOTHING
      : shareRareTerms(wording.articles, wording.lexicon, rareTerms, cap);
  yield 1;
  return {
    pairs: CandidatePairs.of(prints.met, both(units.met, statements.met), terms.met),
    limits: limitsOf({ prints, units, statements, terms }, cap),
  };
}

/** What the articles say, for those who look for what was put in other words. */
export interface Wording {
  readonly articles: readonly ArticleUnits[];
  readonly lexicon: Lexicon;
}

/** What met by one kind of key, and how many of these keys stand in more places than the cap. */
interface Found<Met extends MetArticles> {
  readonly met: Met;
  readonly capped: number;
}

const NOTHING: Found<MetArticles> = { met: { a: new Uint32Array(0), b: new Uint32Array(0) }, capped: 0 };

function meetByKey(places: KeyedPlaces, cap: number): Found<MetPlaces> {
  const meetings = meet(places, cap);
  return { met: placesOf(meetings, places), capped: meetings.capped };
}

function* meetBySignature(sketches: SketchColumns, cap: number): Steps<Found<MetPlaces>> {
  const units = sketches.signed();
  const hi = new Uint32Array(units.owner.length);
  const lo = new Uint32Array(units.owner.length);
  const finder = new MeetingFinder(cap);
  let capped = 0;
  for (let band = 0; band < sketches.banding.bands; band++) {
    sketches.readBand(band, hi, lo);
    capped = Math.max(capped, finder.add({ hi, lo, owner: units.owner }));
    yield 1;
  }
  return { met: placesOf(distinct(finder.found()), units), capped };
}

/** Units alike meet in several bands: each pair once. */
function distinct({ first, second }: Meetings): Meetings {
  const { order, ends } = groupedByTwoLanes(first, second);
  const heads = takenAt(
    order,
    ends.map((end) => end - 1),
  );
  return { first: takenAt(first, heads), second: takenAt(second, heads) };
}

const placesOf = ({ first, second }: Meetings, { owner, at }: Placed): MetPlaces => ({
  a: takenAt(owner, first),
  b: takenAt(owner, second),
  atA: takenAt(at, first),
  atB: takenAt(at, second),
});

/** What stands in more places than the cap, by what it is. */
const CAPPED = {
  prints: "Some runs of words",
  units: "Some paragraphs or quotations that are alike",
  statements: "Quotations of some speakers",
  terms: "Some pairs of rare words",
};

function limitsOf(counts: Readonly<Record<keyof typeof CAPPED, { capped: number }>>, value: number): Limit[] {
  const says = (what: string) =>
    `${what} stand in more than ${value} places; each place was compared with the first of them only. Every article that carries them is in a cluster, but a passage that two of them share and the first does not have may be missing.`;
  return Object.entries(CAPPED).flatMap(([kind, what]) => {
    const { capped: reached } = counts[kind as keyof typeof CAPPED];
    return reached === 0 ? [] : [{ cap: "mostCarriers", value, reached, says: says(what) }];
  });
}
