import { type PageState, readFragment, writeFragment } from "../fragment.js";
import { articleAnchor } from "../names.js";
import { all, byId, focusOn } from "./dom.js";
import type { FilterControls } from "./filter-controls.js";
import type { Page } from "./page-texts.js";
import { PairView } from "./pair-view.js";

/** Where a reader was when a view was left: going back leads there. */
interface Left {
  readonly focus: HTMLElement | SVGElement | null;
  readonly scroll: number;
}

export const stateOfPage = (): PageState => readFragment(location.hash.slice(1));

/** Shows what the fragment says, and says in the fragment what is shown. */
export class Views {
  private readonly pair: PairView;
  private readonly left = new Map<string, Left>();
  private shown = "";
  state: PageState = stateOfPage();

  constructor(
    private readonly page: Page,
    private readonly filters: FilterControls,
  ) {
    this.pair = new PairView(page, (passage) => this.go({ ...this.state, passage, cluster: null }, true));
    // Not at "popstate": behind that the browser takes the focus away from wherever we put it.
    window.addEventListener("hashchange", () => this.show(true));
    document.addEventListener("click", (event) => this.keepFilters(event));
  }

  /** To another state; `instead`: a step that is not to be taken back, such as the next passage. */
  go(state: PageState, instead = false): void {
    const address = `#${writeFragment(state)}`;
    if (instead) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    this.show(false);
  }

  /** `arriving`: by a link, an address or the buttons of the browser, which moves the focus too. */
  show(arriving: boolean): void {
    const before = this.state.view;
    this.remember();
    const asked = stateOfPage();
    this.state = this.usable(asked);
    const { view, at, article, pair } = this.state;
    this.shown = location.hash;
    document.documentElement.dataset.view = view;
    const missing = this.missing(asked);
    byId("not-here").textContent = missing === null ? "" : `The link leads to ${missing}. This is what was found.`;
    for (const link of all("nav a[data-view]")) {
      const current = link.dataset.view === view;
      if (current) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    for (const one of all(".reading.current")) one.classList.remove("current");
    if (view === "article") this.page.article(article!).classList.add("current");
    this.headWith(
      view === "article" ? this.heading(article!) : view === "articles" ? byId<HTMLElement>("articles-title") : null,
    );
    if (pair === null) this.pair.hide();
    if (view === "findings" || view === "articles") this.filters.apply(this.state.filters);
    if (arriving) this.arrive(at, before !== view || view === "article" || missing !== null);
  }

  private heading = (article: number): HTMLElement => this.page.article(article).querySelector<HTMLElement>("h3")!;

  /** What heads a part of the whole page heads the page where that part is all that is shown. */
  private headWith(heading: HTMLElement | null): void {
    for (const one of all("[aria-level]")) one.removeAttribute("aria-level");
    heading?.setAttribute("aria-level", "1");
  }

  /** A pair or an article that the page does not have is the overview. */
  private usable(state: PageState): PageState {
    const { view, pair, article } = state;
    const missing =
      (view === "article" && document.getElementById(articleAnchor(article!)) === null) ||
      (pair !== null && !this.shows(state));
    return missing ? { ...readFragment(""), filters: state.filters } : state;
  }

  /** What is asked for and the page does not have; `null`: it has all of it. */
  private missing({ view, at }: PageState): string | null {
    if (view !== this.state.view)
      return view === "pair"
        ? "two articles that share nothing in this report, or are not in it"
        : "an article that is not in this report";
    if (at === null || this.page.named(at) !== null) return null;
    return `a ${at.startsWith("passage-") ? "passage" : "place"} that is not in this report`;
  }

  private shows({ pair, passage, cluster }: PageState): boolean {
    document.documentElement.dataset.view = "pair"; // what is not shown has no places to scroll to
    return this.pair.show(pair!.a, pair!.b, { passage, cluster });
  }

  /** By a key: to the next passage of a pair, of an article, or of the findings. */
  step(by: number): void {
    const { view } = this.state;
    if (view === "pair") {
      this.pair.move(by);
      return;
    }
    const stops =
      view === "findings"
        ? all(".card:not([hidden]) h3 a")
        : view === "article"
          ? all(".reading.current a.note")
          : all(".article-list > li:not([hidden]) a");
    if (stops.length === 0) return;
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = here < 0 ? (by > 0 ? 0 : stops.length - 1) : (here + by + stops.length) % stops.length;
    stops[next].focus();
    (stops[next].closest(".card") ?? stops[next]).scrollIntoView({ block: view === "findings" ? "start" : "center" });
  }

  /** Where nothing is to be searched, in the findings. */
  search(): void {
    const { view } = this.state;
    if (view !== "findings" && view !== "articles") this.go(readFragment(""));
    byId("search").focus();
  }

  private remember(): void {
    this.left.set(this.shown, {
      focus: document.activeElement as HTMLElement | SVGElement | null,
      scroll: window.scrollY,
    });
  }

  private arrive(at: string | null, anotherView: boolean): void {
    const left = this.left.get(this.shown);
    const target = at === null || at === "main" ? null : this.page.named(at);
    if (left !== undefined && anotherView) {
      window.scrollTo(0, left.scroll);
      focusOn(left.focus);
    } else if (target !== null) {
      target.closest("details")?.setAttribute("open", "");
      target.scrollIntoView();
      const heading = target.querySelector<HTMLElement>("h3 a");
      if (heading === null) target.tabIndex = -1;
      focusOn(heading ?? target);
    } else if (anotherView) {
      window.scrollTo(0, 0);
      focusOn(this.state.view === "pair" ? byId<HTMLElement>("pair-title") : byId<HTMLElement>("main"));
    }
  }

  /** A link to a passage that is shown leaves the filters as they are. */
  private keepFilters(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#passage-']") : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || this.state.view !== "findings") return;
    const at = link.getAttribute("href")!.slice(1);
    if (this.page.named(at)?.closest("[hidden]") !== null) return;
    event.preventDefault();
    const side = link.matches(".arrow") ? document.querySelector(`#${at} a.side`) : null;
    if (side !== null) {
      location.hash = side.getAttribute("href")!;
      return;
    }
    history.pushState(null, "", `#${writeFragment({ ...this.state, at })}`);
    this.show(true);
  }
}
