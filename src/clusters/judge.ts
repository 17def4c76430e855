import type { AlignedPiece, Alignment } from "../alignment/alignment.js";
import { unionOf } from "../kernel/span.js";
import { finish, type Steps } from "../kernel/steps.js";
import { wordsInside } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";
import { cut } from "./cut.js";
import { type FurnitureLine, furnitureSteps } from "./find-furniture.js";
import { FurnitureIndex } from "./furniture-index.js";
import { isExcludedKind, kindOf, type PairAlignment, type PairKind, sidesOf } from "./pair-kind.js";
import { Rarity } from "./rarity.js";
import { saidAgain } from "./said-again.js";

/** What only the collection as a whole tells: which lines of its pages are furniture, and which words are rare. */
export interface CollectionFacts {
  /** For each article, in order. */
  readonly furniture: readonly (readonly FurnitureLine[])[];
  readonly rarity: Rarity;
}

/** A shared passage, or the part of one that is of one kind, with what it is and, where it is set aside, why. */
export interface JudgedAlignment extends PairKind {
  readonly pair: PairAlignment;
  /** Whether it was cut out for what stands on one of the pages, be it furniture on the other or not. */
  readonly cut: boolean;
}

export const factsOf = (articles: readonly ArticleUnits[]): CollectionFacts => finish(factSteps(articles));

export function* factSteps(articles: readonly ArticleUnits[]): Steps<CollectionFacts> {
  const furniture = yield* furnitureSteps(articles);
  return { furniture, rarity: Rarity.of(articles) };
}

/** With fewer equal words left between its furniture, a passage is none by itself; of still fewer nobody asks. */
const LEAST_REST = { reuse: 8, told: 4 };
/** Between the reasons of one passage. */
export const REASONS_APART = "; ";

/**
 * Judges what articles share: page furniture is cut out of the passages that run into it, and what is left is judged as
 * a whole. Nothing is lost: every equal word is in one of the parts, but for a few between furniture.
 *
 * What is furniture on one of the two pages is set aside, whatever it is on the other: who copies a page with the plea
 * for money below it has taken nothing from its author by that.
 */
export const judge = (
  alignments: readonly PairAlignment[],
  articles: readonly ArticleUnits[],
  facts: CollectionFacts,
): JudgedAlignment[] => finish(judgingSteps(alignments, articles, facts));

/** The same, a step for each alignment. */
export function* judgingSteps(
  alignments: readonly PairAlignment[],
  articles: readonly ArticleUnits[],
  facts: CollectionFacts,
): Steps<JudgedAlignment[]> {
  const indexes = facts.furniture.map((lines, i) => new FurnitureIndex(articles[i], lines));
  const judged: JudgedAlignment[] = [];
  for (const pair of alignments) {
    judged.push(...judgeOne(pair, articles, indexes, facts));
    yield 1;
  }
  const again = saidAgain(
    judged.filter(({ kind }) => !isExcludedKind(kind)).map(({ pair }) => pair),
    articles,
  );
  return judged.flatMap((item) => {
    const pieces = again.get(item.pair);
    return pieces === undefined ? [item] : withoutSaidAgain(item, pieces, articles, facts);
  });
}

const SAID_AGAIN = "these words stand in a longer passage that the two share, and once more in one of them";

function judgeOne(
  pair: PairAlignment,
  articles: readonly ArticleUnits[],
  indexes: readonly FurnitureIndex[],
  facts: CollectionFacts,
): JudgedAlignment[] {
  const { rest, aside } = withoutFurniture(pair, articles, indexes);
  if (rest === null || (aside.length > 0 && rest.alignment.words < LEAST_REST.told)) return aside;
  if (aside.length > 0 && rest.alignment.words < LEAST_REST.reuse) {
    return [...aside, setAside(rest, ["a few words beside page furniture"])];
  }
  return [...aside, { pair: rest, ...kindOf(rest, articles[pair.a], articles[pair.b], facts), cut: false }];
}

/** What is said again is set aside; of a passage in pieces, some may be, and what is left is judged anew. */
function withoutSaidAgain(
  item: JudgedAlignment,
  again: ReadonlySet<AlignedPiece>,
  articles: readonly ArticleUnits[],
  facts: CollectionFacts,
): JudgedAlignment[] {
  const { pair } = item;
  const [a, b] = [articles[pair.a], articles[pair.b]];
  const aside = (alignment: Alignment): JudgedAlignment => ({
    pair: alignment === pair.alignment ? pair : { ...pair, alignment },
    kind: "repetition",
    reason: SAID_AGAIN,
    cut: item.cut,
  });
  const inA = unionOf([...again].map((piece) => piece.a)).map((span) => wordsInside(a.article.words, span));
  const words = new Set(inA.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  const { rest, out } = cut(pair.alignment, a, b, (equal) => words.has(equal.a));
  if (rest === null || rest.words < LEAST_REST.reuse) return [aside(pair.alignment)];
  const left = { ...pair, alignment: rest };
  return [...out.map(({ alignment }) => aside(alignment)), { pair: left, ...kindOf(left, a, b, facts), cut: item.cut }];
}

function withoutFurniture(
  pair: PairAlignment,
  articles: readonly ArticleUnits[],
  indexes: readonly FurnitureIndex[],
): { rest: PairAlignment | null; aside: JudgedAlignment[] } {
  const [inA, inB] = [indexes[pair.a], indexes[pair.b]];
  const sides = sidesOf(pair.alignment);
  if (pair.a === pair.b || (!inA.touches(sides.a) && !inB.touches(sides.b))) return { rest: pair, aside: [] };
  const whole = inA.linesOver(sides.a) ?? inB.linesOver(sides.b);
  if (whole !== null) return { rest: null, aside: [setAside(pair, reasonsOf(whole))] };
  const { rest, out } = cut(
    pair.alignment,
    articles[pair.a],
    articles[pair.b],
    (equal) => inA.lineOf(equal.a) !== null || inB.lineOf(equal.b) !== null,
  );
  const aside = out.map(({ alignment, pairs }) => {
    const lines = pairs.map((equal) => inA.lineOf(equal.a) ?? inB.lineOf(equal.b)!);
    return setAside({ ...pair, alignment }, reasonsOf(lines));
  });
  return { rest: rest && (rest === pair.alignment ? pair : { ...pair, alignment: rest }), aside };
}

const reasonsOf = (lines: readonly FurnitureLine[]): string[] => [...new Set(lines.map(({ reason }) => reason))];

const setAside = (pair: PairAlignment, reasons: readonly string[]): JudgedAlignment => ({
  pair,
  kind: "boilerplate",
  reason: reasons.join(REASONS_APART),
  cut: true,
});
