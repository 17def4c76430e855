import type { Report, ReportArticle, ReportCluster } from "../schema.js";
import { html, name, type Safe } from "./escape.js";

/** The name of an article among some others. */
export interface NameOf {
  (id: string): Safe;
  readonly plain: (id: string) => string;
  /** A sentence of the report, with the names that the page has: the report quotes the id of an article without an outlet. */
  readonly retold: (says: string) => string;
}

/** An outlet, and which of its articles, where that must be said: as the sentences of a report do. */
export const named = (outlet: string, id: string | null): Safe =>
  id === null ? name(outlet) : html`${name(outlet)} <bdi class="id">[${id}]</bdi>`;

/** Of a title its beginning names an article. */
const LONGEST_TITLE = 80;

/** What an article is called wherever the page names it: its outlet, else its title in quotes, else its id. */
export function nameFor({ outlet, title, id }: Pick<ReportArticle, "outlet" | "title" | "id">): string {
  if (outlet !== null) return oneLine(outlet);
  const shown = beginning(title ?? "", LONGEST_TITLE);
  return shown === "" ? oneLine(id) : `“${shown}”`;
}

/** What articles are called, and where in the page they stand. */
export class Names {
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly articles: readonly ReportArticle[]) {
    this.places = new Map(articles.map(({ id }, i) => [id, i]));
  }

  article(id: string): ReportArticle {
    return this.articles[this.place(id)];
  }

  /** Its place in the report: what its anchor is made of, since an id may hold anything. */
  place(id: string): number {
    return this.places.get(id)!;
  }

  /** By its name alone: in a sentence about one article. */
  short(id: string): string {
    return nameFor(this.article(id));
  }

  /** The names of some articles beside each other: what two of them are called is told with the id of each. */
  among(ids: readonly string[]): NameOf {
    const seen = new Map<string, number>();
    for (const id of new Set(ids)) seen.set(this.short(id), (seen.get(this.short(id)) ?? 0) + 1);
    const idOf = (id: string): string | null => (seen.get(this.short(id))! > 1 ? oneLine(id) : null);
    const plain = (id: string): string => (idOf(id) === null ? this.short(id) : `${this.short(id)} [${idOf(id)}]`);
    return Object.assign((id: string) => named(this.short(id), idOf(id)), {
      plain,
      retold: (says: string) => says.replace(/"([^"]*)"/g, (quoted, id) => (this.lacksOutlet(id) ? plain(id) : quoted)),
    });
  }

  private lacksOutlet(id: string): boolean {
    return this.places.has(id) && this.article(id).outlet === null;
  }

  within({ witnesses }: Pick<ReportCluster, "witnesses">): NameOf {
    return this.among(witnesses.map(({ article }) => article));
  }
}

export const articleAnchor = (place: number): string => `article-${place + 1}`;
export const clusterAnchor = (place: number): string => `passage-${place + 1}`;
export const derivationAnchor = (cluster: number, place: number): string => `passage-${cluster + 1}-from-${place + 1}`;

/** The outlets of a report, each once, in the order of its articles. */
export const outletsOf = ({ articles }: Pick<Report, "articles">): string[] => [
  ...new Set(articles.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))),
];

/** On one line, without what steers a reader's machine. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

/** The beginning of a text, to the end of a word. */
export function beginning(text: string, most: number): string {
  const line = oneLine(text);
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).toWellFormed()} …`;
}
