import type { PairAlignment } from "../../clusters/pair-kind.js";
import { isSyndicated, sameHouse } from "../../clusters/same-publisher.js";
import { contains, distanceOf, type Span } from "../../kernel/span.js";
import { isAmong } from "../../text/names.js";
import { isCommonWord } from "../common-word.js";
import type { Credit } from "../credits.js";
import { sameName } from "../publisher-names.js";
import {
  anyone,
  articleOf,
  bothWaysAs,
  type EvidenceSource,
  nameOf,
  type Observation,
  ofBoth,
  placeIn,
  type Roles,
  type WitnessFacts,
} from "./evidence.js";
import { perWitness } from "./per-witness.js";

const SYNDICATED = 8;
const STATED = 6;
const BESIDE = 5;
const ELSEWHERE = 2.5;
/** Half of a credit speaks against a common source, and half against its having run the other way. */
const SHARED = 0.5;
const OWN_INTERVIEW = 4.5;
const ONE_SIDED = 3.5;
/** A name this far from the passage, in characters, is a name for the passage. */
const NEAR = 400;
const COMMON = 6;
const COMMON_IN_SHARED_WORDS = 3;

/** The copy names the other's publisher: as its source, beside the passage, or somewhere in its text. */
export const credit: EvidenceSource = bothWaysAs({ source: anyone, copy: namesASource }, (source, copy) => {
  if (sameHouse(articleOf(source), articleOf(copy))) return null;
  if (isSyndicated(articleOf(source), articleOf(copy))) {
    return observed(
      copy,
      SYNDICATED,
      `${nameOf(copy)} gives the page of ${nameOf(source)} as the address of the text`,
      null,
    );
  }
  const { outlet } = articleOf(source);
  const stated = outlet === null ? undefined : statedCredits(copy).find(({ to }) => sameName(to, outlet.name));
  if (stated !== undefined) {
    return observed(copy, STATED, `${nameOf(copy)} credits ${nameOf(source)}`, stated.span);
  }
  const mentions = copy.mentions(source);
  if (mentions.length === 0) return null;
  const nearest = mentions.reduce((best, span) =>
    distanceOf(span, copy.region) < distanceOf(best, copy.region) ? span : best,
  );
  return distanceOf(nearest, copy.region) <= NEAR
    ? observed(copy, BESIDE, `${nameOf(copy)} names ${nameOf(source)} beside the passage`, nearest)
    : observed(copy, ELSEWHERE, `${nameOf(copy)} names ${nameOf(source)} in its text`, nearest);
});

/** Whom a page credits, and whom it puts the passage in the mouth of: "Police said" names no outlet of that name. */
const statedCredits = perWitness(({ credits, witness }): Pick<Credit, "to" | "span">[] => [
  ...credits,
  ...witness.quotations.flatMap(({ speaker }) =>
    speaker === null || isCommonWord(speaker.name, witness.units.language)
      ? []
      : [{ to: speaker.name, span: speaker.span }],
  ),
]);

function namesASource(facts: WitnessFacts): boolean {
  return facts.namesPublishers || statedCredits(facts).length > 0 || articleOf(facts).canonicalUrl !== null;
}

const observed = (
  copy: WitnessFacts,
  weight: number,
  says: string,
  span: Span | null,
): Omit<Observation, "favours"> => ({
  kind: "credit",
  weight,
  shared: SHARED,
  says,
  places: span === null ? [] : [placeIn(copy, span)],
});

const TOLD_ALONE: Roles = { source: wasTold, copy: (facts) => besidePassage(facts).length === 0 };

/** An outlet that says beside the passage that somebody told it so has it first hand. */
export const ownInterview: EvidenceSource = bothWaysAs(TOLD_ALONE, (source, copy) => {
  if (sameHouse(articleOf(source), articleOf(copy))) return null;
  const own = besidePassage(source).find((span) => !isInBrackets(source, span))!;
  return {
    kind: "own-interview",
    weight: OWN_INTERVIEW,
    shared: SHARED,
    says: `${nameOf(source)} says beside the passage that it was told so itself`,
    places: [placeIn(source, own)],
  };
});

function wasTold(facts: WitnessFacts): boolean {
  return besidePassage(facts).some((span) => !isInBrackets(facts, span));
}

/** Where a page names its own publisher beside the passage. */
const besidePassage = perWitness((facts): readonly Span[] =>
  facts.mentions(facts).filter((span) => distanceOf(span, facts.region) <= NEAR),
);

/** "PORT AMERY (Harbour Post) -": a house's own dateline says whose page it is, and not that anybody was told anything. */
function isInBrackets(facts: WitnessFacts, { start, end }: Span): boolean {
  const { text } = articleOf(facts);
  return /[([]/u.test(text[start - 1] ?? "") && /[)\]]/u.test(text[end] ?? "");
}

const CREDITS: Roles = { source: anyone, copy: ({ outsideCredits }) => outsideCredits.length > 0 };

/**
 * Both credit the same third party with the text: then they have it from there, whoever was earlier. Or one of them
 * does: then it has not taken it from the other, and whether the other took it from here is left open.
 */
export const commonCredit: EvidenceSource = ofBoth(CREDITS, ({ a, b, alignments }) => {
  const outsiders = (facts: WitnessFacts): Credit[] =>
    facts.outsideCredits.filter(({ to }) => !names(to, a) && !names(to, b));
  const [ofA, ofB] = [outsiders(a), outsiders(b)];
  for (const mine of ofA) {
    const theirs = ofB.find(({ to }) => sameName(to, mine.to) || sameName(mine.to, to));
    if (theirs === undefined) continue;
    const copied = alignments.some(({ alignment }) => isCopied(mine, theirs, alignment));
    const places = [...placesOf(a, mine), ...placesOf(b, theirs)];
    const says = `${nameOf(a)} and ${nameOf(b)} both credit ${mine.to}`;
    const weight = copied ? COMMON_IN_SHARED_WORDS : COMMON;
    return [{ kind: "common-credit", favours: "common-source", weight, shared: 0, says, places }];
  }
  if (ofA.length > 0 && ofB.length > 0) return [];
  const one = ofA.length > 0 ? a : b;
  // A credit to a third witness says whence this one has it, and nothing of who has it from this one.
  const credited = [...ofA, ...ofB].find((given) => one.outsideCredits.includes(given));
  if (credited === undefined) return [];
  const says = `${nameOf(one)} credits ${credited.to}`;
  return [
    {
      kind: "common-credit",
      favours: one === a ? "a" : "b",
      weight: ONE_SIDED,
      shared: 1,
      says,
      places: placesOf(one, credited),
    },
  ];
});

/** Whether the credit stands in the words that the two share: then the one may have it with the text from the other. */
const isCopied = (mine: Credit, theirs: Credit, { pieces }: PairAlignment["alignment"]): boolean =>
  pieces.some(
    (piece) =>
      mine.span !== null && theirs.span !== null && contains(piece.a, mine.span) && contains(piece.b, theirs.span),
  );

/** Whether a credit is to one of the two: to the outlet, or to a person who wrote for it. */
const names = (to: string, facts: WitnessFacts): boolean => {
  const { outlet, authors } = articleOf(facts);
  return (outlet !== null && sameName(to, outlet.name)) || isAmong(authors, to);
};

const placesOf = (facts: WitnessFacts, { span }: Credit) => (span === null ? [] : [placeIn(facts, span)]);
