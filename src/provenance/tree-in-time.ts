import { heaviestTree, OUTSIDE, type WeightedGraph } from "./arborescence.js";
import { type Marginals, marginalsOf } from "./marginals.js";
import type { Order } from "./order.js";

/**
 * Between two witnesses the graph itself forbids what the times forbid. But a third, of no known time, may stand between
 * a page and an older one, and contradict neither: what is here looks at ways, not at edges.
 */

/** Witnesses, each of which has the text from the one before. */
export type Path = readonly number[];

/** The trees of a graph without those edges that would lead, likelier than not, from a witness to one that is older. */
export interface InTime {
  readonly graph: WeightedGraph;
  readonly marginals: Marginals;
  /** What led there, from the later witness to the earlier: of each, the least likely edge is taken out. */
  readonly cut: readonly Path[];
}

/** What is no likelier than not is told of nobody, and contradicts nothing. */
const EVEN = 0.5;

/** Weighs the trees of a graph. Costs O(n³), and as much again for each way that is cut. */
export function weighInTime(given: WeightedGraph, order: Order): InTime {
  const edge = given.edge.map((row) => Float64Array.from(row));
  const graph = { root: given.root, edge };
  const cut: Path[] = [];
  for (;;) {
    const marginals = marginalsOf(graph, order.mayBeFirst);
    const path = wayBack(likely(marginals), order);
    if (path === null) return { graph, marginals, cut };
    cut.push(path);
    const chance = (at: number): number => marginals.edge[path[at - 1]][path[at]];
    const weakest = leastOf(path, chance);
    edge[path[weakest - 1]][path[weakest]] = Number.NEGATIVE_INFINITY;
  }
}

/** Each witness's parent that is likelier than not, where there is one. */
const likely = ({ edge, root }: Marginals): number[] =>
  Array.from(root, (_, j) => {
    const parent = edge.findIndex((row) => row[j] > EVEN);
    return parent < 0 ? OUTSIDE : parent;
  });

/**
 * The heaviest tree, mended where it leads from a witness to one that is older: on the way, the edge that outweighs its
 * best alternative least is exchanged for that. It need not be the very heaviest of the trees that would do: to find that
 * is as hard as to try every choice of edges. Each mending leaves fewer such ways, and makes none.
 */
export function treeInTime(graph: WeightedGraph, order: Order): number[] {
  const parent = heaviestTree(graph);
  for (let path = wayBack(parent, order); path !== null; path = wayBack(parent, order)) {
    const best = path.map((to, at) => (at === 0 ? OUTSIDE : alternative(graph, parent, to, order)));
    const gain = (at: number): number => graph.edge[path![at - 1]][path![at]] - weightOf(graph, best[at], path![at]);
    const weakest = leastOf(path, gain);
    parent[path[weakest]] = best[weakest];
  }
  return parent;
}

/** The heaviest other parent of a witness from which no way leads on to one that is older, nor in a circle. */
function alternative(graph: WeightedGraph, parent: readonly number[], to: number, order: Order): number {
  const below = parent.map((_, j) => j).filter((j) => ancestorsOf(parent, j).includes(to));
  const mayStand = (i: number): boolean => {
    const above = ancestorsOf(parent, i);
    return !above.includes(to) && above.every((from) => below.every((j) => !order.precedes(j, from)));
  };
  let best = OUTSIDE;
  for (let i = 0; i < parent.length; i++) {
    const isHeavier = i !== parent[to] && weightOf(graph, i, to) > weightOf(graph, best, to);
    if (isHeavier && mayStand(i)) best = i;
  }
  return best;
}

const weightOf = ({ edge, root }: WeightedGraph, from: number, to: number): number =>
  from === OUTSIDE ? root[to] : edge[from][to];

/** A witness and all from whom it has its text. */
function ancestorsOf(parent: readonly number[], of: number): number[] {
  const found: number[] = [];
  for (let at = of; at !== OUTSIDE; at = parent[at]) found.push(at);
  return found;
}

/** The shortest way from a witness to one that is older than it; the first such one's. */
function wayBack(parent: readonly number[], order: Order): Path | null {
  for (let to = 0; to < parent.length; to++) {
    const path = [to];
    // Of chances that arithmetic got wrong, two may be each other's likelier source.
    for (let from = parent[to]; from !== OUTSIDE && path.length <= parent.length; from = parent[from]) {
      path.unshift(from);
      if (order.precedes(to, from)) return path;
    }
  }
  return null;
}

/** The place on a way, behind its first, at which something is least; the first of equals. */
function leastOf(path: Path, value: (at: number) => number): number {
  let least = 1;
  for (let at = 2; at < path.length; at++) if (value(at) < value(least)) least = at;
  return least;
}
