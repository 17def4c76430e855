import type { PassageVerdict } from "../alignment/trail.js";
import type { RegionVerdict } from "../regions/trail.js";
import type { Answer, Reason } from "./explanation.js";

type Kinds<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: (verdict: Extract<T, { readonly kind: K }>) => string;
};

const REGION: Kinds<RegionVerdict> = {
  kept: () => "kept",
  "nothing-common": () => "nothing there speaks for copying",
  "too-little-evidence": ({ evidence, least }) => `below leastEvidence: ${nats(evidence)} of ${least} nats`,
  "too-short": ({ words, least }) => `too short: ${words} of ${least} words`,
  "said-by-others": () => "two different people say it",
  "adds-little": ({ evidence, least }) =>
    `says no more than the passages it holds: ${nats(evidence)} of ${nats(least)} nats`,
  "leaves-quotation": () => "would leave the quotation",
  "overlaps-better": () => "overlaps a better one",
  joined: () => "joined with others to a longer one",
};

const PASSAGE: Kinds<PassageVerdict> = {
  reported: () => "reported",
  "too-few-words": ({ words, least, run, leastRun }) =>
    least === null
      ? `shared run of ${run} words, runWords is ${leastRun}`
      : `shared run of ${run} words, runWords is ${leastRun}; ${words} equal words together, of ${least}`,
  "too-unlike": ({ similarity, least }) => `too unlike: similarity ${similarity.toFixed(2)} of ${least}`,
  "told-already": () => "longer passages tell it already",
  "taken-in": () => "part of a region",
  unfounded: () => "its words are too common to speak for copying",
};

export const saysOfRegion = (verdict: RegionVerdict): string =>
  (REGION[verdict.kind] as (verdict: RegionVerdict) => string)(verdict);

export const saysOfPassage = (verdict: PassageVerdict): string =>
  (PASSAGE[verdict.kind] as (verdict: PassageVerdict) => string)(verdict);

function saysOfReason(reason: Reason): string {
  switch (reason.stage) {
    case "alignment":
      return reason.reason === null ? reason.kind : `${reason.kind}: ${reason.reason}`;
    case "region":
      return `as a region of other words, ${saysOfRegion(reason.verdict)}`;
    case "passage":
      return `as a passage, ${saysOfPassage(reason.verdict)}`;
    case "words":
      return reason.run < 2
        ? "no shared words in a row"
        : `the longest shared run is ${reason.run} words, runWords is ${reason.least}`;
  }
}

/** The verdict on a stretch, with its reasons. */
export function saysOfAnswer({ verdict, because, words, reported }: Omit<Answer, "says">): string {
  const reasons = because.map(saysOfReason).join("; ");
  if (verdict === "set-aside") return `Set aside as ${reasons}.`;
  if (verdict === "not-reported") return `Not reported: ${reasons}.`;
  return reported < words
    ? `Reported in part (${reported} of ${words} words) as ${reasons}.`
    : `Reported as ${reasons}.`;
}

const nats = (evidence: number): string => evidence.toFixed(1);
