import { Readability } from "@mozilla/readability";
import type { Furniture } from "./furniture.js";
import { endsSentence, lineOf, upwards } from "./page-dom.js";

/** Elements are numbered, so that what Readability chose among its copies can be found on the page again. */
const NUMBER = "data-urtext";
/** A container that says of itself that it is the article is believed where Readability took less than this of its prose. */
const LEAST_TAKEN = 0.7;
/** Of several containers in a row, one is the article where it has this much of what they have together. */
const MAIN_SHARE = 0.6;

/** Where an article stands: `of` and everything from `first` to `last` among its children, or all of it. */
export interface Region {
  readonly of: Element;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the article among what is left when furniture is taken away. Readability scores blocks by their prose and looks
 * for the part of a page where it gathers; but then it cleans what it found by rules of its own, and loses lists, short
 * paragraphs and quotations. So it is asked where the article is, and not what it says.
 */
export function regionOf(document: Document, furniture: Furniture): Region | null {
  const { body } = document;
  const around = foundByReadability(document);
  const found = around && trimmed(around, furniture);
  const container = containerOf(body, furniture);
  if (container === null) return found;
  if (found === null || proseOf(found, furniture) < LEAST_TAKEN * furniture.sizeOf(container).prose)
    return all(container);
  return found;
}

const all = (of: Element): Region => ({ of, from: 0, to: of.childNodes.length });

export const nodesOf = ({ of, from, to }: Region): Node[] => [...of.childNodes].slice(from, to);

function proseOf(region: Region, furniture: Furniture): number {
  return nodesOf(region).reduce((sum, node) => sum + furniture.sizeOf(node as Element).prose, 0);
}

function foundByReadability(document: Document): Region | null {
  const elements = [...document.body.querySelectorAll("*")];
  for (const [i, element] of elements.entries()) element.setAttribute(NUMBER, String(i));
  const copy = document.cloneNode(true) as Document;
  const read = new Readability<Element>(copy, { serializer: (node) => node as Element, disableJSONLD: true }).parse();
  if (!read?.content) return null;
  return regionAround(leavesOf(read.content).map((number) => elements[number]));
}

/** The numbers of the smallest elements that were kept. */
function leavesOf(content: Element): number[] {
  const leaves: number[] = [];
  for (const element of content.querySelectorAll(`[${NUMBER}]`)) {
    if (element.querySelector(`[${NUMBER}]`) === null && lineOf(element) !== "") {
      leaves.push(Number(element.getAttribute(NUMBER)));
    }
  }
  return leaves;
}

/** The least element that all of them stand in, and its children from the first to the last that hold one. */
function regionAround(leaves: readonly Element[]): Region | null {
  if (leaves.length === 0) return null;
  let path = [...upwards(leaves[0])].reverse();
  for (const leaf of leaves) {
    const other = [...upwards(leaf)].reverse();
    let shared = 0;
    while (shared < path.length && path[shared] === other[shared]) shared++;
    path = path.slice(0, shared);
  }
  const of = path.at(-1)!;
  if (leaves.includes(of)) return all(of);
  const holding = new Set(leaves.flatMap((leaf) => [...upwards(leaf)].filter(({ parentNode }) => parentNode === of)));
  const places = [...of.childNodes].flatMap((child, i) => (holding.has(child as Element) ? [i] : []));
  return { of, from: places[0], to: places.at(-1)! + 1 };
}

/** Parts of a layout, which hold an article or stand beside it. What is written by hand has other elements. */
const LAYOUT: ReadonlySet<string> = new Set(["div", "section", "table", "tbody", "tr", "td"]);

/** Of blocks that are called alike, so many with so much of the prose are what an article is made of. */
const ALIKE = { blocks: 3, prose: 0.6 };
/** What is set apart in an article has one of these. */
const SET_APART = "blockquote, ul, ol, table, figure";

/** The name that most of the article's blocks have in common, where they do. */
function commonName(blocks: readonly Element[], furniture: Furniture): string | null {
  const named = new Map<string, Element[]>();
  for (const block of blocks) named.set(nameOf(block), [...(named.get(nameOf(block)) ?? []), block]);
  const prose = (some: readonly Element[]) => some.reduce((sum, one) => sum + furniture.sizeOf(one).prose, 0);
  const all = prose(blocks);
  const common = [...named].find(([, some]) => some.length >= ALIKE.blocks && prose(some) >= all * ALIKE.prose);
  return common?.[0] ?? null;
}

const nameOf = (element: Element): string => `${element.localName} ${element.getAttribute("class") ?? ""}`;

/**
 * Without parts of the layout at its ends: those that hold no prose and do not end as a sentence does, and those that are
 * called otherwise than the blocks that the article is made of. Readability takes neighbours in.
 */
function trimmed({ of, from, to }: Region, furniture: Furniture): Region {
  const children = [...of.childNodes];
  const blocks = children.slice(from, to).filter((node): node is Element => LAYOUT.has((node as Element).localName));
  const common = commonName(blocks, furniture);
  const isBeside = (node: Node) => {
    const element = node as Element;
    if (lineOf(node) === "") return true;
    if (!LAYOUT.has(element.localName)) return false;
    if (furniture.sizeOf(element).prose === 0 && !endsSentence(lineOf(element))) return true;
    return common !== null && nameOf(element) !== common && element.querySelector(SET_APART) === null;
  };
  while (from < to && isBeside(children[from])) from++;
  while (to > from && isBeside(children[to - 1])) to--;
  return { of, from, to };
}

/** What calls itself the article: its body, else the one article of the page. */
function containerOf(body: Element, furniture: Furniture): Element | null {
  for (const selector of ['[itemprop~="articleBody"]', "article", "main"]) {
    const containers = [...body.querySelectorAll(selector)].filter(
      (one) => one.parentElement?.closest(selector) === null,
    );
    const prose = containers.map((one) => furniture.sizeOf(one).prose);
    const together = prose.reduce((sum, size) => sum + size, 0);
    const main = containers.find((_, i) => prose[i] > 0 && prose[i] >= together * MAIN_SHARE);
    if (main !== undefined) return main;
  }
  return null;
}
