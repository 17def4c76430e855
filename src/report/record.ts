import { UrtextError } from "../errors.js";
import { canonicalJson } from "../kernel/order.js";
import type { Article } from "../text/article.js";
import { type Inputs, readCollection } from "../text/collection.js";
import type { Report } from "./schema.js";
import { digest } from "./sha256.js";

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
