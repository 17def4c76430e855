import { sortedByTwoLanes } from "../../kernel/numbers.js";
import type { Postings } from "../store.js";
import { type Columns, merged, slice } from "./columns.js";
import { Found } from "./found.js";
import { mergedFrom, mostDue, placesIn } from "./merging.js";
import type { Numbering } from "./numbering.js";
import { type Run, type Runs, SHARDS, shardOf } from "./runs.js";

/** Where the places of all keys lie. */
export interface Layout {
  readonly nextRun: number;
  /** Runs of all keys, in the order in which they were written. */
  readonly recent: readonly Run[];
  /** Of each shard the runs, in the order in which they were written. */
  readonly shards: readonly (readonly Run[])[];
}

export const NO_RUNS: Layout = { nextRun: 0, recent: [], shards: Array.from({ length: SHARDS }, () => []) };

export const runsOf = ({ recent, shards }: Layout): Run[] => [...recent, ...shards.flat()];

export const placesOf = (layout: Layout): number => placesIn(runsOf(layout));

export const MERGING = {
  /** Places in runs of all keys, before they are poured out: a shard gets some two thousand of them, six pages. */
  mostRecent: 131_072,
  /** A write merges places of shards as long as they are fewer than this, or so many times as many as it has added. */
  least: 65_536,
  timesAdded: 12,
};

/** Where some keys stand. */
export function lookedUp(
  { recent, shards }: Layout,
  { hi, tail }: Pick<Columns, "hi"> & { readonly tail: Uint32Array },
  most: number,
  { runs, numbering }: { readonly runs: Runs; readonly numbering: Numbering },
): Postings {
  const order = sortedByTwoLanes(hi, tail);
  const found = new Found(most, numbering);
  for (const run of recent) runs.visit(run, hi, tail, order, found.listen());
  for (let from = 0, to = 0; from < order.length; from = to) {
    const shard = shardOf(hi[order[from]]);
    while (to < order.length && shardOf(hi[order[to]]) === shard) to++;
    for (const run of shards[shard]) runs.visit(run, hi, tail, order.subarray(from, to), found.listen());
  }
  return found.postings();
}

/** Lays down places, and moves those that are there: each change gives the layout that it leaves. */
export class LayoutWriter {
  constructor(
    private readonly runs: Runs,
    /** Whether a paragraph's article is gone; `null` where none is. */
    private readonly isGone: ((paragraph: number) => boolean) | null,
    private readonly merging = MERGING,
  ) {}

  /** Lays down what was added, and does its share of what is to be merged. */
  add(layout: Layout, columns: Columns): Layout {
    const count = columns.hi.length;
    let next = layout;
    if (count > 0) {
      const run = this.runs.write(columns, next.nextRun, false);
      next = { ...next, nextRun: next.nextRun + 1, recent: [...next.recent, run] };
      const from = mergedFrom(next.recent);
      if (placesIn(next.recent) > this.merging.mostRecent) next = this.pour(next);
      else if (from !== null) next = this.mergeRecent(next, from);
    }
    for (let left = Math.max(this.merging.least, this.merging.timesAdded * count); left > 0; ) {
      const due = mostDue(next.shards);
      if (due === null) break;
      left -= placesIn(next.shards[due.shard].slice(due.from));
      next = this.mergeShard(next, due.shard, due.from);
    }
    return next;
  }

  /** Brings what was added last into its shards. */
  pour(layout: Layout): Layout {
    const columns = this.take(layout.recent);
    const shards = [...layout.shards];
    let { nextRun } = layout;
    for (let from = 0, to = 0; from < columns.hi.length; from = to) {
      const shard = shardOf(columns.hi[from]);
      while (to < columns.hi.length && shardOf(columns.hi[to]) === shard) to++;
      shards[shard] = [...shards[shard], this.runs.write(slice(columns, from, to), nextRun++, true)];
    }
    return { nextRun, recent: [], shards };
  }

  /** Makes one run of a shard's runs from one of them on. */
  mergeShard({ nextRun, recent, shards }: Layout, shard: number, from: number): Layout {
    const columns = this.take(shards[shard].slice(from));
    const left = shards[shard].slice(0, from);
    const made = columns.hi.length === 0 ? left : [...left, this.runs.write(columns, nextRun, true)];
    return { nextRun: nextRun + 1, recent, shards: shards.with(shard, made) };
  }

  private mergeRecent({ nextRun, recent, shards }: Layout, from: number): Layout {
    const run = this.runs.write(this.take(recent.slice(from)), nextRun, false);
    return { nextRun: nextRun + 1, recent: [...recent.slice(0, from), run], shards };
  }

  /** All that is still there of some runs, which are dropped. */
  private take(runs: readonly Run[]): Columns {
    const parts = runs.map((run) => this.runs.read(run));
    for (const run of runs) this.runs.drop(run);
    return merged(parts, this.isGone);
  }
}
