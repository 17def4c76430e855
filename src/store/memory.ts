import { Uint32List } from "../kernel/numbers.js";
import { MOST_VALUES, PostingTable } from "./posting-table.js";
import type { Change, Keys, Postings, Store, StoredArticle } from "./store.js";

/** What was removed is swept out when there is more of it than of what is left; below so many paragraphs nobody sweeps. */
const LEAST_SWEPT = 1_024;
const GONE = 0xffffffff;

/**
 * A store in memory. Every paragraph has a number, which the table of keys leads to, and which leads to its article;
 * to remove an article is to let its paragraphs lead nowhere. Writing is O(1) a key, amortised; removing O(1) a
 * paragraph. Memory beside the articles themselves: about twelve bytes a key.
 */
export class MemoryStore implements Store {
  private records: (StoredArticle | null)[] = [];
  private readonly numbers = new Map<string, number>();
  /** The first paragraph of each article. */
  private firsts = new Uint32List();
  /** The article of each paragraph, or GONE. */
  private owners = new Uint32List();
  private gone = 0;
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

  write(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.kind === "add") this.add(change.article, change.keys);
      else this.remove(change.id);
    }
    if (this.gone >= LEAST_SWEPT && this.gone * 2 > this.owners.length) this.sweep();
  }

  close(): void {
    this.numbers.clear();
    this.records = [];
    this.table.renumber(() => -1);
  }

  private add(article: StoredArticle, { hi, lo, paragraph }: Keys): void {
    const number = this.records.length;
    const first = this.owners.length;
    const paragraphs = paragraph.reduce((most, at) => Math.max(most, at + 1), 1);
    if (first + paragraphs > MOST_VALUES)
      throw new RangeError(`A memory index holds ${MOST_VALUES} paragraphs at most.`);
    this.records.push(article);
    this.numbers.set(article.id, number);
    this.firsts.push(first);
    for (let i = 0; i < paragraphs; i++) this.owners.push(number);
    for (let i = 0; i < hi.length; i++) this.table.add(hi[i], lo[i], first + paragraph[i]);
  }

  private remove(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
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
    const [records, firsts, owners] = [[] as StoredArticle[], new Uint32List(), new Uint32List()];
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
        before = owner;
      }
      paragraphs[at] = owners.length;
      owners.push(records.length - 1);
    }
    this.table.renumber((paragraph) => paragraphs[paragraph]);
    this.records = records;
    this.firsts = firsts;
    this.owners = owners;
    this.gone = 0;
  }
}

const FEW = 64;
