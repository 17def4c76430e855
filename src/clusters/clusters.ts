import { addTo } from "../kernel/lists.js";
import { type Span, sharedLength, totalLength } from "../kernel/span.js";
import { finish, type Steps } from "../kernel/steps.js";
import type { ArticleUnits, Quotation } from "../units/units.js";
import { partsOfOthers } from "./complete.js";
import { furnitureTexts } from "./furniture-texts.js";
import { group } from "./group.js";
import { type CollectionFacts, factSteps, type JudgedAlignment, judgingSteps } from "./judge.js";
import {
  type ExcludedKind,
  isByAuthor,
  isExcludedKind,
  isQuoted,
  kindOf,
  type PairAlignment,
  quotationsOver,
  type ReuseKind,
  spansByArticle,
} from "./pair-kind.js";

/** One article's part in a cluster. */
export interface Witness {
  /** The article's place in the sorted collection. */
  readonly article: number;
  readonly units: ArticleUnits;
  /** Where it carries the text, rising and apart. */
  readonly spans: readonly Span[];
  readonly quoted: boolean;
  /** The quotations that the text stands in. */
  readonly quotations: readonly Quotation[];
}

/** All spans, in all articles, that carry one text. Witnesses stand in the order of the collection. */
export interface Cluster {
  readonly kind: ReuseKind;
  readonly witnesses: readonly Witness[];
  readonly alignments: readonly PairAlignment[];
}

/** The same for a text that is set aside, with the reason. */
export interface ExcludedCluster extends Omit<Cluster, "kind"> {
  readonly kind: ExcludedKind;
  readonly reason: string;
  /** What of it is no part of its article: furniture, and second printings. Who prints a commonplace has written it. */
  readonly aside: readonly { readonly article: number; readonly spans: readonly Span[] }[];
}

/**
 * Groups alignments into clusters, each kind that is set aside apart from the others and from what is reuse. With what of
 * each page is furniture: nothing that stands there is told by its article.
 */
export const cluster = (alignments: readonly PairAlignment[], articles: readonly ArticleUnits[]): Clustering =>
  finish(clusteringSteps(alignments, articles));

export interface Clustering {
  readonly clusters: Cluster[];
  readonly excluded: ExcludedCluster[];
  readonly furniture: CollectionFacts["furniture"];
}

/** The same, a step for each alignment. */
export function* clusteringSteps(
  alignments: readonly PairAlignment[],
  articles: readonly ArticleUnits[],
): Steps<Clustering> {
  const facts = yield* factSteps(articles);
  const judged = yield* judgingSteps(alignments, articles, facts);
  const reuse = judged.filter(({ kind }) => !isExcludedKind(kind));
  const kinds = new Map(reuse.map(({ pair, kind }) => [pair, kind as ReuseKind]));
  const groups = group(reuse.map(({ pair }) => pair));
  const parts = partsOfOthers(groups, articles);
  yield 0;
  const complete = groups.map((own, i) => {
    const joined = parts[i].filter((part) => {
      const { kind } = kindOf(part, articles[part.a], articles[part.b], facts);
      if (!isExcludedKind(kind)) kinds.set(part, kind as ReuseKind);
      return !isExcludedKind(kind);
    });
    const members = [...own, ...joined];
    return { own, members, witnesses: witnessesOf(members, (article) => articles[article]) };
  });
  const clusters = withoutNested(complete).map(({ members, witnesses }) => ({
    kind: kindOfCluster(
      members.map((pair) => kinds.get(pair)!),
      witnesses,
    ),
    witnesses,
    alignments: members,
  }));
  yield 0;
  const excluded = (["commonplace", "repetition"] as const).flatMap((kind) => setAside(kind, judged, articles));
  const furniture = furnitureTexts(judged, articles, facts.furniture).map(
    ({ reason, carriers, alignments: own }): ExcludedCluster => ({
      kind: "boilerplate",
      reason,
      witnesses: carriers.map(({ article, spans }) => toWitness(article, spans, articles[article])),
      aside: carriers.map(({ article, aside }) => ({ article, spans: aside })),
      alignments: own,
    }),
  );
  return { clusters, excluded: [...furniture, ...excluded], furniture: facts.furniture };
}

