import { createHash } from "node:crypto";
import { type Database, open, type RootDatabase } from "lmdb";
import { UrtextError } from "../errors.js";
import { sortedByTwoLanes } from "../kernel/numbers.js";
import { Draft } from "./draft.js";
import { type Columns, columnsOf, merged, slice, tailOf } from "./lmdb/columns.js";
import { faultOf, isOfStorage } from "./lmdb/fault.js";
import { Found } from "./lmdb/found.js";
import { checkHeader, type Header, headerOf, type Recipe } from "./lmdb/header.js";
import { mergedFrom, mostDue, placesIn } from "./lmdb/merging.js";
import { NumberList } from "./lmdb/number-list.js";
import { Numbering } from "./lmdb/numbering.js";
import { checkPlace, foreign, sizeOf } from "./lmdb/place.js";
import { type Run, Runs, SHARDS, shardOf } from "./lmdb/runs.js";
import { EMPTY, generationIn, readState, type State, writtenState } from "./lmdb/state.js";
import type { Change, Keys, LogEntry, Postings, Store, StoreCounts, StoredArticle } from "./store.js";

/**
 * A store in a folder, over LMDB. A write is one transaction of its own, and is on the disk when it has ended; readers, of
 * other processes too, see the last one that has.
 *
 * How keys are kept: a write lays its places down as one sorted run. What was added last, until it is so much, is a few
 * runs of all keys; then it is poured out into shards of keys, each of which has a few runs too, and these are merged, a
 * bounded number of them in one write, so that no write costs by what the store holds. To find a key is to look into one
 * page of each run. Numbers of articles and paragraphs are given once and for good: who has a number from a
 * state that is past is never led to another article.
 */
export function openLmdbStore(path: string, recipe: Recipe, { readOnly, merging = MERGING }: StoreOptions): Store {
  try {
    checkPlace(path, readOnly);
    return new LmdbStore(path, readOnly, recipe, merging);
  } catch (cause) {
    throw cause instanceof UrtextError ? cause : faultOf(path, cause, readOnly);
  }
}

interface StoreOptions {
  readonly readOnly: boolean;
  readonly merging?: typeof MERGING;
}

const MERGING = {
  /** Places in runs of all keys, before they are poured out: a shard gets some two thousand of them, six pages. */
  mostRecent: 131_072,
  /** A write merges places of shards as long as they are fewer than this, or so many times as many as it has added. */
  least: 65_536,
  timesAdded: 12,
};

const NAMES = { about: "about", articles: "articles", numbers: "numbers", lists: "lists", runs: "runs", log: "log" };
const HEADER = "header";
const STATE = "state";
/** Pages are read here and there: what lies beside one is not what is asked for next. Not among LMDB's typed options. */
const HERE_AND_THERE = { noReadAhead: true };
const FIRSTS = 0;
const GONE = 1;

class LmdbStore implements Store {
  readonly batch = { articles: 512, characters: 2 ** 21, milliseconds: 1_000 };
  private readonly env: RootDatabase;
  private readonly about: Database<Buffer, string>;
  private readonly records: Database<Buffer, number>;
  private readonly numbers: Database<Buffer, Buffer>;
  private readonly entries: Database<Buffer, number>;
  private readonly runs: Runs;
  private readonly lists: { readonly firsts: NumberList; readonly gone: NumberList };
  private state = EMPTY;
  private numbering = new Numbering();
  /** Whether the state was read in this piece of synchronous work: then nothing that is read in it is newer. */
  private isCurrent = false;
  private isWriting = false;

  constructor(
    private readonly path: string,
    private readonly readOnly: boolean,
    recipe: Recipe,
    private readonly merging: typeof MERGING,
  ) {
    this.env = open({
      path,
      readOnly,
      noSubdir: false,
      mapSize: 2 ** 36,
      maxDbs: 8,
      // A write that has ended is on the disk: LMDB would tell of it before.
      overlappingSync: false,
      ...HERE_AND_THERE,
      encoding: "binary",
    });
    try {
      this.checkNames();
      const tables = this.tables();
      this.about = tables.about;
      this.records = tables.articles;
      this.numbers = tables.numbers;
      this.entries = tables.log;
      this.runs = new Runs(tables.runs);
      this.lists = { firsts: new NumberList(tables.lists, FIRSTS), gone: new NumberList(tables.lists, GONE) };
      this.begin(recipe);
    } catch (error) {
      void this.env.close();
      throw error;
    }
  }

