import { align } from "./alignment/alignment.js";
import type { Trail } from "./alignment/trail.js";
import { withoutMetByTheFirst } from "./candidates/by-the-first.js";
import { type Candidates, candidateSteps, findCandidates } from "./candidates/candidates.js";
import { type CandidatePair, type CandidatePairs, pairOfNothing } from "./candidates/pairs.js";
import { SketchColumns } from "./candidates/sketch-columns.js";
import type { PairAlignment } from "./clusters/pair-kind.js";
import { type Limit, limitOrder } from "./kernel/limit.js";
import { overlapOf } from "./kernel/span.js";
import { finish, type Steps } from "./kernel/steps.js";
import { type Lexicon, readLexicon } from "./lexicon/lexicon.js";
import type { Plan } from "./plan.js";
import { RegionFinder } from "./regions/regions.js";
import { type ArticleSketch, Sketcher } from "./sketch/sketch.js";
import { type ArticleUnits, type Unit, unitsOf } from "./units/units.js";

/** What two divided articles or a collection of them share, and which caps were reached. */
export interface Found {
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
export interface Places<Pairs extends Iterable<CandidatePair> = CandidatePairs> {
  readonly candidates: Candidates<Pairs>;
  /** `null`: what is said in other words is not looked for. */
  readonly lexicon: Lexicon | null;
}

export function findPlaces(articles: readonly ArticleUnits[], plan: Plan): Places {
  const sketcher = new Sketcher(plan.sketch);
  const columns = gathered(
    articles.map((article) => sketcher.sketch(article)),
    plan,
  );
  return finish(placeSteps(articles, columns, plan));
}

/** The same of articles that are sketched, step by step; see {@link candidateSteps}. */
export function* placeSteps(articles: readonly ArticleUnits[], columns: SketchColumns, plan: Plan): Steps<Places> {
  const lexicon = lexiconOf(articles, plan);
  yield 0;
  const wording = lexicon && { articles, lexicon };
  const { pairs, limits } = yield* candidateSteps(columns, plan.candidates, wording);
  const wordsOf = (index: number) => articles[index].article.words;
  const needed = withoutMetByTheFirst(pairs, wordsOf, plan.sketch.fingerprintWords, plan.candidates.mostCarriers);
  return { lexicon, candidates: { pairs: needed, limits } };
}

/** The same for two articles, where nobody asks what meets inside one of them; see {@link Sketcher.sketchPair}. */
export function findPlacesOfPair(pair: readonly [ArticleUnits, ArticleUnits], plan: Plan): Places {
  const columns = gathered(new Sketcher(plan.sketch).sketchPair(pair, plan.candidates.mostCarriers), plan);
  return { lexicon: lexiconOf(pair, plan), candidates: findCandidates(columns, plan.candidates) };
}

function gathered(sketches: readonly ArticleSketch[], { candidates }: Plan): SketchColumns {
  const columns = new SketchColumns(candidates.banding);
  for (const sketch of sketches) columns.add(sketch);
  return columns;
}

const lexiconOf = (articles: readonly ArticleUnits[], { regions }: Plan): Lexicon | null =>
  regions && readLexicon(articles, regions.stemmed);

/** Of two articles, what meets between them, and not inside either: they are looked at even where nothing does. */
export const onlyPair = ({ candidates: { pairs, limits }, ...places }: Places): Places<CandidatePair[]> => ({
  ...places,
  candidates: { pairs: [pairs.between(0, 1) ?? pairOfNothing(0, 1)], limits },
});

/** The shared passages of all candidates; a trail is told of what was seen of the last of them, for one who asks. */
export function alignCandidates(
  articles: readonly ArticleUnits[],
  places: Places<Iterable<CandidatePair>>,
  plan: Plan,
  trail: Trail | null = null,
): Found {
  return foundIn(places, finish(alignmentSteps(articles, places, plan, trail)));
}

/** The same before limits are put in order, a step for each pair. */
export function* alignmentSteps(
  articles: readonly ArticleUnits[],
  { candidates, lexicon }: Places<Iterable<CandidatePair>>,
  plan: Plan,
  trail: Trail | null = null,
): Steps<AlignedPair[]> {
  const aligner = new PairAligner((index) => articles[index], lexicon, plan);
  const found: AlignedPair[] = [];
  for (const pair of candidates.pairs) {
    found.push(aligner.align(pair, trail));
    yield 1;
  }
  return found;
}

/** What the two articles of a pair share, and which caps were reached. */
export type AlignedPair = ReturnType<typeof align>;

/** Aligns pairs of one collection; what it makes of an article once serves all its pairs. */
export class PairAligner {
  private readonly finder: RegionFinder | null;

  constructor(
    /** By an article's place in the collection; the same article is always the same object. */
    private readonly articleAt: (index: number) => ArticleUnits,
    lexicon: Lexicon | null,
    private readonly plan: Plan,
  ) {
    this.finder = plan.regions && lexicon && new RegionFinder([], lexicon, plan.regions);
  }

  align(pair: CandidatePair, trail: Trail | null = null): AlignedPair {
    const [a, b] = [this.articleAt(pair.a), this.articleAt(pair.b)];
    this.finder?.know(a, pair.a);
    this.finder?.know(b, pair.b);
    const places = { ...pair, alike: alikeUnits(pair, a, b) };
    return align(a, b, places, this.plan.alignment, this.finder, trail);
  }
}

/** All that was found in the pairs of a collection. */
export function foundIn(
  { candidates, lexicon }: Places<Iterable<CandidatePair>>,
  aligned: readonly AlignedPair[],
): Found {
  const limits = [...candidates.limits, ...stemmerLimits(lexicon?.unstemmed ?? [])];
  const alignments: PairAlignment[] = [];
  let next = 0;
  for (const { a, b } of candidates.pairs) {
    const found = aligned[next++];
    for (const alignment of found.alignments) alignments.push({ a, b, alignment });
    limits.push(...found.limits);
  }
  return {
    alignments,
    limits: limits.sort(limitOrder),
  };
}

/** Where words of one stem could not be taken for one word, some of what was reworded is not seen. */
export const stemmerLimits = (unstemmed: readonly string[]): Limit[] =>
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
function alikeUnits(
  { a, b, alikeA, alikeB }: CandidatePair,
  dividedA: ArticleUnits,
  dividedB: ArticleUnits,
): (readonly [Unit, Unit])[] {
  if (alikeA.length === 0) return [];
  const [unitsA, unitsB] = [unitsOf(dividedA), unitsOf(dividedB)]; // made anew: to keep them takes more than to make them
  const found: (readonly [Unit, Unit])[] = [];
  alikeA.forEach((index, i) => {
    const [x, y] = [unitsA[index], unitsB[alikeB[i]]];
    if (a !== b) found.push([x, y]);
    else if (overlapOf(x.words, y.words) === 0) found.push(x.words.start < y.words.start ? [x, y] : [y, x]);
  });
  return found;
}
