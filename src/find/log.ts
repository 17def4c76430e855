import { canonicalJson } from "../kernel/order.js";
import { digest } from "../report/sha256.js";
import type { LogEntry } from "../store/store.js";
import type { ArticleInput } from "../text/article.js";

/** The next entry of a log: what happened at a time to a version, which is, or was, kept like this. */
export function entryAfter(
  last: Pick<LogEntry, "number" | "hash"> | null,
  kind: LogEntry["kind"],
  time: Date,
  kept: ArticleInput,
): LogEntry {
  const entry = {
    number: (last?.number ?? 0) + 1,
    kind,
    time: time.toISOString(),
    id: kept.id,
    ...digestsOf(kept),
    previous: last?.hash ?? null,
  };
  return { ...entry, hash: hashOf(entry) };
}

/** By what a log knows a version: its text, and what else is kept of it. */
export function digestsOf({ text, ...details }: ArticleInput): Pick<LogEntry, "sha256" | "details"> {
  return { sha256: digest(text), details: digest(canonicalJson(details)) };
}

/** The hash of an entry, over all else that it says, whatever that is. */
export function hashOf({ hash: _, ...said }: Omit<LogEntry, "hash"> & Partial<LogEntry>): string {
  return digest(canonicalJson(said));
}

/** Why an entry does not follow on the one before; `null` where it does. */
export function breachOf(entry: LogEntry, last: LogEntry | null): string | null {
  if (entry.number !== (last?.number ?? 0) + 1) return `it is numbered ${entry.number} behind ${last?.number ?? 0}`;
  if (entry.previous !== (last?.hash ?? null)) return "it does not carry the hash of the entry before";
  return entry.hash === hashOf(entry) ? null : "its hash is not that of what it says";
}
