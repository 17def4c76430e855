import type { Span } from "../kernel/span.js";
import { type WordRange, wordsInside } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import type { FurnitureLine } from "./find-furniture.js";

/** The furniture of one page, to be asked what of it stands where. Each question is O(log n) in its lines. */
export class FurnitureIndex {
  constructor(
    private readonly units: ArticleUnits,
    private readonly lines: readonly FurnitureLine[],
  ) {}

  /** The line of furniture that a word stands in. */
  lineOf(word: number): FurnitureLine | null {
    const line = this.lines[this.firstBehind(word)];
    return line !== undefined && line.words.start <= word ? line : null;
  }

  /** The lines that some spans of text lie in, if they lie in furniture with all their words; else `null`. */
  linesOver(spans: readonly Span[]): FurnitureLine[] | null {
    const found: FurnitureLine[] = [];
    for (const span of spans) {
      const { start, end } = this.wordsOf(span);
      for (let at = start; at < end; ) {
        const line = this.lineOf(at);
        if (line === null) return null;
        found.push(line);
        at = line.words.end;
      }
    }
    return found;
  }

  /** Whether any word of some spans is furniture. */
  touches(spans: readonly Span[]): boolean {
    return spans.some((span) => {
      const { start, end } = this.wordsOf(span);
      const line = this.lines[this.firstBehind(start)];
      return line !== undefined && line.words.start < end;
    });
  }

  private wordsOf = (span: Span): WordRange => wordsInside(this.units.article.words, span);

  /** The first line that ends behind a word. */
  private firstBehind(word: number): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.lines[middle].words.end <= word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
