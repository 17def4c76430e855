import { isSyndicated, sameHouse } from "../../clusters/same-publisher.js";
import type { Span } from "../../kernel/span.js";
import { type Credit, sameName } from "../mentions.js";
import {
  articleOf,
  bothWays,
  type EvidenceSource,
  nameOf,
  type Observation,
  placeIn,
  type WitnessFacts,
} from "./evidence.js";

const SYNDICATED = 5;
const STATED = 4;
const BESIDE = 3;
const ELSEWHERE = 1.5;
/** A name this far from the passage, in characters, is a name for the passage. */
const NEAR = 400;
const COMMON = 6;

/** The copy names the other's publisher: as its source, beside the passage, or somewhere in its text. */
export const credit: EvidenceSource = bothWays((source, copy) => {
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
  const stated = outlet === null ? undefined : copy.credits.find(({ to }) => sameName(to, outlet.name));
  if (stated !== undefined) {
    return observed(copy, STATED, `${nameOf(copy)} credits ${nameOf(source)}`, stated.span);
  }
  const mentions = copy.mentions(source);
  if (mentions.length === 0) return null;
  const nearest = mentions.reduce((best, span) =>
    distance(span, copy.region) < distance(best, copy.region) ? span : best,
  );
  return distance(nearest, copy.region) <= NEAR
    ? observed(copy, BESIDE, `${nameOf(copy)} names ${nameOf(source)} beside the passage`, nearest)
    : observed(copy, ELSEWHERE, `${nameOf(copy)} names ${nameOf(source)} in its text`, nearest);
});

const observed = (
  copy: WitnessFacts,
  weight: number,
  says: string,
  span: Span | null,
): Omit<Observation, "favours"> => ({
  kind: "credit",
  weight,
  shared: 0.1,
  says,
  places: span === null ? [] : [placeIn(copy, span)],
});

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** Both credit the same third party with the text. */
export const commonCredit: EvidenceSource = ({ a, b }) => {
  const neither = ({ to }: Credit) =>
    ![a, b].some((facts) => articleOf(facts).outlet !== null && sameName(to, articleOf(facts).outlet!.name));
  for (const mine of a.credits.filter(neither)) {
    const theirs = b.credits.find(({ to }) => sameName(to, mine.to));
    if (theirs === undefined) continue;
    const places = [...(mine.span ? [placeIn(a, mine.span)] : []), ...(theirs.span ? [placeIn(b, theirs.span)] : [])];
    const says = `${nameOf(a)} and ${nameOf(b)} both credit ${mine.to}`;
    return [{ kind: "common-credit", favours: "common-source", weight: COMMON, shared: 0, says, places }];
  }
  return [];
};
