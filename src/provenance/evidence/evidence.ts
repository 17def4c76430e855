import type { Witness } from "../../clusters/clusters.js";
import type { PairAlignment } from "../../clusters/pair-kind.js";
import type { Span } from "../../kernel/span.js";
import type { Interval } from "../../kernel/time.js";
import { wordsInside } from "../../text/words.js";
import type { Credit } from "../credits.js";
import type { Vocabulary } from "../vocabulary.js";

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
  "typing-error",
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
  /** What is known of its publication though the time that it states were wrong: who saw it by then, what its text tells. */
  readonly soundly: Interval | null;
  /** Whether it tells of a day as past that had not begun anywhere when it was published, or last changed, by its own word. */
  readonly tellsOfLater: boolean;
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
  /** Whether the text shows a sign of any witness's publisher; where not, it mentions none of them. */
  readonly namesPublishers: boolean;
  /** Whether another witness is of its outlet, or at one of its addresses: no others are states of one page. */
  readonly hasKin: boolean;
  /** How many of the other witnesses show a sign of its publisher. */
  readonly namedBy: number;
  /** The words of all witnesses' pages: by these a word is told from a typing error. */
  readonly vocabulary: Vocabulary;
  /** What evidence read of it, by the number of the reader (per-witness.ts). */
  readonly read: unknown[];
  /** The same of what is read of its whole page, shared by all witnesses of one article. */
  readonly page: unknown[];
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

/** Whether an observation is a reason to say that a witness has the text from outside. */
export const isOfOutside = ({ kind, favours }: Observation): boolean =>
  favours === "common-source" || kind === "common-credit";

export interface FactPair {
  readonly a: WitnessFacts;
  readonly b: WitnessFacts;
  /** What was aligned between the two; empty where they were only compared through a third. */
  readonly alignments: readonly PairAlignment[];
}

/** One kind of evidence: what it observes of two witnesses, and between which two it can be seen at all. */
export interface EvidenceSource {
  (pair: FactPair): readonly Observation[];
  readonly roles?: Roles;
}

/**
 * What each of two must be for itself, so that the one can be the source, and the other the copy; where neither can be
 * either, the two need not be asked. In a large cluster that is most of its pairs, and there are many more pairs than
 * witnesses.
 */
export interface Roles {
  readonly source: (facts: WitnessFacts) => boolean;
  readonly copy: (facts: WitnessFacts) => boolean;
}

/** Anyone can be it. */
export const anyone = (): boolean => true;

/** What one witness shows that makes it the copy and the other its source. */
export type OneSided = (
  source: WitnessFacts,
  copy: WitnessFacts,
  pair: FactPair,
) => Omit<Observation, "favours"> | null;

const NOTHING: readonly Observation[] = [];

/** Asks a one-sided question both ways. Where both sides show the same thing, both observations stand, and cancel out. */
export function bothWaysAs(roles: Roles, ask: OneSided): EvidenceSource {
  const askOneWay = (source: WitnessFacts, copy: WitnessFacts, pair: FactPair) =>
    roles.source(source) && roles.copy(copy) ? ask(source, copy, pair) : null;
  const askBoth = (pair: FactPair): readonly Observation[] => {
    const forward = askOneWay(pair.a, pair.b, pair);
    const backward = askOneWay(pair.b, pair.a, pair);
    if (forward === null && backward === null) return NOTHING;
    return [
      ...(forward ? [{ ...forward, favours: "a" as const }] : []),
      ...(backward ? [{ ...backward, favours: "b" as const }] : []),
    ];
  };
  return Object.assign(askBoth, { roles });
}

/** The same of any two. */
export const bothWays = (ask: OneSided): EvidenceSource => bothWaysAs({ source: anyone, copy: anyone }, ask);

/** Asks a question that is about both, where one of them can be the source, and the other the copy. */
export function ofBoth(roles: Roles, ask: (pair: FactPair) => readonly Observation[]): EvidenceSource {
  const { source, copy } = roles;
  const askBoth = (pair: FactPair): readonly Observation[] =>
    (source(pair.a) && copy(pair.b)) || (source(pair.b) && copy(pair.a)) ? ask(pair) : NOTHING;
  return Object.assign(askBoth, { roles });
}

export const articleOf = ({ witness }: WitnessFacts) => witness.units.article;

export const nameOf = ({ name }: WitnessFacts): string => name;

export const placeIn = ({ witness }: WitnessFacts, span: Span): Place => ({ article: witness.article, span });

/** How many words of a witness's article a span holds. */
export function wordsOf(facts: WitnessFacts, span: Span): number {
  const { start, end } = wordsInside(articleOf(facts).words, span);
  return end - start;
}
