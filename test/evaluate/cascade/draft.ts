import type { ArticleInput } from "urtext";
import type { CopyName } from "./copy-kinds.js";
import type { Desk, Sentence } from "./writer.js";

export type ArticleKind = CopyName | "origin" | "independent" | "unrelated" | "shared quotation";

/** An article with its history, before it is printed. */
export interface Draft {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly desk: Desk;
  readonly url: string;
  readonly headline: string;
  readonly dateline: string;
  readonly paragraphs: readonly (readonly Sentence[])[];
  /** From whom it took; null: from outside. */
  readonly parents: readonly (string | null)[];
  readonly time: number;
  readonly byline: readonly string[];
  readonly credits: readonly string[];
  /** Addresses that its own text links to. */
  readonly links: readonly string[];
}

/** A stretch of an article that is, as far as the truth goes, of one source. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly origin: string | null;
  readonly from: string | null;
}

/** The text as published, and where each of its sentences stands. */
export function print({ id, dateline, paragraphs }: Draft): { text: string; passages: Passage[]; ownStart: number } {
  let text = dateline;
  const passages: Passage[] = [];
  let ownStart = 0;
  paragraphs.forEach((sentences, i) => {
    if (i > 0) text += "\n\n";
    sentences.forEach((sentence, j) => {
      if (j > 0) text += " ";
      if (sentence.from === id && ownStart === 0) ownStart = text.length;
      passages.push({
        start: text.length,
        end: text.length + sentence.text.length,
        origin: sentence.origin,
        from: sentence.from,
      });
      text += sentence.text;
    });
  });
  return { text, passages, ownStart };
}

/** The article as urtext is given it, without any date. */
export function toInput(draft: Draft): { input: ArticleInput; passages: Passage[] } {
  const { text, passages, ownStart } = print(draft);
  const links = draft.links.map((href) => ({ href, start: ownStart, end: ownStart + linkedLength(text, ownStart) }));
  const { id, url, headline, byline, credits, desk } = draft;
  const input = {
    id,
    text,
    outlet: desk.outlet,
    url,
    title: headline,
    authors: [...byline],
    credits: [...credits],
    links,
  };
  return { input, passages };
}

/** A link stands on the first three words of the copier's own text. */
const linkedLength = (text: string, start: number): number =>
  /^(\S+\s+){0,2}\S+/.exec(text.slice(start))?.[0].length ?? 0;
