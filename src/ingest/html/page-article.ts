import { UrtextError } from "../../errors.js";
import type { ArticleInput } from "../../text/article.js";
import { readWords } from "../../text/words.js";
import { articleTextOf } from "./article-text.js";
import { bylinesAmong } from "./bylines.js";
import { Furniture } from "./furniture.js";
import { headZone } from "./head-zone.js";
import { datesOf } from "./page-dates.js";
import { endsSentence } from "./page-dom.js";
import { authorsOf, creditsOf, languageOfPage, outletOf, titleOf } from "./page-people.js";
import { openPage, type PageReading } from "./page-reading.js";
import type { PageSource } from "./page-source.js";

/** The article of a page; `readPage` says what it promises. */
export function articleOfPage(html: string, source: PageSource): ArticleInput {
  const page = openPage(html, source);
  const { document, heading, url, canonicalUrl } = page;
  const furniture = new Furniture(document.body, heading, page.own);
  const language = languageOfPage(page);
  const outlet = outletOf(page);
  const zone = heading === null ? [] : headZone(heading, furniture);
  const facts = {
    url,
    canonicalUrl,
    title: titleOf(page, outlet),
    authors: authorsOf(page, zone, outlet),
    outlet,
    language,
    dates: datesOf(page, furniture, zone, language),
    credits: creditsOf(page, outlet),
    observedAt: source.observedAt ?? null,
  };
  for (const line of bylinesAmong(zone, language)) line.remove();
  const read = articleTextOf(document, heading, page.own, page.base); // takes the page apart
  if (read === null || !isArticle(read.text, page)) throw new UrtextError("URTEXT_PAGE_EMPTY", { problem: NOTHING });
  return { id: source.id, text: read.text, links: read.links, ...facts };
}

const NOTHING = "nothing on it reads as one";

/** So many words in sentences are an article: fewer where the page says that it is one. A page that was not found has some too. */
const LEAST_WORDS = { stated: 12, else: 60 };

function isArticle(text: string, { document, metas, node }: PageReading): boolean {
  const stated = node !== null || metas.first("og:type") === "article" || document.querySelector("article") !== null;
  const sentences = text.split("\n").filter(endsSentence);
  const words = sentences.reduce((sum, line) => sum + readWords(line).count, 0);
  return words >= (stated ? LEAST_WORDS.stated : LEAST_WORDS.else);
}
