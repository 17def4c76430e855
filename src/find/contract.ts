import type { Options } from "../plan.js";
import type { Report, ReportCluster } from "../report/schema.js";
import type { RunOptions } from "../run.js";
import type { LogEntry, StoreCounts } from "../store/store.js";
import type { ArticleInput } from "../text/article.js";
import type { Inputs, Rejection } from "../text/collection.js";
import type { Hits } from "./hits.js";
import type { IndexVerification } from "./index-verification.js";

/** The options of `trace`, and what only an index asks. */
export interface IndexOptions extends Options {
  /** The time at which an article is seen whose `observedAt` is not given. Default: the machine's clock. */
  readonly now?: () => Date;
}

/** The options of an index that is kept in a folder. */
export interface OpenOptions extends IndexOptions {
  /** Only to ask it: nothing is begun where nothing is, and what would change it is refused. Default: false. */
  readonly readOnly?: boolean;
}

export interface FindOptions {
  /**
   * At most so many articles are held against the text: those that share most fingerprints with it, of equals by id.
   * Where there are more, `limits` says so. A whole number from 1; default 100. Raising it costs its multiple.
   */
  readonly most?: number;
}

export interface AddOptions {
  /** Ends the adding when it is aborted: what was read until then is written, and `addAll` rejects with the reason. */
  readonly signal?: AbortSignal;
  /** Is told after each batch how many articles have been taken in, rejected ones included: these are kept for good. */
  readonly onBatch?: (taken: number) => void;
}

/** How far a verification is comes as the stage "reading": of entries of the log and articles together. */
export interface VerifyIndexOptions extends Pick<RunOptions, "signal" | "onProgress"> {
  /**
   * The hash of an entry that was noted before, such as the `log.head` of `stats()`: it must still be in the log. Only
   * by one that is kept elsewhere shows a log that was written anew as a whole.
   */
  readonly head?: string;
}

/** What adding an article has changed. */
export interface Addition {
  /** Under which the index has the article: its id, or `ID@2` for its second version, and so on. */
  readonly id: string;
  /**
   * `added`: it is new. `revised`: the text is new, and is kept beside the earlier ones as a version. `amended`: what is
   * known beside the text is new, or, by an update, the text itself in its version's place. `unchanged`: nothing is new.
   */
  readonly outcome: "added" | "revised" | "amended" | "unchanged";
}

/** What adding many articles has changed: how many had which outcome, and which could not be used. */
export interface Additions extends Readonly<Record<Addition["outcome"], number>> {
  readonly rejected: readonly Rejection[];
}

/** What an index holds, in numbers. */
export interface IndexStats extends StoreCounts {
  /** Of the log: how many entries it has, and the hash of the last one, which stands for all; `null` where there is none. */
  readonly log: { readonly entries: number; readonly head: string | null };
  readonly planFingerprint: string;
  /** Of urtext. */
  readonly version: string;
}

/**
 * A collection of articles that changes, and that is asked of one text at a time.
 *
 * **Versions.** Articles are told apart by their ids. An id that comes again with a text that it did not have yet is a
 * revision: both texts are kept, the first as `ID`, the next as `ID@2`, `ID@3`… A text that the id had before, also
 * before the last one, is no new version, since a list may be read twice; unless it comes with the time at which it was
 * seen, and the page was seen with another text in between, or with a later `modifiedAt` than the last version has: then
 * the page was changed back, and that is a version.
 *
 * **First seen.** Of every version the index knows when it first saw its text: the `observedAt`, or the `dates` of that
 * kind, that were given with it, or the time at which it was added. Later additions of the same text do not move it.
 *
 * **Order.** Changes are made in the order in which they were asked for, whether or not one waits for them. Questions are
 * answered from what is there at the moment.
 *
 * After `close()` every method throws, or rejects with, URTEXT_INDEX_CLOSED.
 */
