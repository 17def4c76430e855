import type { Span } from "../kernel/span.js";
import { OUTSIDE } from "./arborescence.js";
import { nameOf, type Place, type WitnessFacts } from "./evidence/index.js";
import { formatInterval } from "./evidence/time.js";
import { contradictions } from "./publication.js";
import { type Stemma, somePairs } from "./stemma.js";

export const CONFLICT_KINDS = ["dates-contradict", "copy-before-source"] as const;

/** Two facts that cannot both be true. */
export interface Conflict {
  readonly kind: (typeof CONFLICT_KINDS)[number];
  /** Places of the articles in the collection. */
  readonly articles: readonly number[];
  readonly says: string;
  readonly places: readonly Place[];
}

/** From this weight of the text's own evidence on, a date that says the contrary is doubted. In nats. */
const STRONG = 4;

/** Dates of one article that exclude each other, and dates that exclude what the texts themselves show. */
export function conflictsOf(facts: readonly WitnessFacts[], stemma: Stemma): Conflict[] {
  return [...facts.flatMap(ofDates), ...somePairs(facts.length).flatMap(([i, j]) => ofOrder(facts, i, j, stemma))];
}

function ofDates({ witness }: WitnessFacts): Conflict[] {
  const { article } = witness.units;
  return contradictions(article).map(([a, b]) => ({
    kind: "dates-contradict",
    articles: [witness.article],
    says: `"${article.id}" is ${a.kind} at ${a.value} (${a.source}) and ${b.kind} at ${b.value} (${b.source}): both cannot be true`,
    places: [] as readonly { article: number; span: Span }[],
  }));
}

/** The texts say that one was taken from the other, and the times say that it came before it. */
function ofOrder(facts: readonly WitnessFacts[], i: number, j: number, stemma: Stemma): Conflict[] {
  const related =
    stemma.parent[j] === i || stemma.parent[i] === j || (stemma.parent[i] === OUTSIDE && stemma.parent[j] === OUTSIDE);
  if (!related) return [];
  const observed = stemma.observations(i, j);
  const order = observed.find(({ kind }) => kind === "time-order");
  if (order === undefined) return [];
  const against = observed.filter(
    ({ kind, favours }) => kind !== "time-order" && favours !== order.favours && favours !== "common-source",
  );
  const weight = against.reduce((sum, observation) => sum + observation.weight, 0);
  const { published } = facts[order.favours === "a" ? i : j];
  if (weight < STRONG || published === null) return [];
  const [early, late] = order.favours === "a" ? [facts[i], facts[j]] : [facts[j], facts[i]];
  return [
    {
      kind: "copy-before-source",
      articles: [facts[i].witness.article, facts[j].witness.article],
      says: `the texts say that ${nameOf(early)} took the passage from ${nameOf(late)} (${against.map(({ says }) => says).join("; ")}), but it is dated ${formatInterval(published)}, before it`,
      places: against.flatMap(({ places }) => places),
    },
  ];
}
