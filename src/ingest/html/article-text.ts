import { nodesOf, type Region, regionOf } from "./article-region.js";
import { breakOf } from "./elements.js";
import { Furniture } from "./furniture.js";
import { lineOf, nodesIn, onOneLine } from "./page-dom.js";
import { type HtmlText, textOfHtml } from "./text-of.js";

/** A line above the article's text that is prose: a standfirst, the caption of the first picture. */
const OPENING = { words: 5 };

/**
 * The text of the article on a page, without the page's furniture, which is taken out of the document; `null` where
 * nothing on it reads as one.
 */
export function articleTextOf(
  document: Document,
  heading: Element | null,
  own: ReadonlySet<string>,
  base: string | null,
): HtmlText | null {
  const { body } = document;
  clear(body, new Furniture(body, heading, own));
  removeRepeated(body);
  const region = regionOf(document, new Furniture(body, heading, own));
  if (region === null) return null;
  const opening = heading === null ? [] : openingOf(body, heading, region);
  const nodes = [...opening, ...nodesOf(region)]; // taken by their places, which change when the heading goes
  heading?.remove();
  const html = nodes.map((node) => (node === heading ? "" : htmlOf(node))).join("");
  return textOfHtml(html, base);
}

const htmlOf = (node: Node): string =>
  node.nodeType === node.ELEMENT_NODE ? (node as Element).outerHTML : escapeText(node.nodeValue ?? "");

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Takes furniture out, and headings that stood over nothing else. */
function clear(element: Element, furniture: Furniture): void {
  let heading: Element | null = null;
  for (const child of [...element.children]) {
    if (furniture.kindOf(child) === null) {
      clear(child, furniture);
      if (SECTION_HEADING.test(child.localName)) heading = child;
    } else {
      child.remove();
      if (heading !== null && endsThere(heading)) heading.remove();
    }
  }
}

const SECTION_HEADING = /^h[2-6]$/u;

/** Whether nothing stands below a heading, up to the next of its rank. */
function endsThere(heading: Element): boolean {
  let next = heading.nextSibling;
  while (next !== null && lineOf(next) === "") next = next.nextSibling;
  return next === null || isAsHigh((next as Element).localName, heading.localName);
}

const isAsHigh = (name: string | undefined, other: string): boolean =>
  name !== undefined && /^h[1-6]$/u.test(name) && name <= other;

const MARKS = /^["“„«»'‘]+|["”“»«'’]+$/gu;

/** More of them are not looked for: each costs a look through the page. */
const MOST_PULLED = 100;

/** A passage that is set large beside the text where it stands: it is once in the article, and so is one that stands nowhere else. */
function removeRepeated(body: Element): void {
  const pulled = [...body.querySelectorAll('[class*="pull"]')]
    .filter((one) => /pull-?_?quote/iu.test(one.className))
    .slice(0, MOST_PULLED);
  if (pulled.length === 0) return;
  const told = new Set<string>();
  const elsewhere = lineWithout(body, new Set<Node>(pulled));
  for (const quote of pulled) {
    const words = lineOf(quote).replace(MARKS, "");
    if (told.has(words) || elsewhere.includes(words)) quote.remove();
    told.add(words);
  }
}

const lineWithout = (element: Element, apart: ReadonlySet<Node>): string => onOneLine(textWithout(element, apart));

function textWithout(node: Node, apart: ReadonlySet<Node>): string {
  if (apart.has(node)) return "";
  if (node.nodeType !== node.ELEMENT_NODE) return node.nodeValue ?? "";
  return [...node.childNodes].map((child) => textWithout(child, apart)).join("");
}

const OPENING_LINES: ReadonlySet<string> = new Set(["p", "div", "h2", "h3", "figcaption"]);

/** What is told between the heading and the region that was found: lines of prose, in their order. */
function openingOf(body: Element, heading: Element, { of, from }: Region): Element[] {
  const first = of.childNodes[from];
  const found: Element[] = [];
  let below = false;
  for (const node of nodesIn(body)) {
    if (node === first) return below ? found : [];
    if (node === heading) below = true;
    if (!below || node.nodeType !== node.ELEMENT_NODE || heading.contains(node) || node.contains(first)) continue;
    const element = node as Element;
    if (OPENING_LINES.has(element.localName) && isLine(element)) found.push(element);
  }
  return [];
}

const isLine = (element: Element): boolean =>
  lineOf(element).split(" ").length >= OPENING.words &&
  ![...element.querySelectorAll("*")].some(({ localName }) => breakOf(localName) !== null);
