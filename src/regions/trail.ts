import { overlapOf } from "../kernel/span.js";
import type { Region, RoughRegion } from "./region.js";

/** What became of a place that was looked at, and by what measure. Evidence is in nats, lengths in words of both sides. */
export type RegionVerdict =
  | { readonly kind: "kept" }
  | { readonly kind: "nothing-common" }
  | { readonly kind: "too-little-evidence"; readonly evidence: number; readonly least: number }
  | { readonly kind: "too-short"; readonly words: number; readonly least: number }
  | { readonly kind: "said-by-others" }
  | { readonly kind: "adds-little"; readonly evidence: number; readonly least: number }
  | { readonly kind: "leaves-quotation" }
  | { readonly kind: "overlaps-better"; readonly other: RoughRegion }
  | { readonly kind: "joined"; readonly into: RoughRegion };

/** Where a region comes from: followed beyond a passage or from sentences that are alike, or made of others. */
export type RegionOrigin = "passage" | "sentences" | "join" | "digest";

export interface SeenRegion {
  readonly from: RegionOrigin;
  /** Where it was looked for; `null` where it was made of others. */
  readonly rough: RoughRegion | null;
  region: Region | null;
  verdict: RegionVerdict;
}

/**
 * What the search for regions saw and decided, kept for one who asks. The search is the same with it and without: it
 * only tells the trail, and never asks it.
 */
export class RegionTrail {
  readonly seen: SeenRegion[] = [];
  /** What the words of each given passage say, in nats, in their order; empty where no regions were looked for. */
  scores: readonly number[] = [];
  private readonly of = new Map<Region, SeenRegion>();

  refined(from: RegionOrigin, rough: readonly RoughRegion[], regions: readonly (Region | null)[]): void {
    for (const [i, place] of rough.entries()) this.add({ from, rough: place, region: regions[i], verdict: NOTHING });
  }

  /** A region goes on as another, wider one. */
  followed(before: Region, after: Region): void {
    const seen = this.of.get(before)!;
    seen.region = after;
    this.of.set(after, seen);
  }

  dropped(region: Region, verdict: RegionVerdict): void {
    this.of.get(region)!.verdict = verdict;
  }

  /** The end: regions that were kept, what they were joined to, and what with digests is told. */
  ended(kept: readonly Region[], joined: readonly Region[], told: readonly Region[]): void {
    for (const region of kept) {
      this.dropped(region, told.includes(region) ? KEPT : { kind: "joined", into: nearest(region, told) });
    }
    for (const region of told) {
      if (this.of.has(region)) continue;
      this.add({ from: joined.includes(region) ? "join" : "digest", rough: null, region, verdict: KEPT });
    }
  }

  private add(seen: SeenRegion): void {
    this.seen.push(seen);
    if (seen.region !== null) this.of.set(seen.region, seen);
  }
}

const NOTHING: RegionVerdict = { kind: "nothing-common" };
const KEPT: RegionVerdict = { kind: "kept" };

/** The region that holds most of another. */
function nearest(region: RoughRegion, others: readonly RoughRegion[]): RoughRegion {
  const held = (other: RoughRegion) => overlapOf(region.a, other.a) + overlapOf(region.b, other.b);
  return others.reduce((best, other) => (held(other) > held(best) ? other : best));
}
