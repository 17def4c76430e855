import { type AlignmentPlan, align } from "./alignment/alignment.js";
import { type CandidatePair, type Candidates, findCandidates } from "./candidates/candidates.js";
import type { PairAlignment } from "./clusters/pair-kind.js";
import type { Limit } from "./kernel/limit.js";
import { byKeys } from "./kernel/order.js";
import { overlapOf } from "./kernel/span.js";
import type { Plan } from "./plan.js";
import { type ArticleSketch, Sketcher } from "./sketch/sketch.js";
import type { ArticleUnits, Unit } from "./units/units.js";

/** The finding half of the pipeline, which `trace` and `compare` share: divided articles in, shared passages out. */
export function findAlignments(
  articles: readonly ArticleUnits[],
  plan: Plan,
  wanted: (pair: CandidatePair) => boolean = () => true,
): { alignments: PairAlignment[]; limits: Limit[] } {
  const sketcher = new Sketcher(plan.sketch);
  const sketches = articles.map((article) => sketcher.sketch(article));
  const candidates = findCandidates(sketches, plan.candidates);
  const pairs = candidates.pairs.filter(wanted);
  return alignCandidates(articles, sketches, { ...candidates, pairs }, plan.alignment);
}

function alignCandidates(
  articles: readonly ArticleUnits[],
  sketches: readonly ArticleSketch[],
  candidates: Candidates,
  plan: AlignmentPlan,
): { alignments: PairAlignment[]; limits: Limit[] } {
  const alignments: PairAlignment[] = [];
  const limits = [...candidates.limits];
  for (const pair of candidates.pairs) {
    const found = align(articles[pair.a], articles[pair.b], { ...pair, alike: alikeUnits(pair, sketches) }, plan);
    for (const alignment of found.alignments) alignments.push({ a: pair.a, b: pair.b, alignment });
    limits.push(...found.limits);
  }
  return {
    alignments,
    limits: limits.sort(
      byKeys(
        (limit) => limit.cap,
        (limit) => limit.says,
      ),
    ),
  };
}

/** Units whose signatures met. Inside one article a quotation is like its own paragraph: that is no repetition. */
function alikeUnits(pair: CandidatePair, sketches: readonly ArticleSketch[]): (readonly [Unit, Unit])[] {
  const found: (readonly [Unit, Unit])[] = [];
  pair.alikeA.forEach((index, i) => {
    const [x, y] = [sketches[pair.a].units[index], sketches[pair.b].units[pair.alikeB[i]]];
    if (pair.a !== pair.b) found.push([x, y]);
    else if (overlapOf(x.words, y.words) === 0) found.push(x.words.start < y.words.start ? [x, y] : [y, x]);
  });
  return found;
}
