import type { FoundRegion, Given, RoughRegion } from "../regions/region.js";
import type { RegionFinder } from "../regions/regions.js";
import type { ArticleUnits } from "../units/units.js";
import type { AlignmentPlan } from "./chains.js";
import { commonWords } from "./common-words.js";
import { isCertain, similarityOf } from "./passages.js";
import { endOf, type Passage, type PassagePiece, startOf } from "./pieces.js";
import type { Run } from "./runs.js";
import type { Trail } from "./trail.js";

/** From this share of equal words on, a passage is word for word: what differs is a word here and there. */
const VERBATIM = 0.95;

/** Adds what two articles say in other words to the passages that they have word for word, in the order of the first. */
export function withRegions(
  a: ArticleUnits,
  b: ArticleUnits,
  passages: readonly Passage[],
  finder: RegionFinder,
  plan: AlignmentPlan,
  trail: Trail | null = null,
): Passage[] {
  const given = passages.map((passage) => givenOf(a, b, passage, plan));
  const { regions, unfounded } = finder.find(a, b, given, trail?.regions);
  trail?.settled(passages, regions, unfounded);
  const gone = new Set([...unfounded, ...regions.flatMap((region) => region.takesIn)]);
  return [
    ...passages.filter((_, index) => !gone.has(index)),
    ...regions.map((region) => regionPassage(a, b, region)),
  ].sort((p, q) => startOf(p[0]).a - startOf(q[0]).a || startOf(p[0]).b - startOf(q[0]).b);
}

function givenOf(a: ArticleUnits, b: ArticleUnits, passage: Passage, plan: AlignmentPlan): Given {
  return {
    ...reachOf(passage[0], passage[passage.length - 1]),
    certain: isCertain(a, b, passage, plan),
    verbatim: similarityOf(a, b, passage) >= VERBATIM,
    pieces: passage.map((piece) => reachOf(piece, piece)),
  };
}

function reachOf(first: PassagePiece, last: PassagePiece): RoughRegion {
  const [start, end] = [startOf(first), endOf(last)];
  return { a: { start: start.a, end: end.a }, b: { start: start.b, end: end.b } };
}

/**
 * A region as a passage in one piece, from its first word to its last. Its ends are marked with runs of no words, as
 * they need not be equal; all between the equal words is an edit.
 */
function regionPassage(a: ArticleUnits, b: ArticleUnits, region: FoundRegion): Passage {
  const edge = (at: "start" | "end"): Run => ({ a: region.a[at], b: region.b[at], length: 0 });
  return [[edge("start"), ...commonWords(a.article.words, region.a, b.article.words, region.b), edge("end")]];
}
