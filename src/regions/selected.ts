import { overlapOf } from "../kernel/span.js";
import { ByPlace } from "./by-place.js";
import { type FoundRegion, type Given, lengthOfRange, type RoughRegion } from "./region.js";
import type { RegionTrail } from "./trail.js";

/** Two regions that share more than this of the shorter one, on either side, are one finding: the better one. */
const SHARED_GROUND = 0.3;

/** The regions that stand on ground of their own, the best first. */
export function selected(
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
