import type { FoundRegion, Given, RoughRegion } from "../regions/region.js";
import type { RegionFinder } from "../regions/regions.js";
import type { ArticleUnits } from "../units/units.js";
import type { AlignmentPlan } from "./chains.js";
import { commonWords } from "./common-words.js";
import { isCertain, isVerbatim, similarityOf } from "./passages.js";
import { byPlace, endOf, type Passage, type PassagePiece, startOf } from "./pieces.js";
import type { Run } from "./runs.js";
import { ToldRuns } from "./told-runs.js";
import type { Trail } from "./trail.js";

/** As many times the words of a run that must be reported: from there on, what was moved is no clause. */
const LONGEST_MOVED = 3;

/**
 * Adds what two articles say in other words to the passages that they have word for word, in the order of the first.
 * Each piece of a passage is followed by itself: between two there may be a thousand words that the other text leaves out.
 *
 * A region goes forward in both texts and has each word once, so what stands in another order or twice on one side may
 * be no equal words of the region that takes it in. A clause that was moved is told by the region, which covers it in
 * both texts; a longer run stays a passage then.
 */
export function withRegions(
  a: ArticleUnits,
  b: ArticleUnits,
  passages: readonly Passage[],
  finder: RegionFinder,
  plan: AlignmentPlan,
  trail: Trail | null = null,
): Passage[] {
  const pieces = passages.flatMap((passage, of) => passage.map((piece) => ({ of, piece })));
  const certain = passages.map((passage) => isCertain(a, b, passage, plan));
  const given = pieces.map(
    ({ of, piece }): Given => ({
      ...reachOf(piece),
      certain: certain[of],
      verbatim: isVerbatim(similarityOf(a, b, [piece])),
      passage: of,
    }),
  );
  const { regions, unfounded } = finder.find(a, b, given, trail?.regions);
  const found = regions.map((region) => ({ region, piece: regionPiece(a, b, region) }));
  const told = new ToldRuns(
    a.article.words,
    b.article.words,
    plan.runWords,
    found.flatMap(({ piece }) => piece),
  );
  const takenIn = regions
    .flatMap(({ takesIn }) => takesIn)
    .filter((at) => !told.losesRunOf(pieces[at].piece, LONGEST_MOVED * plan.runWords));
  trail?.settled(passages, takenIn, unfounded);
  const gone = new Set([...unfounded, ...takenIn]);
  const left: { of: number; piece: PassagePiece }[][] = passages.map(() => []);
  for (const [at, entry] of pieces.entries()) if (!gone.has(at)) left[entry.of].push(entry);
  const others: Passage[] = [];
  for (const { region, piece } of found) {
    const of = pieces[region.takesIn[0]]?.of;
    const isPart = of !== undefined && region.takesIn.every((at) => pieces[at].of === of);
    if (isPart && goesBetween(piece, left[of])) left[of].push({ of, piece });
    else others.push([piece]);
  }
  return [
    ...left.filter((of) => of.length > 0).map((of) => of.map(({ piece }) => piece).sort(byPlace)),
    ...others,
  ].sort(([p], [q]) => byPlace(p, q));
}

/** Whether a piece stands before or behind each of some others, in both texts alike. */
const goesBetween = (piece: PassagePiece, others: readonly { readonly piece: PassagePiece }[]): boolean =>
  others.every(({ piece: other }) => isBefore(piece, other) || isBefore(other, piece));

function isBefore(first: PassagePiece, then: PassagePiece): boolean {
  const [end, start] = [endOf(first), startOf(then)];
  return end.a <= start.a && end.b <= start.b;
}

function reachOf(piece: PassagePiece): RoughRegion {
  const [start, end] = [startOf(piece), endOf(piece)];
  return { a: { start: start.a, end: end.a }, b: { start: start.b, end: end.b } };
}

/**
 * A region in one piece, from its first word to its last. Its ends are marked with runs of no words, as they need not
 * be equal; all between the equal words is an edit.
 */
function regionPiece(a: ArticleUnits, b: ArticleUnits, region: FoundRegion): PassagePiece {
  const edge = (at: "start" | "end"): Run => ({ a: region.a[at], b: region.b[at], length: 0 });
  return [edge("start"), ...commonWords(a.article.words, region.a, b.article.words, region.b), edge("end")];
}