/** A group of alignments that carry one text, with those that were joined to it, and who carries it. */
interface CompleteGroup {
  readonly own: readonly PairAlignment[];
  readonly members: readonly PairAlignment[];
  readonly witnesses: readonly Witness[];
}

/** So much of each witness lies in the other cluster where a cluster is a part of it. */
const NESTED = 0.9;

/**
 * Clusters of which all witnesses carry the same in a longer text of theirs tell nothing of their own: what was aligned
 * in them is part of the longer one.
 */
function withoutNested(groups: readonly CompleteGroup[]): CompleteGroup[] {
  const byArticle = new Map<number, number[]>();
  const size = groups.map(({ witnesses }) => witnesses.reduce((sum, { spans }) => sum + totalLength(spans), 0));
  const order = groups.map((_, i) => i).sort((x, y) => size[y] - size[x] || x - y);
  const kept = new Map<number, PairAlignment[]>();
  for (const i of order) {
    const { witnesses, own, members } = groups[i];
    const around = (byArticle.get(witnesses[0].article) ?? []).find((j) => isNested(witnesses, groups[j].witnesses));
    if (around !== undefined) {
      kept.get(around)!.push(...own);
      continue;
    }
    kept.set(i, [...members]);
    for (const { article } of witnesses) addTo(byArticle, article, i);
  }
  return groups.flatMap((group, i) => {
    const members = kept.get(i);
    return members === undefined ? [] : [{ ...group, members }];
  });
}

export function isNested(inner: readonly Witness[], outer: readonly Witness[]): boolean {
  const spansOf = new Map(outer.map(({ article, spans }) => [article, spans]));
  return inner.every(
    ({ article, spans }) => sharedLength(spans, spansOf.get(article) ?? []) >= NESTED * totalLength(spans),
  );
}

/** The clusters of one kind that is set aside. */
function setAside(
  kind: ExcludedKind,
  judged: readonly JudgedAlignment[],
  articles: readonly ArticleUnits[],
): ExcludedCluster[] {
  const ofKind = judged.filter((item) => item.kind === kind);
  const reasons = new Map(ofKind.map(({ pair, reason }) => [pair, reason]));
  return group(ofKind.map(({ pair }) => pair)).map((members) => {
    const said = members.map((pair) => reasons.get(pair) ?? "").sort();
    const witnesses = witnessesOf(members, (article) => articles[article]);
    // Of a repetition the first printing is the article's own.
    const aside =
      kind === "repetition" ? witnesses.map(({ article, spans }) => ({ article, spans: spans.slice(1) })) : [];
    return { kind, reason: said[0], witnesses, aside, alignments: members };
  });
}

/** The cluster of some alignments that carry one text, and of their kinds. */
export function clusterOf(
  alignments: readonly PairAlignment[],
  kinds: readonly ReuseKind[],
  unitsOf: (article: number) => ArticleUnits,
): Cluster {
  const witnesses = witnessesOf(alignments, unitsOf);
  return { kind: kindOfCluster(kinds, witnesses), witnesses, alignments };
}

const witnessesOf = (pairs: readonly PairAlignment[], unitsOf: (article: number) => ArticleUnits): Witness[] =>
  [...spansByArticle(pairs)]
    .sort(([a], [b]) => a - b)
    .map(([article, spans]) => toWitness(article, spans, unitsOf(article)));

export function toWitness(article: number, spans: readonly Span[], units: ArticleUnits): Witness {
  return { article, units, spans, quoted: isQuoted(units, spans), quotations: quotationsOver(units, spans) };
}

/** A cluster's kind from its pairs' kinds and from who of its witnesses quotes. */
function kindOfCluster(kinds: readonly ReuseKind[], witnesses: readonly Witness[]): ReuseKind {
  if (kinds.every((kind) => kind === kinds[0])) return kinds[0];
  const quoted = witnesses.filter((witness) => witness.quoted);
  if (quoted.length === 0) return "copy";
  const fromAuthor = witnesses.some(({ units }) => quoted.some(({ quotations }) => isByAuthor(quotations, units)));
  return quoted.length === witnesses.length && !fromAuthor ? "shared-quotation" : "quotation";
}
