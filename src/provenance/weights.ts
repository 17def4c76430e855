import { ALL_COMPARED, type ClusterIndex } from "../clusters/cluster-index.js";
import { type PairAlignment, sideIn } from "../clusters/pair-kind.js";
import { addTo } from "../kernel/lists.js";
import { type Span, sharedLength, totalLength, unionOf } from "../kernel/span.js";
import type { WeightedGraph } from "./arborescence.js";
import { distanceOf, penaltiesOf, UNALIGNED } from "./closeness.js";
import { outsidePrior } from "./credited-outside.js";
import { type Observation, observe, type WitnessFacts } from "./evidence/index.js";
import { isCertainlyOlder, isRevisionInOrder, Order } from "./order.js";

/** What is observed of each pair, found when it is first asked for, and what it weighs for one's having the text from the other. */
export class Weights {
  /** What is known of two of the core, by their places there, under the later. */
  private readonly known: (readonly Observation[])[][] = [];
  /** The same of the last other witness that was asked about: kept for all of them, it would be most of what is kept. */
  private attached: { readonly of: number; readonly known: (readonly Observation[])[] } | null = null;
  private readonly placeInCore: Int32Array;
  private readonly aligned = new Map<number, PairAlignment[]>();
  private readonly apart: (parents: number) => number;
  private columns: Column[] | null = null;

  constructor(
    private readonly facts: readonly WitnessFacts[],
    alignments: readonly PairAlignment[],
    private readonly index: ClusterIndex | null,
    private readonly heard: Heard,
    private readonly core: readonly number[],
  ) {
    this.apart = outsidePrior(facts);
    this.placeInCore = new Int32Array(facts.length).fill(-1);
    core.forEach((i, x) => {
      this.placeInCore[i] = x;
    });
    const place = new Map(facts.map(({ witness }, i) => [witness.article, i]));
    for (const pair of alignments) {
      const [i, j] = [place.get(pair.a), place.get(pair.b)];
      if (i === undefined || j === undefined) continue;
      addTo(this.aligned, this.key(i, j), pair);
    }
  }

  /** What the times say of the witnesses of the core, by their places in it. */
  order(): Order {
    const { core } = this;
    return Order.of(
      core.map((i) => this.facts[i]),
      (x, y) => this.observed(core[x], core[y]),
    );
  }

  /** The weights between the witnesses of the core, by their places in it, under an order of them. */
  graph(order: Order): WeightedGraph {
    const { core } = this;
    this.columns ??= core.map((j) => this.columnOf(j));
    const root = new Float64Array(core.length);
    const edge = core.map(() => new Float64Array(core.length).fill(NEVER));
    this.columns.forEach((column, y) => {
      const possible = this.possible(column, (x) => !order.precedes(y, x));
      const { outside, weights } = this.weigh(column, possible, (x) => x === order.doubted || y === order.doubted);
      root[y] = outside;
      for (const x of possible) edge[x][y] = weights[x];
    });
    return { edge, root };
  }

  /** The log weights of each witness of the core as the source of another one, and of a source outside. */
  into(j: number, mayBeSource: (x: number) => boolean): Into {
    const column = this.columnOf(j);
    return this.weigh(column, this.possible(column, mayBeSource), () => false);
  }

  private possible(column: Column, mayBeSource: (x: number) => boolean): number[] {
    const possible: number[] = [];
    column.text.forEach((weight, x) => {
      if (weight > NEVER && mayBeSource(x)) possible.push(x);
    });
    return possible;
  }

  precedes = (early: number, late: number): boolean =>
    isCertainlyOlder(this.facts[early], this.facts[late], this.observed(early, late), early < late);

  of(i: number, j: number): readonly Observation[] {
    const [x, y] = [this.placeInCore[i], this.placeInCore[j]];
    if (x < 0 && y < 0) return this.observe(i, j);
    const row = x < 0 ? this.rowOf(i) : y < 0 ? this.rowOf(j) : (this.known[y] ??= []);
    return (row[x < 0 ? y : x] ??= this.observe(i, j));
  }

