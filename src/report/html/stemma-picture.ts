import type { StemmaEdge, StemmaGraph, StemmaNode } from "../stemma-graph.js";
import { drawnTimes, type Stretch } from "./moments.js";
import { nameFor } from "./names.js";
import { type Tick, ticksBetween } from "./time-axis.js";

/** In units of the picture, from its left upper corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One witness, or the source outside, where it is drawn. */
export interface Mark extends Point {
  readonly node: StemmaNode;
  /**
   * How far its time may lie, and on to its last change, where that is more than a point; an open end runs to the edge of
   * the axis.
   */
  readonly bar: { readonly from: number; readonly to: number; readonly open: "" | "left" | "right" } | null;
  /** Whether it has a place on the axis; the source outside and what has no date have none. */
  readonly dated: boolean;
}

/** A line between two marks; the one that it comes from is the source. */
export interface Arrow {
  readonly edge: StemmaEdge;
  /** Its place among the cluster's derivations. */
  readonly place: number;
  readonly from: Mark;
  readonly to: Mark;
  readonly width: number;
}

export interface Row {
  readonly label: string;
  readonly top: number;
  readonly height: number;
}

/** The stemma of one cluster as it is drawn: all places are decided here, and none in the drawing. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  readonly marks: readonly Mark[];
  readonly arrows: readonly Arrow[];
  /** Pairs that share the text, where nobody can tell who had it first. */
  readonly untold: readonly (readonly [Mark, Mark])[];
  readonly ticks: readonly (Tick & { readonly x: number })[];
  /** Where what has no date is set apart, to the right of this; `null`: all have one. */
  readonly undated: number | null;
  /** How many witnesses are not drawn. */
  readonly more: number;
}

export const WIDTH = 760;
/** From the top to the first row: the axis and its ticks. */
export const HEAD = 30;
const MARGIN = 14;
const GHOST_ROOM = 34;
const ROW_LABEL = 22;
const LANE = 26;
/** A picture with more rows than this is no picture; who is left out is in the list beneath it. */
export const MOST_MARKS = 60;
/** Two marks that are nearer than this are drawn in lanes of their own. */
const APART = 22;

/** Lays out a stemma: time runs from left to right on a true scale, outlets are rows. */
export function pictureOf(graph: StemmaGraph): Picture {
  const nodes = drawn(graph);
  const kept = new Set(nodes);
  const edges = graph.edges.flatMap((edge, place) =>
    kept.has(edge.from) && kept.has(edge.to) ? [{ edge, place }] : [],
  );
  const scale = scaleOf(nodes);
  const spots = nodes.map((node) => spotOf(node, scale));
  const byNode = new Map(nodes.map((node, i) => [node, spots[i]]));
  keepDirection(
    edges.map(({ edge }) => [byNode.get(edge.from)!, byNode.get(edge.to)!]),
    spots.length,
  );
  const { rows, marks, height } = inRows(spots);
  const markOf = new Map(marks.map((mark) => [mark.node, mark]));
  return {
    width: WIDTH,
    height,
    rows,
    marks,
    arrows: edges.map(({ edge, place }) => ({
      edge,
      place,
      from: markOf.get(edge.from)!,
      to: markOf.get(edge.to)!,
      width: widthOf(edge),
    })),
    untold: graph.untold.flatMap(([a, b]) =>
      kept.has(a) && kept.has(b) ? [[markOf.get(a)!, markOf.get(b)!] as const] : [],
    ),
    ticks: scale.axis === null ? [] : scale.ticks,
    undated: scale.undatedFrom,
    more: graph.nodes.length - nodes.length,
  };
}

/** Of many witnesses the first by rank; the source outside always. */
function drawn({ nodes }: StemmaGraph): readonly StemmaNode[] {
  if (nodes.length <= MOST_MARKS) return nodes;
  const order = [...nodes.keys()].sort((i, j) => weight(nodes[i]) - weight(nodes[j]) || i - j);
  const kept = new Set(order.slice(0, MOST_MARKS));
  return nodes.filter((_, i) => kept.has(i));
}

const weight = ({ article, first, rank }: StemmaNode): number => (article === null || first ? -1 : rank);

interface Scale {
  readonly axis: { readonly from: number; readonly to: number } | null;
  readonly left: number;
  readonly right: number;
  readonly x: (time: number) => number;
  readonly ticks: readonly (Tick & { readonly x: number })[];
  readonly undatedFrom: number | null;
  readonly undatedX: (node: StemmaNode) => number;
}

const timesOf = ({ article }: StemmaNode): ReturnType<typeof drawnTimes> => article && drawnTimes(article);

