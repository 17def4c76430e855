import { stepsToCandidates } from "./candidates/candidates.js";
import { type Cluster, type Clustering, clusteringSteps } from "./clusters/clusters.js";
import type { Crew, Sketched } from "./crew/crew.js";
import type { Steps } from "./kernel/steps.js";
import { alignmentSteps, type Found, foundIn, placeSteps, Sketches } from "./pipeline.js";
import type { Plan } from "./plan.js";
import { boundsFromCopies, boundsFromTexts } from "./provenance/bounds.js";
import { provenanceSteps } from "./provenance/provenance.js";
import { contradictionLimits } from "./provenance/publication.js";
import { type Report, reportSteps } from "./report/report.js";
import type { Run } from "./run.js";
import { Sketcher } from "./sketch/sketch.js";
import type { Article } from "./text/article.js";
import type { Collection } from "./text/collection.js";
import { type ArticleUnits, divide } from "./units/units.js";

/** All stages of a trace behind the reading. */
export async function makeReport(collection: Collection, plan: Plan, run: Run, crew: Crew | null): Promise<Report> {
  const { divided, found } = await findShared(collection.articles, plan, run, crew);
  await crew?.end(); // what they hold is not needed any more
  const { clusters, excluded, furniture } = await run.do(
    "clustering",
    found.alignments.length,
    clusteringSteps(found.alignments, divided),
  );
  const weighing = weighingSteps(divided, clusters, furniture, plan);
  const { told, provenances, limits } = await run.do("provenance", clusters.length, weighing);
  const carriers = provenances.flatMap(({ cluster }) => cluster.witnesses.map(({ units }) => units.article));
  const findings = {
    plan,
    collection,
    divided,
    provenances,
    excluded,
    inferred: [...told.values(), ...boundsFromCopies(provenances, told)],
    limits: [...found.limits, ...limits, ...contradictionLimits(carriers)],
  };
  return run.do("report", provenances.length + excluded.length, reportSteps(findings));
}

/** What the articles share, and the articles as they were divided for it. */
async function findShared(
  articles: readonly Article[],
  plan: Plan,
  run: Run,
  crew: Crew | null,
): Promise<{ divided: readonly ArticleUnits[]; found: Found }> {
  const { divided, sketches } = await run.work("sketching", articles.length, (pace) =>
    crew === null ? pace.do(sketchingSteps(articles, plan)) : crew.sketch(articles, plan, pace),
  );
  const places = await run.do("candidates", stepsToCandidates(plan.candidates), placeSteps(divided, sketches, plan));
  const { pairs } = places.candidates;
  const aligned = await run.work("aligning", pairs.length, (pace) =>
    crew === null ? pace.do(alignmentSteps(divided, places, plan)) : crew.align(divided, pairs, places.lexicon, pace),
  );
  return { divided, found: foundIn(places, aligned) };
}

function* sketchingSteps(articles: readonly Article[], plan: Plan): Steps<Sketched> {
  const sketcher = new Sketcher(plan.sketch);
  const sketched = { divided: [] as ArticleUnits[], sketches: new Sketches(plan) };
  for (const read of articles) {
    const article = divide(read);
    sketched.divided.push(article);
    sketched.sketches.add(sketcher.sketch(article));
    yield 1;
  }
  return sketched;
}

/** When the texts themselves say that they cannot be older, and who took what from whom. */
function* weighingSteps(
  divided: readonly ArticleUnits[],
  clusters: readonly Cluster[],
  furniture: Clustering["furniture"],
  plan: Plan,
) {
  const told = yield* boundsFromTexts(divided, furniture);
  return { told, ...(yield* provenanceSteps(clusters, told, plan.candidates.mostCarriers)) };
}