  get size(): number {
    return this.current().versions;
  }

  get lastEntry(): LogEntry | null {
    return this.current().lastEntry;
  }

  get(id: string): StoredArticle | undefined {
    this.current();
    const number = this.numberOf(id);
    return number === undefined ? undefined : this.recordAt(number);
  }

  at(article: number): StoredArticle {
    this.current();
    const record = this.recordAt(article);
    if (record === undefined) throw new RangeError(`There is no article of the number ${article}.`);
    return record;
  }

  *articles(): Iterable<StoredArticle> {
    const { numbered } = this.current();
    const transaction = this.env.useReadTransaction();
    try {
      for (let number = 0; number < numbered; number++) {
        const bytes = this.records.get(number, { transaction });
        if (bytes !== undefined) yield JSON.parse(bytes.toString());
      }
    } finally {
      transaction.done();
    }
  }

  *log(): Iterable<LogEntry> {
    const last = this.current().lastEntry?.number ?? 0;
    const transaction = this.env.useReadTransaction();
    try {
      for (let number = 1; number <= last; number++) {
        const bytes = this.entries.get(number, { transaction });
        if (bytes !== undefined) yield JSON.parse(bytes.toString());
      }
    } finally {
      transaction.done();
    }
  }

  lookup({ hi, lo }: Pick<Keys, "hi" | "lo">, most: number): Postings {
    return this.placesOf(
      hi,
      lo.map((lane) => tailOf(lane)),
      most,
    );
  }

  counts(): StoreCounts {
    const { articles, versions, paragraphs, recent, shards } = this.current();
    const keys = placesIn(recent) + shards.reduce((sum, runs) => sum + placesIn(runs), 0);
    return { articles, versions, paragraphs, keys, bytes: sizeOf(this.path) };
  }

  write<Result>(work: (draft: Draft) => Result): Result {
    return this.transact(() => {
      const { lastEntry } = this.current();
      const draft = new Draft((id) => this.get(id), lastEntry);
      const result = work(draft);
      if (draft.changes.length > 0 || draft.entries.length > 0) this.apply(draft);
      return result;
    });
  }

  compact(): void {
    this.transact(() => this.save(this.poured(this.current())));
    for (let shard = 0; shard < SHARDS; shard++) {
      this.transact(() => {
        const state = this.current();
        if (state.shards[shard].length > 1 || state.gone > 0) this.save(this.mergedShard(state, shard, 0));
      });
    }
  }

  async close(): Promise<void> {
    await this.env.close();
  }

  // Opening

  /** A file of LMDB may be somebody else's. */
  private checkNames(): void {
    const names: readonly string[] = Object.values(NAMES);
    for (const name of this.env.getKeys()) {
      if (!names.includes(String(name))) throw foreign(this.path, `it holds a database named ${JSON.stringify(name)}`);
    }
  }

  private tables() {
    const table = <Key extends number | string | Buffer>(name: string, more: object = {}): Database<Buffer, Key> => {
      const opened = this.env.openDB<Buffer, Key>({ name, encoding: "binary", ...more });
      if (opened === undefined) throw new UrtextError("URTEXT_INDEX_MISSING", { path: this.path });
      return opened;
    };
    return {
      about: table<string>(NAMES.about),
      articles: table<number>(NAMES.articles, { compression: true }),
      numbers: table<Buffer>(NAMES.numbers, { keyEncoding: "binary" }),
      lists: table<number>(NAMES.lists),
      runs: table<number>(NAMES.runs),
      log: table<number>(NAMES.log),
    };
  }

  private begin(recipe: Recipe): void {
    const bytes = this.about.getBinary(HEADER);
    if (bytes !== undefined) return checkHeader(this.path, JSON.parse(bytes.toString()) as Header, recipe);
    if (this.readOnly) throw new UrtextError("URTEXT_INDEX_MISSING", { path: this.path });
    this.env.transactionSync(() => {
      if (this.about.getBinary(HEADER) !== undefined) return; // somebody else was first
      this.about.putSync(HEADER, Buffer.from(JSON.stringify(headerOf(recipe))));
      this.about.putSync(STATE, writtenState(EMPTY));
    });
    this.begin(recipe);
  }

