import { addTo } from "../kernel/lists.js";
import { type Span, sharedLength, totalLength, unionOf } from "../kernel/span.js";
import { wordsInside } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import { cut } from "./cut.js";
import { type PairAlignment, sideIn, spansByArticle } from "./pair-kind.js";

/** An alignment that covers so much of a witness's spans carries that witness's text on. */
const COVERED = 0.8;
/** With fewer equal words the part of a longer alignment is no witness. */
const LEAST_WORDS = 8;

/**
 * Everyone who carries a text is a witness of it. Where two articles share one sentence, and the one of them has it in a
 * page that a third shares as a whole, the third carries the sentence too: by the part of their long alignment that runs
 * over it. Without it the sentence would have been first with whoever is left.
 *
 * For each group of alignments that carry one text, the parts of other alignments that join more articles to it. One
 * round: who is joined by a part was compared with all others too.
 */
export function partsOfOthers(
  groups: readonly (readonly PairAlignment[])[],
  articles: readonly ArticleUnits[],
): PairAlignment[][] {
  const byArticle = new Map<number, PairAlignment[]>();
  for (const pair of groups.flat()) {
    if (pair.a === pair.b) continue;
    for (const article of [pair.a, pair.b]) addTo(byArticle, article, pair);
  }
  return groups.map((group) => {
    const carried = spansByArticle(group);
    const joined: PairAlignment[] = [];
    for (const [article, spans] of carried) {
      for (const pair of byArticle.get(article) ?? []) {
        const other = pair.a === article ? pair.b : pair.a;
        if (carried.has(other) || !covers(sideIn(pair, article), spans)) continue;
        const part = partOver(pair, article, spans, articles);
        if (part !== null) joined.push(part);
      }
    }
    return joined;
  });
}

const covers = (side: readonly Span[], spans: readonly Span[]): boolean =>
  sharedLength(unionOf(side), spans) >= COVERED * totalLength(spans);

/** The part of an alignment that stands in some spans of one of its articles. */
function partOver(
  pair: PairAlignment,
  article: number,
  spans: readonly Span[],
  articles: readonly ArticleUnits[],
): PairAlignment | null {
  const { words } = articles[article].article;
  const inside = spans.map((span) => wordsInside(words, span));
  const isInside = (word: number) => inside.some(({ start, end }) => start <= word && word < end);
  // What is outside the spans is cut out, so that what is left is one alignment.
  const { rest } = cut(
    pair.alignment,
    articles[pair.a],
    articles[pair.b],
    (equal) => !isInside(pair.a === article ? equal.a : equal.b),
  );
  return rest === null || rest.words < LEAST_WORDS ? null : { ...pair, alignment: rest };
}
