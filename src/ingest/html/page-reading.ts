import { resolvePageAddress } from "./address.js";
import { headingOf, sameLine } from "./heading.js";
import { addressesOf, JsonLd, type Node, textsOf } from "./json-ld.js";
import { Metas } from "./metas.js";
import { lineOf } from "./page-dom.js";
import type { PageSource } from "./page-source.js";
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
  /** Against which the page's links are meant. */
  readonly base: string | null;
  /** The page's own addresses, in full and as it writes them. */
  readonly own: ReadonlySet<string>;
}

export function openPage(html: string, source: PageSource): PageReading {
  const tidy = tidyPage(html);
  const { document } = tidy;
  const metas = new Metas(document);
  const jsonLd = new JsonLd(tidy.jsonLd);
  const stated = resolvePageAddress(metas.first("og:url"), null);
  const url = resolvePageAddress(source.url, null) ?? stated;
  const canonicalUrl = resolvePageAddress(hrefOf(document, 'link[rel~="canonical"]'), url);
  const own = new Set([source.url, url, stated, canonicalUrl].filter((one) => one !== null));
  const node = ownNode(jsonLd, own, titlesOf(document, metas));
  const heading = headingOf(document, [...textsOf(node?.headline), ...titlesOf(document, metas)]);
  const base = resolvePageAddress(hrefOf(document, "base"), url ?? canonicalUrl) ?? url ?? canonicalUrl;
  return { document, source, metas, jsonLd, node, heading, url, canonicalUrl, base, own };
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
  const byTitle = articles.find((node) =>
    textsOf(node.headline).some((one) => titles.some((title) => isAlike(one, title))),
  );
  if (byTitle !== undefined) return byTitle;
  const [only] = articles;
  const isNamed = articles.length !== 1 || textsOf(only.headline).length > 0;
  return !isNamed && (addresses.size === 0 || addressesOf(only).length === 0) ? only : null;
}

/** Whether most words of a headline stand in a title: they are often worded anew for those who search. */
function isAlike(headline: string, title: string): boolean {
  const words = sameLine(headline.slice(0, LONGEST_TITLE)).split(" ");
  const others = new Set(sameLine(title.slice(0, LONGEST_TITLE)).split(" "));
  return words.filter((word) => others.has(word)).length > words.length / 2;
}

const LONGEST_TITLE = 1_000;

/** Without what differs between forms of one address: the scheme, "www.", a slash at the end, a query, a fragment. */
const plainAddress = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/iu, "")
    .replace(/[?#].*$/su, "")
    .replace(/\/+$/u, "");
