import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ArticleInput } from "urtext";
import type { Span } from "../../src/kernel/span.js";

const MARK = /^[~?] /u;
const folder = fileURLToPath(new URL("pages", import.meta.url));

/** An invented page of which it is marked what is furniture and what an author wrote. */
export interface MarkedPage {
  readonly article: ArticleInput;
  readonly furniture: readonly Span[];
  readonly authored: readonly Span[];
}

/**
 * Reads a collection of marked pages: each begins with a line of fields ("=== id | outlet | title | authors | url |
 * language | published"); a line behind "~ " is furniture, one behind "? " is either
 * (a caption with its credit), every other line is the article.
 */
export function readPages(name: string): MarkedPage[] {
  const text = readFileSync(join(folder, `${name}.txt`), "utf8");
  return text
    .split(/^=== /mu)
    .slice(1)
    .map((page) => {
      const [head, ...lines] = page.trimEnd().split("\n");
      const [id, outlet, title, authors, url, language, publishedAt] = head.split("|").map((field) => field.trim());
      const spans = { furniture: [] as Span[], authored: [] as Span[] };
      let at = 0;
      for (const line of lines) {
        const mark = MARK.exec(line)?.[0] ?? "";
        const end = at + line.length - mark.length;
        if (mark !== "? ") spans[mark === "~ " ? "furniture" : "authored"].push({ start: at, end });
        at = end + 1;
      }
      const article = {
        id,
        outlet,
        title,
        authors: authors === "" ? [] : authors.split(", "),
        url,
        language,
        publishedAt,
        text: lines.map((line) => line.replace(MARK, "")).join("\n"),
      };
      return { article, ...spans };
    });
}

export const pageCollections = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.replace(/\.txt$/u, ""))
    .sort();
