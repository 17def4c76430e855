import type { UrtextError } from "../errors.js";
import { canonicalJson } from "../kernel/order.js";
import type { Steps } from "../kernel/steps.js";
import type { LogEntry, Store, StoredArticle } from "../store/store.js";
import { readArticle } from "../text/article.js";
import { breachOf, digestsOf } from "./log.js";

/** What can differ between the log of an index and what it holds: in the order in which it is told. */
export const INDEX_DIFFERENCE_KINDS = [
  "log-broken",
  "log-cut-off",
  "head-missing",
  "article-missing",
  "article-added",
  "text",
  "details",
  "unreadable",
] as const;
export type IndexDifferenceKind = (typeof INDEX_DIFFERENCE_KINDS)[number];

/** One thing that is not as the log has it, or one place where the log is not what was written. */
export interface IndexDifference {
  readonly kind: IndexDifferenceKind;
  /** The article, or the version; `null` where it is the log itself. */
  readonly id: string | null;
  /** The entry that does not follow, or the last that tells of the article; `null` where there is none. */
  readonly entry: number | null;
  /** What the log has; `null`: nothing. */
  readonly expected: string | null;
  /** What was found. */
  readonly found: string | null;
  readonly says: string;
}

/** Whether an index holds what its log says, and the log is one unbroken chain. */
export interface IndexVerification {
  readonly same: boolean;
  /** How many entries of the log follow on the one before. */
  readonly entries: number;
  /** How many versions are kept as the log's last word on them has it. */
  readonly articles: number;
  /** The hash of the last entry, which stands for all; `null` where there is none. */
  readonly head: string | null;
  /** By their kinds, in the order of these; of a kind in the order of the log, or of the articles' arrival. */
  readonly differences: readonly IndexDifference[];
  /** How many more there are: of a kind 1,000 are told. */
  readonly untold: number;
}

const MOST_TOLD = 1_000;

/** The last that a log says of a version that is there. */
interface LastWord extends Pick<LogEntry, "sha256" | "details"> {
  readonly entry: number;
  readonly isVersion: boolean;
}

/**
 * Goes through the log, and holds all that is stored against it; each entry and each article is a step. All is read from
 * the one state that the store has at the first step.
 *
 * Whoever can write to the index can also write a whole log anew, with right hashes. That shows only by a head that was
 * noted elsewhere before, which such a log does not have.
 */
export function* verificationSteps(
  store: Pick<Store, "log" | "articles" | "lastEntry">,
  noted: string | null,
): Steps<IndexVerification> {
  const differences = new Differences();
  const log = new Begun(store.log((error) => differences.add(unreadable(error))));
  const articles = new Begun(store.articles((error) => differences.add(unreadable(error))));
  const { lastEntry } = store;
  try {
    const chain = new Chain(noted);
    for (const entry of log.rest()) {
      differences.add(...chain.take(entry));
      yield 1;
    }
    differences.add(...endDifferences(chain.last, lastEntry));
    if (noted !== null && !chain.hasNoted) differences.add(headMissing(noted, lastEntry));
    const missing = chain.words;
    let same = 0;
    for (const article of articles.rest()) {
      const unlike = articleDifferences(article, missing.get(article.id));
      missing.delete(article.id);
      if (unlike.length === 0) same++;
      differences.add(...unlike);
      yield 1;
    }
    for (const [id, word] of missing) differences.add(articleMissing(id, word));
    return {
      same: differences.count === 0,
      entries: chain.sound,
      articles: same,
      head: lastEntry?.hash ?? null,
      ...differences.told(),
    };
  } finally {
    log.end();
    articles.end();
  }
}

/** What differs, in the order in which it is told. */
class Differences {
  count = 0;
  private readonly ofKind = new Map<IndexDifferenceKind, IndexDifference[]>(
    INDEX_DIFFERENCE_KINDS.map((kind) => [kind, []]),
  );

  add(...differences: readonly IndexDifference[]): void {
    for (const one of differences) {
      const list = this.ofKind.get(one.kind)!;
      if (list.length < MOST_TOLD) list.push(one);
      this.count++;
    }
  }

  told(): Pick<IndexVerification, "differences" | "untold"> {
    const differences = [...this.ofKind.values()].flat();
    return { differences, untold: this.count - differences.length };
  }
}

/** What a log says, as it is gone through. */
class Chain {
  readonly words = new Map<string, LastWord>();
  last: LogEntry | null = null;
  sound = 0;
  hasNoted = false;

  constructor(private readonly noted: string | null) {}

  take(entry: LogEntry): IndexDifference[] {
    const { last } = this;
    if (!isEntry(entry)) {
      const says = `What stands behind entry ${last?.number ?? 0} of the log is no entry`;
      return [difference("unreadable", null, null, null, null, says)];
    }
    const problem = breachOf(entry, last);
    if (problem === null) this.sound++;
    this.last = entry;
    this.hasNoted ||= entry.hash === this.noted;
    const { id, kind, number, sha256, details } = entry;
    const isVersion = kind === "amendment" ? (this.words.get(id)?.isVersion ?? false) : kind === "revision";
    if (kind === "removal") this.words.delete(id);
    else this.words.set(id, { entry: number, sha256, details, isVersion });
    return problem === null ? [] : [logBroken(entry, last, problem)];
  }
}

