import { ALL_COMPARED, ClusterIndex } from "../clusters/cluster-index.js";
import type { Cluster } from "../clusters/clusters.js";
import { divideAt, without } from "../clusters/divide.js";
import type { PairAlignment } from "../clusters/pair-kind.js";
import { samePage } from "../clusters/same-publisher.js";
import type { Limit } from "../kernel/limit.js";
import { finish, type Steps } from "../kernel/steps.js";
import { OUTSIDE } from "./arborescence.js";
import { nats } from "./closeness.js";
import { type Conflict, conflictsOf } from "./conflicts.js";
import { ownChance } from "./credited-outside.js";
import { DoubtedDates, SELDOM } from "./doubted-dates.js";
import { isOfOutside, nameOf, type Observation, type WitnessFacts } from "./evidence/index.js";
import { FactFinder } from "./facts.js";
import { type First, firstOf, originsOf } from "./first.js";
import type { InferredDate } from "./publication.js";
import type { Relation } from "./relation.js";
import { buildStemma, MOST_WEIGHED, type Stemma } from "./stemma.js";
import { longestFirst, TakenTogether } from "./taken-together.js";

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

/** The provenance of every cluster: facts, evidence for each pair, the stemma, who was first. */
export const findProvenance = (
  clusters: readonly Cluster[],
  inferred: ReadonlyMap<number, InferredDate> = new Map(),
  /** What more articles than this carry was not compared pair by pair. */
  mostCarriers = ALL_COMPARED,
): FoundProvenance => finish(provenanceSteps(clusters, inferred, mostCarriers));

interface FoundProvenance {
  readonly provenances: Provenance[];
  readonly limits: Limit[];
}

/** The same, a step for each cluster; where all is weighed again, the second time counts for nothing. */
export function* provenanceSteps(
  clusters: readonly Cluster[],
  inferred: ReadonlyMap<number, InferredDate>,
  mostCarriers: number,
): Steps<FoundProvenance> {
  const allCompared = Math.min(ALL_COMPARED, mostCarriers);
  const finder = new FactFinder(clusters, inferred);
  const seldom = new Solver(clusters, finder, SELDOM, allCompared);
  const provenances = yield* seldom.solveAll(1);
  // How far dates are to be trusted is seen in those that something contradicts; where that is oftener, all is weighed again.
  const odds = seldom.doubted.odds();
  if (odds < NOTICEABLE * SELDOM) return { provenances, limits: seldom.limits() };
  const solver = new Solver(clusters, finder, odds, allCompared);
  return { provenances: yield* solver.solveAll(0), limits: solver.limits() };
}

/** Less than half again the usual doubt changes no answer that would be told. */
const NOTICEABLE = 1.5;

/** What is known over all clusters while one after the other is solved. */
class Solver {
  private readonly index: ClusterIndex;
  private readonly together = new TakenTogether();
  readonly doubted = new DoubtedDates();
  /** The chance that a text is from a party outside, by the one that it stands beside. */
  private readonly creditedTo = new Map<Cluster, number>();
  private attached = 0;

  constructor(
    private readonly clusters: readonly Cluster[],
    private readonly finder: FactFinder,
    private readonly odds: number,
    private readonly allCompared: number,
  ) {
    this.index = new ClusterIndex(clusters, allCompared);
  }

  *solveAll(countsFor: number): Steps<Provenance[]> {
    const solved = new Array<Provenance[]>(this.clusters.length);
    for (const index of longestFirst(this.clusters)) {
      solved[index] = this.solve(this.clusters[index]);
      yield countsFor;
    }
    return yield* this.withoutTaken(solved.flat());
  }

  limits = (): Limit[] => (this.attached > 0 ? [attachedLimit(this.attached)] : []);

  /** Of a cluster, and of each text that some of its witnesses share beyond what the first of them had. */
  solve(cluster: Cluster, credited = 0): Provenance[] {
    const whole = this.weigh(cluster, credited);
    const text = textOf(whole.provenance);
    const divided = text === null ? null : divideAt(cluster, text.haveIt, this.index);
    const { provenance, note } = divided === null ? whole : this.weigh(divided.within, credited);
    note();
    this.creditedTo.set(provenance.cluster, credited);
    const beyond = divided?.beyond ?? [];
    return [provenance, ...beyond.flatMap((part) => this.solve(part, text!.first === null ? CREDITED_TOO : 0))];
  }

