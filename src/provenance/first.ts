import type { Cluster } from "../clusters/clusters.js";
import { sameHouse, samePage } from "../clusters/same-publisher.js";
import type { Span } from "../kernel/span.js";
import { certainlyBefore } from "../kernel/time.js";
import { OUTSIDE } from "./arborescence.js";
import { nameOf, type Observation, type WitnessFacts } from "./evidence/index.js";
import { sameName } from "./mentions.js";
import { type Stemma, somePairs } from "./stemma.js";

export const CERTAINTIES = ["established", "likely", "undetermined", "outside"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Whom the witnesses name as their source, where it is none of them. */
export interface OutsideSource {
  readonly name: string;
  readonly url: string | null;
  /** Where one of them names it; the place of the article in the collection, and the span. */
  readonly place: { readonly article: number; readonly span: Span } | null;
}

/** Who had the text first. */
export interface First {
  /** Index of the witness, or `null`: the source is outside, or cannot be told. */
  readonly witness: number | null;
  readonly certainty: Certainty;
  /** Of the answer given; of the likeliest one where none is. */
  readonly probability: number;
  readonly because: readonly string[];
  readonly source: OutsideSource | null;
}

const ESTABLISHED = 0.99;
const LIKELY = 0.8;
const MOST_REASONS = 5;

/**
 * Who had the text first, from the chances over all stemmata: a witness from which all others go back with chance .80,
 * a source outside with the same, or nobody. `established` needs .99, and times that leave no other answer: what is
 * read from the text alone never is.
 */
export function firstOf(cluster: Cluster, facts: readonly WitnessFacts[], stemma: Stemma): First {
  const { soleRoot } = stemma.marginals;
  const best = soleRoot.indexOf(Math.max(...soleRoot));
  const within = soleRoot[best];
  const outside = Math.max(0, 1 - soleRoot.reduce((sum, chance) => sum + chance, 0));
  if (within >= LIKELY) {
    const earliest = facts.every((other, i) => i === best || isCertainlyEarlier(facts[best], other));
    const certainty = within >= ESTABLISHED && earliest ? "established" : "likely";
    return { witness: best, certainty, probability: within, because: reasonsFor(best, facts, stemma), source: null };
  }
  const source = outsideSource(cluster, facts);
  if (outside >= LIKELY) {
    return { witness: null, certainty: "outside", probability: outside, because: commonReasons(facts, stemma), source };
  }
  const because = doubts(facts, stemma, best, within, outside);
  return { witness: null, certainty: "undetermined", probability: Math.max(within, outside), because, source };
}

/** Whether the times alone make the one the earlier; of two states of one page, the time of the last change. */
function isCertainlyEarlier(a: WitnessFacts, b: WitnessFacts): boolean {
  const page = samePage(a.witness.units.article, b.witness.units.article);
  const [x, y] = page ? [a.version, b.version] : [a.published, b.published];
  return x !== null && y !== null && certainlyBefore(x, y);
}

/** The heaviest observations that speak for one witness against the others, each said once. */
function reasonsFor(best: number, facts: readonly WitnessFacts[], stemma: Stemma): string[] {
  const speaking = facts.flatMap((_, other) => {
    if (other === best) return [];
    const [i, j] = best < other ? [best, other] : [other, best];
    return stemma.observations(i, j).filter(({ favours }) => favours === (best === i ? "a" : "b"));
  });
  const reasons = saidOnce(speaking);
  const timesAlone = speaking.length > 0 && speaking.every(({ kind }) => kind === "time-order");
  return timesAlone ? [...reasons, "nothing but the times says so"] : reasons;
}

function commonReasons(facts: readonly WitnessFacts[], stemma: Stemma): string[] {
  const speaking = somePairs(facts.length).flatMap(([i, j]) =>
    stemma.observations(i, j).filter(({ favours }) => favours === "common-source"),
  );
  const reasons = saidOnce(speaking);
  return reasons.length > 0 ? reasons : ["nothing leads from one of the articles to another"];
}

/** The heaviest reason of each kind first, then the next of each: five dates in a row would hide a credit. */
function saidOnce(observations: readonly Observation[]): string[] {
  const ranked = [...observations].sort(
    (x, y) => y.weight - x.weight || (x.says < y.says ? -1 : x.says > y.says ? 1 : 0),
  );
  const rank = new Map<Observation, number>();
  const seen = new Map<string, number>();
  for (const observation of ranked) {
    rank.set(observation, seen.get(observation.kind) ?? 0);
    seen.set(observation.kind, rank.get(observation)! + 1);
  }
  const said = ranked.sort((x, y) => rank.get(x)! - rank.get(y)!).map(({ says }) => says);
  return [...new Set(said)].slice(0, MOST_REASONS);
}

function doubts(
  facts: readonly WitnessFacts[],
  stemma: Stemma,
  best: number,
  within: number,
  outside: number,
): string[] {
  const observed = somePairs(facts.length).some(([i, j]) => stemma.observations(i, j).length > 0);
  if (!observed) return ["nothing in the texts or in their times says which came first"];
  const likeliest =
    within >= outside
      ? `${nameOf(facts[best])} is likeliest to have had it first, with a chance of ${within.toFixed(2)}: too little to say so`
      : `a source outside is likeliest, with a chance of ${outside.toFixed(2)}: too little to say so`;
  return [likeliest, ...reasonsFor(best, facts, stemma).slice(0, MOST_REASONS - 1)];
}

/** The party that most witnesses credit and that is none of them; else the one person whom they quote. */
function outsideSource(cluster: Cluster, facts: readonly WitnessFacts[]): OutsideSource | null {
  const isWitness = (name: string) =>
    facts.some(
      ({ witness }) => witness.units.article.outlet !== null && sameName(witness.units.article.outlet.name, name),
    );
  const named = facts.flatMap(({ witness, credits }) =>
    credits.filter(({ to }) => !isWitness(to)).map(({ to, span }) => ({ article: witness.article, to, span })),
  );
  const support = (name: string) =>
    new Set(named.filter(({ to }) => sameName(to, name)).map(({ article }) => article)).size;
  const [credited] = [...named].sort(
    (x, y) =>
      support(y.to) - support(x.to) ||
      Number(y.span !== null) - Number(x.span !== null) ||
      (x.to < y.to ? -1 : x.to > y.to ? 1 : 0) ||
      x.article - y.article,
  );
  if (credited && support(credited.to) * 2 >= facts.length) {
    return {
      name: credited.to,
      url: null,
      place: credited.span === null ? null : { article: credited.article, span: credited.span },
    };
  }
  const speaker = speakerOf(cluster);
  return speaker === null ? null : { name: speaker.name, url: null, place: speaker.place };
}

/** The person in whose mouth the witnesses put a text: the one most of them name, as fully as one of them does. */
export function speakerOf({
  witnesses,
}: Pick<Cluster, "witnesses">): (OutsideSource & { place: { article: number; span: Span } }) | null {
  const quoting = witnesses.filter(({ quoted }) => quoted);
  const named = quoting.flatMap(({ article, quotations }) =>
    quotations.flatMap(({ speaker }) => (speaker === null ? [] : [{ article, ...speaker }])),
  );
  const count = (name: string) => named.filter((other) => other.name === name).length;
  const [best] = named.sort(
    (x, y) =>
      count(y.name) - count(x.name) ||
      y.name.length - x.name.length ||
      (x.name < y.name ? -1 : x.name > y.name ? 1 : 0) ||
      x.article - y.article,
  );
  return best ? { name: best.name, url: null, place: { article: best.article, span: best.span } } : null;
}

/**
 * How many independent origins the text has among its witnesses: one where they all go back to one, or credit one
 * party. Where that cannot be told, from one to as many as there are houses that may have had it on their own.
 */
export function originsOf(facts: readonly WitnessFacts[], stemma: Stemma, first: First): { min: number; max: number } {
  if (first.witness !== null) return { min: 1, max: 1 };
  const credited =
    first.source !== null && facts.every(({ credits }) => credits.some(({ to }) => sameName(to, first.source!.name)));
  if (credited) return { min: 1, max: 1 };
  const roots = facts.filter((_, i) => first.certainty !== "outside" || stemma.parent[i] === OUTSIDE);
  return { min: 1, max: Math.max(1, housesOf(roots)) };
}

/** Outlets of one house are not independent of each other. */
function housesOf(facts: readonly WitnessFacts[]): number {
  const houses: WitnessFacts[] = [];
  for (const candidate of facts) {
    const known = houses.some((house) => sameHouse(house.witness.units.article, candidate.witness.units.article));
    if (!known) houses.push(candidate);
  }
  return houses.length;
}
