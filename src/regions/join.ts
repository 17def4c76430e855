import { leavesQuotation } from "./quoting.js";
import type { Refiner } from "./refine.js";
import { type FoundRegion, hullOf, widened } from "./region.js";
import type { Side } from "./side.js";

/** Regions further apart than this, in either text, are two. In words. */
const WIDEST_GAP = 60;
/** The words between are looked for around the other text's gap, so far beyond it. */
const AROUND = 30;
/** What the words between may say against one passage, in nats: some ten words of somebody's own. */
const MOST_AGAINST = 5.5;

/**
 * Joins regions with what goes before and behind them in both texts, regions or passages that stand alone, where the
 * words between say nothing against it: a long passage is otherwise found in parts. Two passages with others' words
 * between, in both texts, stay two; so do two that stand alone, which were looked at together before.
 */
export function joinNeighbours(
  a: Side,
  b: Side,
  regions: readonly FoundRegion[],
  alone: readonly FoundRegion[],
  refiner: Refiner,
): FoundRegion[] {
  const standing = new Set(alone);
  const joined: FoundRegion[] = [];
  for (const region of [...regions, ...alone].sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)) {
    const before = joined.at(-1);
    const one =
      before !== undefined && !(standing.has(before) && standing.has(region)) && isOne(a, b, before, region, refiner);
    if (one) joined[joined.length - 1] = join(before, region);
    else joined.push(region);
  }
  return joined;
}

function isOne(a: Side, b: Side, before: FoundRegion, after: FoundRegion, refiner: Refiner): boolean {
  const gapA = { start: before.a.end, end: Math.max(before.a.end, after.a.start) };
  const gapB = { start: before.b.end, end: Math.max(before.b.end, after.b.start) };
  if (after.a.end <= before.a.end || after.b.start < before.b.start || after.b.end <= before.b.end) return false;
  if (gapA.end - gapA.start > WIDEST_GAP || gapB.end - gapB.start > WIDEST_GAP) return false;
  const both = join(before, after);
  if (leavesQuotation(a, b, both, before) || leavesQuotation(a, b, both, after)) return false;
  return (
    refiner.sum(a, gapA, b, widened(gapB, AROUND, b.terms.length)) >= -MOST_AGAINST &&
    refiner.sum(b, gapB, a, widened(gapA, AROUND, a.terms.length)) >= -MOST_AGAINST
  );
}

const join = (x: FoundRegion, y: FoundRegion): FoundRegion => ({
  a: hullOf(x.a, y.a),
  b: hullOf(x.b, y.b),
  score: x.score + y.score,
  takesIn: [...new Set([...x.takesIn, ...y.takesIn])].sort((i, j) => i - j),
});
