import { coverage, type PairAlignment } from "../../clusters/pair-kind.js";
import { bothWays, type EvidenceSource, nameOf, placeIn } from "./evidence.js";
import { perWitness } from "./per-witness.js";

/** Of made-up histories where one of two shows it, the copy is four times as often the shorter. */
const LEFT_OUT = 1.4;
const EXCERPT = 1.2;
const WHOLE = 0.8;
const PART = 0.6;

/**
 * What is whole in one and shortened in the other: text left out inside the passage, or a passage that is nearly all of
 * one article and a part of the other. Light evidence: a writer can also add to what he takes.
 */
export const containment: EvidenceSource = bothWays((source, copy, { alignments, a }) => {
  if (isShortened(alignments, source === a)) {
    return {
      kind: "containment",
      weight: LEFT_OUT,
      shared: 0.6,
      says: `${nameOf(copy)} leaves out part of what stands in ${nameOf(source)}`,
      places: copy.witness.spans.map((span) => placeIn(copy, span)),
    };
  }
  if (shareOf(copy) < WHOLE || shareOf(source) > PART) return null;
  return {
    kind: "containment",
    weight: EXCERPT,
    shared: 0.6,
    says: `the passage is nearly all of the article in ${nameOf(copy)} and a part of that in ${nameOf(source)}`,
    places: [],
  };
});

/** A gap of so many characters, and so many times that of the other side, is text that was left out. */
const LEFT_OUT_FROM = { characters: 80, times: 3 };

function isShortened(alignments: readonly PairAlignment[], sourceIsA: boolean): boolean {
  for (const { alignment } of alignments) {
    const { pieces } = alignment;
    for (let i = 1; i < pieces.length; i++) {
      const gapA = pieces[i].a.start - pieces[i - 1].a.end;
      const gapB = pieces[i].b.start - pieces[i - 1].b.end;
      const inSource = sourceIsA ? gapA : gapB;
      const inCopy = sourceIsA ? gapB : gapA;
      if (inSource > LEFT_OUT_FROM.characters && inSource > LEFT_OUT_FROM.times * inCopy) return true;
    }
  }
  return false;
}

/** The share of its article that the passage is. */
const shareOf = perWitness(({ witness }) => coverage(witness.units, witness.spans));
