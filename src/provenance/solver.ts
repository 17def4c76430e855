import { ClusterIndex } from "../clusters/cluster-index.js";
import type { Cluster } from "../clusters/clusters.js";
import { divideAt, without } from "../clusters/divide.js";
import type { Steps } from "../kernel/steps.js";
import { conflictsOf } from "./conflicts.js";
import { derivationsInto, derivationsOf, type Provenance } from "./derivations.js";
import { DoubtedDates } from "./doubted-dates.js";
import type { FactFinder } from "./facts.js";
import { firstOf, originsOf } from "./first.js";
import { buildStemma } from "./stemma.js";
import { longestFirst, TakenTogether } from "./taken-together.js";

/** What was found of some clusters that bear on each other. */
export interface Solved {
  /** Of each cluster, in their order: of its text, and of those that it was divided into. */
  readonly provenances: readonly (readonly Provenance[])[];
  /** How far, for each of them, the dates of its articles were doubted. */
  readonly doubts: readonly ReadonlyMap<number, number>[];
  /** Over how many witnesses no trees were weighed. */
  readonly attached: number;
}

/**
 * Solves clusters that bear on each other, and on no others (earshot.ts), a step for each.
 *
 * @param odds That a stated time is wrong, before anything is seen.
 * @param allCompared Among at most so many witnesses every two were compared.
 */
export const solve = (
  clusters: readonly Cluster[],
  finder: FactFinder,
  odds: number,
  allCompared: number,
): Steps<Solved> => new Solver(clusters, finder, odds, allCompared).solveAll();

/** What is known over all of them while one after the other is solved. */
class Solver {
  private readonly index: ClusterIndex;
  private readonly together = new TakenTogether();
  /** For the cluster that is being solved. */
  private doubted = new DoubtedDates();
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

  *solveAll(): Steps<Solved> {
    const solved = new Array<Provenance[]>(this.clusters.length);
    const doubts = new Array<ReadonlyMap<number, number>>(this.clusters.length);
    for (const index of longestFirst(this.clusters)) {
      this.doubted = new DoubtedDates();
      solved[index] = this.solve(this.clusters[index]);
      doubts[index] = this.doubted.most;
      yield 1;
    }
    return { provenances: yield* this.withoutTaken(solved), doubts, attached: this.attached };
  }

  /** Of a cluster, and of each text that some of its witnesses share beyond what the first of them had. */
  private solve(cluster: Cluster, credited = 0): Provenance[] {
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
  private *withoutTaken(solved: readonly (readonly Provenance[])[]): Steps<Provenance[][]> {
    const byCluster = new Map(solved.flat().map((provenance) => [provenance.cluster, provenance]));
    const index = new ClusterIndex([...byCluster.keys()], this.allCompared);
    const left: Provenance[][] = [];
    for (const ofOne of solved) {
      left.push(ofOne.flatMap((provenance) => this.leftOf(provenance, byCluster, index)));
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
