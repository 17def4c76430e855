export const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

/** The text of an element on one line. */
export const lineOf = (node: Node | null | undefined): string => onOneLine(node?.textContent ?? "");

export const onOneLine = (text: string): string => text.replace(/[\s\u00a0]+/gu, " ").trim();

/** The same with a space where the text goes on in another element or line: names that stand below each other are apart. */
export function spacedLineOf(element: Element): string {
  const texts = [...nodesIn(element)].filter(({ nodeType, TEXT_NODE }) => nodeType === TEXT_NODE);
  return texts
    .map(({ nodeValue }) => nodeValue)
    .join(" ")
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/ (?=[,;.:])/gu, "")
    .trim();
}

/** An element and those around it, from the inside. */
export function* upwards(element: Element | null): Generator<Element> {
  for (let at = element; at !== null; at = at.parentElement) yield at;
}

/** The nearest element around this one, or itself, of one of these names. */
export function nearest(element: Element | null, names: ReadonlySet<string>): Element | null {
  for (const at of upwards(element)) if (names.has(at.localName)) return at;
  return null;
}

/** Elements and texts below one, in the document's order. */
export function* nodesIn(element: Element): Generator<Node> {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === child.ELEMENT_NODE || child.nodeType === child.TEXT_NODE) yield child;
    if (child.nodeType === child.ELEMENT_NODE) yield* nodesIn(child as Element);
  }
}

/** Thai and Lao have no mark there: a line in their letters may be a sentence. */
const SENTENCE_END = /(?:[.!?…։。！？؟।۔។။]["”’»›)\]]*|[\p{Script=Thai}\p{Script=Lao}])$/u;

export const endsSentence = (line: string): boolean => SENTENCE_END.test(line.slice(-8));

/** The words under a picture, which may tell of another day than the article. */
export function isCaption(element: Element): boolean {
  for (const at of upwards(element)) {
    if (at.localName === "figure" || at.localName === "figcaption") return true;
    if (/caption/iu.test(at.getAttribute("class") ?? "")) return true;
  }
  return false;
}
