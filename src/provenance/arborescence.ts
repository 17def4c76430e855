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
  const laplacian = matrix(n, (i, j) => (i === j ? r[j] + columnSum(w, j) : -w[i][j]));
  const all = invert(laplacian);
  const inverse = all?.inverse ?? matrix(n, () => 0);
  const edge = matrix(n, (i, j) => (i === j ? 0 : clamp(w[i][j] * (inverse[j][j] - inverse[j][i]))));
  const root = Float64Array.from({ length: n }, (_, j) => clamp(r[j] * inverse[j][j]));
  // Trees with one child of the root: the Laplacian without root weights, its first row given over to them.
  const single = solveFirst(matrix(n, (i, j) => (i === 0 ? r[j] : i === j ? columnSum(w, j) : -w[i][j])));
  const share = all && single ? Math.exp(single.logDeterminant - all.logDeterminant) : 0;
  const soleRoot = Float64Array.from({ length: n }, (_, j) => (single ? clamp(share * r[j] * single.solution[j]) : 0));
  return { edge, root, soleRoot };
}

/** Each witness's incoming weights over their greatest: trees keep their proportions, and nothing overflows. */
function scaled({ edge, root }: WeightedGraph): { w: Float64Array[]; r: Float64Array } {
  const n = root.length;
  const greatest = Float64Array.from(root);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) greatest[j] = Math.max(greatest[j], edge[i][j]);
  return {
    w: matrix(n, (i, j) => (i === j ? 0 : Math.exp(edge[i][j] - greatest[j]))),
    r: root.map((weight, j) => Math.exp(weight - greatest[j])),
  };
}

const matrix = (n: number, value: (i: number, j: number) => number): Float64Array[] =>
  Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n);
    for (let j = 0; j < n; j++) row[j] = value(i, j);
    return row;
  });

function columnSum(w: readonly Float64Array[], j: number): number {
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += w[i][j];
  return sum;
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
      for (let k = 0; k < n; k++) other[k] -= factor * own[k];
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
  const m = given.map((row, i) => Float64Array.from([...row, i === 0 ? 1 : 0]));
  let logDeterminant = 0;
  for (let column = 0; column < n; column++) {
    const pivot = pivotUp(m, column);
    if (pivot === null) return null;
    logDeterminant += Math.log(Math.abs(pivot.value));
    const own = m[column];
    for (let i = column + 1; i < n; i++) {
      const other = m[i];
      const factor = other[column] / pivot.value;
      if (factor !== 0) for (let k = column; k <= n; k++) other[k] -= factor * own[k];
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
  const n = root.length;
  // Node 0 is the root; witness j is node j + 1.
  const weight = Array.from({ length: n + 1 }, (_, i) =>
    Float64Array.from({ length: n + 1 }, (_, j) =>
      j === 0 || i === j ? Number.NEGATIVE_INFINITY : i === 0 ? root[j - 1] : edge[i - 1][j - 1],
    ),
  );
  return arborescence(weight)
    .slice(1)
    .map((parent) => parent - 1);
}

/** Parents in the heaviest arborescence from node 0. Contracts one circle a round; at most n rounds of O(n²). */
function arborescence(weight: readonly Float64Array[]): number[] {
  const n = weight.length;
  const parent = Array.from({ length: n }, (_, j) => (j === 0 ? 0 : bestParent(weight, j)));
  const circle = findCircle(parent);
  if (circle === null) return parent;

  const inCircle = new Uint8Array(n);
  for (const node of circle) inCircle[node] = 1;
  const outer = parent.map((_, node) => node).filter((node) => inCircle[node] === 0);
  const hub = outer.length; // the circle, contracted, comes last
  const enterAt = new Int32Array(n);
  const leaveFrom = new Int32Array(n);
  const contracted = Array.from({ length: hub + 1 }, () => new Float64Array(hub + 1).fill(Number.NEGATIVE_INFINITY));
  outer.forEach((u, i) => {
    outer.forEach((v, j) => {
      if (u !== v) contracted[i][j] = weight[u][v];
    });
    enterAt[u] = circle[0];
    leaveFrom[u] = circle[0];
    for (const node of circle) {
      const gain = weight[u][node] - weight[parent[node]][node];
      if (gain > contracted[i][hub]) [contracted[i][hub], enterAt[u]] = [gain, node];
      if (u !== 0 && weight[node][u] > contracted[hub][i]) [contracted[hub][i], leaveFrom[u]] = [weight[node][u], node];
    }
  });

  const solved = arborescence(contracted);
  const result = parent.slice();
  outer.forEach((u, i) => {
    if (u !== 0) result[u] = solved[i] === hub ? leaveFrom[u] : outer[solved[i]];
  });
  const from = outer[solved[hub]];
  result[enterAt[from]] = from;
  return result;
}

function bestParent(weight: readonly Float64Array[], node: number): number {
  let best = 0;
  for (let candidate = 1; candidate < weight.length; candidate++) {
    if (candidate !== node && weight[candidate][node] > weight[best][node]) best = candidate;
  }
  return best;
}

function findCircle(parent: readonly number[]): number[] | null {
  const seen = new Int32Array(parent.length).fill(-1);
  for (let start = 1; start < parent.length; start++) {
    let node = start;
    while (node !== 0 && seen[node] < 0) {
      seen[node] = start;
      node = parent[node];
    }
    if (node !== 0 && seen[node] === start) {
      const circle = [node];
      for (let next = parent[node]; next !== node; next = parent[next]) circle.push(next);
      return circle.sort((a, b) => a - b);
    }
  }
  return null;
}
