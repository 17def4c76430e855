import type { ArticleInput, Report, ReportCluster } from "urtext";
import { type Span, sharedLength } from "../../../src/kernel/span.js";
import type { ArticleKind } from "./draft.js";
import type { Story, TrueArticle } from "./story.js";

/** What is shorter was taken, perhaps, but cannot be told from how anybody writes. */
const LEAST_WORDS = 12;

/** A text that went from one article (or from outside: null) to another. */
export interface Taken {
  readonly to: TrueArticle;
  readonly from: string | null;
  readonly kind: ArticleKind;
  /** Where most of it was first. */
  readonly origin: string | null;
}

/** A text that several articles of a story carry, by where it was first. */
export interface OriginText {
  readonly origin: string | null;
  readonly witnesses: readonly TrueArticle[];
}

/** The truth of a story in the terms in which a report is scored. */
export class Truth {
  readonly taken: readonly Taken[];
  readonly originTexts: readonly OriginText[];
  private readonly byId: ReadonlyMap<string, TrueArticle>;
  private readonly texts: ReadonlyMap<string, ArticleInput>;

  constructor(readonly story: Story) {
    this.byId = new Map(story.truth.map((article) => [article.id, article]));
    this.texts = new Map(story.articles.map((article) => [article.id, article]));
    // Who quotes a speech took it from nobody in the collection, and the speech is no article: traps are scored apart.
    const copied = story.truth.filter(({ kind }) => kind !== "shared quotation");
    this.taken = copied.flatMap((to) => this.takenBy(to));
    this.originTexts = this.textsByOrigin(copied);
  }

  article = (id: string): TrueArticle => this.byId.get(id)!;
  outletOf = (id: string | null): string | null => (id === null ? null : this.article(id).outlet);
  input = (id: string): ArticleInput => this.texts.get(id)!;

  private wordsOf(article: TrueArticle, keep: (passage: TrueArticle["passages"][number]) => boolean): number {
    const { text } = this.input(article.id);
    const kept = article.passages.filter(keep).map(({ start, end }) => text.slice(start, end));
    return kept.join(" ").split(/\s+/).length;
  }

  private takenBy(to: TrueArticle): Taken[] {
    const sources = [...new Set(to.passages.map(({ from }) => from))].filter((from) => from !== to.id);
    return sources
      .filter((from) => this.wordsOf(to, (passage) => passage.from === from) >= LEAST_WORDS)
      .map((from) => ({
        to,
        from,
        kind: to.kind,
        origin: heaviest(
          to.passages.filter((passage) => passage.from === from),
          ({ origin }) => origin,
        ),
      }));
  }

  private textsByOrigin(articles: readonly TrueArticle[]): OriginText[] {
    const origins = [...new Set(articles.flatMap(({ passages }) => passages.map(({ origin }) => origin)))];
    return origins
      .map((origin) => ({
        origin,
        witnesses: articles.filter(
          (article) => this.wordsOf(article, (passage) => passage.origin === origin) >= LEAST_WORDS,
        ),
      }))
      .filter(({ witnesses }) => witnesses.length > 1);
  }

  /** From whom a witness has most of what a cluster holds of it; itself, where that is its own. */
  sourceIn(cluster: ReportCluster, id: string): string | null {
    return this.mostOf(cluster, [id], "from")[0];
  }

  /** Where most of a cluster's text was first, over all its witnesses. */
  originOf(cluster: ReportCluster): string | null {
    return this.mostOf(
      cluster,
      cluster.witnesses.map(({ article }) => article),
      "origin",
    )[0];
  }

  /** How many texts a cluster holds that came into being apart: those that make up a fifth of it. */
  originsOf(cluster: ReportCluster): number {
    return this.mostOf(
      cluster,
      cluster.witnesses.map(({ article }) => article),
      "origin",
      0.2,
    ).length;
  }

  /** Sources or origins of the spans of some witnesses, the heaviest first, down to a share. */
  private mostOf(cluster: ReportCluster, ids: readonly string[], key: "from" | "origin", share = 0): (string | null)[] {
    const weights = new Map<string | null, number>();
    for (const { article, spans } of cluster.witnesses) {
      if (!ids.includes(article)) continue;
      for (const passage of this.article(article).passages) {
        const shared = sharedLength(spans, [passage]);
        weights.set(passage[key], (weights.get(passage[key]) ?? 0) + shared);
      }
    }
    const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    return [...weights]
      .filter(([, weight]) => weight >= share * all)
      .sort(([, a], [, b]) => b - a)
      .map(([name]) => name);
  }
}

/** The value that most of the characters have. */
function heaviest<Value>(
  passages: readonly (Span & { readonly origin: Value })[],
  value: (passage: Span & { readonly origin: Value }) => Value,
): Value {
  const weights = new Map<Value, number>();
  for (const passage of passages)
    weights.set(value(passage), (weights.get(value(passage)) ?? 0) + passage.end - passage.start);
  return [...weights].sort(([, a], [, b]) => b - a)[0][0];
}

export const lengthIn = (cluster: ReportCluster, id: string): number =>
  cluster.witnesses
    .filter(({ article }) => article === id)
    .flatMap(({ spans }) => spans)
    .reduce((sum, { start, end }) => sum + end - start, 0);

export type { Report };
