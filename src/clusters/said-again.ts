import { type Span, totalLength } from "../kernel/span.js";
import type { ArticleUnits } from "../units/units.js";
import { type PairAlignment, sidesOf } from "./pair-kind.js";

/** A passage of more equal words that one text has twice was used twice: both places are told. */
const LONGEST = 24;
/** From this share of one side on, a passage is told by longer ones; a seam that two passages share is less. */
const TOLD_SHARE = 0.8;

/**
 * The passages that two articles share once more: short ones, of which nearly one whole side stands in a longer shared
 * passage. A label that one page has forty times ("Common Pleas: Judgment") would otherwise be forty findings for each
 * place where the other page has it. Linear in the texts and the passages.
 */
export function saidAgain(pairs: readonly PairAlignment[], articles: readonly ArticleUnits[]): Set<PairAlignment> {
  const again = new Set<PairAlignment>();
  for (const group of byPair(pairs.filter(({ a, b }) => a !== b))) {
    const told = { a: flagsOf(articles[group[0].a]), b: flagsOf(articles[group[0].b]) };
    const ranked = [...group].sort(
      ({ alignment: x }, { alignment: y }) =>
        y.words - x.words || y.similarity - x.similarity || x.a.start - y.a.start || x.b.start - y.b.start,
    );
    for (const pair of ranked) {
      const sides = sidesOf(pair.alignment);
      const share = Math.max(shareOf(told.a, sides.a), shareOf(told.b, sides.b));
      if (pair.alignment.words <= LONGEST && share >= TOLD_SHARE) again.add(pair);
      for (const { start, end } of sides.a) told.a.fill(1, start, end);
      for (const { start, end } of sides.b) told.b.fill(1, start, end);
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

const flagsOf = ({ article }: ArticleUnits): Uint8Array => new Uint8Array(article.text.length);

/** The share of some spans' characters that are told. */
function shareOf(told: Uint8Array, spans: readonly Span[]): number {
  let covered = 0;
  for (const { start, end } of spans) for (let at = start; at < end; at++) covered += told[at];
  return covered / Math.max(1, totalLength(spans));
}
