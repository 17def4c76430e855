import { Parser } from "htmlparser2";
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
const VOID: ReadonlySet<string> = new Set(["area", "base", "br", "col", "hr", "input", "link", "meta", "param", "wbr"]);
const NAME = /^[a-z][a-z0-9:-]*$/u;
const JSON_LD = /^\s*application\/ld\+json/iu;

/** A page as markup that any parser reads alike, and what its scripts say of it as data, unparsed. */
export interface TidyPage {
  readonly html: string;
  readonly jsonLd: readonly string[];
}

/**
 * Writes a page anew with a head and a body, every element closed, and nothing left that is run, fetched or drawn.
 *
 * @throws UrtextError URTEXT_PAGE_TOO_LARGE
 */
export function tidyPage(html: string): TidyPage {
  const writer = new TidyWriter(new Bounds(html));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => writer.open(name, attributes),
      ontext: (text) => writer.text(text),
      onclosetag: () => writer.close(),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return writer.page();
}

type Attributes = Readonly<Record<string, string>>;

class TidyWriter {
  private readonly head: string[] = [];
  private readonly body: string[] = [];
  private readonly jsonLd: string[] = [];
  /** What closes each open element. */
  private readonly ends: string[] = [];
  /** How many elements are open inside of one that is dropped, itself among them. */
  private dropped = 0;
  private script: string[] | null = null;
  private inBody = false;
  private htmlAttributes = "";
  private bodyAttributes = "";

  constructor(private readonly bounds: Bounds) {}

  open(name: string, attributes: Attributes): void {
    this.bounds.countElement(this.ends.length);
    this.ends.push(this.begin(name, attributes));
  }

  close(): void {
    const end = this.ends.pop() ?? "";
    if (this.dropped > 0) {
      this.dropped--;
      if (this.dropped === 0) this.endScript();
    } else this.out.push(end);
  }

  text(text: string): void {
    if (this.script !== null) this.script.push(text);
    if (this.dropped > 0) return;
    if (!this.inBody && !this.inTitle && text.trim() !== "") this.inBody = true;
    this.out.push(escapeText(text));
  }

  page(): TidyPage {
    const html = `<!doctype html><html${this.htmlAttributes}><head>${this.head.join("")}</head><body${this.bodyAttributes}>${this.body.join("")}</body></html>`;
    return { html, jsonLd: this.jsonLd };
  }

  /** Writes what opens an element; what closes it is the answer. */
  private begin(name: string, attributes: Attributes): string {
    if (this.dropped > 0 || DROPPED.has(name)) {
      if (this.dropped++ === 0 && name === "script" && JSON_LD.test(attributes.type ?? "")) this.script = [];
      return "";
    }
    if (name === "html") this.htmlAttributes ||= written(attributes);
    else if (name === "body") {
      this.bodyAttributes ||= written(attributes);
      this.inBody = true;
    }
    if (name === "html" || name === "head" || name === "body" || !NAME.test(name)) return "";
    if (!IN_HEAD.has(name)) this.inBody = true;
    else if (name === "title" && this.inBody) {
      this.dropped++; // a picture's title
      return "";
    }
    if (this.ends.length > DEEPEST) return "";
    this.out.push(`<${name}${written(attributes)}>`);
    return VOID.has(name) ? "" : `</${name}>`;
  }

  private get out(): string[] {
    return this.inBody ? this.body : this.head;
  }

  private get inTitle(): boolean {
    return this.ends.at(-1) === "</title>";
  }

  private endScript(): void {
    if (this.script !== null) this.jsonLd.push(this.script.join(""));
    this.script = null;
  }
}

function written(attributes: Attributes): string {
  let all = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (ATTRIBUTES.has(name)) all += ` ${name}="${escapeValue(value.slice(0, LONGEST_ATTRIBUTE))}"`;
  }
  return all;
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\0", "");

const escapeValue = (value: string): string => escapeText(value).replaceAll('"', "&quot;");
