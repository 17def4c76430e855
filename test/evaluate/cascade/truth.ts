import type { ArticleInput, ReportCluster } from "urtext";
import { sharedLength } from "../../../src/kernel/span.js";
import type { ArticleKind } from "./draft.js";
import type { Story, TrueArticle } from "./story.js";

/** What is shorter was taken, perhaps, but cannot be told from how anybody writes. */
const LEAST_WORDS = 20;

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
  /** Whether it is what the story is about: not what a copier wrote around it, or another's text beside it. */
  readonly isMain: boolean;
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
      .map((from) => {
        const parts = to.passages.filter((passage) => passage.from === from);
        const origin = heaviest(parts.map(({ origin: value, start, end }) => ({ value, length: end - start })));
        return { to, from, kind: to.kind, origin };
      });
  }

  private textsByOrigin(articles: readonly TrueArticle[]): OriginText[] {
    const origins = [...new Set(articles.flatMap(({ passages }) => passages.map(({ origin }) => origin)))];
    return origins
      .map((origin) => ({
        origin,
        isMain: origin === null || this.article(origin).kind === "origin",
        witnesses: articles.filter(
          (article) => this.wordsOf(article, (passage) => passage.origin === origin) >= LEAST_WORDS,
        ),
      }))
      .filter(({ witnesses }) => witnesses.length > 1);
  }

  /** From whom a witness has most of what a cluster holds of it; itself, where that is its own. */
  sourceIn(cluster: ReportCluster, id: string): string | null {
    return this.mostOf(cluster, [id], "from");
  }

  /** Where most of a cluster's text was first, over all its witnesses. */
  originOf(cluster: ReportCluster): string | null {
    const ids = cluster.witnesses.map(({ article }) => article);
    return this.mostOf(cluster, ids, "origin");
  }

  /**
   * How many independent origins a cluster's witnesses have: each is followed to whom it has the text from, as far as
   * the cluster holds them; where one has it from somebody who is not there, to the article where it was first.
   */
  originsOf(cluster: ReportCluster): number {
    const ids = cluster.witnesses.map(({ article }) => article);
    return new Set(ids.map((id) => this.rootIn(cluster, ids, id))).size;
  }

  private rootIn(cluster: ReportCluster, ids: readonly string[], id: string): string | null {
    const from = this.sourceIn(cluster, id);
    if (from === id) return id;
    if (from !== null && ids.includes(from)) return this.rootIn(cluster, ids, from);
    return this.mostOf(cluster, [id], "origin");
  }

  /** The source or the origin that most characters of some witnesses' spans have. */
  private mostOf(cluster: ReportCluster, ids: readonly string[], key: "from" | "origin"): string | null {
    const parts = cluster.witnesses
      .filter(({ article }) => ids.includes(article))
      .flatMap(({ article, spans }) =>
        this.article(article).passages.map((passage) => ({
          value: passage[key],
          length: sharedLength(spans, [passage]),
        })),
      );
    return heaviest(parts);
  }
}

/** The value that most of the characters have. */
function heaviest(parts: readonly { readonly value: string | null; readonly length: number }[]): string | null {
  const lengths = new Map<string | null, number>();
  for (const { value, length } of parts) lengths.set(value, (lengths.get(value) ?? 0) + length);
  return [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

export const lengthIn = (cluster: ReportCluster, id: string): number =>
  cluster.witnesses
    .filter(({ article }) => article === id)
    .flatMap(({ spans }) => spans)
    .reduce((sum, { start, end }) => sum + end - start, 0);
