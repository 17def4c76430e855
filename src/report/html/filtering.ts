import type { DataArticle, DataCluster, PageData } from "./data.js";
import { byWords, type Flow } from "./figures.js";
import type { Filters } from "./fragment.js";
import { isAsSure } from "./sentences.js";

/** Finds the text of an article, by its place. */
export type TextOf = (article: number) => string;

const QUOTATIONS: ReadonlySet<string> = new Set(["quotation", "shared-quotation"]);

/** The places of the clusters that filters leave. */
export function shownClusters(data: PageData, filters: Filters, textOf: TextOf): number[] {
  const outlet = data.outlets.indexOf(filters.outlet);
  const within = window(filters);
  const words = searched(filters.search);
  return data.clusters.flatMap((cluster, place) =>
    (filters.outlet === "" || cluster.witnesses.some((one) => data.articles[one].outlet === outlet)) &&
    (filters.kind === "" || cluster.kind === filters.kind) &&
    (filters.certainty === "" || isAsSure(cluster.certainty, filters.certainty)) &&
    cluster.words >= filters.least &&
    !(filters.unquoted && QUOTATIONS.has(cluster.kind)) &&
    (within === null || cluster.witnesses.some((one) => within(data.articles[one]))) &&
    (words.length === 0 || holds(clusterText(data, cluster, textOf), words))
      ? [place]
      : [],
  );
}

/** The places of the articles that filters leave; what is said of passages does not bear on them. */
export function shownArticles(data: PageData, filters: Filters, textOf: TextOf): number[] {
  const outlet = data.outlets.indexOf(filters.outlet);
  const within = window(filters);
  const words = searched(filters.search);
  return data.articles.flatMap((article, place) =>
    (filters.outlet === "" || article.outlet === outlet) &&
    (within === null || within(article)) &&
    (words.length === 0 || holds(`${headOf(data, article)} ${textOf(place)}`, words))
      ? [place]
      : [],
  );
}

/** Whether an article may have been published from one day to another, both included, in UTC; `null`: no day is given. */
function window({ from, until }: Filters): ((article: DataArticle) => boolean) | null {
  if (from === "" && until === "") return null;
  const least = from === "" ? Number.NEGATIVE_INFINITY : Date.parse(from);
  const most = until === "" ? Number.POSITIVE_INFINITY : Date.parse(until) + 86_400_000;
  return ({ time }) => time !== null && (time[1] === null || time[1] > least) && (time[0] === null || time[0] < most);
}

/** Every word must be there, in whatever order and case. */
const searched = (search: string): string[] => fold(search).split(/\s+/u).filter(Boolean);
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();
const holds = (text: string, words: readonly string[]): boolean => {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
};

function clusterText(data: PageData, { shown, witnesses, speaker }: DataCluster, textOf: TextOf): string {
  const text = textOf(shown.article);
  const pieces: string[] = [];
  for (let i = 0; i < shown.spans.length; i += 2) pieces.push(text.slice(shown.spans[i], shown.spans[i + 1]));
  return [speaker ?? "", ...pieces, ...witnesses.map((one) => headOf(data, data.articles[one]))].join(" ");
}

const headOf = ({ outlets }: PageData, { outlet, title, id }: DataArticle): string =>
  `${outlet < 0 ? "" : outlets[outlet]} ${title ?? ""} ${id}`;

/**
 * Who took most from whom by some of the clusters: the words of their derivations. Of all clusters it is what the report
 * says, which counts each word of a taking article once; no sum of some is more than that.
 */
export function flowsOf(data: PageData, clusters: readonly number[]): Flow[] {
  const { outlets } = data;
  if (clusters.length === data.clusters.length) {
    return data.flows
      .map(([from, to, words, passages]) => ({ from: outlets[from], to: outlets[to], words, passages }))
      .sort(byWords);
  }
  const most = new Map(data.flows.map(([from, to, words]) => [`${from} ${to}`, words]));
  const sums = new Map<string, { words: number; passages: Set<number> }>();
  for (const place of clusters) {
    for (const { a, b, derivation, words } of data.clusters[place].pairs) {
      const key = `${data.articles[a].outlet} ${data.articles[b].outlet}`;
      if (derivation < 0 || !most.has(key)) continue;
      const sum = sums.get(key) ?? { words: 0, passages: new Set() };
      sum.words += words;
      sum.passages.add(place);
      sums.set(key, sum);
    }
  }
  return [...sums]
    .map(([key, { words, passages }]) => {
      const [from, to] = key.split(" ").map((place) => outlets[Number(place)]);
      return { from, to, words: Math.min(words, most.get(key)!), passages: passages.size };
    })
    .sort(byWords);
}