  /** The same without what the first of a cluster has from elsewhere, as another cluster of these witnesses and others says. */
  private *withoutTaken(solved: readonly Provenance[]): Steps<Provenance[]> {
    const byCluster = new Map(solved.map((provenance) => [provenance.cluster, provenance]));
    const index = new ClusterIndex(
      solved.map(({ cluster }) => cluster),
      this.allCompared,
    );
    const left: Provenance[] = [];
    for (const provenance of solved) {
      left.push(...this.leftOf(provenance, byCluster, index));
      yield 0;
    }
    return left;
  }

  private leftOf(
    provenance: Provenance,
    byCluster: ReadonlyMap<Cluster, Provenance>,
    index: ClusterIndex,
  ): Provenance[] {
    const { cluster } = provenance;
    const first = firstArticle(provenance);
    if (first === null) return [provenance];
    const taken = [...index.of(first)].filter(
      (other) =>
        other.witnesses.length > cluster.witnesses.length &&
        isTakenBy(byCluster.get(other)!, first) &&
        cluster.witnesses.every(({ article }) => other.witnesses.some((witness) => witness.article === article)),
    );
    const own = taken.length === 0 ? cluster : without(cluster, taken);
    return own === null
      ? []
      : own === cluster
        ? [provenance]
        : [this.weigh(own, this.creditedTo.get(cluster) ?? 0, cluster).provenance];
  }

  /**
   * Who took a text from whom; what is noted of it is heard of by shorter texts. What is weighed again without a part of
   * it does not hear of itself.
   */
  private weigh(cluster: Cluster, credited: number, hearing = cluster): Weighed {
    const facts = this.finder.factsOf(cluster);
    const stemma = buildStemma(facts, cluster.alignments, {
      index: this.index,
      heard: (a, b) => this.together.observe(a, b, hearing),
      odds: this.odds,
    });
    const conflicts = conflictsOf(cluster, facts, stemma);
    const first = firstOf(cluster, facts, stemma, conflicts, credited);
    const derivations = derivationsOf(cluster, facts, stemma, credited);
    return {
      provenance: { cluster, derivations, first, origins: originsOf(cluster, facts, first), conflicts },
      note: () => {
        this.together.note(cluster, facts, stemma);
        this.attached += facts.length - stemma.core.length;
        this.doubted.note(facts, stemma);
      },
    };
  }
}

interface Weighed {
  readonly provenance: Provenance;
  readonly note: () => void;
}

/**
 * What one lineage alone has beside a text from outside it may have added, or it alone may have kept: the latter in one of
 * five in made-up histories, dated or not.
 */
const CREDITED_TOO = 0.2;

/** Fewer lineages of a text from outside may each have kept what the others left out. */
const LEAST_LINEAGES = 3;

/**
 * Whose text a cluster's is, where that is told, and who must have a stretch of it that an article has, if it is part of
 * that text: the first one; of a text from outside, somebody who has it another way.
 */
function textOf(
  provenance: Provenance,
): { first: number | null; haveIt: (article: number) => readonly number[] } | null {
  const first = firstArticle(provenance);
  if (first !== null) return { first, haveIt: () => [first] };
  if (provenance.first.certainty !== "outside") return null;
  const lineages = lineagesOf(provenance);
  const all = [...lineages.keys()];
  return new Set(lineages.values()).size < LEAST_LINEAGES
    ? null
    : { first, haveIt: (article) => all.filter((other) => lineages.get(other) !== lineages.get(article)) };
}

/** For each article, the one from which it has the text, by however many hands. */
function lineagesOf(provenance: Provenance): ReadonlyMap<number, number> {
  const into = derivationsInto(provenance);
  const { witnesses } = provenance.cluster;
  return new Map(
    witnesses.map(({ article }, witness) => {
      let root = witness;
      for (let from = into.get(root)?.from; from != null; from = into.get(root)?.from) root = from;
      return [article, witnesses[root].article];
    }),
  );
}

/** The article that is told to be the first of a cluster. */
const firstArticle = ({ cluster, first: { witness } }: Provenance): number | null =>
  witness === null ? null : cluster.witnesses[witness].article;

/** Whether an article is told to have a cluster's text from another of them, whichever that is, or from outside. */
const isTakenBy = (provenance: Provenance, article: number): boolean =>
  provenance.first.certainty !== "undetermined" && firstArticle(provenance) !== article;

/** The edges of the heaviest tree that are likelier than not. */
function derivationsOf(
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

const attachedLimit = (reached: number): Limit => ({
  cap: "mostWeighed",
  value: MOST_WEIGHED,
  reached,
  says: `Clusters with more than ${MOST_WEIGHED} witnesses: all stemmata were weighed over the ${MOST_WEIGHED} earliest and fullest of them, and each other witness was set under its likeliest parent among these.`,
});
