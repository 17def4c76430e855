import type { Alignment } from "./alignment/alignment.js";
import { factsOf, judge } from "./clusters/judge.js";
import { type ExcludedKind, isExcludedKind } from "./clusters/pair-kind.js";
import type { Limit } from "./kernel/limit.js";
import { findAlignmentsOfPair } from "./pipeline.js";
import { makePlan, type Options } from "./plan.js";
import { type Article, type ArticleInput, readArticle } from "./text/article.js";
import { divide } from "./units/units.js";

export interface ExcludedAlignment {
  readonly kind: ExcludedKind;
  readonly reason: string;
  readonly alignment: Alignment;
}

/** What two texts share. */
export interface Comparison {
  /** Passages that stand in both, in the order of the first text. */
  readonly alignments: readonly Alignment[];
  /** Passages that stand in both and are nobody's, or page furniture, with the reason. */
  readonly excluded: readonly ExcludedAlignment[];
  readonly limits: readonly Limit[];
}

/**
 * The passages that two texts share, side by side. A string stands for an article of which nothing else is known.
 *
 * @throws UrtextError URTEXT_OPTION_INVALID; for an article that cannot be used, the error that names why.
 */
export function compare(a: string | ArticleInput, b: string | ArticleInput, options?: Options): Comparison {
  const plan = makePlan(options);
  const articles = [divide(toArticle(a, "a")), divide(toArticle(b, "b"))] as const;
  const { alignments, limits } = findAlignmentsOfPair(articles, plan);
  const judged = alignments.length === 0 ? [] : judge(alignments, articles, factsOf(articles));
  return {
    alignments: judged.filter(({ kind }) => !isExcludedKind(kind)).map(({ pair }) => pair.alignment),
    excluded: judged.flatMap(({ pair, kind, reason }) =>
      isExcludedKind(kind) ? [{ kind, reason: reason ?? "", alignment: pair.alignment }] : [],
    ),
    limits,
  };
}

/** A text or an article as given, read; a string stands for an article of which nothing else is known. */
export function toArticle(given: string | ArticleInput, id: string): Article {
  const read = readArticle(typeof given === "string" ? { id, text: given } : given);
  if ("errors" in read) throw read.errors[0];
  return read.article;
}
