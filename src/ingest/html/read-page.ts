import type { ArticleInput } from "../../text/article.js";
import type { PageSource } from "./page-source.js";

/**
 * The article on a saved web page, without the furniture around it, and what the page says of its publication: every
 * date with the place where it stands. Scripts never run, and nothing is fetched. What a page states of itself that
 * cannot be true, a broken date or address, is left out; it does not cost the article.
 *
 * The readers of HTML are loaded with the first page.
 *
 * @throws UrtextError URTEXT_PAGE_EMPTY where there is no article; URTEXT_PAGE_TOO_LARGE over the bounds of `MOST`.
 */
export async function readPage(html: string, page: PageSource): Promise<ArticleInput> {
  const { articleOfPage } = await import("./page-article.js");
  return articleOfPage(html, page);
}
