import { Safe } from "../escape.js";
import { allHidden, figureList, figuresOf, flowList, headline } from "../figures.js";
import { flowsOf, shownArticles, shownClusters } from "../filtering.js";
import { type Filters, NO_FILTERS } from "../fragment.js";
import { clusterAnchor } from "../names.js";
import { count, thousands } from "../sentences.js";
import { all, byId, focusOn, put } from "./dom.js";
import type { Page } from "./page-texts.js";

/** Milliseconds after which somebody who types has paused. */
const PAUSE = 150;

/** The form of filters: reads them, shows them, and what they leave. */
export class FilterControls {
  private readonly form = byId<HTMLFormElement>("filters");
  private applied: Filters = NO_FILTERS;

  constructor(
    private readonly page: Page,
    onChange: (filters: Filters, typing: boolean) => void,
  ) {
    let timer = 0;
    this.form.addEventListener("input", ({ target }) => {
      clearTimeout(timer);
      const { type } = target as HTMLInputElement;
      const typing = type === "search" || type === "number";
      timer = window.setTimeout(() => onChange(this.read(), typing), typing ? PAUSE : 0);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      onChange(this.read(), true);
    });
    this.form.addEventListener("reset", (event) => {
      event.preventDefault();
      onChange(NO_FILTERS, false);
      if (document.activeElement === document.body) focusOn(byId<HTMLElement>("main")); // the button that was pressed is gone
    });
    if (window.innerWidth < 1100) byId<HTMLDetailsElement>("more-filters").open = false;
  }

  private field(key: string): HTMLInputElement {
    return this.form.elements.namedItem(key) as HTMLInputElement;
  }

  private read(): Filters {
    const value = (key: keyof Filters): string => this.field(key).value;
    return {
      outlet: value("outlet"),
      kind: value("kind"),
      certainty: value("certainty"),
      least: Math.max(0, Math.floor(Number(value("least")) || 0)),
      from: value("from"),
      until: value("until"),
      unquoted: this.field("unquoted").checked,
      search: value("search").trim(),
      aside: this.field("aside").checked,
    };
  }

  /** Shows filters in the form, and in the page what they leave. */
  apply(filters: Filters): void {
    this.fill(filters);
    if (JSON.stringify(filters) === JSON.stringify(this.applied)) return;
    this.applied = filters;
    const { data, textOf } = this.page;
    const shown = shownClusters(data, filters, textOf);
    this.showOnly(new Set(shown));
    this.countAgain(shown);
    const articles = new Set(shownArticles(data, filters, textOf));
    for (const line of all("#articles .article-list > li")) line.hidden = !articles.has(Number(line.dataset.article));
    put(byId("articles-hidden"), articles.size === 0 ? allHidden(data.articles.length, "article") : Safe.nothing);
    const list = document.getElementById("aside-list") as HTMLDetailsElement | null;
    if (list !== null && filters.aside) list.open = true;
    byId("shown").textContent =
      `${thousands(shown.length)} of ${count(data.clusters.length, "passage")} shown, ${thousands(articles.size)} of ${count(data.articles.length, "article")} listed.`;
  }

  private fill(filters: Filters): void {
    for (const key of Object.keys(filters) as (keyof Filters)[]) {
      const field = this.field(key);
      const value = filters[key];
      if (typeof value === "boolean") field.checked = value;
      else if (field !== document.activeElement || this.read()[key] !== value)
        field.value = value === 0 ? "" : `${value}`;
    }
  }

  private showOnly(shown: ReadonlySet<number>): void {
    this.page.data.clusters.forEach((_, place) => {
      byId(clusterAnchor(place)).hidden = !shown.has(place);
    });
    for (const line of all("#overview [data-place]")) line.hidden = !shown.has(Number(line.dataset.place));
  }

  private countAgain(shown: readonly number[]): void {
    const { clusters, articles, outlets } = this.page.data;
    const figures = figuresOf(
      shown.map((place) => clusters[place]),
      articles.map(({ outlet }) => (outlet < 0 ? null : outlets[outlet])),
    );
    put(byId("headline"), headline(figures, articles.length, clusters.length));
    put(byId("figures"), figureList(figures, clusters.length));
    put(byId("flows"), flowList(flowsOf(this.page.data, shown)));
  }
}
