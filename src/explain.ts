import { Trail } from "./alignment/trail.js";
import { factsOf, type JudgedAlignment, judge } from "./clusters/judge.js";
import { isExcludedKind } from "./clusters/pair-kind.js";
import { toArticle } from "./compare.js";
import { answered, findStretch } from "./explanation/answer.js";
import { explainArticle, explainSketch } from "./explanation/articles.js";
import { explainDecisions } from "./explanation/decisions.js";
import type { ExplainedAlignment, Explanation, Stretch } from "./explanation/explanation.js";
import { alignCandidates, findPlaces, onlyPair } from "./pipeline.js";
import { makePlan, type Options } from "./plan.js";
import { Sketcher } from "./sketch/sketch.js";
import type { ArticleInput } from "./text/article.js";
import { divide } from "./units/units.js";

export interface ExplainOptions extends Options {
  /** What is asked about: a stretch of one text, or words of either. The answer then keeps to what touches it. */
  readonly at?: Stretch | string;
}

/**
 * What every stage saw of two texts, and why a passage was or was not reported: the stages of `compare` themselves,
 * which tell a trail what they decided. Plain data.
 *
 * @throws UrtextError URTEXT_OPTION_INVALID; for an article that cannot be used, the error that names why.
 */
export function explain(a: string | ArticleInput, b: string | ArticleInput, options: ExplainOptions = {}): Explanation {
  const { at: asked, ...settings } = options ?? {};
  const plan = makePlan(options === null ? options : settings);
  const sides = { a: divide(toArticle(a, "a")), b: divide(toArticle(b, "b")) };
  const articles = [sides.a, sides.b] as const;
  const at = asked === undefined ? null : findStretch(sides, asked);
  const places = onlyPair(findPlaces(articles, plan));
  const [pair] = places.candidates.pairs;
  const trail = new Trail();
  const sketcher = new Sketcher(plan.sketch);
  const { alignments, limits } = alignCandidates(articles, places, plan, trail);
  const whole: Explanation = {
    a: explainArticle(sides.a, plan),
    b: explainArticle(sides.b, plan),
    ...explainSketch(articles, [sketcher.sketch(sides.a), sketcher.sketch(sides.b)], pair, plan),
    ...explainDecisions(sides.a, sides.b, trail, plan),
    alignments: judge(alignments, articles, factsOf(articles)).map(explainAlignment),
    limits,
    answer: null,
  };
  return at === null ? whole : answered(whole, sides, at, plan.alignment.runWords);
}

const explainAlignment = ({ pair, kind, reason }: JudgedAlignment): ExplainedAlignment => ({
  kind,
  setAside: isExcludedKind(kind),
  reason,
  alignment: pair.alignment,
});
