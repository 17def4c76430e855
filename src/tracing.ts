import { stepsToCandidates } from "./candidates/candidates.js";
import { clusteringSteps } from "./clusters/clusters.js";
import { Alone } from "./crew/alone.js";
import type { Workforce } from "./crew/workforce.js";
import { type Found, foundIn, placeSteps } from "./pipeline.js";
import type { Plan } from "./plan.js";
import { boundsFromCopies, boundsFromTexts } from "./provenance/bounds.js";
import { contradictionLimits } from "./provenance/publication.js";
import { type Report, reportSteps } from "./report/report.js";
import type { Run } from "./run.js";
import type { Article } from "./text/article.js";
import type { Collection } from "./text/collection.js";
import type { ArticleUnits } from "./units/units.js";

/** All stages of a trace behind the reading. */
export async function makeReport(
  collection: Collection,
  plan: Plan,
  run: Run,
  workforce: Workforce = new Alone(),
): Promise<Report> {
  const { divided, found } = await findShared(collection.articles, plan, run, workforce);
  const { clusters, excluded, furniture } = await run.do(
    "clustering",
    found.alignments.length,
    clusteringSteps(found.alignments, divided),
  );
  const { told, provenances, limits } = await run.work("provenance", clusters.length, async (pace) => {
    // When the texts themselves say that they cannot be older, and who took what from whom.
    const bounds = await pace.do(boundsFromTexts(divided, furniture));
    return { told: bounds, ...(await workforce.solve(divided, clusters, bounds, plan, pace)) };
  });
  await workforce.end(); // what it holds is not needed any more
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
  workforce: Workforce,
): Promise<{ divided: readonly ArticleUnits[]; found: Found }> {
  const { divided, columns } = await run.work("sketching", articles.length, (pace) =>
    workforce.sketch(articles, plan, pace),
  );
  const places = await run.do("candidates", stepsToCandidates(plan.candidates), placeSteps(divided, columns, plan));
  const aligned = await run.work("aligning", places.candidates.pairs.length, (pace) =>
    workforce.align(divided, places, plan, pace),
  );
  return { divided, found: foundIn(places, aligned) };
}
