import type { Furniture } from "./furniture.js";
import { layLines } from "./line-breaks.js";
import { lineOf, nodesIn, upwards } from "./page-dom.js";

/** So much text may stand above the heading in what belongs to it: a date, a section. */
const MOST_BEFORE = 40;
/** A stretch of text this long is the article's own. */
const PROSE = 80;
/** More times of one name are those of a list: posts of a live blog, comments. */
const MOST_ALIKE = 2;

/**
 * What stands about the heading of an article, from the line above it to the first paragraph: there a page says who wrote
 * it and when. What is furniture of its own (teasers with their dates, the day in a masthead) is not part of it, nor is
 * what comes once more for each entry of a list. What stands below the heading comes first: above it may be the day's date.
 */
export function headZone(heading: Element, furniture: Furniture): Element[] {
  const container = containerOf(heading, furniture);
  const end = firstProse(container, heading, furniture);
  for (const element of broken(container, end)) layLines(element);
  const alike = countAlike(container);
  const above: Element[] = [];
  const zone: Element[] = [];
  let below = false;
  for (const node of nodesIn(container)) {
    if (node === end) break;
    below ||= node === heading;
    if (node.nodeType !== node.ELEMENT_NODE || node.contains(heading) || heading.contains(node) || node.contains(end))
      continue;
    const element = node as Element;
    if ((alike.get(nameOf(element)) ?? 0) <= MOST_ALIKE && !furniture.isApart(element))
      (below ? zone : above).push(element);
  }
  return [...zone, ...above.filter((element) => partOf(element) === partOf(heading))];
}

/** What has line breaks before the first prose: each line there may tell something else. */
function broken(container: Element, end: Node | null): Set<Element> {
  const found = new Set<Element>();
  for (const node of nodesIn(container)) {
    if (node === end) break;
    if ((node as Element).localName === "br") found.add(node.parentElement!);
  }
  return found;
}

/** The part of the page that an element stands in: what is above that is the page's own. */
const partOf = (element: Element): Element | undefined =>
  [...upwards(element)].find(({ parentElement }) => parentElement?.localName === "body");

/** The widest element in which hardly anything stands above the heading. */
function containerOf(heading: Element, furniture: Furniture): Element {
  let container: Element = heading.parentElement ?? heading;
  for (const around of upwards(container)) {
    if (around.localName === "html" || lengthBefore(around, heading, furniture) > MOST_BEFORE) break;
    container = around;
  }
  return container;
}

function lengthBefore(element: Element, heading: Element, furniture: Furniture): number {
  let length = 0;
  for (const child of element.childNodes) {
    if (child.contains(heading)) {
      return length + (child === heading ? 0 : lengthBefore(child as Element, heading, furniture));
    }
    const apart = child.nodeType === child.ELEMENT_NODE && furniture.isApart(child as Element);
    if (!apart) length += lineOf(child).length;
  }
  return length;
}

/** The first prose below the heading; the second where a byline stands below the first, which then is a standfirst. */
function firstProse(container: Element, heading: Element, furniture: Furniture): Node | null {
  let standfirst: Node | null = null;
  let about = false;
  let below = false;
  for (const node of nodesIn(container)) {
    if (node === heading) below = true;
    if (!below || heading.contains(node)) continue;
    if (node.nodeType === node.ELEMENT_NODE) {
      about ||= standfirst !== null && furniture.kindOf(node as Element) === "about";
    } else if (lineOf(node).length >= PROSE && !furniture.isApart(node.parentElement)) {
      if (standfirst !== null) return about ? node : standfirst;
      standfirst = node;
    }
  }
  return standfirst;
}

/** How many elements have each name, among those that have a class. */
function countAlike(container: Element): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of container.querySelectorAll("[class]")) {
    const name = nameOf(element);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

const nameOf = (element: Element): string => `${element.localName} ${element.getAttribute("class") ?? ""}`;
