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
 * What holds an index: articles, and the keys by which they are found. A store knows nothing of words or of likeness,
 * and calls no stage; what its keys mean is the business of whoever writes them.
 *
 * Every method but `write` and `close` answers at once, from what was last written. Articles have an order, that of
 * their arrival: an article that is removed and added again is the last.
 */
export interface Store {
  /** How many articles there are, each version counted. */
  readonly size: number;
  get(id: string): StoredArticle | undefined;
  /** The article of a number that {@link Store.lookup} has given. */
  at(article: number): StoredArticle;
  /** All articles, in order of arrival; those only that are there when their turn comes. */
  articles(): Iterable<StoredArticle>;
  /**
   * Where each of some keys stands: its first `most` places in order of arrival. Cost: of what is found, whatever the
   * store holds.
   */
  lookup(keys: Pick<Keys, "hi" | "lo">, most: number): Postings;
  /** Makes some changes, in order: all of them or, where it fails, none. Not to be called before the last one has ended. */
  write(changes: readonly Change[]): void | Promise<void>;
  close(): void | Promise<void>;
}
