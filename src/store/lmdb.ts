import { createHash } from "node:crypto";
import { type Database, open, type RootDatabase } from "lmdb";
import { UrtextError } from "../errors.js";
import { DraftOver } from "./draft.js";
import { columnsOf, tailOf } from "./lmdb/columns.js";
import { damaged, faultOf, isOfStorage } from "./lmdb/fault.js";
import { checkHeader, type Header, headerOf, type Recipe } from "./lmdb/header.js";
import { type Layout, LayoutWriter, lookedUp, MERGING, placesOf, runsOf } from "./lmdb/layout.js";
import { placesIn } from "./lmdb/merging.js";
import { NumberList } from "./lmdb/number-list.js";
import { Numbering } from "./lmdb/numbering.js";
import { checkPlace, DataFile, foreign } from "./lmdb/place.js";
import { parsed, Records } from "./lmdb/records.js";
import { Runs, SHARDS } from "./lmdb/runs.js";
import { EMPTY, generationIn, readState, type State, writtenState } from "./lmdb/state.js";
import type { Change, Draft, Keys, LogEntry, OnDamage, Postings, Store, StoreCounts, StoredArticle } from "./store.js";

/**
 * A store in a folder, over LMDB. A write is one transaction of its own, and is on the disk when it has ended; readers, of
 * other processes too, see the last one that has.
 *
 * How keys are kept: a write lays its places down as one sorted run. What was added last, until it is so much, is a few
 * runs of all keys; then it is poured out into shards of keys, each of which has a few runs too, and these are merged, a
 * bounded number of them in one write, so that no write costs by what the store holds. To find a key is to look into one
 * page of each run that may have it: of runs that are asked often, a process knows by a bit a stretch what they have not. Numbers of articles and paragraphs are given once and for good: who has a number from a
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
  private readonly file: DataFile;
  private readonly about: Database<Buffer, string>;
  private readonly records: Records<StoredArticle>;
  private readonly numbers: Database<Buffer, Buffer>;
  private readonly entries: Records<LogEntry>;
  readonly runs: Runs;
  private readonly lists: { readonly firsts: NumberList; readonly gone: NumberList };
  private state = EMPTY;
  numbering = new Numbering();
  /** Whether the state was read in this piece of synchronous work: then nothing that is read in it is newer. */
  private isCurrent = false;
  private isWriting = false;
  /** The layout that was asked last. */
  private asked: Layout | null = null;

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
    this.file = new DataFile(path);
    try {
      this.checkNames();
      const tables = this.tables();
      this.about = tables.about;
      this.records = new Records(tables.articles, path, "article");
      this.numbers = tables.numbers;
      this.entries = new Records(tables.log, path, "log entry");
      this.runs = new Runs(tables.runs, path);
      const list = (number: number) => new NumberList(tables.lists, path, number);
      this.lists = { firsts: list(FIRSTS), gone: list(GONE) };
      this.begin(recipe);
    } catch (error) {
      void this.close();
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
    return number === undefined ? undefined : this.records.at(number);
  }

  at(article: number): StoredArticle {
    this.current();
    const record = this.records.at(article);
    if (record === undefined) throw new RangeError(`There is no article of the number ${article}.`);
    return record;
  }

  *articles(onDamage?: OnDamage): Iterable<StoredArticle> {
    yield* this.records.between(0, this.current().numbered, onDamage);
  }

  *log(onDamage?: OnDamage): Iterable<LogEntry> {
    yield* this.entries.between(1, (this.current().lastEntry?.number ?? 0) + 1, onDamage);
  }

  lookup({ hi, lo }: Pick<Keys, "hi" | "lo">, most: number): Postings {
    const { layout } = this.current();
    if (layout !== this.asked) this.runs.keep(runsOf(layout));
    this.asked = layout;
    this.runs.nextQuestion();
    return lookedUp(layout, { hi, tail: lo.map((lane) => tailOf(lane)) }, most, this);
  }

  counts(): StoreCounts {
    const { articles, versions, paragraphs, layout } = this.current();
    return { articles, versions, paragraphs, keys: placesOf(layout), bytes: this.file.size };
  }

  write<Result>(work: (draft: Draft) => Result): Result {
    return this.transact(() => {
      const { lastEntry } = this.current();
      const draft = new DraftOver((id) => this.get(id), lastEntry);
      const result = work(draft);
      if (draft.changes.length > 0 || draft.entries.length > 0) this.apply(draft);
      return result;
    });
  }

  compact(): void {
    this.change((layout) => (layout.recent.length === 0 ? layout : this.layoutWriter.pour(layout)));
    for (let shard = 0; shard < SHARDS; ) {
      this.change((layout) => {
        let [made, places] = [layout, 0];
        for (; shard < SHARDS && places < MOST_COMPACTED; shard++) {
          const runs = layout.shards[shard];
          if (runs.length <= 1 && this.state.gone === 0) continue;
          places += placesIn(runs);
          made = this.layoutWriter.mergeShard(made, shard, 0);
        }
        return made;
      });
    }
  }

  async close(): Promise<void> {
    this.file.close();
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
    const header = parsed<Header>(this.path, "its header", () => this.about.getBinary(HEADER));
    if (header !== undefined) {
      checkHeader(this.path, header, recipe);
      return;
    }
    // Begun anew, an index that has lost its header would lose all else.
    if (this.about.getBinary(STATE) !== undefined || this.entries.at(1) !== undefined) {
      throw damaged(this.path, "its header is not there");
    }
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
    if (generationIn(this.path, bytes) !== this.state.generation) {
      this.state = readState(this.path, bytes!);
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

  // Writing

  private transact<Result>(work: () => Result): Result {
    if (this.readOnly) throw new UrtextError("URTEXT_INDEX_READ_ONLY", { path: this.path });
    if (this.file.isRemoved) throw new UrtextError("URTEXT_INDEX_MISSING", { path: this.path });
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

  private apply({ changes, entries }: DraftOver): void {
    let state = this.state;
    const added: { keys: Keys; first: number }[] = [];
    for (const change of changes) {
      if (change.kind === "add") added.push({ keys: change.keys, first: state.numberedParagraphs });
      state = change.kind === "add" ? this.withAdded(state, change) : this.withoutId(state, change.id);
    }
    for (const entry of entries) this.entries.append(entry.number, entry);
    this.lists.firsts.writeFrom(this.state.numbered, this.numbering.firsts);
    this.lists.gone.writeFrom(this.state.gone, this.numbering.gone);
    this.numbering.noteGone();
    const layout = this.layoutWriter.add(state.layout, columnsOf(added));
    this.save({ ...state, layout, lastEntry: entries.at(-1) ?? state.lastEntry });
  }

  private change(make: (layout: Layout) => Layout): void {
    this.transact(() => {
      const state = this.current();
      const layout = make(state.layout);
      if (layout !== state.layout) this.save({ ...state, layout });
    });
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
    this.records.append(number, article);
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
    const { of } = this.records.at(number)!;
    this.records.remove(number);
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

  private get layoutWriter(): LayoutWriter {
    const { numbering } = this;
    const isGone = (paragraph: number): boolean => numbering.isGone(numbering.ownerOf(paragraph));
    return new LayoutWriter(this.runs, numbering.gone.length === 0 ? null : isGone, this.merging);
  }
}

/** Places that are put in order in one transaction, more or less: until it ends, others wait with their writing. */
const MOST_COMPACTED = 2 ** 20;
const MOST_PARAGRAPHS = 2 ** 32 - 1;

/** An id has any length, and may hold what UTF-8 cannot; a name has 16 bytes, as good as unique. */
const nameOf = (id: string): Buffer => createHash("sha256").update(JSON.stringify(id)).digest().subarray(0, 16);

function numberBytes(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
