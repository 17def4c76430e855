import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { UrtextError } from "../errors.js";
import { canonicalJson } from "../kernel/order.js";
import type { Article } from "../text/article.js";
import { type Inputs, readCollection } from "../text/collection.js";
import type { Report } from "./schema.js";

const encoder = new TextEncoder();

/** SHA-256 of a text as UTF-8, in hexadecimal. The library's, not the platform's: that one is asynchronous in browsers. */
export const digest = (text: string): string => bytesToHex(sha256(bytesOf(text)));

const LONE_SURROGATE = /(\p{Cs})/u;

/**
 * A text as UTF-8; half a character, which UTF-8 cannot say, as three bytes of its own (WTF-8, Sapin 2014), since all of
 * them written as U+FFFD would make one text of several.
 */
function bytesOf(text: string): Uint8Array {
  if (!LONE_SURROGATE.test(text)) return encoder.encode(text);
  const parts = text.split(LONE_SURROGATE).map((part) => {
    if (!LONE_SURROGATE.test(part)) return encoder.encode(part);
    const half = part.charCodeAt(0);
    return Uint8Array.of(0xe0 | (half >> 12), 0x80 | ((half >> 6) & 0x3f), 0x80 | (half & 0x3f));
  });
  return concatBytes(...parts);
}

/** An id of 12 hexadecimal digits that comes from content alone. */
export const contentId = (content: unknown): string => digest(canonicalJson(content)).slice(0, 12);

type ReportRecord = Report["record"];

/** What was traced, for others to check: each text's hash, known times and details, and one hash over all of it. */
export function recordOf(articles: readonly Article[], recipe: Recipe): ReportRecord {
  const entries = articles.map((article) => ({
    id: article.id,
    sha256: digest(article.text),
    dates: article.dates.map(({ kind, value, source }) => `${kind} ${value} (${source})`),
    details: digest(canonicalJson(detailsOf(article))),
  }));
  return { articles: entries, sha256: hashOfRecord(entries, recipe) };
}

/** By what the articles were traced: another version or another plan need not find the same. */
export type Recipe = Pick<Report["generator"], "version" | "planFingerprint">;

/** The one hash of a record: whoever has the list and the recipe can make it again. */
export const hashOfRecord = (articles: ReportRecord["articles"], { version, planFingerprint }: Recipe): string =>
  digest(canonicalJson({ articles, version, planFingerprint }));

/**
 * The texts of a report's articles, for outputs that show them.
 * @throws UrtextError URTEXT_RECORD_MISMATCH where one is missing, or is not the text that was traced.
 */
export async function textsFor({ record }: Report, inputs: Inputs): Promise<ReadonlyMap<string, string>> {
  const { articles } = await readCollection(inputs);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  for (const { id, sha256: expected } of record.articles) {
    const text = texts.get(id);
    if (text === undefined) {
      throw new UrtextError("URTEXT_RECORD_MISMATCH", { id, problem: "it is not among the articles given" });
    }
    const found = digest(text);
    if (found !== expected) {
      const problem = `its text has the SHA-256 ${found}, and the one that was traced has ${expected}`;
      throw new UrtextError("URTEXT_RECORD_MISMATCH", { id, problem });
    }
  }
  return texts;
}

/** Whatever else may change an answer: an outlet's group, a link or a credit does as surely as a word. */
const detailsOf = ({ outlet, url, canonicalUrl, title, authors, language, links, credits }: Article) => ({
  outlet,
  url,
  canonicalUrl,
  title,
  authors,
  language,
  links,
  credits,
});
