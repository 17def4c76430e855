import { CHANGE_KINDS } from "../../alignment/changes.js";
import type { Report, ReportAlignment, ReportCluster } from "../schema.js";
import { stretchOf } from "./moments.js";
import type { Names } from "./names.js";

/**
 * What the page's script must know beside what stands in the page: plain, and as short as it can be, since it grows with
 * the report. No text is in it; those are in the page, once.
 */
export interface PageData {
  readonly articles: readonly DataArticle[];
  readonly clusters: readonly DataCluster[];
  /** From outlet to outlet, by their places in `outlets`, as the report sums them: words, passages. */
  readonly flows: readonly (readonly [from: number, to: number, words: number, passages: number])[];
  readonly outlets: readonly string[];
  /** What the numbers of changes stand for. */
  readonly kinds: readonly string[];
}

export interface DataArticle {
  readonly id: string;
  /** Place in `outlets`; -1: not known. */
  readonly outlet: number;
  readonly title: string | null;
  readonly language: string | null;
  /** UTC milliseconds; `null` where that end is open. */
  readonly time: readonly [from: number | null, to: number | null] | null;
}

export interface DataCluster {
  readonly id: string;
  readonly kind: ReportCluster["kind"];
  readonly certainty: ReportCluster["first"]["certainty"];
  readonly words: number;
  readonly speaker: string | null;
  /** Places of its articles. */
  readonly witnesses: readonly number[];
  /** Where the passage stands in one of them, start and end in turn. */
  readonly shown: { readonly article: number; readonly spans: readonly number[] };
  readonly pairs: readonly DataPair[];
}

/** Two articles of a cluster that were compared. */
export interface DataPair {
  readonly a: number;
  readonly b: number;
  /** Place of the derivation from `a` to `b` in its cluster; -1: none is told. */
  readonly derivation: number;
  readonly words: number;
  /** Four offsets a piece: start and end in `a`, start and end in `b`. */
  readonly pieces: readonly number[];
  /** Five numbers a change: its kind, by its place in `kinds`, then as for pieces. */
  readonly changes: readonly number[];
}

export function pageData(report: Report, names: Names): PageData {
  const outlets = [
    ...new Set([
      ...report.articles.flatMap(({ outlet }) => (outlet === null ? [] : [outlet])),
      ...report.outletFlows.flatMap(({ from, to }) => [from, to]),
    ]),
  ];
  const placeOf = new Map(outlets.map((outlet, i) => [outlet, i]));
  return {
    articles: report.articles.map((article) => {
      const time = stretchOf(article.published);
      return {
        id: article.id.toWellFormed(),
        outlet: article.outlet === null ? -1 : placeOf.get(article.outlet)!,
        title: article.title,
        language: article.language,
        time: time && ([time.from, time.to] as const),
      };
    }),
    clusters: report.clusters.map((cluster) => dataCluster(cluster, names)),
    flows: report.outletFlows.map(({ from, to, words, clusters }) => [
      placeOf.get(from)!,
      placeOf.get(to)!,
      words,
      clusters,
    ]),
    outlets,
    kinds: CHANGE_KINDS,
  };
}

function dataCluster(cluster: ReportCluster, names: Names): DataCluster {
  const { id, kind, words, speaker, first, witnesses, derivations, parallels } = cluster;
  const shown = witnesses.find(({ article }) => article === first.article) ?? witnesses[0];
  return {
    id,
    kind,
    certainty: first.certainty,
    words,
    speaker: speaker === null ? null : speaker.name,
    witnesses: witnesses.map(({ article }) => names.place(article)),
    shown: { article: names.place(shown.article), spans: shown.spans.flatMap(({ start, end }) => [start, end]) },
    pairs: [
      ...derivations.flatMap(({ from, to, alignments }, derivation) =>
        from === null ? [] : [{ a: names.place(from), b: names.place(to), derivation, ...placesIn(alignments) }],
      ),
      ...parallels.map(({ from, to, alignments }) => ({
        a: names.place(from),
        b: names.place(to),
        derivation: -1,
        ...placesIn(alignments),
      })),
    ],
  };
}

const placesIn = (alignments: readonly ReportAlignment[]): Pick<DataPair, "words" | "pieces" | "changes"> => ({
  words: alignments.reduce((sum, { words }) => sum + words, 0),
  pieces: alignments.flatMap(({ pieces }) => pieces.flatMap(({ a, b }) => [a.start, a.end, b.start, b.end])),
  changes: alignments.flatMap(({ changes }) =>
    changes.flatMap(({ kind, a, b }) => [CHANGE_KINDS.indexOf(kind), a.start, a.end, b.start, b.end]),
  ),
});
