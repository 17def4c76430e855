import type { ClusterIndex } from "../clusters/cluster-index.js";
import type { PairAlignment } from "../clusters/pair-kind.js";
import { totalLength } from "../kernel/span.js";
import { OUTSIDE } from "./arborescence.js";
import { SELDOM, weighDates } from "./doubted-dates.js";
import type { Observation, WitnessFacts } from "./evidence/index.js";
import type { Marginals } from "./marginals.js";
import { type Path, treeInTime, weighInTime } from "./tree-in-time.js";
import { type Heard, Weights } from "./weights.js";

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
  /** Witnesses over which all trees were weighed; the others were only set under their best parent. */
  readonly core: readonly number[];
  /** By witness, the chance that the time that it states is wrong; what is not there was not weighed. */
  readonly doubts: ReadonlyMap<number, number>;
  /** Ways by which the texts lead from a witness to one that is certainly older, and that were cut. */
  readonly cut: readonly Path[];
}

/** All trees are weighed over at most this many witnesses: the work grows with the cube. */
export const MOST_WEIGHED = 96;

/** Builds the stemma of a cluster's witnesses. `odds` are those of a stated time's being wrong, before anything is seen. */
export function buildStemma(
  facts: readonly WitnessFacts[],
  alignments: readonly PairAlignment[],
  { index = null, heard = () => [], odds = SELDOM }: Surroundings = {},
): Stemma {
  const core = coreOf(facts);
  const weights = new Weights(facts, alignments, index, heard, core);
  const order = weights.order();
  const stated = weighInTime(weights.graph(order), order);
  const tree = treeInTime(stated.graph, order);
  const { marginals, doubts } = weighDates(
    core.map((i) => facts[i]),
    order,
    stated.marginals,
    (other) => weights.graph(other),
    odds,
  );
  const shared = {
    observations: (i: number, j: number) => weights.of(i, j),
    alignments: (i: number, j: number) => weights.alignments(i, j),
    lead: (from: number, to: number) => weights.lead(from, to),
    core,
    doubts: new Map(doubts.map((chance, x) => [core[x], chance])),
    cut: stated.cut.map((path) => path.map((x) => core[x])),
  };
  return core.length === facts.length
    ? { ...shared, parent: tree, marginals }
    : { ...shared, ...attachOthers(facts.length, core, tree, marginals, weights) };
}

/** What is known of a cluster's articles from others of the collection. */
export interface Surroundings {
  readonly index?: ClusterIndex | null;
  readonly heard?: Heard;
  readonly odds?: number;
}

/** The share of the core that is kept for those whom others name. */
const NAMED = 1 / 3;

/**
 * The witnesses that could be the source: those whom most of the others name; of the rest half the earliest, half those
 * without a date that carry most of the text; where there are fewer of the one kind, more of the other.
 */
function coreOf(facts: readonly WitnessFacts[]): number[] {
  const all = facts.map((_, i) => i);
  if (facts.length <= MOST_WEIGHED) return all;
  const named = all.filter((i) => facts[i].namedBy > 0).sort((x, y) => facts[y].namedBy - facts[x].namedBy || x - y);
  const chosen = new Set(named.slice(0, MOST_WEIGHED * NAMED));
  const latest = (i: number) => facts[i].published?.latest ?? null;
  const length = facts.map(({ witness }) => totalLength(witness.spans));
  const others = all.filter((i) => !chosen.has(i));
  const dated = others.filter((i) => latest(i) !== null).sort((x, y) => latest(x)! - latest(y)! || x - y);
  const undated = others.filter((i) => latest(i) === null).sort((x, y) => length[y] - length[x] || x - y);
  const left = MOST_WEIGHED - chosen.size;
  const ofDated = Math.min(dated.length, Math.max(Math.ceil(left / 2), left - undated.length));
  for (const i of [...dated.slice(0, ofDated), ...undated.slice(0, left - ofDated)]) chosen.add(i);
  return [...chosen].sort((x, y) => x - y);
}

/** Sets every other witness under its likeliest parent in the core, and spreads its chances over them. */
function attachOthers(
  count: number,
  core: readonly number[],
  tree: readonly number[],
  within: Marginals,
  weights: Weights,
): Pick<Stemma, "parent" | "marginals"> {
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
  const sourcesFirst = inOrderOf(tree);
  for (let j = 0; j < count; j++) {
    if (inCore.has(j)) continue;
    // In the order of the core's tree, each one's source before it: what is out of time for the source is so for its copies.
    const isLater = new Uint8Array(core.length);
    for (const x of sourcesFirst) {
      isLater[x] = (tree[x] === OUTSIDE || isLater[tree[x]] === 1) && !weights.precedes(j, core[x]) ? 1 : 0;
    }
    const into = weights.into(j, (x) => isLater[x] === 1);
    const outside = Math.exp(into.outside);
    const odds = Array.from(into.weights, (weight) => Math.exp(Math.min(50, weight)));
    const all = odds.reduce((sum, weight) => sum + weight, outside);
    odds.forEach((weight, x) => {
      edge[core[x]][j] = weight / all;
    });
    const best = odds.indexOf(Math.max(...odds));
    parent[j] = odds[best] > outside ? core[best] : OUTSIDE;
    root[j] = outside / all;
  }
  return { parent, marginals: { edge, root, soleRoot, logTotal: within.logTotal } };
}

/** The nodes of a tree, each behind its parent. */
function inOrderOf(tree: readonly number[]): number[] {
  const depth = (x: number): number => (tree[x] === OUTSIDE ? 0 : 1 + depth(tree[x]));
  const depths = tree.map((_, x) => depth(x));
  return tree.map((_, x) => x).sort((x, y) => depths[x] - depths[y] || x - y);
}