const isEntry = ({ number, id }: LogEntry): boolean => Number.isInteger(number) && typeof id === "string";

/** Items of which the first is asked for at once: so what two of these give is of one state. */
class Begun<Item> {
  private readonly items: Iterator<Item>;
  private readonly first: IteratorResult<Item>;

  constructor(items: Iterable<Item>) {
    this.items = items[Symbol.iterator]();
    this.first = this.items.next();
  }

  /** All of them. */
  *rest(): Generator<Item> {
    for (let next = this.first; next.done !== true; next = this.items.next()) yield next.value;
  }

  end(): void {
    this.items.return?.();
  }
}

function articleDifferences(article: StoredArticle, word: LastWord | undefined): IndexDifference[] {
  const { id, input } = article;
  if (typeof input?.text !== "string") {
    return [difference("unreadable", id, word?.entry ?? null, null, null, `"${id}" is kept without its text`)];
  }
  const { sha256, details } = digestsOf(input);
  if (word === undefined) {
    const says = `"${id}" is in the index, and what can be read of the log does not know it, or has it removed`;
    return [difference("article-added", id, null, null, sha256, says)];
  }
  const { entry } = word;
  const [text, known] = [`"${id}" has another text`, `"${id}" has other details`];
  const unlike = unlikeInput(article, word.isVersion);
  return [
    ...(sha256 === word.sha256
      ? []
      : [difference("text", id, entry, word.sha256, sha256, `${text}: ${asInEntry(word.sha256, entry, sha256)}`)]),
    ...(details === word.details
      ? []
      : [
          difference(
            "details",
            id,
            entry,
            word.details,
            details,
            `${known}: ${asInEntry(word.details, entry, details)}`,
          ),
        ]),
    ...(unlike === null ? [] : [difference("details", id, entry, null, null, `${known} than it was given: ${unlike}`)]),
  ];
}

const asInEntry = (expected: string, entry: number, found: string): string =>
  `SHA-256 ${expected} in entry ${entry} of the log, now ${found}`;

/** What of an article is not as it is read from what was given: answers tell of it, and no hash is of it. */
function unlikeInput({ id, of, input, details }: StoredArticle, isVersion: boolean): string | null {
  if (input.id !== id) return `it was given as "${input.id}"`;
  if (isVersion ? of === id || !id.startsWith(`${of}@`) : of !== id)
    return `it is kept as one of the versions of "${of}"`;
  const read = readArticle(input);
  if ("errors" in read) return read.errors[0].message;
  const { text: _, words: __, ...given } = read.article;
  const unlike = Object.keys(given).filter((key) => {
    const name = key as keyof typeof given;
    return comparable(given[name]) !== comparable(details?.[name]);
  });
  return unlike.length === 0 ? null : unlike.join(", ");
}

/** Lists are compared as sets: when a text was first seen is told before its other dates, or behind them. */
const comparable = (value: unknown): string =>
  Array.isArray(value) ? canonicalJson(value.map(canonicalJson).sort()) : canonicalJson(value);

/** What of a store is damaged; what it was of is told as missing, or as the gap behind which the log goes on. */
const unreadable = ({ code, message }: UrtextError): IndexDifference =>
  difference("unreadable", null, null, null, code, message);

function logBroken(entry: LogEntry, last: LogEntry | null, problem: string): IndexDifference {
  const says = `The log breaks at entry ${entry.number}: ${problem}`;
  return difference("log-broken", null, entry.number, last?.hash ?? null, entry.previous, says);
}

/** Entries that are gone from the end break no chain: the index itself knows how far the log went. */
function endDifferences(last: LogEntry | null, known: LogEntry | null): IndexDifference[] {
  const [found, expected] = [last?.hash ?? null, known?.hash ?? null];
  if (found === expected) return [];
  const [is, was] = [last?.number ?? 0, known?.number ?? 0];
  const says = `The log ends with entry ${is} (${found ?? "none"}), and the last that was written is ${was} (${expected ?? "none"})`;
  return [difference("log-cut-off", null, is === 0 ? null : is, expected, found, says)];
}

function headMissing(noted: string, last: LogEntry | null): IndexDifference {
  const says = `No entry of the log has the hash ${noted} that was noted: the log was written anew, or is another's`;
  return difference("head-missing", null, null, noted, last?.hash ?? null, says);
}

function articleMissing(id: string, { entry, sha256 }: LastWord): IndexDifference {
  const says = `"${id}" is in the log since entry ${entry}, and not in what can be read of the index`;
  return difference("article-missing", id, entry, sha256, null, says);
}

const difference = (
  kind: IndexDifferenceKind,
  id: string | null,
  entry: number | null,
  expected: string | null,
  found: string | null,
  says: string,
): IndexDifference => ({ kind, id, entry, expected, found, says: /[.!?…]$/u.test(says) ? says : `${says}.` });
