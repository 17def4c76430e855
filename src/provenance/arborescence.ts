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

/** Chances over all trees, by their weights. */
export interface Marginals {
  /** `edge[i][j]`: the chance that j was taken from i; `root[j]`: from outside. For each j they add up to 1. */
  readonly edge: readonly Float64Array[];
  readonly root: Float64Array;
  /** The chance that j alone came from outside, and all others go back to it: that j had the text first. */
  readonly soleRoot: Float64Array;
}

/**
 * The chances of all edges, by the matrix-tree theorem (Tutte 1984; for parsing Koo, Globerson, Carreras, Collins 2007,
 * section 3): the determinant of the graph's Laplacian sums the weights of all its trees, and its inverse gives each
 * edge's part. O(n³).
 */
export function marginalsOf(graph: WeightedGraph): Marginals {
  const n = graph.root.length;
  const { w, r } = scaled(graph);
  const sums = columnSums(w);
  const laplacian = laplacianOf(w, r, sums);
  const all = invert(laplacian);
  // Trees with one child of the root: the Laplacian without root weights, its first row given over to them.
  const single = solveFirst(withoutRoot(laplacian, r, sums));
  const share = all && single ? Math.exp(single.logDeterminant - all.logDeterminant) : 0;
  const soleRoot = Float64Array.from({ length: n }, (_, j) => (single ? clamp(share * r[j] * single.solution[j]) : 0));
  return { ...edgeChances(w, r, all?.inverse ?? rowsOf(n)), soleRoot };
}

/** Each witness's incoming weights over their greatest: trees keep their proportions, and nothing overflows. */
function scaled({ edge, root }: WeightedGraph): { w: Float64Array[]; r: Float64Array } {
  const n = root.length;
  const greatest = Float64Array.from(root);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) greatest[j] = Math.max(greatest[j], edge[i][j]);
  const w = rowsOf(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) w[i][j] = Math.exp(edge[i][j] - greatest[j]);
  return { w, r: root.map((weight, j) => Math.exp(weight - greatest[j])) };
}

function laplacianOf(w: readonly Float64Array[], r: Float64Array, sums: Float64Array): Float64Array[] {
  return w.map((row, i) => {
    const negative = row.map((weight) => -weight);
    negative[i] = r[i] + sums[i];
    return negative;
  });
}

function withoutRoot(laplacian: readonly Float64Array[], r: Float64Array, sums: Float64Array): Float64Array[] {
  return laplacian.map((row, i) => {
    const own = Float64Array.from(i === 0 ? r : row);
    if (i > 0) own[i] = sums[i];
    return own;
  });
}

function edgeChances(
  w: readonly Float64Array[],
  r: Float64Array,
  inverse: readonly Float64Array[],
): Pick<Marginals, "edge" | "root"> {
  const n = r.length;
  const edge = rowsOf(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (i !== j) edge[i][j] = clamp(w[i][j] * (inverse[j][j] - inverse[j][i]));
  }
  return { edge, root: r.map((weight, j) => clamp(weight * inverse[j][j])) };
}

const rowsOf = (n: number): Float64Array[] => Array.from({ length: n }, () => new Float64Array(n));

function columnSums(w: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(w.length);
  for (const row of w) for (let j = 0; j < row.length; j++) sums[j] += row[j];
  return sums;
}

const clamp = (chance: number): number => Math.min(1, Math.max(0, Number.isFinite(chance) ? chance : 0));

const SINGULAR = 1e-300;

/** Brings the row with the greatest value of a column up to its place; `null` where all are nothing. */
function pivotUp(m: Float64Array[], column: number): { value: number; row: number } | null {
  let row = column;
  for (let i = column + 1; i < m.length; i++) if (Math.abs(m[i][column]) > Math.abs(m[row][column])) row = i;
  const value = m[row][column];
  if (Math.abs(value) < SINGULAR) return null;
  [m[column], m[row]] = [m[row], m[column]];
  return { value, row };
}

/** A function of its own, so that the innermost loop is compiled for itself: it does nearly all of the work. */
function takeAway(row: Float64Array, factor: number, other: Float64Array, from: number): void {
  for (let k = from; k < row.length; k++) row[k] -= factor * other[k];
}

/** Gauss-Jordan in place, with partial pivoting; `null` for a singular matrix (no tree at all). */
function invert(given: readonly Float64Array[]): { inverse: Float64Array[]; logDeterminant: number } | null {
  const n = given.length;
  const m = given.map((row) => Float64Array.from(row));
  const swaps = new Int32Array(n);
  let logDeterminant = 0;
  for (let column = 0; column < n; column++) {
    const pivot = pivotUp(m, column);
    if (pivot === null) return null;
    swaps[column] = pivot.row;
    logDeterminant += Math.log(Math.abs(pivot.value));
    const own = m[column];
    own[column] = 1;
    for (let k = 0; k < n; k++) own[k] /= pivot.value;
    for (let i = 0; i < n; i++) {
      const other = m[i];
      const factor = other[column];
      if (i === column || factor === 0) continue;
      other[column] = 0;
      takeAway(other, factor, own, 0);
    }
  }
  // Rows that were exchanged are columns of the inverse that change back.
  for (let column = n - 1; column >= 0; column--) {
    const other = swaps[column];
    if (other !== column) for (const row of m) [row[column], row[other]] = [row[other], row[column]];
  }
  return { inverse: m, logDeterminant };
}

/** The first column of the inverse, by elimination: a third of the work of all columns. */
function solveFirst(given: readonly Float64Array[]): { solution: Float64Array; logDeterminant: number } | null {
  const n = given.length;
  const m = given.map((row, i) => {
    const own = new Float64Array(n + 1);
    own.set(row);
    own[n] = i === 0 ? 1 : 0;
    return own;
  });
  let logDeterminant = 0;
  for (let column = 0; column < n; column++) {
    const pivot = pivotUp(m, column);
    if (pivot === null) return null;
    logDeterminant += Math.log(Math.abs(pivot.value));
    const own = m[column];
    for (let i = column + 1; i < n; i++) {
      const other = m[i];
      const factor = other[column] / pivot.value;
      if (factor !== 0) takeAway(other, factor, own, column);
    }
  }
  const solution = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let sum = m[i][n];
    for (let k = i + 1; k < n; k++) sum -= m[i][k] * solution[k];
    solution[i] = sum / m[i][i];
  }
  return { solution, logDeterminant };
}

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
    const inside = new Set(circle);
    const others = this.nodes.filter((node) => !inside.has(node));
    const enterAt = new Int32Array(this.most).fill(circle[0]);
    const leaveFrom = new Int32Array(this.most).fill(circle[0]);
    this.into.push(new Float64Array(this.most).fill(Number.NEGATIVE_INFINITY));
    for (const u of others) this.join(u, circle, hub, enterAt, leaveFrom);
    this.hubs.push({ hub, others, enterAt, leaveFrom });
    this.nodes = [...others, hub];
    for (const u of others) if (u !== 0 && inside.has(this.parent[u])) this.parent[u] = this.bestParent(u);
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
