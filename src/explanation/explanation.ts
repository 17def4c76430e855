import type { Alignment } from "../alignment/alignment.js";
import type { PassageVerdict } from "../alignment/trail.js";
import type { ClusterKind } from "../clusters/pair-kind.js";
import type { Limit } from "../kernel/limit.js";
import type { Span } from "../kernel/span.js";
import type { RegionOrigin, RegionVerdict } from "../regions/trail.js";

/** What every stage saw of two articles. All spans are half-open UTF-16 offsets into the texts as given. */
export interface Explanation {
  readonly a: ExplainedArticle;
  readonly b: ExplainedArticle;
  readonly sketch: ExplainedSketch;
  readonly candidate: {
    /** Through what the two would meet in a collection; through nothing, and they are looked at only here. */
    readonly through: readonly ("fingerprints" | "signatures" | "speaker" | "rare-terms")[];
  };
  /** Places that alignment started from. */
  readonly seeds: number;
  /** Runs of equal words, grown from the seeds; only those as long as a fingerprint. */
  readonly runs: readonly ExplainedRun[];
  readonly passages: readonly ExplainedPassage[];
  /** Where the two say the same in other words; `null` where that is not looked for. */
  readonly regions: readonly ExplainedRegion[] | null;
  readonly alignments: readonly ExplainedAlignment[];
  readonly limits: readonly Limit[];
  /** What became of the stretch that was asked about; everything above is then only what touches it. */
  readonly answer: Answer | null;
}

export interface ExplainedArticle {
  readonly words: number;
  /** As given, or as guessed; "und" where neither told. */
  readonly language: string;
  /** The language whose stemmer made its words one where they are of one stem; `null`: words are compared as they stand. */
  readonly stemmer: string | null;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly quotations: readonly { readonly span: Span; readonly speaker: string | null }[];
}

/** Where something stands in both texts. */
export interface Places {
  readonly a: Span;
  readonly b: Span;
}

export interface ExplainedSketch {
  /** Fingerprints that were kept of each. */
  readonly fingerprints: { readonly a: number; readonly b: number };
  /** Where one fingerprint stands in both. */
  readonly shared: readonly Places[];
  readonly unitsAlike: readonly UnitsAlike[];
}

/** Two paragraphs or quotations that met, by bands of their signatures or by a common speaker. */
export interface UnitsAlike extends Places {
  readonly kinds: { readonly a: "paragraph" | "quotation"; readonly b: "paragraph" | "quotation" };
  /** How many bands are equal; 0: they met by their speaker alone. */
  readonly bands: number;
  /** Who says both, where they met by that. */
  readonly speaker: string | null;
  /** The likeness (Jaccard) of their shingles: as the signatures estimate it, and as it is. */
  readonly estimated: number;
  readonly exact: number;
}

export interface ExplainedRun extends Places {
  readonly words: number;
}

export interface ExplainedPassage extends Places {
  /** Words that are equal. */
  readonly words: number;
  readonly pieces: readonly Places[];
  /** What its words say for copying, in nats; `null` where that was not asked. */
  readonly evidence: number | null;
  readonly verdict: PassageVerdict;
  readonly says: string;
}

export interface ExplainedRegion {
  readonly from: RegionOrigin;
  /** Where it was looked for; `null` where it was made of others. */
  readonly rough: Places | null;
  /** Where it is, to the word; `null` where nothing there speaks for copying. */
  readonly refined: Places | null;
  /** Words of each side. */
  readonly words: { readonly a: number; readonly b: number };
  /** What its words say for copying, in nats. */
  readonly evidence: number;
  /** The places in it are spans of the texts. */
  readonly verdict: RegionVerdict;
  readonly says: string;
}

export interface ExplainedAlignment {
  readonly kind: ClusterKind;
  readonly setAside: boolean;
  /** Why it is set aside; `null` where it is not. */
  readonly reason: string | null;
  readonly alignment: Alignment;
}

/** A stretch of one of two texts. */
export interface Stretch extends Span {
  readonly article: "a" | "b";
}

/** Why something was, or was not, reported: what each stage that saw it had to say. */
export type Reason =
  | { readonly stage: "alignment"; readonly kind: ClusterKind; readonly reason: string | null }
  | { readonly stage: "region"; readonly verdict: RegionVerdict }
  | { readonly stage: "passage"; readonly verdict: PassageVerdict }
  /** The longest run of equal words, and how long one is reported by itself. */
  | { readonly stage: "words"; readonly run: number; readonly least: number };

export interface Answer {
  readonly at: Stretch;
  /** Words of the stretch, and how many of them are reported. */
  readonly words: number;
  readonly reported: number;
  readonly verdict: "reported" | "set-aside" | "not-reported";
  readonly because: readonly Reason[];
  /** The verdict and its reasons in one sentence. */
  readonly says: string;
}
