import { type Cluster, cluster } from "../../src/clusters/clusters.js";
import { findAlignments } from "../../src/pipeline.js";
import { makePlan } from "../../src/plan.js";
import { makeUnits } from "./make-article.js";
import { DAM, FERRY, filler, ORCHARD } from "./news.js";

/**
 * The cluster of one text in so many outlets: every third has another weekday in it, every second is dated, to the
 * minute, and half of them carry one text beside it, half another.
 */
export function clusterOf(witnesses: number): Cluster {
  const units = Array.from({ length: witnesses }, (_, i) =>
    makeUnits(
      [
        filler(i * 60, 40),
        i % 3 === 0 ? FERRY.replace("Tuesday", "Monday") : FERRY,
        i % 2 === 0 ? ORCHARD : DAM,
        filler(i * 60 + 40, 20),
      ].join("\n\n"),
      {
        id: `article-${i}`,
        outlet: `Outlet ${i}`,
        publishedAt: i % 2 === 0 ? null : new Date(Date.UTC(2031, 0, 1) + i * 60_000).toISOString(),
      },
    ),
  );
  const { clusters } = cluster(findAlignments(units, makePlan()).alignments, units);
  if (clusters.length !== 1) throw new Error(`${witnesses} articles make ${clusters.length} clusters, not one`);
  return clusters[0];
}
