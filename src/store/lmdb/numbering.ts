import { Uint32List } from "../../kernel/numbers.js";

/** Which number leads to which article, as a process keeps it in memory: four bytes and a bit an article ever added. */
export class Numbering {
  /** Of each number the article's first paragraph, rising. */
  readonly firsts = new Uint32List();
  /** The numbers that lead nowhere any more, in the order in which they were taken away. */
  readonly gone = new Uint32List();
  private readonly isGoneAt = new Set<number>();
  private noted = 0;

  /** Takes note of the numbers that have been added to the list of those that are gone. */
  noteGone(): void {
    for (; this.noted < this.gone.length; this.noted++) this.isGoneAt.add(this.gone.at(this.noted));
  }

  /** Whether a number leads nowhere. */
  isGone = (number: number): boolean => this.isGoneAt.has(number);

  /** The number of the article that a paragraph is of. O(log n). */
  ownerOf(paragraph: number): number {
    const { firsts } = this;
    let [low, high] = [0, firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (firsts.at(middle) <= paragraph) low = middle;
      else high = middle;
    }
    return low;
  }
}
