import { NO_FILTERS, type PageState } from "../fragment.js";
import type { Page } from "./page-texts.js";

/** A click on a borrowed part of an article sets it beside what it was taken from, or beside another that has it. */
export function startReading(page: Page, go: (state: PageState) => void): void {
  document.addEventListener("click", ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>(".reading mark[data-place]") : null;
    if (mark === null || !getSelection()!.isCollapsed) return; // who selects words does not follow them
    const article = Number(mark.closest<HTMLElement>(".reading")!.dataset.article);
    const { id: cluster, pairs } = page.data.clusters[Number(mark.dataset.place)];
    const own = pairs.filter(({ a, b }) => a === article || b === article);
    const pair = own.find(({ b, derivation }) => b === article && derivation >= 0) ?? own[0];
    if (pair === undefined) return;
    const [a, b] = [page.data.articles[pair.a].id, page.data.articles[pair.b].id];
    go({ view: "pair", at: null, article: null, pair: { a, b }, passage: null, cluster, filters: NO_FILTERS });
  });
}
