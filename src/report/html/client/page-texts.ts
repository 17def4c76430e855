import type { PageData } from "../data.js";
import { articleAnchor } from "../names.js";
import { byId } from "./dom.js";

/** What the page holds of the report, read when it is first asked for. */
export class Page {
  private read: PageData | null = null;

  get data(): PageData {
    this.read ??= JSON.parse(byId("data").textContent!) as PageData;
    return this.read;
  }

  /** The text of an article as it was given: the page has it once, in the article. */
  textOf = (article: number): string => this.element(article).querySelector(".text")!.textContent!;

  element(article: number): HTMLElement {
    return byId(articleAnchor(article));
  }

  nameOf(article: number): string {
    const { outlet, title, id } = this.data.articles[article];
    return outlet < 0 ? (title ?? id) : this.data.outlets[outlet];
  }
}
