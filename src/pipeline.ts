import { align } from "./alignment/alignment.js";
import type { Trail } from "./alignment/trail.js";
import { type Candidates, findCandidates, type Wording } from "./candidates/candidates.js";
import { type CandidatePair, type CandidatePairs, pairOfNothing } from "./candidates/pairs.js";
import { SketchColumns } from "./candidates/sketch-columns.js";
import type { PairAlignment } from "./clusters/pair-kind.js";
import type { Limit } from "./kernel/limit.js";
import { byKeys } from "./kernel/order.js";
import { overlapOf } from "./kernel/span.js";
import { type Lexicon, readLexicon } from "./lexicon/lexicon.js";
import type { Plan } from "./plan.js";
import { RegionFinder } from "./regions/regions.js";
import { type ArticleSketch, Sketcher } from "./sketch/sketch.js";
import type { ArticleUnits, Unit } from "./units/units.js";

/** What two divided articles or a collection of them share, and which caps were reached. */
interface Found {
  readonly alignments: PairAlignment[];
  readonly limits: Limit[];
}

/** The finding half of the pipeline: divided articles in, the passages that candidates among them share out. */
export const findAlignments = (articles: readonly ArticleUnits[], plan: Plan): Found =>
  alignCandidates(articles, findPlaces(articles, plan), plan);

/** The same where somebody asks about two articles: they are looked at whether or not they would be candidates. */
export const findAlignmentsOfPair = (pair: readonly [ArticleUnits, ArticleUnits], plan: Plan): Found =>
  alignCandidates(pair, onlyPair(findPlacesOfPair(pair, plan)), plan);

/** Where to look: which articles meet and where, by their sketches, and by their words where these are asked for. */
export interface PlacesFound<Pairs extends Iterable<CandidatePair> = CandidatePairs> {
  /** For each article the units that candidates speak of. */
  readonly units: readonly (readonly Unit[])[];
  readonly candidates: Candidates<Pairs>;
  /** `null`: what is said in other words is not looked for. */
  readonly lexicon: Lexicon | null;
}

export function findPlaces(articles: readonly ArticleUnits[], plan: Plan): PlacesFound {
  const lexicon = lexiconOf(articles, plan);
  return { ...meetSketches(sketchesOf(articles, plan), plan, lexicon && { articles, lexicon }), lexicon };
}

/** The same for two articles, where nobody asks what meets inside one of them; see {@link Sketcher.sketchPair}. */
export function findPlacesOfPair(pair: readonly [ArticleUnits, ArticleUnits], plan: Plan): PlacesFound {
  const sketches = new Sketcher(plan.sketch).sketchPair(pair, plan.candidates.mostCarriers);
  return { ...meetSketches(sketches, plan, null), lexicon: lexiconOf(pair, plan) };
}

function* sketchesOf(articles: readonly ArticleUnits[], plan: Plan): Iterable<ArticleSketch> {
  const sketcher = new Sketcher(plan.sketch);
  for (const article of articles) yield sketcher.sketch(article);
}

/** Each sketch is read once and let go. */
function meetSketches(
  sketches: Iterable<ArticleSketch>,
  { candidates: plan }: Plan,
  wording: Wording | null,
): Omit<PlacesFound, "lexicon"> {
  const columns = new SketchColumns(plan.banding);
  const units: (readonly Unit[])[] = [];
  for (const sketch of sketches) {
    columns.add(sketch);
    units.push(sketch.units);
  }
  return { units, candidates: findCandidates(columns, plan, wording) };
}

const lexiconOf = (articles: readonly ArticleUnits[], { regions }: Plan): Lexicon | null =>
  regions && readLexicon(articles, regions.stemmed);

/** Of two articles, what meets between them, and not inside either: they are looked at even where nothing does. */
export const onlyPair = ({ candidates: { pairs, limits }, ...places }: PlacesFound): PlacesFound<CandidatePair[]> => ({
  ...places,
  candidates: { pairs: [pairs.between(0, 1) ?? pairOfNothing(0, 1)], limits },
});

/** The shared passages of all candidates; a trail is told of what was seen of the last of them, for one who asks. */
export function alignCandidates(
  articles: readonly ArticleUnits[],
  { units, candidates, lexicon }: PlacesFound<Iterable<CandidatePair>>,
  plan: Plan,
  trail: Trail | null = null,
): Found {
  const finder = plan.regions && lexicon && new RegionFinder(articles, lexicon, plan.regions);
  const alignments: PairAlignment[] = [];
  const limits = [...candidates.limits, ...stemmerLimits(lexicon?.unstemmed ?? [])];
  for (const pair of candidates.pairs) {
    const places = { ...pair, alike: alikeUnits(pair, units) };
    const found = align(articles[pair.a], articles[pair.b], places, plan.alignment, finder, trail);
    for (const alignment of found.alignments) alignments.push({ a: pair.a, b: pair.b, alignment });
    limits.push(...found.limits);
  }
  return {
    alignments,
    limits: limits.sort(
      byKeys(
        (limit) => limit.cap,
        (limit) => limit.says,
      ),
    ),
  };
}

/** Where words of one stem could not be taken for one word, some of what was reworded is not seen. */
const stemmerLimits = (unstemmed: readonly string[]): Limit[] =>
  unstemmed.length === 0
    ? []
    : [
        {
          cap: "stemmer",
          value: 0,
          reached: unstemmed.length,
          says: `There is no stemmer for ${unstemmed.map(languageNamed).join(", ")}: there another form of a word counts as another word, and a reworded passage may be missing or cut short.`,
        },
      ];

const languageNamed = (code: string): string => (code === "und" ? 'an unknown language ("und")' : `"${code}"`);

/** Units whose signatures met. Inside one article a quotation is like its own paragraph: that is no repetition. */
function alikeUnits(pair: CandidatePair, units: PlacesFound["units"]): (readonly [Unit, Unit])[] {
  const found: (readonly [Unit, Unit])[] = [];
  pair.alikeA.forEach((index, i) => {
    const [x, y] = [units[pair.a][index], units[pair.b][pair.alikeB[i]]];
    if (pair.a !== pair.b) found.push([x, y]);
    else if (overlapOf(x.words, y.words) === 0) found.push(x.words.start < y.words.start ? [x, y] : [y, x]);
  });
  return found;
}