function scaleOf(nodes: readonly StemmaNode[]): Scale {
  const ends = nodes.flatMap((node) => {
    const times = timesOf(node);
    if (times === null) return [];
    const { published, changed } = times;
    return [published.from, published.to, changed?.to ?? null].filter((end) => end !== null);
  });
  const undated = nodes.filter((node) => node.article !== null && timesOf(node) === null);
  const ghost = nodes.some(({ article }) => article === null) ? GHOST_ROOM : 0;
  const left = MARGIN + ghost;
  const ranks = [...new Set(undated.map(({ rank }) => rank))].sort((a, b) => a - b);
  const apart = ranks.length === 0 ? 0 : ends.length === 0 ? WIDTH - left : 60 + 60 * Math.min(3, ranks.length);
  const right = WIDTH - MARGIN - (ends.length === 0 ? 0 : apart);
  const undatedFrom = ranks.length === 0 ? null : ends.length === 0 ? left : right + MARGIN / 2;
  const room = WIDTH - (undatedFrom ?? 0);
  const undatedX = ({ rank }: StemmaNode): number => undatedFrom! + (room * (ranks.indexOf(rank) + 0.5)) / ranks.length;
  if (ends.length === 0) return { axis: null, left, right, x: () => left, ticks: [], undatedFrom, undatedX };
  const [least, most] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
  const pad = Math.max((most - least) * 0.05, 15 * 60_000);
  const axis = { from: least - pad, to: most + pad };
  const x = (time: number): number => left + ((right - left) * (time - axis.from)) / (axis.to - axis.from);
  const ticks = ticksBetween(axis.from, axis.to, 6).map((tick) => ({ ...tick, x: x(tick.time) }));
  return { axis, left, right, x, ticks, undatedFrom, undatedX };
}

interface Spot {
  readonly node: StemmaNode;
  readonly bar: Mark["bar"];
  readonly dated: boolean;
  readonly least: number;
  readonly most: number;
  x: number;
}

/** A bar narrower than this is a point to the eye. */
const POINT = 12;

function spotOf(node: StemmaNode, scale: Scale): Spot {
  const times = timesOf(node);
  if (times === null) {
    const x = node.article === null ? MARGIN : scale.undatedX(node);
    return { node, bar: null, dated: false, least: x, most: x, x };
  }
  const published = onScale(times.published, scale);
  const changed = times.changed === null ? published : onScale(times.changed, scale);
  const [from, to] = [published.from, changed.to];
  const open: Open = published.open === "" ? (changed.open === "right" ? "right" : "") : published.open;
  const bar = to - from < POINT && open === "" ? null : { from, to, open };
  return { node, bar, dated: true, least: from, most: to, x: published.x };
}

type Open = NonNullable<Mark["bar"]>["open"];

/** A stretch of time on the axis, and where in it a point is drawn: of an open end only the other is known. */
function onScale({ from, to }: Stretch, scale: Scale): { from: number; to: number; open: Open; x: number } {
  const [left, right] = [from === null ? scale.left : scale.x(from), to === null ? scale.right : scale.x(to)];
  if (from === null) return { from: left, to: right, open: "left", x: right - POINT };
  if (to === null) return { from: left, to: right, open: "right", x: left + POINT };
  return { from: left, to: right, open: "", x: (left + right) / 2 };
}

/**
 * A point within a bar is no time: it may stand wherever the bar does. So that arrows run forward where the times allow
 * it, a source is moved to the left within its bar, and what was taken from it to the right.
 */
function keepDirection(pairs: readonly (readonly [Spot, Spot])[], rounds: number): void {
  for (let round = 0; round < Math.min(rounds, 8); round++) {
    let moved = false;
    for (const [from, to] of pairs) {
      if (!from.dated || !to.dated || to.x - from.x >= APART) continue;
      const missing = APART - (to.x - from.x);
      const earlier = Math.max(from.least + 6, from.x - missing);
      const later = Math.min(to.most - 6, to.x + missing);
      if (earlier < from.x) [from.x, moved] = [earlier, true];
      if (to.x - from.x < APART && later > to.x) [to.x, moved] = [later, true];
    }
    if (!moved) return;
  }
}

/** Rows in the order of their first marks; within a row a lane for each that would stand upon another. */
function inRows(spots: readonly Spot[]): { rows: Row[]; marks: Mark[]; height: number } {
  const byRow = new Map<string, Spot[]>();
  for (const spot of [...spots].sort((a, b) => rowRank(a) - rowRank(b) || a.x - b.x || a.node.rank - b.node.rank)) {
    const label = rowLabel(spot.node);
    byRow.set(label, [...(byRow.get(label) ?? []), spot]);
  }
  const rows: Row[] = [];
  const marks: Mark[] = [];
  let top = HEAD;
  for (const [label, members] of byRow) {
    const lanes: number[] = [];
    for (const { node, bar, dated, x } of members.sort((a, b) => leftOf(a) - leftOf(b))) {
      const free = lanes.findIndex((end) => end + 6 <= leftOf({ bar, x }));
      const lane = free < 0 ? lanes.length : free;
      lanes[lane] = Math.max(x + APART / 2, bar?.to ?? 0);
      marks.push({ node, bar, dated, x, y: top + ROW_LABEL + lane * LANE + LANE / 2 });
    }
    const height = ROW_LABEL + lanes.length * LANE;
    rows.push({ label, top, height });
    top += height;
  }
  return { rows, marks, height: top + 8 };
}

/** The source outside stands above all; what has no date beneath what has one. */
const rowRank = ({ node, dated }: Spot): number => (node.article === null ? 0 : dated ? 1 : 2);
const leftOf = ({ bar, x }: Pick<Spot, "bar" | "x">): number => Math.min(x - APART / 2, bar?.from ?? x);

function rowLabel({ article, label }: StemmaNode): string {
  if (article === null) return label.replace(/^outside: /, "Outside: ").replace(/^outside$/, "A source outside");
  return nameFor(article);
}

/** By the words that ran: as wide as its root, so that one long copy does not hide the others. */
function widthOf({ derivation, from }: StemmaEdge): number {
  const words = derivation.alignments.reduce((sum, alignment) => sum + alignment.words, 0);
  return from.article === null ? 2 : Math.round(10 * Math.min(7, Math.max(1.2, Math.sqrt(words) / 3.4))) / 10;
}