  // Reading

  /** The state as it is now, and, until this piece of synchronous work ends, as it stays. */
  private current(): State {
    if (this.isCurrent) return this.state;
    if (!this.isWriting) {
      // LMDB would keep its snapshot until a timer fires, and whoever awaits one answer after the other never lets it.
      this.env.resetReadTxn();
      queueMicrotask(() => {
        this.isCurrent = false;
      });
    }
    const bytes = this.about.getBinary(STATE);
    if (bytes === undefined) throw new RangeError("There is no state.");
    if (generationIn(bytes) !== this.state.generation) {
      this.state = readState(bytes);
      this.readNumbering();
    }
    this.isCurrent = true;
    return this.state;
  }

  private readNumbering(): void {
    const { numbering, state, lists } = this;
    lists.firsts.readOn(numbering.firsts, state.numbered);
    lists.gone.readOn(numbering.gone, state.gone);
    numbering.noteGone();
  }

  private numberOf(id: string): number | undefined {
    return this.numbers.getBinary(nameOf(id))?.readUInt32LE(0);
  }

  private recordAt(number: number): StoredArticle | undefined {
    const bytes = this.records.getBinary(number);
    return bytes && JSON.parse(bytes.toString());
  }

  private placesOf(hi: Uint32Array, tail: Uint32Array, most: number): Postings {
    const { recent, shards } = this.current();
    const order = sortedByTwoLanes(hi, tail);
    const found = new Found(most, this.numbering);
    for (const run of recent) this.runs.visit(run, hi, tail, order, found.listen());
    for (let from = 0, to = 0; from < order.length; from = to) {
      const shard = shardOf(hi[order[from]]);
      while (to < order.length && shardOf(hi[order[to]]) === shard) to++;
      const asked = order.subarray(from, to);
      for (const run of shards[shard]) this.runs.visit(run, hi, tail, asked, found.listen());
    }
    return found.postings();
  }

  // Writing

  private transact<Result>(work: () => Result): Result {
    if (this.readOnly) throw new UrtextError("URTEXT_INDEX_READ_ONLY", { path: this.path });
    try {
      return this.env.transactionSync(() => {
        this.isWriting = true;
        this.isCurrent = false;
        return work();
      });
    } catch (error) {
      // What was read of a transaction that is not made was never there.
      this.state = EMPTY;
      this.numbering = new Numbering();
      throw isOfStorage(error) ? faultOf(this.path, error, false) : error;
    } finally {
      this.isWriting = false;
      this.isCurrent = false;
    }
  }

  private apply({ changes, entries }: Draft): void {
    let state = this.state;
    const added: { keys: Keys; first: number }[] = [];
    for (const change of changes) {
      if (change.kind === "add") added.push({ keys: change.keys, first: state.numberedParagraphs });
      state = change.kind === "add" ? this.withAdded(state, change) : this.withoutId(state, change.id);
    }
    for (const entry of entries) this.entries.putSync(entry.number, Buffer.from(JSON.stringify(entry)), APPEND);
    this.lists.firsts.writeFrom(this.state.numbered, this.numbering.firsts);
    this.lists.gone.writeFrom(this.state.gone, this.numbering.gone);
    this.numbering.noteGone();
    const columns = columnsOf(added);
    this.save(this.withColumns({ ...state, lastEntry: entries.at(-1) ?? state.lastEntry }, columns));
  }

  private save(state: State): void {
    this.state = { ...state, generation: state.generation + 1 };
    this.about.putSync(STATE, writtenState(this.state));
  }

