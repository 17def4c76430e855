import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom";
import { Bounds } from "./bounds.js";

/** Elements that stand deeper are left out, and what they hold is kept: what comes later walks a page by recursion. */
const DEEPEST = 200;

/** Of attributes of a page, so many characters are read: enough for any address or description. */
const LONGEST_ATTRIBUTE = 10_000;

/** What a tidied page keeps: what says what an element is, what it tells, and whether it is seen. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "class id role rel href lang dir hidden aria-hidden style title itemprop itemscope itemtype property name content " +
    "http-equiv datetime pubdate amp ⚡ type data-testid data-component"
  ).split(" "),
);

/** Elements that hold no text of a page, with all that is in them. */
const DROPPED: ReadonlySet<string> = new Set(
  (
    "script style template noscript iframe frame frameset noframes noembed object embed applet svg canvas audio video " +
    "picture source track map img select datalist textarea xmp plaintext listing"
  ).split(" "),
);

const IN_HEAD: ReadonlySet<string> = new Set(["title", "meta", "link", "base"]);
const NAME = /^[a-z][a-z0-9:-]*$/u;
const JSON_LD = /^\s*application\/ld\+json/iu;

/** A page as a document, and what its scripts say of it as data, unparsed. */
interface TidyPage {
  readonly document: Document;
  readonly jsonLd: readonly string[];
}

/**
 * Makes a document of a page: with a head and a body, every element closed, texts in one piece each, and nothing left that
 * is run, fetched or drawn.
 *
 * @throws UrtextError URTEXT_PAGE_TOO_LARGE over the bounds of `MOST`
 */
export function tidyPage(html: string): TidyPage {
  const builder = new PageBuilder(new Bounds(html));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => builder.open(name, attributes),
      ontext: (text) => builder.text(text),
      onclosetag: () => builder.close(),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return builder;
}

type Attributes = Readonly<Record<string, string>>;

class PageBuilder implements TidyPage {
  readonly document: Document = parseHTML("<!doctype html><html><head></head><body></body></html>").document as never;
  readonly jsonLd: string[] = [];
  private readonly head = this.document.querySelector("head")!;
  private readonly body = this.document.querySelector("body")!;
  /** The elements that are open: `null` for those that are not made. */
  private readonly path: (Element | null)[] = [];
  private readonly made: Element[] = [];
  private words: string[] = [];
  /** How many elements are open inside of one that is dropped, itself among them. */
  private dropped = 0;
  private script: string[] | null = null;
  private inBody = false;

  constructor(private readonly bounds: Bounds) {}

  open(name: string, attributes: Attributes): void {
    this.bounds.countTag(this.path.length);
    this.endText();
    this.path.push(this.begin(name, attributes));
  }

  close(): void {
    this.endText();
    if (this.path.pop() != null) this.made.pop();
    if (this.dropped > 0 && --this.dropped === 0) this.endScript();
  }

  text(text: string): void {
    if (this.script !== null) this.script.push(text);
    if (this.dropped > 0) return;
    if (this.made.at(-1)?.localName !== "title" && text.trim() !== "") this.inBody = true;
    this.words.push(text);
  }

  /** The element, or `null` where none is made. */
  private begin(name: string, attributes: Attributes): Element | null {
    if (this.dropped > 0 || DROPPED.has(name)) {
      if (this.dropped++ === 0 && name === "script" && JSON_LD.test(attributes.type ?? "")) this.script = [];
      return null;
    }
    if (name === "html") describe(this.document.documentElement, attributes);
    if (name === "body") describe(this.body, attributes);
    this.inBody ||= name === "body" || !(WITHOUT_PLACE.has(name) || IN_HEAD.has(name));
    if (WITHOUT_PLACE.has(name) || !NAME.test(name) || this.path.length > DEEPEST) return null;
    if (name === "title" && this.inBody) {
      this.dropped++; // a picture's title
      return null;
    }
    return this.make(name, attributes);
  }

  private make(name: string, attributes: Attributes): Element {
    this.bounds.countElement(this.made.length);
    const element = this.document.createElement(name);
    describe(element, attributes);
    this.place.appendChild(element);
    this.made.push(element);
    return element;
  }

  private get place(): Element {
    return this.made.at(-1) ?? (this.inBody ? this.body : this.head);
  }

  private endText(): void {
    if (this.words.length === 0) return;
    const text = this.words
      .join("")
      .replaceAll("\0", "")
      .replace(/[ \u00a0]+/gu, oneSpace);
    this.words = [];
    this.bounds.countEntities(text);
    if (this.inBody || this.made.length > 0) this.place.appendChild(this.document.createTextNode(text));
  }

  private endScript(): void {
    if (this.script !== null) this.jsonLd.push(this.script.join(""));
    this.script = null;
  }
}

const oneSpace = (run: string): string => (run.includes("\u00a0") ? "\u00a0" : " ");

/** What a page has one of, opened once for all. */
const WITHOUT_PLACE: ReadonlySet<string> = new Set(["html", "head", "body"]);

function describe(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (ATTRIBUTES.has(name) && !element.hasAttribute(name))
      element.setAttribute(name, value.slice(0, LONGEST_ATTRIBUTE));
  }
}
