import type { Run } from "./runs.js";

/**
 * A run is merged with all that were written behind it once these hold a third of what it holds: sizes fall by four from
 * one to the next, and a shard of two million places has four. With fewer, adding would merge each place more often; with
 * more, a question would read more blocks.
 */
const SHARE = 3;

/** From which run on all are to be merged into one; `null` where they are few enough. */
export function mergedFrom(runs: readonly Run[]): number | null {
  let behind = 0;
  let from: number | null = null;
  for (let i = runs.length - 1; i >= 0; i--) {
    if (behind * SHARE >= runs[i].count && i < runs.length - 1) from = i;
    behind += runs[i].count;
  }
  return from;
}

export const placesIn = (runs: readonly Run[]): number => runs.reduce((sum, { count }) => sum + count, 0);

/** The shard that is most in need of merging, by how many runs it has; `null` where none is. */
export function mostDue(shards: readonly (readonly Run[])[]): { readonly shard: number; readonly from: number } | null {
  let due: { shard: number; from: number } | null = null;
  for (let shard = 0; shard < shards.length; shard++) {
    if (due !== null && shards[shard].length <= shards[due.shard].length) continue;
    const from = mergedFrom(shards[shard]);
    if (from !== null) due = { shard, from };
  }
  return due;
}