  private withAdded(state: State, { article, keys }: Extract<Change, { kind: "add" }>): State {
    const number = state.numbered;
    const paragraphs = keys.paragraph.reduce((most, at) => Math.max(most, at + 1), 1);
    if (state.numberedParagraphs + paragraphs > MOST_PARAGRAPHS) {
      throw new RangeError(`An index numbers ${MOST_PARAGRAPHS} paragraphs at most.`);
    }
    this.records.putSync(number, Buffer.from(JSON.stringify(article)), APPEND);
    this.numbers.putSync(nameOf(article.id), numberBytes(number));
    this.numbering.firsts.push(state.numberedParagraphs);
    return {
      ...state,
      articles: state.articles + (article.id === article.of ? 1 : 0),
      versions: state.versions + 1,
      paragraphs: state.paragraphs + paragraphs,
      numbered: number + 1,
      numberedParagraphs: state.numberedParagraphs + paragraphs,
    };
  }

  private withoutId(state: State, id: string): State {
    const number = this.numberOf(id);
    if (number === undefined) return state;
    const { firsts, gone } = this.numbering;
    const { of } = this.recordAt(number)!;
    this.records.removeSync(number);
    this.numbers.removeSync(nameOf(id));
    gone.push(number);
    const next = number + 1 === firsts.length ? state.numberedParagraphs : firsts.at(number + 1);
    return {
      ...state,
      articles: state.articles - (id === of ? 1 : 0),
      versions: state.versions - 1,
      paragraphs: state.paragraphs - (next - firsts.at(number)),
      gone: state.gone + 1,
    };
  }

  /** Lays down what was added, and does its share of what is to be merged. */
  private withColumns(state: State, columns: Columns): State {
    const count = columns.hi.length;
    let next = state;
    if (count > 0) {
      const run = this.runs.write(columns, next.nextRun, false);
      next = { ...next, nextRun: next.nextRun + 1, recent: [...next.recent, run] };
      const from = mergedFrom(next.recent);
      if (placesIn(next.recent) > this.merging.mostRecent) next = this.poured(next);
      else if (from !== null) next = this.mergedRecent(next, from);
    }
    for (let left = Math.max(this.merging.least, this.merging.timesAdded * count); left > 0; ) {
      const due = mostDue(next.shards);
      if (due === null) break;
      left -= placesIn(next.shards[due.shard].slice(due.from));
      next = this.mergedShard(next, due.shard, due.from);
    }
    return next;
  }

  private mergedRecent(state: State, from: number): State {
    const columns = this.taken(state.recent.slice(from));
    const run = this.runs.write(columns, state.nextRun, false);
    return { ...state, nextRun: state.nextRun + 1, recent: [...state.recent.slice(0, from), run] };
  }

  /** What was added last, in its shards. */
  private poured(state: State): State {
    const columns = this.taken(state.recent);
    const shards = [...state.shards];
    let { nextRun } = state;
    for (let from = 0, to = 0; from < columns.hi.length; from = to) {
      const shard = shardOf(columns.hi[from]);
      while (to < columns.hi.length && shardOf(columns.hi[to]) === shard) to++;
      shards[shard] = [...shards[shard], this.runs.write(slice(columns, from, to), nextRun++, true)];
    }
    return { ...state, nextRun, recent: [], shards };
  }

  private mergedShard(state: State, shard: number, from: number): State {
    const runs = state.shards[shard];
    const columns = this.taken(runs.slice(from));
    const left = runs.slice(0, from);
    const shards = [...state.shards];
    if (columns.hi.length === 0) shards[shard] = left;
    else shards[shard] = [...left, this.runs.write(columns, state.nextRun, true)];
    return { ...state, nextRun: state.nextRun + 1, shards };
  }

  /** All that is still there of some runs, which are dropped. */
  private taken(runs: readonly Run[]): Columns {
    const { numbering } = this;
    const isGone =
      numbering.gone.length === 0 ? null : (paragraph: number) => numbering.isGone(numbering.ownerOf(paragraph));
    const columns = merged(
      runs.map((run) => this.runs.read(run)),
      isGone,
    );
    for (const run of runs) this.runs.drop(run);
    return columns;
  }
}

const APPEND = { append: true };
const MOST_PARAGRAPHS = 2 ** 32 - 1;

/** An id has any length, and may hold what UTF-8 cannot; a name has 16 bytes, as good as unique. */
const nameOf = (id: string): Buffer => createHash("sha256").update(JSON.stringify(id)).digest().subarray(0, 16);

function numberBytes(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