  private rowOf(other: number): (readonly Observation[])[] {
    if (this.attached?.of !== other) this.attached = { of: other, known: [] };
    return this.attached.known;
  }

  private observe(i: number, j: number): readonly Observation[] {
    const a = this.facts[i];
    const b = this.facts[j];
    const own = observe({ a, b, alignments: this.alignments(i, j) });
    const taken = this.heard(a, b);
    return taken.length === 0 ? own : [...taken, ...own.filter(({ kind }) => kind !== "third-party-speaker")];
  }

  /** All that does not change with the dates that are believed. */
  private columnOf(j: number): Column {
    const { core } = this;
    const [text, time, credit, distance] = Array.from({ length: 4 }, () => new Float64Array(core.length));
    const credits = this.creditsGiven(j);
    const credited = credits.reduce((most, { worth }) => Math.max(most, worth), 0);
    core.forEach((i, x) => {
      const aligned = this.alignments(i, j);
      text[x] = NEVER;
      distance[x] = UNALIGNED;
      if (i === j || !this.isPossible(i, j, aligned)) return;
      const observed = this.observed(i, j);
      text[x] = sumOf(observed, i < j, isOfText) - (this.isSuperseded(i, j, observed) ? SUPERSEDED : 0);
      time[x] = sumOf(observed, i < j, isOfTime);
      distance[x] = distanceOf(this.facts[j].witness, aligned);
      if (credits.length > 0) credit[x] = this.creditWeight(i, j, credits, credited);
    });
    return { of: j, text, time, credit, credited, distance };
  }

  /** What the credits that `j` gives say for its having the text from `i`. */
  private creditWeight(i: number, j: number, credits: readonly GivenCredit[], credited: number): number {
    const own = credits.find(({ to }) => to === i)?.worth ?? 0;
    // Who copies a text with its credit names whom the copied page has it from: it speaks for that page as well.
    const along = this.carriedFrom(i, j, credits);
    // Who names one source as its own has not taken the text from another.
    return Math.max(0, along - own) - Math.max(0, credited - Math.max(own, along));
  }

  /** A column's weights where these witnesses of the core are possible; what the times say of those in doubt is not heard. */
  private weigh(column: Column, possible: readonly number[], isDoubted: (x: number) => boolean): Into {
    const { of, text, time, credit, credited, distance } = column;
    const weights = new Float64Array(this.core.length).fill(NEVER);
    const penalties = penaltiesOf(possible.map((x) => distance[x]));
    const choices = Math.log(possible.length);
    possible.forEach((x, p) => {
      weights[x] = text[x] + (isDoubted(x) ? 0 : time[x]) + credit[x] - penalties[p] - choices;
    });
    // The closest of all is often what was copied from it: it is no measure for those that it may be copied from.
    const likeliest = possible.reduce((best, x, p) => (weights[x] > weights[possible[best]] ? p : best), 0);
    for (const x of possible) weights[x] += penalties[likeliest];
    const others = this.core.length - (this.placeInCore[of] >= 0 ? 1 : 0);
    return { weights, outside: this.apart(others) - credited };
  }

  private creditGiven(i: number, j: number): Observation | undefined {
    const source = i < j ? "a" : "b";
    return this.observed(i, j).find(({ kind, favours }) => kind === "credit" && favours === source);
  }

  /** The credits that `j` gives to witnesses of the core somewhere in its text. */
  private creditsGiven(j: number): GivenCredit[] {
    const credits: GivenCredit[] = [];
    for (const to of this.core) {
      const given = to === j ? undefined : this.creditGiven(to, j);
      if (given === undefined) continue;
      credits.push({ to, worth: given.weight * (1 - given.shared), places: given.places.map(({ span }) => span) });
    }
    return credits;
  }

