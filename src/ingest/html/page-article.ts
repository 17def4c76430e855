import { UrtextError } from "../../errors.js";
import type { ArticleInput } from "../../text/article.js";
import { articleTextOf } from "./article-text.js";
import { Furniture } from "./furniture.js";
import { datesOf } from "./page-dates.js";
import { authorsOf, creditsOf, languageOfPage, outletOf, titleOf } from "./page-people.js";
import { openPage } from "./page-reading.js";
import type { PageSource } from "./page-source.js";

/** The article of a page; `readPage` says what it promises. */
export function articleOfPage(html: string, source: PageSource): ArticleInput {
  const page = openPage(html, source);
  const { document, heading, url, canonicalUrl } = page;
  const furniture = new Furniture(document.body, heading, page.own);
  const language = languageOfPage(page);
  const outlet = outletOf(page);
  const facts = {
    url,
    canonicalUrl,
    title: titleOf(page, outlet),
    authors: authorsOf(page, furniture, outlet),
    outlet,
    language,
    dates: datesOf(page, furniture, language),
    credits: creditsOf(page, outlet),
    observedAt: source.observedAt ?? null,
  };
  const read = articleTextOf(document, heading, page.own, page.base); // takes the page apart
  if (read === null) throw new UrtextError("URTEXT_PAGE_EMPTY", { problem: "nothing on it reads as a text" });
  return { id: source.id, text: read.text, links: read.links, ...facts };
}
