import { breakOf } from "./elements.js";
import { nearest, nodesIn, upwards } from "./page-dom.js";

/** In these, a blank line is no end of a paragraph. */
const WHOLE: ReadonlySet<string> = new Set("p pre h1 h2 h3 h4 h5 h6".split(" "));

/** So many breaks in a row are seen as a blank line. */
const BLANK = 2;

/** Makes elements of paragraphs that a page has parted by `<br><br>`: whoever looks for an article looks for these. */
export function layParagraphs(body: Element): void {
  const parents = [...new Set([...body.querySelectorAll("br")].map(({ parentElement }) => parentElement!))];
  const depth = new Map(parents.map((parent) => [parent, [...upwards(parent)].length]));
  parents.sort((a, b) => depth.get(b)! - depth.get(a)!); // what holds paragraphs by then is a block to those around it
  for (const parent of parents) {
    if (nearest(parent, WHOLE) !== null) continue;
    const stretches = stretchesOf(parent).map((nodes) => partsOf(nodes, BLANK));
    if (stretches.some(({ length }) => length > 1)) for (const nodes of stretches.flat()) wrap(nodes, "p");
  }
}

/** Makes an element of each line of an element that has line breaks, and gives those. */
export const layLines = (element: Element): Element[] =>
  stretchesOf(element)
    .flatMap((nodes) => partsOf(nodes, 1))
    .map((nodes) => wrap(nodes, "span"));

/** Whether nothing stands before an element on its line, and nothing behind it. */
export const standsAlone = (element: Element): boolean =>
  endsLine(element, "previousSibling") && endsLine(element, "nextSibling");

function endsLine(element: Element, side: "previousSibling" | "nextSibling"): boolean {
  for (const at of upwards(element)) {
    if (breakOf(at.localName) !== null) return true;
    let next = at[side];
    while (next !== null && !isBreak(next) && isBlank(next)) next = next[side];
    if (next !== null) return isBreak(next) || isBlock(next);
  }
  return true;
}

/** Children that stand in a row without a block between them. */
function stretchesOf(element: Element): Node[][] {
  const stretches: Node[][] = [[]];
  for (const child of element.childNodes) {
    if (isBlock(child)) stretches.push([]);
    else stretches.at(-1)!.push(child);
  }
  return stretches;
}

function isBlock(node: Node): boolean {
  for (const one of within(node)) if (breakOf((one as Element).localName) !== null) return true;
  return false;
}

/** Whether nothing is written in a node. The first letter is looked for, not all that is written. */
function isBlank(node: Node): boolean {
  for (const one of within(node)) if (one.nodeType === one.TEXT_NODE && /\S/u.test(one.nodeValue!)) return false;
  return true;
}

function* within(node: Node): Generator<Node> {
  yield node;
  if (node.nodeType === node.ELEMENT_NODE) yield* nodesIn(node as Element);
}

/** Nodes in a row, parted where so many breaks follow each other. */
function partsOf(nodes: readonly Node[], breaks: number): Node[][] {
  const parts: Node[][] = [];
  let between: Node[] = [];
  for (const node of nodes) {
    if (isBlank(node)) between.push(node);
    else {
      if (parts.length === 0 || between.filter(isBreak).length >= breaks) parts.push([node]);
      else parts.at(-1)!.push(...between, node);
      between = [];
    }
  }
  return parts;
}

const isBreak = (node: Node): boolean => (node as Element).localName === "br";

function wrap(nodes: readonly Node[], name: string): Element {
  const element = nodes[0].ownerDocument!.createElement(name);
  nodes[0].parentNode!.insertBefore(element, nodes[0]);
  element.append(...nodes);
  return element;
}