export interface Index {
  /** How many articles there are, each version counted. */
  readonly size: number;
  /** Whether there is an article, or a version, of this id. O(1). */
  has(id: string): boolean;
  /** A copy of the article, or the version, of this id, as {@link Index.articles} has it. O(1). */
  get(id: string): ArticleInput | undefined;
  /**
   * Copies of all articles and all their versions, in the order of their arrival, each under its own id and with
   * `observedAt` filled where nothing that was given says when it was seen. What is added or removed meanwhile may be
   * among them or not.
   */
  articles(): AsyncIterable<ArticleInput>;
  /**
   * Adds an article, or a version of one. The same article again changes nothing: with the same text, what is said anew
   * of it stands in place of what was, and what is not said stays. Linear in the article, whatever the index holds.
   *
   * @throws UrtextError what is wrong with an article that cannot be used; URTEXT_ARTICLE_VERSION for an id that names a
   * version, URTEXT_ARTICLE_DUPLICATE where a version would need an id that another article has.
   */
  add(article: ArticleInput): Promise<Addition>;
  /**
   * Adds articles one after the other, as they come: a stream is never held as a whole. One that cannot be used is told
   * in `rejected`, in the order in which they came, and does not stop the others. On a disk they are written in batches,
   * each of which is there as a whole or not at all; one that is not full is written a second after it was begun.
   *
   * @throws UrtextError URTEXT_INPUT_INVALID; the reason of the signal.
   */
  addAll(articles: Inputs, options?: AddOptions): Promise<Additions>;
  /**
   * Puts an article, with all that is said of it and nothing else, in place of the last version that its id has: for what
   * was handed in wrongly. What was published anew is a version, and is added. When the text was first seen stays, where
   * the text does. Where the version before the last has the text, the page was not changed at all: the last is removed,
   * and the other has what is said.
   *
   * @throws UrtextError URTEXT_ARTICLE_UNKNOWN where there is none; what {@link Index.add} throws.
   */
  update(article: ArticleInput): Promise<Addition>;
  /**
   * Removes an article with all its versions, so that no answer shows that it was there. `false`, and no error, where it
   * is not there: whoever is not sure may remove twice. O(1) a paragraph.
   *
   * @throws UrtextError URTEXT_ARTICLE_VERSION for the id of a single version.
   */
  remove(id: string): Promise<boolean>;
  /**
   * What of a text stands in articles of the index, and where: every run of `runWords` words, and paragraphs that are
   * alike. Each article is aligned with the text and judged as `compare` does it, but around the paragraphs in which
   * something meets: what an article says elsewhere in other words is not looked for. A run that stands in more than
   * `mostCarriers` paragraphs is looked for in the first of them; `limits` then says so.
   *
   * The text is an article, or plain text of which nothing else is known. Where the index has an article of its id, that
   * one, with its versions, is left out.
   *
   * Hits come best first: who has more words of it; of equals who has more words equal; who was published by an earlier
   * time; by id.
   *
   * @throws UrtextError URTEXT_OPTION_INVALID; what is wrong with an article that cannot be used.
   */
  find(text: string | ArticleInput, options?: FindOptions): Promise<Hits>;
  /**
   * What one article, or one version, takes part in: a report of its clusters, of what is set aside of it, and of the
   * articles in these. Costs by what it shares: traced are all articles that carry a passage of it, or one that overlaps
   * with such a passage in one of them, and so on, up to 1,000; no others are read.
   *
   * The clusters are those that {@link Index.report} has of the article, but for what is told from the articles that were
   * reached alone: how common a word or a phrase is and which lines an outlet repeats as furniture, by which a text may
   * begin or end elsewhere, be divided otherwise, or be set aside here and not there; how far dates are to be trusted, and
   * what is known of these articles from texts that they share with others, by which chances differ, and who was first
   * may be told here and not there. Where it must be the report's word, ask for the report.
   * Articles that only a speaker or rare terms would bring together are not reached, and furniture and commonplaces do not
   * reach further: `excluded` may have fewer witnesses.
   *
   * @throws UrtextError URTEXT_ARTICLE_UNKNOWN
   */
  trace(id: string, options?: RunOptions): Promise<Report>;
  /**
   * The report on all articles that are there when it is asked for: the same, byte for byte, as
   * `trace(index.articles(), options)`, whatever came before.
   *
   * @throws UrtextError URTEXT_OPTION_INVALID; the reason of the signal; whatever `onProgress` throws.
   */
  report(options?: RunOptions): Promise<Report>;
  /** The clusters of that report, one by one, in its order. */
  clusters(options?: RunOptions): AsyncIterable<ReportCluster>;
  /** What the index holds, in numbers. */
  stats(): Promise<IndexStats>;
  /**
   * What happened to the articles, from the first on: each entry has the hash of the one before, so that none can be
   * changed or left out unseen. What is removed stays in it, as a hash of its text.
   */
  log(): AsyncIterable<LogEntry>;
  /**
   * Whether the log is one unbroken chain, and what is stored is what its last words say: each text and all that is known
   * of it by their hashes, nothing else, and nothing less. What cannot be read is named, and does not hide what is behind
   * it. What articles are found by is not looked at. Changes that are asked for meanwhile are made afterwards. Linear in
   * the log and the texts.
   *
   * @throws UrtextError URTEXT_OPTION_INVALID; the reason of the signal.
   */
  verify(options?: VerifyIndexOptions): Promise<IndexVerification>;
  /** Sweeps out what is left of articles that were removed, and puts the rest in order. No answer changes. */
  compact(): Promise<void>;
  /**
   * Lets go of everything, once the changes that were asked for are made. What takes several turns, and is under way, ends
   * with URTEXT_INDEX_CLOSED: a `trace`, and `addAll` behind the last batch that it was told of. Closing again does nothing.
   */
  close(): Promise<void>;
}
