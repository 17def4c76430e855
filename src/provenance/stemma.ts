import { ALL_COMPARED, type ClusterIndex } from "../clusters/cluster-index.js";
import { type PairAlignment, sideIn } from "../clusters/pair-kind.js";
import { addTo } from "../kernel/lists.js";
import { type Span, sharedLength, totalLength, unionOf } from "../kernel/span.js";
import { certainlyBefore } from "../kernel/time.js";
import { heaviestTree, type Marginals, marginalsOf, OUTSIDE, type WeightedGraph } from "./arborescence.js";
import { Closeness } from "./closeness.js";
import { outsidePrior } from "./credited-outside.js";
import { type Observation, observe, type WitnessFacts } from "./evidence/index.js";
import { CERTAIN } from "./evidence/time.js";
import type { TakenTogether } from "./taken-together.js";

/** The tree of derivations of one cluster, with the chances over all trees. Witnesses are named by their places. */
export interface Stemma {
  readonly parent: readonly number[];
  readonly marginals: Marginals;
  /** What was observed of two witnesses, `i < j`; `favours: "a"` speaks for i. */
  observations(i: number, j: number): readonly Observation[];
  /** What was aligned of two witnesses, in either order. */
  alignments(i: number, j: number): readonly PairAlignment[];
  /** How many differences fewer a witness shows to its parent than to the next closest that could be it. */
  lead(from: number, to: number): number;
  /** Witnesses that were only set under their best parent, because there were too many to weigh all trees. */
  readonly attached: number;
}

/** All trees are weighed over at most this many witnesses: the work grows with the cube. */
export const MOST_WEIGHED = 96;

/**
 * What is found of all pairs `i < j` of the first witnesses, as many as are weighed: what is only told of a cluster need
 * not ask all n².
 */
export function ofSomePairs<T>(count: number, find: (i: number, j: number) => readonly T[]): T[] {
  const found: T[] = [];
  for (let j = 0; j < Math.min(count, MOST_WEIGHED); j++) {
    for (let i = 0; i < j; i++) for (const one of find(i, j)) found.push(one);
  }
  return found;
}

/** Builds the stemma of a cluster's witnesses. */
export function buildStemma(
  facts: readonly WitnessFacts[],
  alignments: readonly PairAlignment[],
  index: ClusterIndex | null = null,
  together: TakenTogether | null = null,
): Stemma {
  const core = coreOf(facts);
  const observations = new Observations(facts, alignments, index, together, core);
  const graph = graphOf(core, observations);
  const tree = heaviestTree(graph);
  const within = marginalsOf(graph);
  if (core.length === facts.length) {
    return {
      parent: tree,
      marginals: within,
      observations: (i, j) => observations.of(i, j),
      alignments: (i, j) => observations.alignments(i, j),
      lead: (i, j) => observations.lead(i, j),
      attached: 0,
    };
  }
  return attachOthers(facts.length, core, tree, within, observations);
}

/**
 * The witnesses that could be the source: half of them the earliest, half those without a date that carry most of the
 * text; where there are fewer of the one kind, more of the other.
 */
function coreOf(facts: readonly WitnessFacts[]): number[] {
  const all = facts.map((_, i) => i);
  if (facts.length <= MOST_WEIGHED) return all;
  const latest = (i: number) => facts[i].published?.latest ?? null;
  const length = facts.map(({ witness }) => witness.spans.reduce((sum, { start, end }) => sum + end - start, 0));
  const dated = all.filter((i) => latest(i) !== null).sort((x, y) => latest(x)! - latest(y)! || x - y);
  const undated = all.filter((i) => latest(i) === null).sort((x, y) => length[y] - length[x] || x - y);
  const ofDated = Math.max(MOST_WEIGHED / 2, MOST_WEIGHED - undated.length);
  const chosen = [...dated.slice(0, ofDated), ...undated.slice(0, MOST_WEIGHED - Math.min(ofDated, dated.length))];
  return chosen.sort((x, y) => x - y);
}

function graphOf(core: readonly number[], observations: Observations): WeightedGraph {
  const root = new Float64Array(core.length);
  const edge = core.map(() => new Float64Array(core.length).fill(Number.NEGATIVE_INFINITY));
  core.forEach((j, y) => {
    const parents = core.filter((i) => i !== j);
    const { outside, weights } = observations.into(parents, j);
    root[y] = outside;
    weights.forEach((weight, k) => {
      edge[k < y ? k : k + 1][y] = weight;
    });
  });
  return { edge, root };
}

