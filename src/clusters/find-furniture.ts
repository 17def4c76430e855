import { addTo } from "../kernel/lists.js";
import type { Span } from "../kernel/span.js";
import { finish, type Steps } from "../kernel/steps.js";
import type { Article } from "../text/article.js";
import type { WordRange } from "../text/words.js";
import { markFurniture, markMore, openPage, type Page } from "../units/page-furniture.js";
import type { ArticleUnits } from "../units/units.js";
import { markRepeatedLines } from "./outlet-furniture.js";
import { addressKey, outletKey } from "./same-publisher.js";

/** A line of an article's page that is furniture, with the reason. */
export interface FurnitureLine {
  /** Its place among the page's lines. */
  readonly line: number;
  readonly span: Span;
  readonly words: WordRange;
  readonly reason: string;
}

/**
 * What of each article's page is furniture, in order: by its shape, and by what an outlet's pages repeat. Asked once of
 * a whole collection, since one page alone does not tell what its outlet says on all of them. Linear in the text.
 */
export const findFurniture = (articles: readonly ArticleUnits[]): FurnitureLine[][] => finish(furnitureSteps(articles));

/** The same, with a place to pause behind each page. */
export function* furnitureSteps(articles: readonly ArticleUnits[]): Steps<FurnitureLine[][]> {
  const pages: Page[] = [];
  for (const units of articles) {
    const page = openPage(units);
    markFurniture(page);
    pages.push(page);
    yield 0;
  }
  for (const ofOutlet of byOutlet(pages)) {
    for (const page of markRepeatedLines(ofOutlet)) markMore(page);
    yield 0;
  }
  return pages.map(({ lines, reasons }) =>
    lines.flatMap(({ span, words }, line) => {
      const reason = reasons[line];
      return reason === null ? [] : [{ line, span, words, reason }];
    }),
  );
}

/** The pages of each outlet: by its name, else by the host of its address. Pages of neither are nobody's in common. */
function byOutlet(pages: readonly Page[]): Page[][] {
  const outlets = new Map<string, Page[]>();
  for (const page of pages) {
    const key = publisherOf(page.units.article);
    if (key !== null) addTo(outlets, key, page);
  }
  return [...outlets.values()];
}

/** Whose page an article is, as a key: pages with one key are read together for what they repeat. */
export const publisherOf = ({ outlet, url }: Pick<Article, "outlet" | "url">): string | null =>
  outlet !== null ? `name ${outletKey(outlet)}` : url !== null ? `host ${addressKey(url).split("/")[0]}` : null;
