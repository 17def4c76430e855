import type { WeightedGraph } from "./arborescence.js";

/** Chances over all trees, by their weights. */
export interface Marginals {
  /** `edge[i][j]`: the chance that j was taken from i; `root[j]`: from outside. For each j they add up to 1. */
  readonly edge: readonly Float64Array[];
  readonly root: Float64Array;
  /** The chance that j alone came from outside, and all others go back to it: that j had the text first. */
  readonly soleRoot: Float64Array;
  /** The logarithm of the sum of all trees' weights: what one graph explains better than another. */
  readonly logTotal: number;
}

const anyone = (): boolean => true;

/**
 * The chances of all edges, by the matrix-tree theorem (Tutte 1984; for parsing Koo, Globerson, Carreras, Collins 2007,
 * section 3): the determinant of the graph's Laplacian sums the weights of all its trees, and its inverse gives each
 * edge's part. O(n³).
 *
 * `mayBeFirst` says of which witnesses all others may have the text: an edge is between two, and does not know that a
 * third, of no known time itself, cannot hand on a text to a page that is older than its source. Trees in which all goes
 * back to one that may not be first are left out.
 */
export function marginalsOf(graph: WeightedGraph, mayBeFirst: (j: number) => boolean = anyone): Marginals {
  const { w, r, logScale } = scaled(graph);
  const sums = columnSums(w);
  const laplacian = laplacianOf(w, r, sums);
  const all = invert(laplacian);
  const chances = edgeChances(w, r, all?.inverse ?? rowsOf(r.length), "node");
  // Trees with one child of the root: the Laplacian without root weights, its first row given over to them.
  const single = solveFirst(withoutRoot(laplacian, r, sums));
  const share = all && single ? Math.exp(single.logDeterminant - all.logDeterminant) : 0;
  const soleRoot = r.map((weight, j) => (single ? clamp(share * weight * single.solution[j]) : 0));
  const logTotal = all ? all.logDeterminant + logScale : Number.NEGATIVE_INFINITY;
  const known = { ...chances, soleRoot, logTotal };
  const lost = soleRoot.reduce((sum, chance, j) => (mayBeFirst(j) ? sum : sum + chance), 0);
  // Where hardly a tree is left, the chances of what is left could not be told from the errors of arithmetic.
  if (lost < LEAST_LOST || lost > MOST_LOST) return known;
  const impossible = r.map((weight, j) => (mayBeFirst(j) ? 0 : weight));
  const inverse = invert(withoutRoot(laplacian, impossible, sums))?.inverse;
  return inverse ? withoutThose(known, lost, edgeChances(w, impossible, inverse, "root"), mayBeFirst) : known;
}

/** What would change no chance that is told. */
const LEAST_LOST = 1e-6;
/** What is left is a difference of two sums: with less, a circle could come out of it. */
const MOST_LOST = 0.999;

/** The chances over the other trees, where those that are left out have so much of all weight, and these chances. */
function withoutThose(
  all: Marginals,
  share: number,
  those: Pick<Marginals, "edge" | "root">,
  mayBeFirst: (j: number) => boolean,
): Marginals {
  const left = (chance: number, other: number): number => clamp((chance - share * other) / (1 - share));
  return {
    edge: all.edge.map((row, i) => row.map((chance, j) => left(chance, those.edge[i][j]))),
    root: all.root.map((chance, j) => left(chance, those.root[j])),
    soleRoot: all.soleRoot.map((chance, j) => (mayBeFirst(j) ? clamp(chance / (1 - share)) : 0)),
    logTotal: all.logTotal + Math.log(1 - share),
  };
}

/** Each witness's incoming weights over their greatest: trees keep their proportions, and nothing overflows. */
function scaled({ edge, root }: WeightedGraph): { w: Float64Array[]; r: Float64Array; logScale: number } {
  const n = root.length;
  const greatest = Float64Array.from(root);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) greatest[j] = Math.max(greatest[j], edge[i][j]);
  const w = rowsOf(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i !== j) w[i][j] = Math.exp(edge[i][j] - greatest[j]);
  const logScale = greatest.reduce((sum, weight) => sum + weight, 0);
  return { w, r: root.map((weight, j) => Math.exp(weight - greatest[j])), logScale };
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

/**
 * Of the inverse of a Laplacian. Where only trees with one child of the root are counted, its first row is given over to
 * the root's weights, and stands for no node (ibid., section 3.2).
 */
