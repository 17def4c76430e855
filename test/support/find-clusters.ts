import { type Cluster, cluster, type ExcludedCluster } from "../../src/clusters/clusters.js";
import { factsOf, judge } from "../../src/clusters/judge.js";
import type { PairAlignment, PairKind } from "../../src/clusters/pair-kind.js";
import { findAlignments } from "../../src/pipeline.js";
import { makePlan } from "../../src/plan.js";
import { censusOf } from "../../src/provenance/census.js";
import type { WitnessFacts } from "../../src/provenance/evidence/index.js";
import { type EvidenceSource, type Observation, observe } from "../../src/provenance/evidence/index.js";
import { FactFinder } from "../../src/provenance/facts.js";
import { findProvenance, type Provenance } from "../../src/provenance/provenance.js";
import type { ArticleInput } from "../../src/text/article.js";
import type { ArticleUnits } from "../../src/units/units.js";
import { makeUnits } from "./make-article.js";

/** An article without an id: its place in the list names it. */
export type Given = Omit<ArticleInput, "id">;

export interface Found {
  readonly articles: readonly ArticleUnits[];
  readonly alignments: readonly PairAlignment[];
  readonly clusters: readonly Cluster[];
  readonly excluded: readonly ExcludedCluster[];
}

/** The pipeline up to the clusters, over articles in the order given. */
export function findClusters(...given: readonly Given[]): Found {
  const articles = given.map(({ text, ...rest }, i) => makeUnits(text, { id: `article-${i}`, ...rest }));
  const { alignments } = findAlignments(articles, makePlan());
  return { articles, alignments, ...cluster(alignments, articles) };
}

/** What the passages between the first two articles are, in the order of the first. */
export function kindsBetween(a: Given, b: Given): PairKind[] {
  const { articles, alignments } = findClusters(a, b);
  const pairs = alignments.filter((pair) => pair.a !== pair.b);
  return judge(pairs, articles, factsOf(articles)).map(({ kind, reason }) => ({ kind, reason }));
}

/** The one cluster of some articles, with what evidence asks of its witnesses. */
export function findFacts(...given: readonly Given[]): { cluster: Cluster; facts: WitnessFacts[] } {
  const { clusters } = findClusters(...given);
  if (clusters.length !== 1) throw new Error(`the articles make ${clusters.length} clusters, not one`);
  return { cluster: clusters[0], facts: new FactFinder(censusOf(clusters)).factsOf(clusters[0]) };
}

/** What is observed of two articles that share one text: by one kind of evidence, or by all. */
export function observeTwo(a: Given, b: Given, source: EvidenceSource = observe): readonly Observation[] {
  const { cluster: found, facts } = findFacts(a, b);
  return source({ a: facts[0], b: facts[1], alignments: found.alignments });
}

/** The provenance of the one cluster of some articles. */
export function findOneProvenance(...given: readonly Given[]): Provenance {
  const { cluster: found } = findFacts(...given);
  return findProvenance([found]).provenances[0];
}
