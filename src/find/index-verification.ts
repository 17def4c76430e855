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
  readonly differences: readonly IndexDifference[];
}

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
  const [log, articles] = [new Begun(store.log()), new Begun(store.articles())];
  const { lastEntry } = store;
  try {
    const chain = new Chain(noted);
    const differences: IndexDifference[] = [];
    for (const entry of log.readTo(differences, "the log")) {
      chain.take(entry, differences);
      yield 1;
    }
    if (!log.isUnreadable) differences.push(...endDifferences(chain.last, lastEntry));
    if (noted !== null && !chain.hasNoted) differences.push(headMissing(noted, lastEntry));
    const missing = chain.words;
    let same = 0;
    for (const article of articles.readTo(differences, "the articles")) {
      const unlike = articleDifferences(article, missing.get(article.id));
      missing.delete(article.id);
      if (unlike.length === 0) same++;
      differences.push(...unlike);
      yield 1;
    }
    if (!articles.isUnreadable) differences.push(...[...missing].map(([id, word]) => articleMissing(id, word)));
    differences.sort((a, b) => ORDER.get(a.kind)! - ORDER.get(b.kind)!);
    return {
      same: differences.length === 0,
      entries: chain.sound,
      articles: same,
      head: lastEntry?.hash ?? null,
      differences,
    };
  } finally {
    log.end();
    articles.end();
  }
}

const ORDER: ReadonlyMap<IndexDifferenceKind, number> = new Map(INDEX_DIFFERENCE_KINDS.map((kind, i) => [kind, i]));

/** What a log says, as it is gone through. */
class Chain {
  readonly words = new Map<string, LastWord>();
  last: LogEntry | null = null;
  sound = 0;
  hasNoted = false;

  constructor(private readonly noted: string | null) {}

  take(entry: LogEntry, differences: IndexDifference[]): void {
    const problem = breachOf(entry, this.last);
    if (problem === null) this.sound++;
    else differences.push(logBroken(entry, this.last, problem));
    this.last = entry;
    this.hasNoted ||= entry.hash === this.noted;
    const { id, kind, number, sha256, details } = entry;
    const isVersion = kind === "amendment" ? (this.words.get(id)?.isVersion ?? false) : kind === "revision";
    if (kind === "removal") this.words.delete(id);
    else this.words.set(id, { entry: number, sha256, details, isVersion });
  }
}

/** Items of which the first is asked for at once: so what two of these give is of one state. */
class Begun<Item> {
  isUnreadable = false;
  private readonly items: Iterator<Item>;
  private next: IteratorResult<Item> | null = null;
  private failed: { readonly error: unknown } | null = null;

  constructor(items: Iterable<Item>) {
    this.items = items[Symbol.iterator]();
    this.ask();
  }

  /** All items; where one cannot be read, that is one more difference, and what is behind it is not reached. */
  *readTo(differences: IndexDifference[], what: string): Generator<Item> {
    for (; this.next?.done === false; this.ask()) yield this.next.value;
    if (this.failed === null) return;
    this.isUnreadable = true;
    const { error } = this.failed;
    const problem = error instanceof Error ? error.message : String(error);
    differences.push(
      difference("unreadable", null, null, null, problem, `What comes next of ${what} cannot be read: ${problem}`),
    );
  }

  end(): void {
    this.items.return?.();
  }

  private ask(): void {
    try {
      this.next = this.items.next();
      if (this.next.value === null) throw new TypeError("null stands in its place");
    } catch (error) {
      this.next = null;
      this.failed = { error };
    }
  }
}

function articleDifferences(article: StoredArticle, word: LastWord | undefined): IndexDifference[] {
  const { id, input } = article;
  if (typeof input?.text !== "string") {
    return [difference("unreadable", id, word?.entry ?? null, null, null, `"${id}" is kept without its text`)];
  }
  const { sha256, details } = digestsOf(input);
  if (word === undefined) {
    const says = `"${id}" is in the index, and the log does not know it, or has it removed`;
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
  const says = `"${id}" is in the log since entry ${entry}, and not in the index`;
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
