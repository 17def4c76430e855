import { stepsToCandidates } from "./candidates/candidates.js";
import { type Cluster, type Clustering, clusteringSteps } from "./clusters/clusters.js";
import { type Crew, type Sketched, withCrew } from "./crew/crew.js";
import type { Steps } from "./kernel/steps.js";
import { alignmentSteps, type Found, foundIn, placeSteps, Sketches } from "./pipeline.js";
import type { Plan } from "./plan.js";
import { boundsFromCopies, boundsFromTexts } from "./provenance/bounds.js";
import { provenanceSteps } from "./provenance/provenance.js";
import { contradictionLimits } from "./provenance/publication.js";
import { type Report, reportSteps } from "./report/report.js";
import { decide, type Run, type TraceOptions } from "./run.js";
import { Sketcher } from "./sketch/sketch.js";
import type { Article } from "./text/article.js";
import { type Collection, countOf, type Inputs, readCollection } from "./text/collection.js";
import { type ArticleUnits, divide } from "./units/units.js";

/**
 * Finds every text that the articles share, who had it first, who took it from whom, and why.
 *
 * An article that cannot be used does not stop the others: it is in `report.rejected`. The same articles give the same
 * report, byte for byte, in whatever order they come and however many threads are at work.
 *
 * @throws UrtextError URTEXT_OPTION_INVALID, before any article is read. The reason of `signal`, once that is aborted;
 * whatever `onProgress` throws.
 */
export async function trace(articles: Inputs, options?: TraceOptions): Promise<Report> {
  const { plan, run } = decide(options);
  return withCrew(run.workers, run.signal, async (crew) =>
    traceCollection(await readAll(articles, run), plan, run, crew),
  );
}

/** Reads a collection, and tells how far that is. */
export async function readAll(articles: Inputs, run: Run): Promise<Collection> {
  return run.work("reading", countOf(articles), (pace) => readCollection(articles, pace));
}

/** The same of articles that are read already, by a plan that is made. */
export async function traceCollection(
  collection: Collection,
  plan: Plan,
  run: Run,
  crew: Crew | null,
): Promise<Report> {
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
