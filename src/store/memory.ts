import { Uint32List } from "../kernel/numbers.js";
import { DraftOver } from "./draft.js";
import { MOST_VALUES, PostingTable } from "./posting-table.js";
import type { Draft, Keys, LogEntry, Postings, Store, StoreCounts, StoredArticle } from "./store.js";

/** What was removed is swept out when there is more of it than of what is left; below so many paragraphs nobody sweeps. */
const LEAST_SWEPT = 1_024;
const GONE = 0xffffffff;

/**
 * A store in memory. Every paragraph has a number, which the table of keys leads to, and which leads to its article;
 * to remove an article is to let its paragraphs lead nowhere. Writing is O(1) a key, amortised; removing O(1) a
 * paragraph. Memory beside the articles themselves: about twelve bytes a key.
 */
export class MemoryStore implements Store {
  /** To wait for others gains nothing. */
  readonly batch = { articles: 1, characters: 1, milliseconds: 0 };
  private records: (StoredArticle | null)[] = [];
  private readonly numbers = new Map<string, number>();
  /** Of each article its first paragraph, and how many keys it has. */
  private firsts = new Uint32List();
  private keyCounts = new Uint32List();
  /** The article of each paragraph, or GONE. */
  private owners = new Uint32List();
  private gone = 0;
  private articleCount = 0;
  private entries: LogEntry[] = [];
  private readonly table = new PostingTable((paragraph) => this.owners.at(paragraph) !== GONE);

  get size(): number {
    return this.numbers.size;
  }

  get(id: string): StoredArticle | undefined {
    const number = this.numbers.get(id);
    return number === undefined ? undefined : this.at(number);
  }

  at = (article: number): StoredArticle => this.records[article]!;

  *articles(): Iterable<StoredArticle> {
    // By id, not by number: numbers may change between two turns.
    for (const id of this.numbers.keys()) yield this.get(id)!;
  }

  lookup({ hi, lo }: Pick<Keys, "hi" | "lo">, most: number): Postings {
    const [key, article, paragraph] = [new Uint32List(FEW), new Uint32List(FEW), new Uint32List(FEW)];
    let asked = 0;
    let capped = 0;
    const told = (found: number): void => {
      const owner = this.owners.at(found);
      key.push(asked);
      article.push(owner);
      paragraph.push(found - this.firsts.at(owner));
    };
    for (; asked < hi.length; asked++) if (!this.table.visit(hi[asked], lo[asked], most, told)) capped++;
    return { key: key.view(), article: article.view(), paragraph: paragraph.view(), capped };
  }

  log = (): Iterable<LogEntry> => this.entries.slice();

  get lastEntry(): LogEntry | null {
    return this.entries.at(-1) ?? null;
  }

  counts(): StoreCounts {
    return {
      articles: this.articleCount,
      versions: this.size,
      paragraphs: this.owners.length - this.gone,
      keys: this.keyCounts.view().reduce((sum, count) => sum + count, 0),
      bytes: null,
    };
  }

  write<Result>(work: (draft: Draft) => Result): Result {
    const draft = new DraftOver((id) => this.get(id), this.lastEntry);
    const result = work(draft);
    const paragraphs = draft.changes.reduce(
      (sum, change) => sum + (change.kind === "add" ? countIn(change.keys) : 0),
      0,
    );
    if (this.owners.length + paragraphs > MOST_VALUES) {
      throw new RangeError(`A memory index holds ${MOST_VALUES} paragraphs at most.`);
    }
    for (const change of draft.changes) {
      if (change.kind === "add") this.add(change.article, change.keys);
      else this.remove(change.id);
    }
    for (const entry of draft.entries) this.entries.push(entry);
    if (this.gone >= LEAST_SWEPT && this.gone * 2 > this.owners.length) this.sweep();
    return result;
  }

  compact(): void {
    if (this.gone > 0) this.sweep();
  }

  close(): void {
    this.numbers.clear();
    this.records = [];
    this.entries = [];
    this.table.renumber(() => -1);
  }

  private add(article: StoredArticle, keys: Keys): void {
    const { hi, lo, paragraph } = keys;
    const number = this.records.length;
    const first = this.owners.length;
    this.records.push(article);
    this.numbers.set(article.id, number);
    this.firsts.push(first);
    this.owners.pushTimes(number, countIn(keys));
    if (article.id === article.of) this.articleCount++;
    this.keyCounts.push(hi.length);
    for (let i = 0; i < hi.length; i++) this.table.add(hi[i], lo[i], first + paragraph[i]);
  }

  private remove(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    const { of } = this.at(number);
    if (id === of) this.articleCount--;
    this.numbers.delete(id);
    this.records[number] = null;
    const { owners } = this;
    for (let at = this.firsts.at(number); at < owners.length && owners.at(at) === number; at++) {
      owners.set(at, GONE);
      this.gone++;
    }
  }

  /** Numbers what is left anew, in the same order. */
  private sweep(): void {
    const [records, firsts, keyCounts, owners] = [
      [] as StoredArticle[],
      new Uint32List(),
      new Uint32List(),
      new Uint32List(),
    ];
    const paragraphs = new Int32Array(this.owners.length).fill(-1);
    let before = GONE;
    for (let at = 0; at < this.owners.length; at++) {
      const owner = this.owners.at(at);
      if (owner === GONE) continue;
      if (owner !== before) {
        const record = this.records[owner]!;
        this.numbers.set(record.id, records.length);
        firsts.push(owners.length);
        records.push(record);
        keyCounts.push(this.keyCounts.at(owner));
        before = owner;
      }
      paragraphs[at] = owners.length;
      owners.push(records.length - 1);
    }
    this.table.renumber((paragraph) => paragraphs[paragraph]);
    this.records = records;
    this.firsts = firsts;
    this.keyCounts = keyCounts;
    this.owners = owners;
    this.gone = 0;
  }
}

const FEW = 64;

/** How many paragraphs an article has, as far as its keys know: one at least, by which it is told. */
const countIn = ({ paragraph }: Keys): number => paragraph.reduce((most, at) => Math.max(most, at + 1), 1);
