import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { canonicalJson } from "../kernel/order.js";
import type { Article } from "../text/article.js";
import type { Report } from "./schema.js";

const encoder = new TextEncoder();

/** SHA-256 of a text as UTF-8, in hexadecimal. The library's, not the platform's: that one is asynchronous in browsers. */
export const digest = (text: string): string => bytesToHex(sha256(encoder.encode(text)));

/** An id of 12 hexadecimal digits that comes from content alone. */
export const contentId = (content: unknown): string => digest(canonicalJson(content)).slice(0, 12);

/** What was traced, for others to check: each text's hash and known times, and one hash over all of it. */
export function recordOf(articles: readonly Article[]): Report["record"] {
  const entries = articles.map(({ id, text, dates }) => ({
    id,
    sha256: digest(text),
    dates: dates.map(({ kind, value, source }) => `${kind} ${value} (${source})`),
  }));
  return { articles: entries, sha256: digest(canonicalJson(entries)) };
}
