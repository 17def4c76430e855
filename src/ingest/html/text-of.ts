import { Parser } from "htmlparser2";
import { resolveAddress } from "./address.js";
import { Bounds } from "./bounds.js";
import { breakOf, isUnseen } from "./elements.js";
import { type TextLink, TextWriter } from "./text-writer.js";

export interface HtmlText {
  readonly text: string;
  readonly links: TextLink[];
}

/**
 * What a browser would show of a piece of HTML, as plain text: a blank line parts blocks, a line break parts lines, and
 * white space is what it is on the screen. Nothing is run and nothing is fetched; scripts, styles and what is hidden are
 * left out. `<q>` and `<blockquote>` get the quotation marks that their text does not have, since a plain text has no
 * other way to say what is quoted.
 *
 * `links` are those that stand under words, in the order in which they end, resolved against `base`; a relative address
 * without a base leads nowhere and is left out. Linear in the text, and in the elements times how deep they are nested.
 *
 * @throws UrtextError URTEXT_PAGE_TOO_LARGE over the bounds of `MOST`
 */
export function textOfHtml(html: string, base: string | null): HtmlText {
  const writer = new TextWriter();
  const reader = new FragmentReader(writer, base, new Bounds(html));
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: () => reader.close(),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return { text: writer.text, links: writer.links };
}

type Attributes = Readonly<Record<string, string>>;

/** An element that is open: what is done where it ends. */
type AtEnd = (() => void) | null;

class FragmentReader {
  private readonly ends: AtEnd[] = [];
  /** How many elements are open inside of one that is not seen, itself among them. */
  private unseen = 0;
  private preformatted = 0;

  constructor(
    private readonly writer: TextWriter,
    private readonly base: string | null,
    private readonly bounds: Bounds,
  ) {}

  open(name: string, attributes: Attributes): void {
    this.bounds.countTag(this.ends.length);
    if (this.unseen > 0 || isUnseen(name, attributes)) {
      this.unseen++;
      this.ends.push(() => this.unseen--);
    } else this.ends.push(this.begin(name, attributes));
  }

  close(): void {
    this.ends.pop()?.();
  }

  text(text: string): void {
    if (this.unseen > 0) return;
    const lines = this.preformatted > 0 ? text.split(/\r\n|[\r\n]/u) : [text];
    lines.forEach((line, i) => {
      if (i > 0) this.writer.lineFeed();
      this.writer.write(line);
    });
  }

  private begin(name: string, attributes: Attributes): AtEnd {
    const { writer } = this;
    switch (name) {
      case "br":
        writer.lineFeed();
        return null;
      case "a":
        writer.openLink(resolveAddress(attributes.href, this.base));
        return () => writer.closeLink();
      case "q":
        writer.openQuotation();
        return () => writer.closeQuotation();
      case "blockquote":
        writer.openBlockQuotation();
        return () => writer.closeBlockQuotation();
      case "footer":
        return this.credit();
      case "cite":
        // Inside of a line it is the title of a work.
        return writer.beginsLine ? this.credit() : null;
      case "pre":
        this.preformatted++;
        writer.breakBlock();
        return () => {
          this.preformatted--;
          writer.breakBlock();
        };
      default:
        return this.part(name);
    }
  }

  private credit(): AtEnd {
    const { writer } = this;
    writer.openCredit();
    writer.breakBlock();
    return () => {
      writer.closeCredit();
      writer.breakBlock();
    };
  }

  private part(name: string): AtEnd {
    const { writer } = this;
    switch (breakOf(name)) {
      case "blank":
        writer.breakBlock();
        return () => writer.breakBlock();
      case "line":
        writer.breakLine();
        return () => writer.breakLine();
      case "cell":
        writer.breakCell();
        return () => writer.breakCell();
      case null:
        return null;
    }
  }
}
