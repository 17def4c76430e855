/** How much is written in an element, in characters without white space at the ends of its text nodes. */
export interface Size {
  readonly all: number;
  readonly linked: number;
  /** In stretches as long as sentences, and not linked: menus and labels have none. */
  readonly prose: number;
}

/** A text node this long is a stretch of prose. */
const PROSE = 40;
export const NOTHING: Size = { all: 0, linked: 0, prose: 0 };

/** The sizes of all elements of a page, each node read once. */
export class PageSizes {
  private readonly sizes = new Map<Node, Size>();

  constructor(root: Element) {
    this.measure(root, false);
  }

  of(element: Node): Size {
    return this.sizes.get(element) ?? NOTHING;
  }

  private measure(node: Node, linked: boolean): Size {
    if (node.nodeType === node.TEXT_NODE) return textSize(node.nodeValue ?? "", linked);
    if (node.nodeType !== node.ELEMENT_NODE) return NOTHING;
    let [all, links, prose] = [0, 0, 0];
    const inLink = linked || leadsAway(node as Element);
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      const size = this.measure(child, inLink);
      all += size.all;
      links += size.linked;
      prose += size.prose;
    }
    const size = { all, linked: links, prose };
    this.sizes.set(node, size);
    return size;
  }
}

/** A link to a place of the page itself is no way out of it. */
function leadsAway(element: Element): boolean {
  const href = element.localName === "a" ? element.getAttribute("href") : null;
  return href !== null && !href.startsWith("#");
}

function textSize(text: string, linked: boolean): Size {
  const all = text.trim().length;
  return { all, linked: linked ? all : 0, prose: !linked && all >= PROSE ? all : 0 };
}
