import type { Refiner } from "./refine.js";
import { hullOf } from "./region.js";
import type { FoundRegion } from "./regions.js";
import type { Side } from "./side.js";

/** Regions further apart than this, in either text, are two. In words. */
const WIDEST_GAP = 60;
/** The words between are looked for around the other text's gap, so far beyond it. */
const AROUND = 30;
/** What the words between may say against one passage, in nats: some ten words of somebody's own. */
const MOST_AGAINST = 5.5;

/**
 * Joins regions that follow each other in both texts where the words between them say nothing against it: a long
 * passage is otherwise found in parts. Two passages with others' words between, in both texts, stay two.
 */
export function joinNeighbours(a: Side, b: Side, regions: readonly FoundRegion[], refiner: Refiner): FoundRegion[] {
  const joined: FoundRegion[] = [];
  for (const region of [...regions].sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)) {
    const before = joined.at(-1);
    if (before !== undefined && isOne(a, b, before, region, refiner)) joined[joined.length - 1] = join(before, region);
    else joined.push(region);
  }
  return joined;
}

function isOne(a: Side, b: Side, before: FoundRegion, after: FoundRegion, refiner: Refiner): boolean {
  const gapA = { start: before.a.end, end: Math.max(before.a.end, after.a.start) };
  const gapB = { start: before.b.end, end: Math.max(before.b.end, after.b.start) };
  if (after.a.end <= before.a.end || after.b.start < before.b.start || after.b.end <= before.b.end) return false;
  if (gapA.end - gapA.start > WIDEST_GAP || gapB.end - gapB.start > WIDEST_GAP) return false;
  const around = (gap: { start: number; end: number }, side: Side) => ({
    start: Math.max(0, gap.start - AROUND),
    end: Math.min(side.terms.length, gap.end + AROUND),
  });
  return (
    refiner.sum(a, gapA, b, around(gapB, b)) >= -MOST_AGAINST &&
    refiner.sum(b, gapB, a, around(gapA, a)) >= -MOST_AGAINST
  );
}

const join = (x: FoundRegion, y: FoundRegion): FoundRegion => ({
  a: hullOf(x.a, y.a),
  b: hullOf(x.b, y.b),
  score: x.score + y.score,
  takesIn: [...new Set([...x.takesIn, ...y.takesIn])].sort((i, j) => i - j),
});