function edgeChances(
  w: readonly Float64Array[],
  r: Float64Array,
  inverse: readonly Float64Array[],
  first: "node" | "root",
): Pick<Marginals, "edge" | "root"> {
  const n = r.length;
  const edge = rowsOf(n);
  const isNode = (i: number): boolean => i > 0 || first === "node";
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const enters = isNode(j) ? inverse[j][j] : 0;
      const leaves = isNode(i) ? inverse[j][i] : 0;
      edge[i][j] = clamp(w[i][j] * (enters - leaves));
    }
  }
  return { edge, root: r.map((weight, j) => clamp(weight * inverse[j][first === "node" ? j : 0])) };
}

const rowsOf = (n: number): Float64Array[] => Array.from({ length: n }, () => new Float64Array(n));

function columnSums(w: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(w.length);
  for (const row of w) for (let j = 0; j < row.length; j++) sums[j] += row[j];
  return sums;
}

const clamp = (chance: number): number => Math.min(1, Math.max(0, Number.isFinite(chance) ? chance : 0));

const SINGULAR = 1e-300;

/** Brings the row in which a value is greatest up to its place; `null` where it is nothing in all. */
function pivotUp(m: Float64Array[], place: number, valueIn: (row: Float64Array) => number): Pivot | null {
  let row = place;
  let value = valueIn(m[place]);
  for (let i = place + 1; i < m.length; i++) {
    const other = valueIn(m[i]);
    if (Math.abs(other) > Math.abs(value)) [value, row] = [other, i];
  }
  if (Math.abs(value) < SINGULAR) return null;
  [m[place], m[row]] = [m[row], m[place]];
  return { value, row };
}

interface Pivot {
  readonly value: number;
  /** Where its row stood before. */
  readonly row: number;
}

/** Functions of their own, so that the innermost loops are compiled for themselves: they do nearly all of the work. */
function takeAway(row: Float64Array, factor: number, other: Float64Array, from: number): void {
  for (let k = from; k < row.length; k++) row[k] -= factor * other[k];
}

function takeAwayBoth(row: Float64Array, x: number, ofX: Float64Array, y: number, ofY: Float64Array): void {
  const whole = row.length - (row.length % 4);
  for (let k = 0; k < whole; k += 4) {
    row[k] -= x * ofX[k] + y * ofY[k];
    row[k + 1] -= x * ofX[k + 1] + y * ofY[k + 1];
    row[k + 2] -= x * ofX[k + 2] + y * ofY[k + 2];
    row[k + 3] -= x * ofX[k + 3] + y * ofY[k + 3];
  }
  for (let k = whole; k < row.length; k++) row[k] -= x * ofX[k] + y * ofY[k];
}

/** What stands at a place of a row, with nothing left there. */
function takeOut(row: Float64Array, place: number): number {
  const value = row[place];
  row[place] = 0;
  return value;
}

/** Divides a pivot's row by its value, with what the inverse has in its place. */
function divide(row: Float64Array, place: number, value: number): void {
  row[place] = 1;
  for (let k = 0; k < row.length; k++) row[k] /= value;
}

/**
 * Gauss-Jordan in place, with partial pivoting; `null` for a singular matrix (no tree at all). Two columns at a time: to
 * fetch a row and to put it back costs as much as to reckon with it.
 */
function invert(given: readonly Float64Array[]): { inverse: Float64Array[]; logDeterminant: number } | null {
  const n = given.length;
  const m = given.map((row) => Float64Array.from(row));
  const pivots: Pivot[] = [];
  const known = (pivot: Pivot | null): pivot is Pivot => pivot !== null && pivots.push(pivot) > 0;
  for (let at = 0; at < n; at += 2) {
    const one = pivotUp(m, at, (row) => row[at]);
    if (!known(one)) return null;
    const first = m[at];
    divide(first, at, one.value);
    if (at + 1 === n) {
      for (let i = 0; i < at; i++) takeAway(m[i], takeOut(m[i], at), first, 0);
      break;
    }
    // The next is chosen by what will stand in its column when the first is taken away.
    const other = pivotUp(m, at + 1, (row) => row[at + 1] - row[at] * first[at + 1]);
    if (!known(other)) return null;
    const second = m[at + 1];
    takeAway(second, takeOut(second, at), first, 0);
    divide(second, at + 1, other.value);
    takeAway(first, takeOut(first, at + 1), second, 0);
    for (let i = 0; i < n; i++) {
      if (i !== at && i !== at + 1) takeAwayBoth(m[i], takeOut(m[i], at), first, takeOut(m[i], at + 1), second);
    }
  }
  // Rows that were exchanged are columns of the inverse that change back.
  for (let at = n - 1; at >= 0; at--) {
    const { row: other } = pivots[at];
    if (other !== at) for (const row of m) [row[at], row[other]] = [row[other], row[at]];
  }
  const logDeterminant = pivots.reduce((sum, { value }) => sum + Math.log(Math.abs(value)), 0);
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
    const pivot = pivotUp(m, column, (row) => row[column]);
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
