import { SketchColumns } from "../candidates/sketch-columns.js";
import type { Cluster } from "../clusters/clusters.js";
import type { Pace, Steps } from "../kernel/steps.js";
import { type AlignedPair, alignmentSteps, type Places } from "../pipeline.js";
import type { Plan } from "../plan.js";
import { type FoundProvenance, provenanceSteps } from "../provenance/provenance.js";
import type { InferredDate } from "../provenance/publication.js";
import { Sketcher } from "../sketch/sketch.js";
import type { Article } from "../text/article.js";
import { type ArticleUnits, divide } from "../units/units.js";
import type { Sketched, Workforce } from "./workforce.js";

/** Does all work step by step where it is asked for. */
export class Alone implements Workforce {
  sketch = (articles: readonly Article[], plan: Plan, pace: Pace): Promise<Sketched> =>
    pace.do(this.sketchingSteps(articles, plan));

  align = (
    articles: readonly ArticleUnits[],
    places: Places,
    plan: Plan,
    pace: Pace,
  ): Promise<readonly AlignedPair[]> => pace.do(alignmentSteps(articles, places, plan));

  solve = (
    _articles: readonly ArticleUnits[],
    clusters: readonly Cluster[],
    inferred: ReadonlyMap<number, InferredDate>,
    plan: Plan,
    pace: Pace,
  ): Promise<FoundProvenance> => pace.do(provenanceSteps(clusters, inferred, plan.candidates.mostCarriers));

  async end(): Promise<void> {}

  private *sketchingSteps(articles: readonly Article[], plan: Plan): Steps<Sketched> {
    const sketcher = new Sketcher(plan.sketch);
    const divided: ArticleUnits[] = [];
    const columns = new SketchColumns(plan.candidates.banding);
    for (const read of articles) {
      const article = divide(read);
      divided.push(article);
      columns.add(sketcher.sketch(article)); // read once and let go: it takes more memory than the text
      yield 1;
    }
    return { divided, columns };
  }
}
