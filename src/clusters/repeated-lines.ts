import { addTo } from "../kernel/lists.js";
import type { Page } from "../units/page-furniture.js";
import { lineKey, type PageLine } from "../units/page-lines.js";

/** Where a line stands, among the pages of an outlet. */
export interface Place {
  readonly page: number;
  readonly line: number;
}

export const lineAt = (pages: readonly Page[], { page, line }: Place): PageLine => pages[page].lines[line];

/** The lines that at least two pages have, figures apart: "12 comments" is "3 comments". */
export function linesOnSeveralPages(pages: readonly Page[]): Place[][] {
  const byKey = new Map<number, Place[]>();
  pages.forEach(({ units, lines }, page) => {
    lines.forEach((item, line) => {
      const key = lineKey(units, item);
      if (key !== null) addTo(byKey, key, { page, line });
    });
  });
  return [...byKey.values()].filter((places) => places.some(({ page }) => page !== places[0].page));
}
