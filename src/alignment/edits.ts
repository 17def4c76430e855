import { UrtextError } from "../errors.js";
import { pattern } from "../kernel/pattern.js";
import type { Span } from "../kernel/span.js";
import { normalWord } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import { type PassagePiece, startOf } from "./pieces.js";

/**
 * One difference between two pieces that carry the same text: what stands at `a` in the one stands at `b` in the other.
 * Either may be empty. `words`: other words; `form`: the same words in another form (case, apostrophes, punctuation,
 * white space).
 */
export interface Edit {
  readonly kind: "words" | "form";
  readonly a: Span;
  readonly b: Span;
}

/** The edits of one piece, rising; everything between them is equal, character by character. */
export function editsOf(a: ArticleUnits, b: ArticleUnits, piece: PassagePiece, spanA: Span, spanB: Span): Edit[] {
  const edits = new EditList(a.article.text, b.article.text, spanA, spanB);
  const [x, y] = [a.article.words, b.article.words];
  let at = startOf(piece);
  let other = false;
  for (const run of piece) {
    other ||= run.a > at.a || run.b > at.b;
    for (let k = 0; k < run.length; k++) {
      const wordA = { start: x.start[run.a + k], end: x.end[run.a + k] };
      const wordB = { start: y.start[run.b + k], end: y.end[run.b + k] };
      edits.upTo(wordA.start, wordB.start, other ? "words" : "form");
      edits.upTo(wordA.end, wordB.end, "form");
      other = false;
    }
    at = { a: run.a + run.length, b: run.b + run.length };
  }
  edits.upTo(spanA.end, spanB.end, other ? "words" : "form");
  return edits.list;
}

/** Walks both texts in step and notes where they differ. */
class EditList {
  readonly list: Edit[] = [];
  private a: number;
  private b: number;

  constructor(
    private readonly textA: string,
    private readonly textB: string,
    spanA: Span,
    spanB: Span,
  ) {
    this.a = spanA.start;
    this.b = spanB.start;
  }

  /** Takes what stands between the last place and this one, less the characters equal at its ends, as one edit. */
  upTo(endA: number, endB: number, kind: Edit["kind"]): void {
    let [startA, startB] = [this.a, this.b];
    [this.a, this.b] = [endA, endB];
    if (this.textA.slice(startA, endA) === this.textB.slice(startB, endB)) return;
    if (kind === "words") {
      // Keep the white space and punctuation that both sides share out of the edit, but never cut into a word.
      while (
        startA < endA &&
        startB < endB &&
        this.textA[startA] === this.textB[startB] &&
        !isWordish(this.textA[startA])
      ) {
        startA++;
        startB++;
      }
      while (
        endA > startA &&
        endB > startB &&
        this.textA[endA - 1] === this.textB[endB - 1] &&
        !isWordish(this.textA[endA - 1])
      ) {
        endA--;
        endB--;
      }
    }
    this.list.push({ kind, a: { start: startA, end: endA }, b: { start: startB, end: endB } });
  }
}

/** A character that a word or half of a character may be made of: an edit does not cut there. */
const wordishPattern = pattern(String.raw`[\p{L}\p{M}\p{N}\ud800-\udfff]`, "u");
const isWordish = (unit: string): boolean => wordishPattern().test(unit);

/**
 * Applies the edits of an alignment to one side of a piece: the law that edits are true is that this gives the other.
 * @throws UrtextError URTEXT_ALIGNMENT_FOREIGN where the piece or an edit does not lie in the texts, or edits overlap.
 */
export function applyEdits(textA: string, spanA: Span, edits: readonly Edit[], textB: string): string {
  if (typeof textA !== "string" || typeof textB !== "string" || !Array.isArray(edits)) {
    throw foreign("give applyEdits a text, a piece's span in it, the edits in that piece, and the other text");
  }
  if (!liesIn(spanA, 0, textA.length)) throw foreign("the piece does not lie in its text");
  let result = "";
  let at = spanA.start;
  for (const [i, edit] of edits.entries()) {
    if (!liesIn(edit?.a, at, spanA.end))
      throw foreign(`edit ${i} lies outside the piece, or before the end of another`);
    if (!liesIn(edit.b, 0, textB.length)) throw foreign(`edit ${i} does not lie in the other text`);
    result += textA.slice(at, edit.a.start) + textB.slice(edit.b.start, edit.b.end);
    at = edit.a.end;
  }
  return result + textA.slice(at, spanA.end);
}

/** Whether this is a span at all, from plain data that anyone may have written, and between two places. */
const liesIn = (span: Span | null | undefined, start: number, end: number): boolean =>
  Number.isInteger(span?.start) &&
  Number.isInteger(span?.end) &&
  start <= span!.start &&
  span!.start <= span!.end &&
  span!.end <= end;

const foreign = (problem: string): UrtextError => new UrtextError("URTEXT_ALIGNMENT_FOREIGN", { problem });

/** The normal words of a span, for whoever judges an edit. */
export function normalWordsOf({ article: { text, words } }: ArticleUnits, start: number, end: number): string[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, i) => normalWord(text, words, start + i));
}
