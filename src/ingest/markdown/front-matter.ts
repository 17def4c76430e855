import { parseDocument } from "yaml";
import { UrtextError } from "../../errors.js";

export interface FrontMatter {
  /** Fields of an article. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Keys that an article does not have. */
  readonly unknown: readonly string[];
}

const BLOCK = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;

/** Fields of an article by the names that writers of Markdown give them, in lower case; and which of them are lists. */
const FIELDS: Readonly<Record<string, string>> = {
  id: "id",
  outlet: "outlet",
  url: "url",
  canonicalurl: "canonicalUrl",
  title: "title",
  author: "authors",
  authors: "authors",
  language: "language",
  lang: "language",
  date: "publishedAt",
  publishedat: "publishedAt",
  lastmod: "modifiedAt",
  updated: "modifiedAt",
  modifiedat: "modifiedAt",
  observedat: "observedAt",
  dates: "dates",
  credits: "credits",
};
const LISTS: ReadonlySet<string> = new Set(["authors", "credits"]);

/**
 * What stands between two lines of three hyphens at the beginning, in YAML: of it only texts, lists and maps of them,
 * as nothing of an article is anything else. A date is thus the text that was written.
 *
 * @throws UrtextError URTEXT_FRONT_MATTER_BROKEN
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = BLOCK.exec(text);
  const given = match === null ? null : parseYaml(match[1] ?? "");
  if (match === null || given === null) return { fields: {}, body: text, unknown: [] };
  const fields: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [key, value] of Object.entries(given)) {
    const field = Object.hasOwn(FIELDS, key.toLowerCase()) ? FIELDS[key.toLowerCase()] : null;
    if (field === null) unknown.push(key);
    else if (value !== "") fields[field] = LISTS.has(field) && typeof value === "string" ? [value] : value;
  }
  return { fields, body: text.slice(match[0].length), unknown };
}

/** `null` for prose between two rules, which is no front matter. */
function parseYaml(source: string): object | null {
  try {
    const document = parseDocument(source, { schema: "failsafe", logLevel: "silent", prettyErrors: false });
    const [error] = document.errors;
    if (error) throw error;
    // Names for values (&a, *a) are not followed: ten lines of them stand for more than any memory holds.
    const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch (cause) {
    throw new UrtextError("URTEXT_FRONT_MATTER_BROKEN", { problem: "it is not YAML" }, { cause });
  }
}
