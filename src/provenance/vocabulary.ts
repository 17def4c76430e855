import type { Witness } from "../clusters/clusters.js";
import { hashString } from "../kernel/hash.js";
import type { Span } from "../kernel/span.js";
import { normaliseWord } from "../text/normalise.js";
import { wordsInside } from "../text/words.js";

/** A word that is known of so many pages is known; more are not read for it. */
const MOST_PAGES = 200;

/** The words of a cluster's pages: what is written more than once in them is a word, where no dictionary is at hand. */
export class Vocabulary {
  private readonly known = new Map<string, boolean>();
  private readonly pages: readonly Witness[];

  constructor(witnesses: readonly Witness[]) {
    this.pages = witnesses.slice(0, MOST_PAGES);
  }

  /**
   * Whether a word stands anywhere in the pages beside the text that they share, or twice in one of them: a copied
   * passage repeats its words, mistakes included, and proves none of them. Linear in the pages, once for each word asked.
   */
  has(word: string): boolean {
    let known = this.known.get(word);
    if (known === undefined) this.known.set(word, (known = this.find(...hashString(normaliseWord(word)))));
    return known;
  }

  private find(hi: number, lo: number): boolean {
    return this.pages.some(({ units, spans }) => {
      const { words } = units.article;
      let times = 0;
      for (let i = words.lo.indexOf(lo); i >= 0; i = words.lo.indexOf(lo, i + 1)) {
        if (words.hi[i] !== hi) continue;
        times++;
        if (times > 1 || !spans.some((span) => isInside(wordsInside(words, span), i))) return true;
      }
      return false;
    });
  }
}

const isInside = ({ start, end }: Span, i: number): boolean => start <= i && i < end;
