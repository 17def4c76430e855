import { pattern } from "../kernel/pattern.js";
import type { Span } from "../kernel/span.js";
import type { Paragraph } from "./paragraphs.js";
import { type Family, GLYPHS, MARK, roleOf, roomAround } from "./quotation-marks.js";

/** A stretch of text in quotation marks. */
export interface QuotedStretch {
  /** What is quoted, without the outermost marks. */
  readonly span: Span;
  /** The same with its marks. */
  readonly outer: Span;
  /** 0 for a quotation, 1 for one inside it, and so on. */
  readonly depth: number;
  /** False where no closing mark was found; the quotation is then taken to end with its paragraph. */
  readonly closed: boolean;
}

interface Open {
  readonly glyph: string;
  readonly family: Family;
  readonly at: number;
}

/** An apostrophe looks for its partner no further than this: longer quotations are not set in single straight marks. */
const SINGLE_REACH = 1_500;

/** Nobody nests deeper; a page of opening marks must not cost its square. */
const DEEPEST = 6;

/**
 * The quotations of a text, sorted by where they begin.
 *
 * Marks may be mixed, nested and unclosed. A quotation over several paragraphs, each opened anew and only the last one
 * closed, is one quotation. An unclosed quotation that the next paragraph does not open anew ends with its paragraph;
 * an unclosed single mark was an apostrophe.
 */
export function findQuotations(text: string, paragraphs: readonly Paragraph[]): QuotedStretch[] {
  const found: Stretch[] = [];
  const partners = new Partners(text);
  let open: Open[] = [];
  paragraphs.forEach(({ span }, index) => {
    MARK.lastIndex = 0;
    const marks = [...text.slice(span.start, span.end).matchAll(MARK)].map((match) => span.start + match.index);
    const [first] = marks;
    const reopened = open.length > 0 && first !== undefined && /^[\s\u200b-]*$/u.test(text.slice(span.start, first));
    for (const at of reopened ? marks.slice(1) : marks) open = readMark(text, span, at, open, found, partners);
    open = endParagraph(text, paragraphs, index, open, found);
  });
  return nested(found.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end));
}

type Stretch = Omit<QuotedStretch, "depth">;

/** How deep a quotation lies is how many lie around it: a mark that was opened and never closed is not one of them. */
function nested(sorted: readonly Stretch[]): QuotedStretch[] {
  const around: Stretch[] = [];
  return sorted.map((stretch) => {
    while (around.length > 0 && around[around.length - 1].outer.end <= stretch.outer.start) around.pop();
    around.push(stretch);
    return { ...stretch, depth: around.length - 1 };
  });
}

function readMark(
  text: string,
  paragraph: Span,
  at: number,
  open: Open[],
  found: Stretch[],
  partners: Partners,
): Open[] {
  const glyph = text[at];
  const { family } = GLYPHS[glyph];
  if (family === "single" && isApostrophe(text, at)) return open;
  const position = open.findLastIndex((candidate) => candidate.family === family);
  const room = roomAround(text, at);
  const role = roleOf(glyph, room, open[position]?.glyph ?? null);
  if (role === "close") {
    if (glyph === "’" && isPossessive(text, paragraph, at)) return open;
    found.push(stretch(open[position], at, at + 1, true));
    return open.slice(0, position);
  }
  if (role === "nothing" || open.length >= DEEPEST) return open;
  if (family === "single" && (glyph === "’" || !partners.has(at, paragraph))) return open;
  // A straight mark inside a quotation opened by one: the earlier was never closed.
  if (position >= 0 && open[position].glyph === glyph && GLYPHS[glyph].leans === "either") {
    const earlier = open[position];
    found.push(stretch(earlier, trimmedEnd(text, earlier.at + 1, at), at, false));
    return [...open.slice(0, position), { glyph, family, at }];
  }
  return [...open, { glyph, family, at }];
}

const stretch = (open: Open, end: number, outerEnd: number, closed: boolean): Stretch => ({
  span: { start: open.at + 1, end },
  outer: { start: open.at, end: outerEnd },
  closed,
});

/** Decides what becomes of quotations that are still open where a paragraph ends. */
function endParagraph(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  open: Open[],
  found: Stretch[],
): Open[] {
  const outermost = open.find(({ family }) => family === "double");
  if (outermost === undefined) return [];
  const { end } = paragraphs[index].span;
  const next = paragraphs[index + 1];
  if (next && (opensAnew(text, next) || (next.continues && !/[.!?…։。]["”’»]?$/u.test(text.slice(end - 2, end))))) {
    return [outermost];
  }
  found.push(stretch(outermost, end, end, false));
  return [];
}

function opensAnew(text: string, paragraph: Paragraph): boolean {
  const glyph = GLYPHS[text[paragraph.span.start]];
  return glyph?.family === "double" && (glyph.leans !== "close" || text[paragraph.span.start] === "»");
}

const letterPattern = pattern(String.raw`[\p{L}\p{M}\p{N}]`, "u");

/** A single mark between letters, or one that stands for the first digits of a year ("’90s"). */
function isApostrophe(text: string, at: number): boolean {
  const before = at > 0 && letterPattern().test(text[at - 1]);
  const after = at + 1 < text.length && letterPattern().test(text[at + 1]);
  return (before && after) || (!before && after && /^\d0s/.test(text.slice(at + 1, at + 4)));
}

/** "the ministers’ decision ’": a mark after s with a better closing mark behind it is a possessive. */
function isPossessive(text: string, paragraph: Span, at: number): boolean {
  if (text[at - 1] !== "s" || !/^ \p{L}/u.test(text.slice(at + 1, at + 3))) return false;
  const rest = text.slice(at + 1, Math.min(paragraph.end, at + SINGLE_REACH));
  const closing = rest.search(/[^s\s]’(?![\p{L}\p{N}])/u);
  const opening = rest.indexOf("‘");
  return closing >= 0 && (opening < 0 || closing < opening);
}

/**
 * Whether a single mark that could open has a mark behind it that could close: else it is an apostrophe ("'tis").
 * Asked of rising places; remembers how far it has looked, so that no place is looked at twice.
 */
class Partners {
  private readonly next = new Map<string, number>();

  constructor(private readonly text: string) {}

  has(at: number, paragraph: Span): boolean {
    const { text } = this;
    const end = Math.min(paragraph.end, at + SINGLE_REACH);
    const closers = text[at] === "‚" ? "‘’" : text[at] === "‹" ? "›" : text[at] === "›" ? "‹" : "'’＇";
    let i = Math.max(at + 1, this.next.get(closers) ?? 0);
    while (i < end && !this.couldClose(i, closers)) i++;
    this.next.set(closers, i);
    return i < end;
  }

  private couldClose(at: number, closers: string): boolean {
    const { text } = this;
    return (
      closers.includes(text[at]) && !isApostrophe(text, at) && roomAround(text, at).after && !/\s/u.test(text[at - 1])
    );
  }
}

const trimmedEnd = (text: string, start: number, end: number): number =>
  start + text.slice(start, end).trimEnd().length;
