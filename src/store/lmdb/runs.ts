import type { Database } from "lmdb";
import { BlockReader, PLACES_A_PAGE, writtenBlock } from "./blocks.js";
import { type Columns, emptyColumns, slice } from "./columns.js";
import { damaged } from "./fault.js";
import { RunFilter } from "./run-filter.js";

/** By its keys' first bits a place belongs to one of so many shards, which are merged one by one. */
const SHARD_BITS = 6;
export const SHARDS = 1 << SHARD_BITS;
export const shardOf = (hi: number): number => hi >>> (32 - SHARD_BITS);

/**
 * Columns that were written once, and are never changed: of one shard, or, of what was added last, of all. Keys are spread
 * evenly, so that a run is cut into equal stretches of keys, and a key's block can be computed: no directory is kept, and
 * none is read.
 */
export interface Run {
  /** Rises: what is written later lies behind, where LMDB fills its pages to the end. */
  readonly id: number;
  readonly count: number;
  readonly blocks: number;
  readonly isOfShard: boolean;
}

/** A page holds a fifth more: with so many places on the average, one stretch of a hundred needs a second page. */
const PLACES_A_BLOCK = Math.floor(PLACES_A_PAGE * 0.88);

/** The bits of a block's name: 53 in all, which a number holds. */
const PART_BITS = 8;
const BLOCK_BITS = 18;
const MOST_PARTS = 1 << PART_BITS;
const MOST_BLOCKS = 1 << BLOCK_BITS;
const MOST_RUNS = 2 ** (53 - BLOCK_BITS - PART_BITS);

/** A stretch with more places than a page holds, as of a line that all articles have, is written in parts. */
const nameOf = ({ id }: Pick<Run, "id">, block: number, part: number): number =>
  (id * MOST_BLOCKS + block) * MOST_PARTS + part;

const IN_SHARD = 2 ** (32 - SHARD_BITS);
/** Where a key stands among all keys, and among those of its shard, from 0 to less than 1. */
const shareOfAll = (hi: number): number => hi / 2 ** 32;
const shareOfShard = (hi: number): number => (hi & (IN_SHARD - 1)) / IN_SHARD;

const blockOf = ({ blocks, isOfShard }: Pick<Run, "blocks" | "isOfShard">, hi: number): number =>
  Math.floor((isOfShard ? shareOfShard(hi) : shareOfAll(hi)) * blocks);

/** Runs with more places have no filter: of a process' memory, filters take 50 MB at most. */
const MOST_FILTERED = 2 ** 19;

/** How many blocks of a run were looked into, and, once these are as many as it has, its filter. */
interface Asked {
  blocks: number;
  filter: RunFilter | null;
}

/** What is told of a key: how many places of it were looked at is the listener's business. */
export type Told = (question: number, paragraph: number) => boolean;

/** The runs of a store. */
export class Runs {
  private readonly reader = new BlockReader();
  private readonly asked = new Map<number, Asked>();
  /** Whether a filter was made for the question at hand: it is not to wait for a second. */
  private hasMade = false;

  /** @param path The index's folder. */
  constructor(
    private readonly db: Database<Buffer, number>,
    private readonly path: string,
  ) {}

  write(columns: Columns, id: number, isOfShard: boolean): Run {
    if (id >= MOST_RUNS) throw new RangeError(`An index holds ${MOST_RUNS} runs at most.`);
    const { hi } = columns;
    const blocks = Math.min(MOST_BLOCKS, Math.max(1, Math.ceil(hi.length / PLACES_A_BLOCK)));
    const run: Run = { id, count: hi.length, blocks, isOfShard };
    for (let from = 0, to = 0; from < hi.length; from = to) {
      const block = blockOf(run, hi[from]);
      while (to < hi.length && blockOf(run, hi[to]) === block) to++;
      this.writeBlock(run, block, slice(columns, from, to));
    }
    return run;
  }

  /** @throws UrtextError URTEXT_INDEX_DAMAGED */
  read(run: Run): Columns {
    const columns = emptyColumns(run.count);
    let at = 0;
    for (const name of this.names(run)) {
      if (!this.load(name)) continue;
      if (at + this.reader.count <= run.count) this.reader.copyInto(columns, at);
      at += this.reader.count;
    }
    if (at !== run.count) throw damaged(this.path, `run ${run.id} has ${at} of ${run.count} places`);
    return columns;
  }

