import { isVerbatim } from "../alignment/passages.js";
import { totalLength } from "../kernel/span.js";
import type { ArticleUnits } from "../units/units.js";
import { type PairAlignment, sidesOf } from "./pair-kind.js";

/** What is longer may stand in one text so often and is reuse at each place; from then on it is the page's. */
const MOST_USES = 2;
/**
 * What is told by longer passages. A passage longer than `longest`, in words of one side, that one text has twice was
 * used twice: both places are told. From a share of one side on (`told`) it stands in the longer ones; a seam that two
 * share is less. What stands there word for word needs more than what only looks like it.
 */
const TOLD = { verbatim: { longest: 32, told: 0.8 }, changed: { longest: 64, told: 0.5 } };

/**
 * The passages that two articles share once more: of which one side stands in longer shared passages, nearly whole where
 * it is there word for word, half of it where it was changed; long ones only at the third place. A label that one page
 * has forty times ("Common Pleas: Judgment") would otherwise be forty findings for each place where the other page has
 * it. Linear in the texts and the passages.
 */
export function saidAgain(pairs: readonly PairAlignment[], articles: readonly ArticleUnits[]): Set<PairAlignment> {
  const again = new Set<PairAlignment>();
  for (const group of byPair(pairs.filter(({ a, b }) => a !== b))) {
    const told = new Told(articles[group[0].a], articles[group[0].b]);
    const ranked = [...group].sort(
      ({ alignment: x }, { alignment: y }) =>
        // Of equals, whichever text is named first: by where they stand in both together.
        y.words - x.words ||
        y.similarity - x.similarity ||
        x.a.start + x.b.start - (y.a.start + y.b.start) ||
        Math.min(x.a.start, x.b.start) - Math.min(y.a.start, y.b.start),
    );
    for (const pair of ranked) {
      const sides = sidesOf(pair.alignment);
      const { words, similarity } = pair.alignment;
      const { longest, told: least } = isVerbatim(similarity) ? TOLD.verbatim : TOLD.changed;
      const uses = words <= longest * similarity ? 1 : MOST_USES;
      if (told.shareOf(sides, uses) >= least) again.add(pair);
      told.tell(sides);
    }
  }
  return again;
}

function byPair(pairs: readonly PairAlignment[]): PairAlignment[][] {
  const groups = new Map<string, PairAlignment[]>();
  for (const pair of pairs) {
    const key = `${pair.a} ${pair.b}`;
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()];
}

type Sides = ReturnType<typeof sidesOf>;

/** How often each character of two texts is told. */
class Told {
  private readonly a: Uint8Array;
  private readonly b: Uint8Array;

  constructor({ article: a }: ArticleUnits, { article: b }: ArticleUnits) {
    this.a = new Uint8Array(a.text.length);
    this.b = new Uint8Array(b.text.length);
  }

  tell(sides: Sides): void {
    for (const key of ["a", "b"] as const) {
      for (const { start, end } of sides[key]) {
        for (let at = start; at < end; at++) if (this[key][at] < MOST_USES) this[key][at]++;
      }
    }
  }

  /** The share of the characters of one of two sides that is told so often, of the side where it is larger. */
  shareOf(sides: Sides, often: number): number {
    const share = (key: "a" | "b"): number => {
      let covered = 0;
      for (const { start, end } of sides[key]) {
        for (let at = start; at < end; at++) if (this[key][at] >= often) covered++;
      }
      return covered / Math.max(1, totalLength(sides[key]));
    };
    return Math.max(share("a"), share("b"));
  }
}
