import { ALL_COMPARED } from "../clusters/cluster-index.js";
import type { Cluster } from "../clusters/clusters.js";
import type { Limit } from "../kernel/limit.js";
import { finish, type Steps } from "../kernel/steps.js";
import { censusOf } from "./census.js";
import type { Provenance } from "./derivations.js";
import { DoubtedDates, SELDOM } from "./doubted-dates.js";
import { inEarshot } from "./earshot.js";
import { FactFinder } from "./facts.js";
import type { InferredDate } from "./publication.js";
import { type Solved, solve } from "./solver.js";
import { MOST_WEIGHED } from "./stemma.js";
import { longestFirst } from "./taken-together.js";

export type { Derivation, OrientedAlignment, Provenance } from "./derivations.js";
export { alignmentsBetween, derivationsInto } from "./derivations.js";

/** The provenance of every cluster: facts, evidence for each pair, the stemma, who was first. */
export const findProvenance = (
  clusters: readonly Cluster[],
  inferred: ReadonlyMap<number, InferredDate> = new Map(),
  /** What more articles than this carry was not compared pair by pair. */
  mostCarriers = ALL_COMPARED,
): FoundProvenance => finish(provenanceSteps(clusters, inferred, mostCarriers));

export interface FoundProvenance {
  readonly provenances: Provenance[];
  readonly limits: Limit[];
}

/** The same, a step for each cluster; where all is solved again, the second time counts for nothing. */
export function* provenanceSteps(
  clusters: readonly Cluster[],
  inferred: ReadonlyMap<number, InferredDate>,
  mostCarriers: number,
): Steps<FoundProvenance> {
  const finder = new FactFinder(censusOf(clusters), inferred);
  const allCompared = allComparedUnder(mostCarriers);
  const groups = inEarshot(clusters);
  yield 0;
  const solved: Solved[] = [];
  for (const group of groups) solved.push(yield* solve(at(clusters, group), finder, SELDOM, allCompared));
  const odds = oddsAfter(clusters, groups, solved);
  if (odds === null) return together(groups, solved);
  const again: Solved[] = [];
  for (const group of groups) again.push(yield* uncounted(solve(at(clusters, group), finder, odds, allCompared)));
  return together(groups, again);
}

/** Among at most so many witnesses every two were compared, where what more articles than a cap carry was not. */
export const allComparedUnder = (mostCarriers: number): number => Math.min(ALL_COMPARED, mostCarriers);

/** Less than half again the usual doubt changes no answer that would be told. */
const NOTICEABLE = 1.5;

/**
 * How far dates are to be trusted is seen in those that something contradicts. Where that is oftener than usual, all is to
 * be solved again with these odds; else with none.
 */
export function oddsAfter(
  clusters: readonly Cluster[],
  groups: readonly (readonly number[])[],
  solved: readonly Solved[],
): number | null {
  const doubted = new DoubtedDates();
  const doubts = inOrder(groups, (group) => solved[group].doubts);
  // What floats add up to depends on their order: it is the one in which a single group would have been solved.
  for (const cluster of longestFirst(clusters)) doubted.noteAll(doubts[cluster]);
  const odds = doubted.odds();
  return odds < NOTICEABLE * SELDOM ? null : odds;
}

/** What was found of all clusters, by groups of them. */
export function together(groups: readonly (readonly number[])[], solved: readonly Solved[]): FoundProvenance {
  const attached = solved.reduce((sum, one) => sum + one.attached, 0);
  return {
    provenances: inOrder(groups, (group) => solved[group].provenances).flat(),
    limits: attached > 0 ? [attachedLimit(attached)] : [],
  };
}

/** What there is of each cluster, in their order, by what there is of each in the order of its group. */
function inOrder<Item>(groups: readonly (readonly number[])[], ofGroup: (group: number) => readonly Item[]): Item[] {
  const items: Item[] = [];
  groups.forEach((clusters, group) => {
    const own = ofGroup(group);
    clusters.forEach((cluster, i) => {
      items[cluster] = own[i];
    });
  });
  return items;
}

function* uncounted<Result>(steps: Steps<Result>): Steps<Result> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield 0;
  }
}

const at = <Item>(items: readonly Item[], places: readonly number[]): Item[] => places.map((place) => items[place]);

const attachedLimit = (reached: number): Limit => ({
  cap: "mostWeighed",
  value: MOST_WEIGHED,
  reached,
  says: `Clusters with more than ${MOST_WEIGHED} witnesses: all stemmata were weighed over the ${MOST_WEIGHED} earliest and fullest of them, and each other witness was set under its likeliest parent among these.`,
});
