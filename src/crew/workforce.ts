import type { SketchColumns } from "../candidates/sketch-columns.js";
import type { Cluster } from "../clusters/clusters.js";
import type { Pace } from "../kernel/steps.js";
import type { AlignedPair, Places } from "../pipeline.js";
import type { Plan } from "../plan.js";
import type { FoundProvenance } from "../provenance/provenance.js";
import type { InferredDate } from "../provenance/publication.js";
import type { Article } from "../text/article.js";
import type { ArticleUnits } from "../units/units.js";

/** Articles that were divided, and what is kept of their sketches. */
export interface Sketched {
  readonly divided: readonly ArticleUnits[];
  readonly columns: SketchColumns;
}

/**
 * Whoever does the stages of a trace that are most of its work: threads, or this one alone. One collection each, and one
 * stage after the other; what they find is the same.
 */
export interface Workforce {
  sketch(articles: readonly Article[], plan: Plan, pace: Pace): Promise<Sketched>;
  /** What the articles of each pair share, in the order of the pairs. */
  align(articles: readonly ArticleUnits[], places: Places, plan: Plan, pace: Pace): Promise<readonly AlignedPair[]>;
  /** Who took from whom what these articles share. */
  solve(
    articles: readonly ArticleUnits[],
    clusters: readonly Cluster[],
    /** What their texts tell of their own times. */
    inferred: ReadonlyMap<number, InferredDate>,
    plan: Plan,
    pace: Pace,
  ): Promise<FoundProvenance>;
  /** Gives up what it is at, and lets go of what it holds. */
  end(): Promise<void>;
}
