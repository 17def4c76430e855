import type { Words } from "../text/words.js";
import { weigh } from "./chains.js";
import type { PassagePiece } from "./pieces.js";
import { aloneIn, type Run, SEAM_WORDS } from "./runs.js";

/**
 * Which words of two texts are told as equal words, so that no run that must be reported is given up for a passage that
 * only spans it: the words of an edit may be a run that the other text has elsewhere, and where words repeat, single
 * ones are equal all over the place.
 */
export class ToldRuns {
  private readonly ofA: Uint8Array;
  private readonly ofB: Uint8Array;

  constructor(
    private readonly a: Words,
    b: Words,
    private readonly runWords: number,
    runs: readonly Run[] = [],
  ) {
    this.ofA = new Uint8Array(a.count);
    this.ofB = new Uint8Array(b.count);
    this.tell(runs);
  }

  tell(runs: readonly Run[]): void {
    for (const { a, b, length } of runs) {
      if (weigh(this.a, a, a + length) < this.runWords / 2) continue;
      this.ofA.fill(1, a, a + length);
      this.ofB.fill(1, b, b + length);
    }
  }

  /** Whether more than a seam of a run of at least so many words is told on neither or on one side only. */
  losesRunOf(piece: PassagePiece, least: number = this.runWords): boolean {
    return piece.some(
      (run) => weigh(this.a, run.a, run.a + run.length) >= least && aloneIn(this.ofA, this.ofB, run) > SEAM_WORDS,
    );
  }
}