/** Sets every other witness under its likeliest parent in the core, and spreads its chances over them. */
function attachOthers(
  count: number,
  core: readonly number[],
  tree: readonly number[],
  within: Marginals,
  observations: Observations,
): Stemma {
  const parent = new Array<number>(count).fill(OUTSIDE);
  const nothing = new Float64Array(count); // one row for all who are nobody's parent: n rows would cost the square
  const edge = Array.from({ length: count }, () => nothing);
  const root = new Float64Array(count);
  const soleRoot = new Float64Array(count);
  core.forEach((i, x) => {
    parent[i] = tree[x] === OUTSIDE ? OUTSIDE : core[tree[x]];
    root[i] = within.root[x];
    soleRoot[i] = within.soleRoot[x];
    edge[i] = new Float64Array(count);
    core.forEach((j, y) => {
      edge[i][j] = within.edge[x][y];
    });
  });
  const inCore = new Set(core);
  for (let j = 0; j < count; j++) {
    if (inCore.has(j)) continue;
    const into = observations.into(core, j);
    const weights = into.weights.map((weight) => Math.exp(Math.min(50, weight)));
    const outside = Math.exp(into.outside);
    const all = weights.reduce((sum, weight) => sum + weight, outside);
    weights.forEach((weight, x) => {
      edge[core[x]][j] = weight / all;
    });
    const best = weights.indexOf(Math.max(...weights));
    parent[j] = weights[best] > outside ? core[best] : OUTSIDE;
    root[j] = outside / all;
  }
  return {
    parent,
    marginals: { edge, root, soleRoot },
    observations: (i, j) => observations.of(i, j),
    alignments: (i, j) => observations.alignments(i, j),
    lead: () => 0,
    attached: count - core.length,
  };
}

/** What is observed of each pair, found when it is first asked for. */
class Observations {
  /** Of each witness, what is known of it and the core's: by their places there, of two of them under the later. */
  private readonly known: (readonly Observation[])[][] = [];
  private readonly placeInCore: Int32Array;
  private readonly aligned = new Map<number, PairAlignment[]>();
  private readonly closeness: Closeness;
  private readonly apart: (parents: number) => number;

  constructor(
    private readonly facts: readonly WitnessFacts[],
    alignments: readonly PairAlignment[],
    private readonly index: ClusterIndex | null,
    private readonly together: TakenTogether | null,
    core: readonly number[],
  ) {
    this.apart = outsidePrior(facts);
    this.placeInCore = new Int32Array(facts.length).fill(-1);
    core.forEach((i, x) => {
      this.placeInCore[i] = x;
    });
    this.closeness = new Closeness(facts, (i, j) => this.alignments(i, j));
    const place = new Map(facts.map(({ witness }, i) => [witness.article, i]));
    for (const pair of alignments) {
      const [i, j] = [place.get(pair.a), place.get(pair.b)];
      if (i === undefined || j === undefined) continue;
      addTo(this.aligned, this.key(i, j), pair);
    }
  }

  of(i: number, j: number): readonly Observation[] {
    const isCore = this.placeInCore[i] >= 0;
    const place = this.placeInCore[isCore ? i : j];
    if (place < 0) return this.observe(i, j);
    const row = (this.known[isCore ? j : i] ??= []);
    return (row[place] ??= this.observe(i, j));
  }

  private observe(i: number, j: number): readonly Observation[] {
    const a = this.facts[i];
    const b = this.facts[j];
    const own = observe({ a, b, alignments: this.alignments(i, j) });
    const taken = this.together?.observe(a, b) ?? [];
    return taken.length === 0 ? own : [...taken, ...own.filter(({ kind }) => kind !== "third-party-speaker")];
  }

  /** The log weights of each parent of `j`, and of "j has it from outside": less where it names one of them as its source. */
  into(parents: readonly number[], j: number): { weights: number[]; outside: number } {
    const weights = parents.map((i) => this.weight(i, j));
    const possible = parents.map((_, k) => k).filter((k) => weights[k] > Number.NEGATIVE_INFINITY);
    const penalties = this.closeness.penalties(
      j,
      possible.map((k) => parents[k]),
    );
    const credits = this.creditsGiven(parents, j);
    const credited = credits.reduce((most, { worth }) => Math.max(most, worth), 0);
    const worthTo = (i: number) => credits.find(({ to }) => to === i)?.worth ?? 0;
    possible.forEach((k, p) => {
      // Who copies a text with its credit names whom the copied page has it from: it speaks for that page as well.
      const [own, along] =
        credits.length === 0 ? [0, 0] : [worthTo(parents[k]), this.carriedFrom(parents[k], j, credits)];
      weights[k] += Math.max(0, along - own);
      // Who names one source as its own has not taken the text from another.
      weights[k] -= penalties[p] + Math.max(0, credited - Math.max(own, along)) + Math.log(possible.length);
    });
    // The closest of all is often what was copied from j: it is no measure for those that j may be copied from.
    const likeliest = possible.reduce((best, k, p) => (weights[k] > weights[possible[best]] ? p : best), 0);
    for (const k of possible) weights[k] += penalties[likeliest];
    return { weights, outside: this.apart(parents.length) - credited };
  }

