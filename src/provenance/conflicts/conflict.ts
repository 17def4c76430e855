import type { Cluster } from "../../clusters/clusters.js";
import type { Observation, Place, WitnessFacts } from "../evidence/index.js";
import type { Stemma } from "../stemma.js";

export const CONFLICT_KINDS = [
  "dates-contradict",
  "event-after-date",
  "copy-before-source",
  "doubtful-date",
  "credit-to-later",
  "silent-edit",
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Two facts that cannot both be true, or of which one was put in place of the other without a word. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** Places of the articles in the collection. */
  readonly articles: readonly number[];
  readonly says: string;
  readonly places: readonly Place[];
}

/** Two witnesses in the order of their times, with what the texts themselves say against it. */
export interface ContraryOrder {
  readonly early: WitnessFacts;
  readonly late: WitnessFacts;
  /** What makes the early one the copy and the late one its source. */
  readonly against: readonly Observation[];
  /** What beside the times speaks for their order, in nats. */
  readonly inFavour: number;
  /** Whether the one is told to have the text from the other, both to have it from outside, or something stands between. */
  readonly relation: "derived" | "outside" | "none";
}

/** What a cluster's conflicts are found in. */
export interface ClusterFacts {
  readonly cluster: Cluster;
  readonly facts: readonly WitnessFacts[];
  readonly stemma: Stemma;
  readonly contrary: readonly ContraryOrder[];
}

/** One kind of conflict: all that are of it in a cluster, beside what was found of the kinds before it. */
export type ConflictSource = (found: ClusterFacts, told: readonly Conflict[]) => readonly Conflict[];
