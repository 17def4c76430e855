import { type Document, parseDocument, visit } from "yaml";
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

/** Longer than any that people write, and short enough for a parser to take what it will. */
const MOST_CHARACTERS = 1 << 16;
/** The parser calls itself for each level, and some thousand of them end the process, which nobody can catch. */
const MOST_LEVELS = 100;

/** `null` for prose between two rules, which is no front matter. */
function parseYaml(source: string): object | null {
  if (source.length > MOST_CHARACTERS) throw broken(`it has more than ${MOST_CHARACTERS} characters`);
  if (isDeep(source)) throw broken(`it has more than ${MOST_LEVELS} levels inside each other`);
  try {
    // The parser compares each key with each other one; `hasKeyTwice` does not.
    const document = parseDocument(source, {
      schema: "failsafe",
      logLevel: "silent",
      prettyErrors: false,
      uniqueKeys: false,
    });
    const [error] = document.errors;
    if (error) throw error;
    if (hasKeyTwice(document)) throw new TypeError("a key twice");
    // Names for values (&a, *a) are not followed: ten lines of them stand for more than any memory holds.
    const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch (cause) {
    throw broken("it is not YAML", cause);
  }
}

const CLOSING: ReadonlySet<string> = new Set(["]", "}"]);
const INDICATORS_IN_ROW = new RegExp(String.raw`(?:[-?:][ \t\r\n]+){${MOST_LEVELS}}`, "u");

/** Brackets inside each other, wherever they stand; and lists in lists, which need no more than a hyphen a level. */
function isDeep(source: string): boolean {
  let depth = 0;
  for (const [bracket] of source.matchAll(/[[\]{}]/gu)) {
    depth = CLOSING.has(bracket) ? Math.max(depth - 1, 0) : depth + 1;
    if (depth > MOST_LEVELS) return true;
  }
  return INDICATORS_IN_ROW.test(source);
}

function hasKeyTwice(document: Document): boolean {
  let found = false;
  visit(document, {
    Map(_, { items }) {
      if (new Set(items.map(({ key }) => String(key))).size === items.length) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

const broken = (problem: string, cause?: unknown): UrtextError =>
  new UrtextError("URTEXT_FRONT_MATTER_BROKEN", { problem }, { cause });
