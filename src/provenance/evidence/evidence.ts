import type { Witness } from "../../clusters/clusters.js";
import type { PairAlignment } from "../../clusters/pair-kind.js";
import type { Span } from "../../kernel/span.js";
import type { Interval } from "../../kernel/time.js";
import { wordsInside } from "../../text/words.js";
import type { Credit } from "../mentions.js";

export const EVIDENCE_KINDS = [
  "time-order",
  "revision-order",
  "revision-note",
  "speaker-is-author",
  "credit",
  "own-interview",
  "common-credit",
  "third-party-speaker",
  "quotation-marks",
  "ellipsis",
  "brackets",
  "containment",
  "house-style",
  "opening",
  "editing",
  "taken-together",
  "closest-text",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A witness with what evidence asks of it, found once for each. */
export interface WitnessFacts {
  readonly witness: Witness;
  /** What the article is called in a sentence: its outlet; with its id where another witness is of the same outlet. */
  readonly name: string;
  /** The time as the article states it, where it states one only. */
  readonly dated: string | null;
  readonly published: Interval | null;
  /** What bounds it from below by the text's own account, and where. */
  readonly lastEvent: { readonly value: string; readonly interval: Interval; readonly place: Place } | null;
  readonly version: Interval | null;
  readonly credits: readonly Credit[];
  /** Those of its credits that are to none of the witnesses' outlets. */
  readonly outsideCredits: readonly Credit[];
  /** In whose mouth at least two of the cluster's witnesses put the words. */
  readonly spokenBy: string | null;
  /** The passage from its first span to its last, with the marks of the quotation around it. */
  readonly region: Span;
  /** Where this article names the publisher of another witness. */
  mentions(other: WitnessFacts): readonly Span[];
}

export interface Place {
  /** The article's place in the sorted collection. */
  readonly article: number;
  readonly span: Span;
}

/**
 * One observed fact about two witnesses. `favours` names the one that it makes the source, or a source that both share.
 *
 * `weight` is the logarithm, in nats, of how much likelier the fact is if the text ran as favoured than if it ran the
 * other way; `shared` is the part of that weight (0 to 1) that a common source would explain as well: quotation marks
 * on one side also appear when both took the text from a third.
 */
export interface Observation {
  readonly kind: EvidenceKind;
  readonly favours: "a" | "b" | "common-source";
  readonly weight: number;
  readonly shared: number;
  readonly says: string;
  readonly places: readonly Place[];
}

export interface FactPair {
  readonly a: WitnessFacts;
  readonly b: WitnessFacts;
  /** What was aligned between the two; empty where they were only compared through a third. */
  readonly alignments: readonly PairAlignment[];
}

/** One kind of evidence: what it observes of two witnesses. */
export type EvidenceSource = (pair: FactPair) => readonly Observation[];

/** What one witness shows that makes it the copy and the other its source. */
export type OneSided = (
  source: WitnessFacts,
  copy: WitnessFacts,
  pair: FactPair,
) => Omit<Observation, "favours"> | null;

const NOTHING: readonly Observation[] = [];

/** Asks a one-sided question both ways. Where both sides show the same thing, both observations stand, and cancel out. */
export const bothWays =
  (ask: OneSided): EvidenceSource =>
  (pair) => {
    const forward = ask(pair.a, pair.b, pair);
    const backward = ask(pair.b, pair.a, pair);
    if (forward === null && backward === null) return NOTHING;
    return [
      ...(forward ? [{ ...forward, favours: "a" as const }] : []),
      ...(backward ? [{ ...backward, favours: "b" as const }] : []),
    ];
  };

export const articleOf = ({ witness }: WitnessFacts) => witness.units.article;

export const nameOf = ({ name }: WitnessFacts): string => name;

export const placeIn = ({ witness }: WitnessFacts, span: Span): Place => ({ article: witness.article, span });

/** How many words of a witness's article a span holds. */
export function wordsOf(facts: WitnessFacts, span: Span): number {
  const { start, end } = wordsInside(articleOf(facts).words, span);
  return end - start;
}