  /** The most that `j` credits another of them with in words that it shares with `k`. */
  private carriedFrom(k: number, j: number, credits: readonly GivenCredit[]): number {
    const [ofJ, ofK] = [this.facts[j].witness.article, this.facts[k].witness.article];
    return credits
      .filter(({ to, places }) => to !== k && places.length > 0 && this.index !== null)
      .filter(({ places }) => places.every((place) => this.index!.carries(ofJ, place, ofK)))
      .reduce((most, { worth }) => Math.max(most, worth), 0);
  }

  /** Of the other possible parents of `to` in the core, how many more differences the next closest shows; 0 where none. */
  lead(from: number, to: number): number {
    const { text, distance } = this.columns?.[this.placeInCore[to]] ?? this.columnOf(to);
    let [own, next] = [UNALIGNED, UNALIGNED];
    this.core.forEach((i, x) => {
      if (i === from) own = distance[x];
      else if (distance[x] < next && text[x] > NEVER && !this.precedes(to, i)) next = distance[x];
    });
    return next < UNALIGNED && own < UNALIGNED ? next - own : 0;
  }

  /** Whether the texts leave it open that the one was taken from the other: whether they share any. */
  private isPossible = (i: number, j: number, aligned: readonly PairAlignment[]): boolean =>
    aligned.length > 0 || this.facts.length > (this.index?.allCompared ?? ALL_COMPARED) || this.shareOtherText(i, j);

  /** Whether a page had another state between two of its own. */
  private isSuperseded(i: number, j: number, observed: readonly Observation[]): boolean {
    if (!isRevisionInOrder(observed, i < j)) return false;
    return this.facts.some((_, k) => k !== i && k !== j && this.isStateBefore(i, k) && this.isStateBefore(k, j));
  }

  private isStateBefore = (i: number, j: number): boolean => isRevisionInOrder(this.observed(i, j), i < j);

  /**
   * Whether two witnesses that were not aligned here carry the same words: as part of a longer alignment in another
   * cluster, or both with the same part of a third.
   */
  private shareOtherText(i: number, j: number): boolean {
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

/**
 * What is heard for "the later of two was taken from the earlier", by their order in the cluster, against "it has it from
 * outside", in nats; the other way round where that is asked.
 */
function sumOf(
  observed: readonly Observation[],
  isInOrder: boolean,
  isHeard: (observation: Observation) => boolean,
): number {
  let weight = 0;
  for (const observation of observed) {
    if (!isHeard(observation)) continue;
    const { favours, weight: nats, shared } = observation;
    if (favours === "common-source") weight -= nats;
    else if ((favours === "a") === isInOrder) weight += nats * (1 - shared);
    else weight -= nats * shared;
  }
  return weight;
}

/** What other texts say of two witnesses. */
export type Heard = (a: WitnessFacts, b: WitnessFacts) => readonly Observation[];

/** What speaks for each witness of the core as the source of one, by their places in it. */
interface Column {
  readonly of: number;
  readonly text: Float64Array;
  readonly time: Float64Array;
  readonly credit: Float64Array;
  /** The most that any credit of it weighs. */
  readonly credited: number;
  readonly distance: Float64Array;
}

interface Into {
  readonly weights: Float64Array;
  readonly outside: number;
}

/** A credit that a witness gives to another: where, and how much it speaks against any other source. */
interface GivenCredit {
  readonly to: number;
  readonly worth: number;
  readonly places: readonly Span[];
}

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * A page's state is made from the state before it, if nothing else is known, in nats. A change may also be taken back, or
 * two made at once from one state: which of them it was is for the words to say, and they weigh up to four.
 */
const SUPERSEDED = 1;

const NONE: readonly PairAlignment[] = [];

/** What the times of two say; all else is said by their texts. */
const isOfTime = ({ kind }: Observation): boolean => kind === "time-order" || kind === "revision-order";
const isOfText = (observation: Observation): boolean => !isOfTime(observation);
