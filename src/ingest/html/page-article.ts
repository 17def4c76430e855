import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { UrtextError } from "../../errors.js";
import type { ArticleInput } from "../../text/article.js";
import type { PageSource } from "./page-source.js";
import { textOfHtml } from "./text-of.js";

export function articleOfPage(html: string, { id, url, observedAt }: PageSource): ArticleInput {
  const { document } = parseHTML(html);
  const read = new Readability(document as unknown as Document).parse();
  if (!read?.content) throw new UrtextError("URTEXT_PAGE_EMPTY", { problem: "no text that reads as one" });
  const { text, links } = textOfHtml(read.content, url);
  return { id, text, links, url, title: read.title || null, observedAt: observedAt ?? null };
}
