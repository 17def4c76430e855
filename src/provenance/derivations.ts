import type { Cluster } from "../clusters/clusters.js";
import type { PairAlignment } from "../clusters/pair-kind.js";
import { samePage } from "../clusters/same-publisher.js";
import { OUTSIDE } from "./arborescence.js";
import { nats } from "./closeness.js";
import type { Conflict } from "./conflicts.js";
import { ownChance } from "./credited-outside.js";
import { isOfOutside, nameOf, type Observation, type WitnessFacts } from "./evidence/index.js";
import type { First } from "./first.js";
import type { Relation } from "./relation.js";
import type { Stemma } from "./stemma.js";

/** One witness taken from another, or (`from: null`) from outside the collection. Indexes into the cluster's witnesses. */
export interface Derivation {
  readonly from: number | null;
  readonly to: number;
  readonly relation: Relation;
  /** Over all stemmata. */
  readonly probability: number;
  /** With `favours: "a"` for the direction of this derivation. */
  readonly evidence: readonly Observation[];
  /** What of `from` (side `a`) stands in `to` (side `b`), as found; empty where they were compared through a third. */
  readonly alignments: readonly OrientedAlignment[];
}

/** An alignment of a pair, and whether its sides stand the other way round. */
export interface OrientedAlignment {
  readonly pair: PairAlignment;
  readonly swapped: boolean;
}

/** Where a cluster's text comes from. */
export interface Provenance {
  readonly cluster: Cluster;
  readonly derivations: readonly Derivation[];
  readonly first: First;
  readonly origins: { readonly min: number; readonly max: number };
  readonly conflicts: readonly Conflict[];
}

/** Each witness's derivation, by the witness: looked up for all of them, a search for each would cost their square. */
export const derivationsInto = ({ derivations }: Pick<Provenance, "derivations">): ReadonlyMap<number, Derivation> =>
  new Map(derivations.map((derivation) => [derivation.to, derivation]));

/** Below this chance a derivation is not told: what is no likelier than not is no answer. */
const LEAST_PROBABILITY = 0.5;

/** The edges of the heaviest tree that are likelier than not. */
export function derivationsOf(
  cluster: Cluster,
  facts: readonly WitnessFacts[],
  stemma: Stemma,
  credited: number,
): Derivation[] {
  const { edge, root, soleRoot } = stemma.marginals;
  const found: Derivation[] = [];
  stemma.parent.forEach((parent, to) => {
    if (parent === OUTSIDE) {
      // Who alone has it from none of the others was first, or has it from outside: by its own word, or another text's.
      const alone = soleRoot[to] * ownChance(facts[to], credited);
      const probability = root[to] - alone;
      if (probability <= LEAST_PROBABILITY) return;
      const relation = facts[to].witness.quoted ? "quotation" : "copy";
      const evidence = fromOutside(stemma, to);
      found.push({ from: null, to, relation, probability, evidence, alignments: [] });
      return;
    }
    const probability = edge[parent][to];
    if (probability <= LEAST_PROBABILITY) return;
    found.push({
      from: parent,
      to,
      relation: relationOf(cluster, facts[parent], facts[to]),
      probability,
      evidence: [...oriented(stemma, parent, to), ...closest(facts, stemma, parent, to)],
      alignments: alignmentsBetween(
        { alignments: stemma.alignments(parent, to) },
        facts[parent].witness.article,
        facts[to].witness.article,
      ),
    });
  });
  return found;
}

/** That a witness is closest to its parent is seen among all witnesses, not between two. */
function closest(facts: readonly WitnessFacts[], stemma: Stemma, from: number, to: number): Observation[] {
  const lead = stemma.lead(from, to);
  if (lead < 1) return [];
  const says = `the text in ${nameOf(facts[to])} is closer to that in ${nameOf(facts[from])} than to any other`;
  return [{ kind: "closest-text", favours: "a", weight: nats(lead), shared: 1, says, places: [] }];
}

function relationOf({ kind }: Cluster, from: WitnessFacts, to: WitnessFacts): Relation {
  if (kind === "revision" || samePage(from.witness.units.article, to.witness.units.article)) return "revision";
  return to.witness.quoted ? "quotation" : "copy";
}

function oriented(stemma: Stemma, from: number, to: number): Observation[] {
  if (from < to) return [...stemma.observations(from, to)];
  return stemma.observations(to, from).map((observation) => ({
    ...observation,
    favours: observation.favours === "common-source" ? "common-source" : observation.favours === "a" ? "b" : "a",
  }));
}

/**
 * What says that a witness has its text from none of the others: held against those that all trees were weighed over, as
 * its chance was. Who was only set under one of them shows with each the same, so that the heaviest of it is enough: all
 * of it would make the report of a text that a thousand print from an agency a hundred times as long as the text.
 */
function fromOutside({ core, observations }: Stemma, to: number): Observation[] {
  const said = new Map<string, Observation>();
  for (const other of core) {
    if (other === to) continue;
    for (const observation of observations(Math.min(other, to), Math.max(other, to))) {
      if (isOfOutside(observation)) said.set(observation.says, { ...observation, favours: "common-source" });
    }
  }
  const heaviestFirst = [...said.values()].sort((x, y) => y.weight - x.weight || (x.says < y.says ? -1 : 1));
  return core.includes(to) ? heaviestFirst : heaviestFirst.slice(0, MOST_OF_ATTACHED);
}

/** Of a witness over which no trees were weighed, so many observations are told. */
const MOST_OF_ATTACHED = 5;

export const alignmentsBetween = (
  { alignments }: Pick<Cluster, "alignments">,
  from: number,
  to: number,
): OrientedAlignment[] =>
  alignments
    .filter(({ a, b }) => (a === from && b === to) || (a === to && b === from))
    .map((pair) => ({ pair, swapped: pair.a !== from }));
