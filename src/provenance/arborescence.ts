/**
 * Trees of derivation under one root that stands for everything outside the collection.
 *
 * A graph of n witnesses is given by log weights: `edge[i][j]` for "j was taken from i", `root[j]` for "j was taken
 * from outside". −Infinity forbids. Each tree gives every witness exactly one parent; its weight is the product over
 * its edges.
 */
export interface WeightedGraph {
  readonly edge: readonly Float64Array[];
  readonly root: Float64Array;
}

/** Stands for the root among parents. */
export const OUTSIDE = -1;

/**
 * The heaviest tree: each witness's parent, or {@link OUTSIDE} (Chu & Liu 1965, Edmonds 1967). Among equals the root
 * wins, then the witness that stands first, so that the answer does not depend on anything but the weights.
 */
export function heaviestTree({ edge, root }: WeightedGraph): number[] {
  const tree = new Contraction(edge, root);
  for (let circle = tree.circle(); circle !== null; circle = tree.circle()) tree.contract(circle);
  return tree.expand();
}

/** A circle that was contracted, with its nodes; by the node outside: where an edge from it enters, and one to it leaves. */
interface Hub {
  readonly hub: number;
  readonly others: readonly number[];
  readonly enterAt: Int32Array;
  readonly leaveFrom: Int32Array;
}

/**
 * Node 0 is the root, witness j is node j + 1, and each contracted circle a node behind them. A node is in one circle
 * only, and is joined to every other node there: O(n²) in all. A contraction changes the best parent of nobody but those
 * whose parent is in the circle, which costs O(n) for each of them. Nothing is copied.
 */
class Contraction {
  /** By the node that an edge leads to, since it is over its sources that the best is looked for. */
  private readonly into: Float64Array[] = [];
  /** The nodes that are left, in the order that decides among equals. */
  private nodes: number[];
  private readonly parent: Int32Array;
  private readonly hubs: Hub[] = [];
  private readonly witnesses: number;
  private readonly most: number;

  constructor(edge: readonly Float64Array[], root: Float64Array) {
    this.witnesses = root.length;
    this.most = Math.max(1, 2 * root.length); // of n witnesses at most n − 1 circles are made
    this.into.push(new Float64Array(this.most).fill(Number.NEGATIVE_INFINITY));
    for (let j = 0; j < root.length; j++) {
      const into = new Float64Array(this.most).fill(Number.NEGATIVE_INFINITY);
      into[0] = root[j];
      for (let i = 0; i < root.length; i++) if (i !== j) into[i + 1] = edge[i][j];
      this.into.push(into);
    }
    this.nodes = Array.from({ length: root.length + 1 }, (_, node) => node);
    this.parent = new Int32Array(this.most);
    for (const node of this.nodes) if (node !== 0) this.parent[node] = this.bestParent(node);
  }

  /** The nodes of a circle among the best parents, in their order; `null` where these are a tree. */
  circle(): number[] | null {
    const seen = new Int32Array(this.most).fill(-1);
    for (const start of this.nodes) {
      let node = start;
      while (node !== 0 && seen[node] < 0) {
        seen[node] = start;
        node = this.parent[node];
      }
      if (node === 0 || seen[node] !== start) continue;
      const circle = new Set([node]);
      for (let next = this.parent[node]; next !== node; next = this.parent[next]) circle.add(next);
      return this.nodes.filter((other) => circle.has(other));
    }
    return null;
  }

  contract(circle: readonly number[]): void {
    const hub = this.witnesses + 1 + this.hubs.length;
    const inside = new Uint8Array(this.most);
    for (const node of circle) inside[node] = 1;
    const others = this.nodes.filter((node) => inside[node] === 0);
    const enterAt = new Int32Array(this.most).fill(circle[0]);
    const leaveFrom = new Int32Array(this.most).fill(circle[0]);
    this.into.push(new Float64Array(this.most).fill(Number.NEGATIVE_INFINITY));
    for (const u of others) this.join(u, circle, hub, enterAt, leaveFrom);
    this.hubs.push({ hub, others, enterAt, leaveFrom });
    this.nodes = [...others, hub];
    for (const u of others) if (u !== 0 && inside[this.parent[u]] === 1) this.parent[u] = this.bestParent(u);
    this.parent[hub] = this.bestParent(hub);
  }

  /** The best edges from and to a node outside a circle: what is gained where it replaces the edge inside, what it weighs. */
  private join(u: number, circle: readonly number[], hub: number, enterAt: Int32Array, leaveFrom: Int32Array): void {
    const { into, parent } = this;
    for (const node of circle) {
      const gain = into[node][u] - into[node][parent[node]];
      if (gain > into[hub][u]) {
        into[hub][u] = gain;
        enterAt[u] = node;
      }
      if (u !== 0 && into[u][node] > into[u][hub]) {
        into[u][hub] = into[u][node];
        leaveFrom[u] = node;
      }
    }
  }

  /** The parents of all witnesses: each circle is opened where the edge from outside enters it. */
  expand(): number[] {
    for (const { hub, others, enterAt, leaveFrom } of this.hubs.reverse()) {
      for (const u of others) if (u !== 0 && this.parent[u] === hub) this.parent[u] = leaveFrom[u];
      this.parent[enterAt[this.parent[hub]]] = this.parent[hub];
    }
    return Array.from(this.parent.subarray(1, this.witnesses + 1), (parent) => parent - 1);
  }

  private bestParent(node: number): number {
    const into = this.into[node];
    let best = 0;
    for (const candidate of this.nodes) if (candidate !== node && into[candidate] > into[best]) best = candidate;
    return best;
  }
}
