import type { Change, Keys, LogEntry, StoredArticle } from "./store.js";

/**
 * A store as it will be when what is being written is written: what is decided later in a batch sees what was decided
 * before it, though nothing of it is anywhere yet. Whoever stores takes the changes, in their order, and the entries.
 */
export class Draft {
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

  /** The last entry of the log, those that are being written included. */
  get lastEntry(): LogEntry | null {
    return this.entries.at(-1) ?? this.last;
  }

  /** Adds an article; of its id there must be none. */
  add(article: StoredArticle, keys: Keys): void {
    this.changes.push({ kind: "add", article, keys });
    this.drafted.set(article.id, article);
  }

  /** Removes an article, where there is one. */
  remove(id: string): void {
    this.changes.push({ kind: "remove", id });
    this.drafted.set(id, null);
  }

  log(entry: LogEntry): void {
    this.entries.push(entry);
  }
}
