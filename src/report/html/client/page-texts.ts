import type { PageData } from "../data.js";
import { articleAnchor, clusterAnchor, nameFor } from "../names.js";
import { all, byId } from "./dom.js";

/** How far outside the window what is deferred is drawn, so that nobody who scrolls sees it missing. */
const AHEAD = "1500px";

/** What the page holds of the report. Much of it is kept as text until it is asked for or comes into sight. */
export class Page {
  private read: PageData | null = null;
  private readonly texts = new Map<number, string>();

  get data(): PageData {
    this.read ??= JSON.parse(byId("data").textContent!) as PageData;
    return this.read;
  }

  article = (place: number): HTMLElement => drawn(byId(articleAnchor(place)));
  card = (cluster: number): HTMLElement => drawn(byId(clusterAnchor(cluster)));

  /** What an anchor names, though it stands in what is not drawn yet; `null`: nothing does. */
  named(anchor: string): HTMLElement | null {
    const card = /^passage-\d+/.exec(anchor);
    const element = card === null ? null : document.getElementById(card[0]);
    if (element !== null) drawn(element);
    return document.getElementById(anchor);
  }

  /** The text of an article as it was given: the page has it once, in the article. */
  textOf = (place: number): string => {
    const known = this.texts.get(place) ?? textIn(byId(articleAnchor(place)));
    this.texts.set(place, known);
    return known;
  };

  nameOf(place: number): string {
    const { outlet, title, id } = this.data.articles[place];
    return nameFor({ outlet: outlet < 0 ? null : this.data.outlets[outlet], title, id });
  }

  /** Draws findings as they come into sight, and all of them for paper. */
  drawAsSeen(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          drawn(target as HTMLElement);
          observer.unobserve(target);
        }
      },
      { rootMargin: AHEAD },
    );
    for (const kept of all("#cards noscript")) observer.observe(kept.parentElement!);
    window.addEventListener("beforeprint", () => {
      for (const kept of all("#cards noscript")) drawn(kept.parentElement!);
    });
  }
}

const keptIn = (element: Element): Element | null => element.querySelector(":scope > noscript");

function contentsOf(kept: Element): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = kept.textContent!;
  return template.content;
}

function drawn(element: HTMLElement): HTMLElement {
  const kept = keptIn(element);
  kept?.replaceWith(contentsOf(kept));
  return element;
}

/** Without drawing the article: a search goes through all of them. */
function textIn(article: HTMLElement): string {
  const kept = keptIn(article);
  return (kept === null ? article : contentsOf(kept)).querySelector(".text")!.textContent!;
}
