/** A link of a text: `start` and `end` are half-open UTF-16 offsets of the words that it stands under. */
export interface TextLink {
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

/** What parts two words, from the weakest to the strongest; the strongest that stands between them is written. */
const GAPS = ["", "\t", "\n", "\n\n"] as const;
const CELL = 1;
const LINE = 2;
const BLANK = 3;

const NO_BREAK = "\u00a0";
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f\x7f]/gu;

/** Quotation marks for quotations that a page marks up and does not write out; inside another the single ones. */
const MARKS = [
  ["“", "”"],
  ["‘", "’"],
] as const;
/** With any of these a block quotation has marks of its own. */
const OWN_MARK = /^["“„«»‟「『＂״]/u;
const DASH = /^[—–―]|^--/u;

/**
 * Where a block quotation stands: nothing of it is written, its marks are open, it has marks of its own, or what is
 * written names who is quoted, for a line or for an element.
 */
type BlockState = "fresh" | "open" | "own" | "creditLine" | "credit";

/**
 * Writes the text of a page as a browser shows it: white space in a row is one space, none stands at the ends of lines.
 * A gap is written with the word behind it, so that nothing ends in white space, neither the text nor a link.
 */
export class TextWriter {
  readonly links: TextLink[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private gap = 0;
  private space = "";
  private link: { href: string; start: number | null; marksBefore: number } | null = null;
  /** Opening marks of quotations in which nothing stands yet. */
  private marks = "";
  private inlineDepth = 0;
  private blockDepth = 0;
  private block: BlockState = "fresh";

  get text(): string {
    return this.parts.join("");
  }

  /** Whether the next word will begin a line. */
  get beginsLine(): boolean {
    return this.length === 0 || this.gap >= LINE;
  }

  write(given: string): void {
    const text = given.replace(CONTROLS, "").replace(/[ \t\n\r\f\u00a0]+/gu, oneSpace);
    const start = isSpace(text[0]) ? 1 : 0;
    const end = text.length > start && isSpace(text[text.length - 1]) ? text.length - 1 : text.length;
    if (start > 0) this.addSpace(text[0]);
    if (start === end) return;
    this.put(text.slice(start, end));
    if (end < text.length) this.addSpace(text[end]);
  }

  breakCell(): void {
    this.gap = Math.max(this.gap, CELL);
  }

  breakLine(): void {
    this.gap = Math.max(this.gap, LINE);
  }

  breakBlock(): void {
    this.gap = BLANK;
  }

  /** A line break as it is written in a text: two in a row leave a blank line. */
  lineFeed(): void {
    this.gap = this.gap >= LINE ? BLANK : LINE;
  }

  openLink(href: string | null): void {
    this.closeLink();
    if (href !== null) this.link = { href, start: null, marksBefore: this.marks.length };
  }

  closeLink(): void {
    const { link } = this;
    this.link = null;
    if (link !== null && link.start !== null) this.links.push({ href: link.href, start: link.start, end: this.length });
  }

  openQuotation(): void {
    this.marks += this.marksAt(this.inlineDepth++)[0];
  }

  closeQuotation(): void {
    const [, closing] = this.marksAt(--this.inlineDepth);
    if (this.marks === "") this.add(closing);
    else this.marks = this.marks.slice(0, -1);
  }

  /**
   * A block quotation is text that is quoted, so it is written in quotation marks: opened anew with each of its lines and
   * closed with the last, as is done with quotations of several paragraphs. Marks of its own are enough.
   */
  openBlockQuotation(): void {
    if (this.blockDepth++ === 0) this.block = "fresh";
    this.breakBlock();
  }

  closeBlockQuotation(): void {
    if (--this.blockDepth === 0) this.endMarks("fresh");
    this.breakBlock();
  }

  /** Who is quoted is named below the quotation, and does not belong to it. */
  openCredit(): void {
    if (this.blockDepth > 0) this.endMarks("credit");
  }

  closeCredit(): void {
    if (this.block === "credit") this.block = "fresh";
  }

  private marksAt(depth: number): readonly [string, string] {
    return MARKS[(depth + (this.blockDepth > 0 ? 1 : 0)) % 2];
  }

  private put(word: string): void {
    const beginsLine = this.beginsLine;
    const opening = beginsLine && this.blockDepth > 0 ? this.markOfLine(this.marks + word) : "";
    if (this.length > 0) this.add(this.gap > 0 ? GAPS[this.gap] : this.space);
    this.gap = 0;
    this.space = "";
    this.add(opening);
    if (this.link !== null) this.link.start ??= this.length + this.link.marksBefore;
    this.add(this.marks + word);
    this.marks = "";
  }

  /** What is put before a line of a block quotation. A dash below what is quoted names who said it. */
  private markOfLine(line: string): string {
    if (this.block === "credit") return "";
    if (DASH.test(line) && (this.block === "open" || this.block === "creditLine")) {
      this.endMarks("creditLine");
      return "";
    }
    if (this.block === "creditLine") this.block = "fresh";
    if (this.block === "fresh" && OWN_MARK.test(line)) this.block = "own";
    if (this.block === "own") return "";
    this.block = "open";
    return MARKS[0][0];
  }

  private endMarks(next: BlockState): void {
    if (this.block === "open") this.add(MARKS[0][1]);
    this.block = next;
  }

  private add(part: string): void {
    if (part === "") return;
    this.parts.push(part);
    this.length += part.length;
  }

  private addSpace(space: string): void {
    if (this.space !== NO_BREAK) this.space = space;
  }
}

const isSpace = (character: string | undefined): boolean => character === " " || character === NO_BREAK;

/** Spaces in a row are one; one that must not be broken stays so. */
const oneSpace = (run: string): string => (run.includes(NO_BREAK) ? NO_BREAK : " ");
