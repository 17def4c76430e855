import { cluster } from "./clusters/clusters.js";
import { findAlignments } from "./pipeline.js";
import { makePlan, type Options, type Plan } from "./plan.js";
import { boundsFromCopies, boundsFromTexts } from "./provenance/bounds.js";
import { findProvenance } from "./provenance/provenance.js";
import { contradictionLimits } from "./provenance/publication.js";
import { makeReport, type Report } from "./report/report.js";
import { type Collection, type Inputs, readCollection } from "./text/collection.js";
import { divide } from "./units/units.js";

/**
 * Finds every text that the articles share, who had it first, who took it from whom, and why.
 *
 * An article that cannot be used does not stop the others: it is in `report.rejected`. The same articles give the same
 * report, byte for byte, in whatever order they come.
 *
 * @throws UrtextError URTEXT_OPTION_INVALID, before any article is read.
 */
export async function trace(articles: Inputs, options?: Options): Promise<Report> {
  const plan = makePlan(options);
  return traceCollection(await readCollection(articles), plan);
}

/** The same of articles that are read already, by a plan that is made. */
export function traceCollection(collection: Collection, plan: Plan): Report {
  const divided = collection.articles.map(divide);
  const found = findAlignments(divided, plan);
  const { clusters, excluded, furniture } = cluster(found.alignments, divided);
  const told = boundsFromTexts(divided, furniture);
  const { provenances, limits } = findProvenance(clusters, told, plan.candidates.mostCarriers);
  const carriers = provenances.flatMap(({ cluster }) => cluster.witnesses.map(({ units }) => units.article));
  const inferred = [...told.values(), ...boundsFromCopies(provenances, told)];
  return makeReport({
    plan,
    collection,
    divided,
    provenances,
    excluded,
    inferred,
    limits: [...found.limits, ...limits, ...contradictionLimits(carriers)],
  });
}
