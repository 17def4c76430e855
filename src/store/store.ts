import type { UrtextError } from "../errors.js";
import type { Article, ArticleInput } from "../text/article.js";

/** A stretch of an article's text that is no part of what it reports, with the reason. */
export interface Aside {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** An article as it is kept: plain data, so that a store may write it wherever it likes. */
export interface StoredArticle {
  /** Under which it is told: `of`, or `of@2` for the second version, and so on. Unique in a store. */
  readonly id: string;
  /** The id that was given, which all versions of an article have in common. */
  readonly of: string;
  /** As it was given, under its own id and with the time at which its text was first seen. */
  readonly input: ArticleInput;
  /** The same, checked and complete, without what its text is read into. */
  readonly details: Omit<Article, "text" | "words">;
  /** Its language's code, or "und". */
  readonly language: string;
  /** What of its page is furniture by itself, rising and apart. */
  readonly asides: readonly Aside[];
}

/** By what an article is found: keys of 64 bits in two lanes, each with the paragraph in which it stands. */
export interface Keys {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  readonly paragraph: Uint32Array;
}

/** Where some keys stand, as columns: for each place, which of the keys, in which article, in which of its paragraphs. */
export interface Postings {
  readonly key: Uint32Array;
  /** The store's number of the article: good until the store is written to. */
  readonly article: Uint32Array;
  readonly paragraph: Uint32Array;
  /** How many of the keys stand in more places than were asked for. */
  readonly capped: number;
}

/** One change of a store. To put an article in the place of another is to remove and to add in one write. */
export type Change =
  | { readonly kind: "add"; readonly article: StoredArticle; readonly keys: Keys }
  | { readonly kind: "remove"; readonly id: string };

/**
 * A store as it will be when what is being written is written: what is decided later in a write sees what was decided
 * before it, though nothing of it is anywhere yet.
 */
export interface Draft {
  /** The last entry of the log, those that are being written included. */
  readonly lastEntry: LogEntry | null;
  get(id: string): StoredArticle | undefined;
  /** Adds an article; of its id there must be none. */
  add(article: StoredArticle, keys: Keys): void;
  /** Removes an article, where there is one. */
  remove(id: string): void;
  log(entry: LogEntry): void;
}

/** What happened to an article, as the log of a store keeps it for good: each entry carries the hash of the one before. */
export interface LogEntry {
  /** From 1 on, without a gap. */
  readonly number: number;
  /**
   * `arrival`: the first text of an id. `revision`: another text of it, kept as a version. `amendment`: something else in
   * the place of a version. `removal`: a version is not there any more.
   */
  readonly kind: "arrival" | "revision" | "amendment" | "removal";
  /** When the store was told, as an ISO 8601 time. */
  readonly time: string;
  /** Of the version: `ID`, `ID@2`… */
  readonly id: string;
  /** SHA-256 of its text, as the report's `record` has it; of a removal, of the text that was removed. */
  readonly sha256: string;
  /** SHA-256 of what is known of it beside its text, as canonical JSON: of its dates, and when it was first seen, too. */
  readonly details: string;
  /** The hash of the entry before; `null` of the first. */
  readonly previous: string | null;
  /** SHA-256 of all that stands above, as canonical JSON. */
  readonly hash: string;
}

/** What a store holds, in numbers. */
export interface StoreCounts {
  /** Ids, however many versions each has. */
  readonly articles: number;
  readonly versions: number;
  readonly paragraphs: number;
  /** Places in which keys stand; those of what was removed are among them until they are swept out. */
  readonly keys: number;
  /** What it takes of a disk; `null` where it is in memory. */
  readonly bytes: number | null;
}

/** Is told of what a store cannot read any more, and is read on behind; where nobody is told, it is thrown. */
export type OnDamage = (error: UrtextError) => void;

/** How much is best written in one write: until one of these is reached. */
export interface BatchSize {
  readonly articles: number;
  /** UTF-16 code units of text. */
  readonly characters: number;
  /** Since the first article of the batch came. */
  readonly milliseconds: number;
}

/**
 * What holds an index: articles, the keys by which they are found, and a log of what happened to them. A store knows
 * nothing of words or of likeness, and calls no stage; what its keys mean is the business of whoever writes them.
 *
 * Every method but `write`, `compact` and `close` answers at once, from whole writes only: what is asked within one piece
 * of synchronous work is answered from one state, whoever else writes meanwhile. Articles have an order, that of their
 * arrival: an article that is removed and added again is the last.
 */
export interface Store {
  /** How many articles there are, each version counted. */
  readonly size: number;
  readonly batch: BatchSize;
  get(id: string): StoredArticle | undefined;
  /** The article of a number that {@link Store.lookup} has given. */
  at(article: number): StoredArticle;
  /** All articles, in order of arrival. What is written meanwhile may be among them or not. */
  articles(onDamage?: OnDamage): Iterable<StoredArticle>;
  /**
   * Where each of some keys stands: its first `most` places in order of arrival. Cost: of what is found, whatever the
   * store holds.
   */
  lookup(keys: Pick<Keys, "hi" | "lo">, most: number): Postings;
  /** The log, from its first entry on. */
  log(onDamage?: OnDamage): Iterable<LogEntry>;
  readonly lastEntry: LogEntry | null;
  counts(): StoreCounts;
  /**
   * Changes the store by what `work` does to a draft, which it is given once nobody else can write: it decides by what the
   * draft has. All of it is written, or, where `work` or the writing fails, nothing. Not to be called before the last one
   * has ended.
   */
  write<Result>(work: (draft: Draft) => Result): Result | Promise<Result>;
  /** Sweeps out what was removed, and puts the rest in order. Answers stay as they are. */
  compact(): void | Promise<void>;
  close(): void | Promise<void>;
}
