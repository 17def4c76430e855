import type { Change, Draft, Keys, LogEntry, StoredArticle } from "./store.js";

/** A draft over what a store holds. Whoever stores takes the changes, in their order, and the entries. */
export class DraftOver implements Draft {
  readonly changes: Change[] = [];
  readonly entries: LogEntry[] = [];
  private readonly drafted = new Map<string, StoredArticle | null>();

  /**
   * @param kept The article of an id in the store.
   * @param last The last entry of its log.
   */
  constructor(
    private readonly kept: (id: string) => StoredArticle | undefined,
    private readonly last: LogEntry | null,
  ) {}

  get(id: string): StoredArticle | undefined {
    const drafted = this.drafted.get(id);
    return drafted === undefined ? this.kept(id) : (drafted ?? undefined);
  }

  get lastEntry(): LogEntry | null {
    return this.entries.at(-1) ?? this.last;
  }

  add(article: StoredArticle, keys: Keys): void {
    this.changes.push({ kind: "add", article, keys });
    this.drafted.set(article.id, article);
  }

  remove(id: string): void {
    this.changes.push({ kind: "remove", id });
    this.drafted.set(id, null);
  }

  log(entry: LogEntry): void {
    this.entries.push(entry);
  }
}