  private creditGiven(i: number, j: number): Observation | undefined {
    const source = i < j ? "a" : "b";
    return this.observed(i, j).find(({ kind, favours }) => kind === "credit" && favours === source);
  }

  /** The credits that `j` gives to its possible parents somewhere in its text. */
  private creditsGiven(parents: readonly number[], j: number): GivenCredit[] {
    return parents.flatMap((to) => {
      const given = this.creditGiven(to, j);
      if (given === undefined) return [];
      return [{ to, worth: given.weight * (1 - given.shared), places: given.places.map(({ span }) => span) }];
    });
  }

  /** The most that `j` credits another of them with in words that it shares with `k`. */
  private carriedFrom(k: number, j: number, credits: readonly GivenCredit[]): number {
    const [ofJ, ofK] = [this.facts[j].witness.article, this.facts[k].witness.article];
    return credits
      .filter(({ to, places }) => to !== k && places.length > 0 && this.index !== null)
      .filter(({ places }) => places.every((place) => this.index!.carries(ofJ, place, ofK)))
      .reduce((most, { worth }) => Math.max(most, worth), 0);
  }

  /** Of the other possible parents of `to`, how many more differences the next closest shows; 0 where none. */
  lead(from: number, to: number): number {
    const others = this.facts
      .map((_, i) => i)
      .filter((i) => i !== from && i !== to && this.weight(i, to) > Number.NEGATIVE_INFINITY)
      .flatMap((i) => this.closeness.distance(i, to) ?? []);
    const own = this.closeness.distance(from, to);
    return own === null || others.length === 0 ? 0 : Math.min(...others) - own;
  }

  /** The log weight of "j was taken from i", against "j has it from outside". */
  private weight(i: number, j: number): number {
    const swapped = i > j;
    if (certainlyLater(this.facts[i], this.facts[j], this.observed(i, j), swapped)) return Number.NEGATIVE_INFINITY;
    if (this.facts.length <= ALL_COMPARED && !this.shareText(i, j)) return Number.NEGATIVE_INFINITY;
    let weight = 0;
    for (const { favours, weight: nats, shared } of this.observed(i, j)) {
      if (favours === "common-source") weight -= nats;
      else if ((favours === "a") !== swapped) weight += nats * (1 - shared);
      else weight -= nats * shared;
    }
    return weight;
  }

  /**
   * Whether two witnesses carry the same words: by an alignment of their own, here or as part of a longer one in another
   * cluster, or both with the same part of a third.
   */
  private shareText(i: number, j: number): boolean {
    if (this.alignments(i, j).length > 0) return true;
    const [a, b] = [this.facts[i].witness, this.facts[j].witness];
    if (this.index?.share(a.article, a.spans, b.article, b.spans)) return true;
    return this.facts.some(({ witness }, k) => {
      if (k === i || k === j) return false;
      const [x, y] = [i, j].map((other) =>
        unionOf(this.alignments(k, other).flatMap((pair) => sideIn(pair, witness.article))),
      );
      return sharedLength(x, y) * 2 >= Math.max(1, Math.min(totalLength(x), totalLength(y)));
    });
  }

  alignments = (i: number, j: number): readonly PairAlignment[] =>
    this.aligned.get(i < j ? this.key(i, j) : this.key(j, i)) ?? NONE;

  private observed(i: number, j: number): readonly Observation[] {
    return i < j ? this.of(i, j) : this.of(j, i);
  }

  private key = (i: number, j: number): number => i * this.facts.length + j;
}

/** A credit that a witness gives to another: where, and how much it speaks against any other source. */
interface GivenCredit {
  readonly to: number;
  readonly worth: number;
  readonly places: readonly Span[];
}

const NONE: readonly PairAlignment[] = [];

/** Whether the times forbid that the second was taken from the first. */
function certainlyLater(
  source: WitnessFacts,
  copy: WitnessFacts,
  observations: readonly Observation[],
  swapped: boolean,
): boolean {
  const revision = observations.find(({ kind }) => kind === "revision-order");
  if (revision) return revision.weight >= CERTAIN && (revision.favours === "a") === swapped;
  return source.published !== null && copy.published !== null && certainlyBefore(copy.published, source.published);
}
