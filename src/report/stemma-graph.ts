import { DisjointSets } from "../kernel/disjoint-sets.js";
import { chance, SURE } from "./numbers.js";
import { changedAs, publishedAs } from "./published-as.js";
import { ranksOf } from "./ranks.js";
import type { Report, ReportArticle, ReportCluster } from "./schema.js";

type ReportDerivation = ReportCluster["derivations"][number];

/** One witness, or the source outside, with an identifier that is safe in every format. */
export interface StemmaNode {
  readonly key: string;
  /** `null`: the source outside the collection. */
  readonly article: ReportArticle | null;
  /** In one line, without control characters. */
  readonly label: string;
  /** Whether this is told to have had the text first. */
  readonly first: boolean;
  /** Time runs from rank to rank: nothing stands before what is certainly earlier, or before what it was taken from. */
  readonly rank: number;
}

export interface StemmaEdge {
  readonly from: StemmaNode;
  readonly to: StemmaNode;
  readonly derivation: ReportDerivation;
  readonly label: string;
  readonly certain: boolean;
}

/** The stemma of one cluster, as a drawing needs it. */
export interface StemmaGraph {
  readonly key: string;
  readonly label: string;
  readonly cluster: ReportCluster;
  readonly nodes: readonly StemmaNode[];
  readonly edges: readonly StemmaEdge[];
  /** As few pairs as hold together what no derivation does: they share the text, and nobody can tell who had it first. */
  readonly untold: readonly (readonly [StemmaNode, StemmaNode])[];
}

export function stemmaGraphs({ articles, clusters }: Report): StemmaGraph[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return clusters.map((cluster, i) => stemmaGraph(cluster, `c${i}`, byId));
}

function stemmaGraph(cluster: ReportCluster, key: string, byId: ReadonlyMap<string, ReportArticle>): StemmaGraph {
  const { derivations, first } = cluster;
  const articles = cluster.witnesses.map(({ article }) => byId.get(article)!);
  const places = new Map(articles.map(({ id }, i) => [id, i]));
  const outside = derivations.some(({ from }) => from === null) ? articles.length : null;
  const placeOf = (article: string | null): number => (article === null ? outside! : places.get(article)!);
  const pairs = derivations.map(({ from, to }) => [placeOf(from), placeOf(to)] as const);
  const times = [...articles.map(({ published }) => published), ...(outside === null ? [] : [null])];
  const ranks = ranksOf(times, pairs);
  const nodes = articles.map((article, i) => ({
    key: `${key}n${i}`,
    article,
    label: labelOf(article),
    first: article.id === first.article,
    rank: ranks[i],
  }));
  const ghost = { key: `${key}outside`, article: null, label: outsideLabel(cluster), first: false, rank: 0 };
  const all: readonly StemmaNode[] = outside === null ? nodes : [...nodes, ghost];
  return {
    key,
    label: clusterLabel(cluster),
    cluster,
    nodes: all,
    edges: derivations.map((derivation, i) => ({
      from: all[pairs[i][0]],
      to: all[pairs[i][1]],
      derivation,
      label: `${derivation.relation} ${chance(derivation.probability)}`,
      certain: derivation.probability >= SURE,
    })),
    untold: untoldPairs(cluster, all, pairs, placeOf),
  };
}

function untoldPairs(
  { parallels }: ReportCluster,
  nodes: readonly StemmaNode[],
  pairs: readonly (readonly [number, number])[],
  placeOf: (article: string) => number,
): StemmaGraph["untold"] {
  const joined = new DisjointSets(nodes.length);
  for (const [from, to] of pairs) joined.union(from, to);
  const untold: (readonly [StemmaNode, StemmaNode])[] = [];
  for (const { from, to } of parallels) {
    const [a, b] = [placeOf(from), placeOf(to)];
    if (joined.find(a) === joined.find(b)) continue;
    joined.union(a, b);
    untold.push(nodes[a].rank <= nodes[b].rank ? [nodes[a], nodes[b]] : [nodes[b], nodes[a]]);
  }
  return untold;
}

/** With its time; of a page that was changed with both, as two of its states have one time of publication. */
function labelOf(article: ReportArticle): string {
  const { id, outlet } = article;
  const [published, changed] = [publishedAs(article), changedAs(article)];
  const name = outlet === null ? id : `${outlet} [${id}]`;
  const times = [published, changed === null || changed === published ? null : `changed ${changed}`];
  return oneLine([name, ...times.filter((time) => time !== null)].join(", "));
}

const outsideLabel = ({ first }: ReportCluster): string =>
  oneLine(first.source === null ? "outside" : `outside: ${first.source.name}`);

function clusterLabel({ kind, words, speaker }: ReportCluster): string {
  const said = speaker === null ? "" : ` · ${speaker.name}`;
  return oneLine(`${kind} · ${words} word${words === 1 ? "" : "s"}${said}`);
}

/** What steers a terminal or breaks a line has no place in a drawing, nor has half a character. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu, " ")
    .trim();

/** Of two following ranks, whether the lines alone keep them apart: each later one hangs from each earlier one. */
export interface Milestone {
  readonly key: string;
  readonly before: readonly StemmaNode[];
  readonly after: readonly StemmaNode[];
}

/**
 * What makes a drawing keep the ranks: an unseen thing between two of them, that all of the one lie before and all of
 * the other behind. Where the lines themselves do it there is none, and most stemmata need none.
 */
export function milestonesOf({ key, nodes, edges }: StemmaGraph): Milestone[] {
  const ranks: StemmaNode[][] = [];
  for (const node of nodes) (ranks[node.rank] ??= []).push(node);
  const linked = new Set(edges.map(({ from, to }) => `${from.key} ${to.key}`));
  return ranks.slice(1).flatMap((after, i) => {
    const before = ranks[i];
    const held = before.length === 1 && after.every((node) => linked.has(`${before[0].key} ${node.key}`));
    return held ? [] : [{ key: `${key}t${i}`, before, after }];
  });
}