  drop(run: Run): void {
    for (const name of [...this.names(run)]) this.db.removeSync(name);
  }

  /**
   * Tells the places of some keys, those of one key by rising paragraphs, until the listener has enough of it.
   *
   * @param order The questions whose keys the run may have, by rising key.
   */
  visit(run: Run, hi: Uint32Array, tail: Uint32Array, order: Uint32Array, told: Told): void {
    const { reader } = this;
    const asked = this.askedOf(run);
    const { filter } = asked;
    let block = -1;
    let part = 0;
    let isThere = false;
    for (let i = 0; i < order.length; i++) {
      const question = order[i];
      if (filter !== null && !filter.mayHave(hi[question])) continue;
      const wanted = blockOf(run, hi[question]);
      const isSame = i > 0 && hi[order[i - 1]] === hi[question] && tail[order[i - 1]] === tail[question];
      // Of a key that is asked for again, the part in which it begins may be behind.
      if (wanted !== block || (isSame && part > 0)) {
        block = wanted;
        part = 0;
        isThere = this.load(nameOf(run, block, part));
        asked.blocks++;
      }
      if (!isThere) continue;
      let at = reader.lowerBound(hi[question], tail[question]);
      for (;;) {
        if (at === reader.count) {
          if (!reader.isMore) break;
          this.load(nameOf(run, block, ++part));
          at = reader.lowerBound(hi[question], tail[question]);
          continue;
        }
        if (reader.hi(at) !== hi[question] || reader.tail(at) !== tail[question]) break;
        if (!told(question, reader.paragraph(at++))) break;
      }
    }
  }

  /** What is visited from now on is another question. */
  nextQuestion(): void {
    this.hasMade = false;
  }

  /** Forgets what it has noted of all other runs: they are gone. */
  keep(runs: readonly Run[]): void {
    const ids = new Set(runs.map(({ id }) => id));
    for (const id of this.asked.keys()) if (!ids.has(id)) this.asked.delete(id);
  }

  /**
   * Most questions are for keys that a run does not have. A filter saves nearly all of these, and to make it takes as long
   * as to look into each block once: so it is made when that many were looked into, and whoever asks once, or of a run
   * that is soon merged away, pays nothing.
   */
  private askedOf(run: Run): Asked {
    let asked = this.asked.get(run.id);
    if (asked === undefined) this.asked.set(run.id, (asked = { blocks: 0, filter: null }));
    const isDue = asked.filter === null && asked.blocks >= run.blocks && run.count <= MOST_FILTERED;
    if (isDue && !this.hasMade) {
      asked.filter = this.filterOf(run);
      this.hasMade = true;
    }
    return asked;
  }

  private filterOf(run: Run): RunFilter {
    const filter = new RunFilter(run.count, run.isOfShard ? shareOfShard : shareOfAll);
    const { reader } = this;
    for (let block = 0; block < run.blocks; block++) {
      for (let part = 0; (part === 0 || reader.isMore) && this.load(nameOf(run, block, part)); part++) {
        for (let at = 0; at < reader.count; at++) filter.add(reader.hi(at));
      }
    }
    return filter;
  }

  private writeBlock(run: Run, block: number, columns: Columns): void {
    const { length } = columns.hi;
    const places = Math.max(PLACES_A_PAGE, Math.ceil(length / MOST_PARTS));
    for (let from = 0, part = 0; from < length; from += places, part++) {
      const to = Math.min(length, from + places);
      const bytes = writtenBlock(columns, from, to, to < length);
      this.db.putSync(nameOf(run, block, part), bytes, { append: true });
    }
  }

  private *names(run: Run): Iterable<number> {
    yield* this.db.getKeys({ start: nameOf(run, 0, 0), end: nameOf({ id: run.id + 1 }, 0, 0) });
  }

  private load(name: number): boolean {
    const bytes = this.db.getBinaryFast(name);
    if (bytes === undefined) return false;
    this.reader.read(bytes);
    return true;
  }
}
