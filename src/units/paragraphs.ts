import type { Span } from "../kernel/span.js";

const LINE = /[^\n\r\u2028\u2029]+/gu;

/** A stretch of text between line breaks, without the white space at its ends. */
export interface Paragraph {
  readonly span: Span;
  /** True where only a line break, no blank line, parts it from the paragraph before: it may be a hard-wrapped line. */
  readonly continues: boolean;
}

/** The paragraphs of a text: a blank line or a line break parts them. */
export function findParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const match of text.matchAll(LINE)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    if (start >= end) continue;
    const previous = paragraphs.at(-1);
    const between = previous ? text.slice(previous.span.end, start) : "";
    paragraphs.push({ span: { start, end }, continues: previous !== undefined && breaksIn(between) === 1 });
  }
  return paragraphs;
}

const breaksIn = (white: string): number => white.match(/\r\n|[\n\r\u2028\u2029]/gu)?.length ?? 0;
