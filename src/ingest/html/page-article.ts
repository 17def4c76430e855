import { UrtextError } from "../../errors.js";
import type { ArticleInput } from "../../text/article.js";
import { readWords } from "../../text/words.js";
import { articleTextOf } from "./article-text.js";
import { bylinesAmong } from "./bylines.js";
import { Furniture } from "./furniture.js";
import { headZone } from "./head-zone.js";
import { textsOf } from "./json-ld.js";
import { datesOf } from "./page-dates.js";
import { endsSentence } from "./page-dom.js";
import { authorsOf, creditsOf, languageOfPage, outletOf, titleOf } from "./page-people.js";
import { openPage, type PageReading } from "./page-reading.js";
import type { PageSource } from "./page-source.js";
import { type HtmlText, textOfHtml } from "./text-of.js";

/** The article of a page; `readPage` says what it promises. */
export function articleOfPage(html: string, source: PageSource): ArticleInput {
  const page = openPage(html, source);
  const { document, heading, url, canonicalUrl, observedAt } = page;
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
    observedAt,
  };
  for (const line of bylinesAmong(zone, language)) line.remove();
  const shown = articleTextOf(document, heading, page.own, page.base); // takes the page apart
  const read = shown !== null && isArticle(shown.text, page) ? shown : statedBody(page);
  if (read === null) throw new UrtextError("URTEXT_PAGE_EMPTY", { problem: NOTHING });
  return { id: source.id, text: read.text, links: read.links, ...facts };
}

/** The text that a page states for programs, where a script would have shown it; it seldom has paragraphs. */
function statedBody({ node, base }: PageReading): HtmlText | null {
  const [body = ""] = textsOf(node?.articleBody);
  const read = /<\/?[a-z]/iu.test(body) ? textOfHtml(body, base) : { text: body.trim(), links: [] };
  return readWords(read.text).count >= LEAST_WORDS.stated ? read : null;
}

const NOTHING = "nothing on it reads as one";

/**
 * So many words in sentences are an article: fewer below a heading, and fewer still where the page says that it is one. A
 * page that was not found has some too.
 */
const LEAST_WORDS = { stated: 12, headed: 35, else: 60 };

function isArticle(text: string, { document, heading, metas, node }: PageReading): boolean {
  const stated = node !== null || metas.first("og:type") === "article" || document.querySelector("article") !== null;
  const sentences = text.split("\n").filter(endsSentence);
  const words = sentences.reduce((sum, line) => sum + readWords(line).count, 0);
  const least = stated ? "stated" : heading === null ? "else" : "headed";
  return words >= LEAST_WORDS[least];
}
