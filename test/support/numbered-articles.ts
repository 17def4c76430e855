import type { ArticleInput } from "../../src/index.js";
import { filler } from "./news.js";

/** So many articles are added at once. */
export const A_BATCH = 10;

/** What every article of these has. */
export const SHARED = "The ferry carried nurses to the night shift and schoolbooks to the islands for ninety years.";

export const numbered = (number: number): ArticleInput => ({
  id: `article-${number}`,
  text: `${SHARED}\n\n${filler(100 * number, 60)}\n\n${filler(100 * number + 60, 40)}`,
});
