import { resolvePageAddress } from "./address.js";
import { headingOf, LONGEST_TITLE, sameLine } from "./heading.js";
import { addressesOf, JsonLd, type Node, textsOf } from "./json-ld.js";
import { layParagraphs } from "./line-breaks.js";
import { Metas } from "./metas.js";
import { lineOf } from "./page-dom.js";
import type { PageSource } from "./page-source.js";
import { savedFrom } from "./saved-from.js";
import { tidyPage } from "./tidy.js";

/** A page as it is read for what it says of itself: the document, and what of it is the article's own. */
export interface PageReading {
  readonly document: Document;
  readonly source: PageSource;
  readonly metas: Metas;
  readonly jsonLd: JsonLd;
  /** The article as JSON-LD tells of it, or `null`. */
  readonly node: Node | null;
  readonly heading: Element | null;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly observedAt: string | null;
  /** Against which the page's links are meant. */
  readonly base: string | null;
  /** The page's own addresses, in full and as it writes them. */
  readonly own: ReadonlySet<string>;
}

export function openPage(html: string, source: PageSource): PageReading {
  const tidy = tidyPage(html);
  const { document } = tidy;
  layParagraphs(document.body);
  const metas = new Metas(document);
  const jsonLd = new JsonLd(tidy.jsonLd);
  const stated = resolvePageAddress(metas.first("og:url"), null);
  const saved = savedFrom(html);
  const url = resolvePageAddress(source.url, null) ?? stated ?? saved.url;
  const observedAt = source.observedAt ?? saved.observedAt;
  const canonicalUrl = resolvePageAddress(hrefOf(document, 'link[rel~="canonical"]'), url);
  const own = new Set([source.url, url, stated, canonicalUrl].filter((one) => one !== null));
  const node = ownNode(jsonLd, own, titlesOf(document, metas));
  const heading = headingOf(document, [...textsOf(node?.headline), ...titlesOf(document, metas)]);
  const base = resolvePageAddress(hrefOf(document, "base"), url ?? canonicalUrl) ?? url ?? canonicalUrl;
  return { document, source, metas, jsonLd, node, heading, url, canonicalUrl, observedAt, base, own };
}

const hrefOf = (document: Document, selector: string): string | null =>
  document.head.querySelector(selector)?.getAttribute("href") ?? null;

const titlesOf = (document: Document, metas: Metas): string[] => [
  ...metas.all("og:title"),
  ...metas.all("twitter:title"),
  ...metas.all("dcterms.title"),
  lineOf(document.head.querySelector("title")),
];

/**
 * The node that tells of this page's article. Pages carry nodes for their teasers too: where a node names an address or a
 * headline, it must be the page's own; where it names neither, it must be the only one.
 */
function ownNode(jsonLd: JsonLd, own: ReadonlySet<string>, titles: readonly string[]): Node | null {
  const { articles } = jsonLd;
  const addresses = new Set([...own].map(plainAddress));
  const byAddress = articles.find((node) => addressesOf(node).some((address) => addresses.has(plainAddress(address))));
  if (byAddress !== undefined) return byAddress;
  const known = titles.slice(0, MOST_TITLES).map((title) => new Set(wordsOfTitle(title)));
  const byTitle = articles.find((node) => textsOf(node.headline).some((one) => isAlike(wordsOfTitle(one), known)));
  if (byTitle !== undefined) return byTitle;
  const [only] = articles;
  const isNamed = articles.length !== 1 || textsOf(only.headline).length > 0;
  return !isNamed && (addresses.size === 0 || addressesOf(only).length === 0) ? only : null;
}

/** Whether most words of a headline stand in one of the titles: they are often worded anew for those who search. */
const isAlike = (words: readonly string[], titles: readonly ReadonlySet<string>[]): boolean =>
  titles.some((title) => words.filter((word) => title.has(word)).length > words.length / 2);

const wordsOfTitle = (title: string): string[] => sameLine(title.slice(0, LONGEST_TITLE)).split(" ");

/** A page has a handful; one with thousands is made to be slow to read. */
const MOST_TITLES = 20;

/** Without what differs between forms of one address: the scheme, "www.", a slash at the end, a query, a fragment. */
const plainAddress = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/iu, "")
    .replace(/[?#].*$/su, "")
    .replace(/\/+$/u, "");
