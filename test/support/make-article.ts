import { type Article, type ArticleInput, readArticle } from "../../src/text/article.js";
import { type ArticleUnits, divide } from "../../src/units/units.js";

/** An article of which only what matters to a test is given. */
export function makeArticle(text: string, rest: Partial<ArticleInput> = {}): Article {
  const read = readArticle({ id: "article", text, ...rest });
  if ("errors" in read) throw read.errors[0];
  return read.article;
}

export const makeUnits = (text: string, rest: Partial<ArticleInput> = {}): ArticleUnits =>
  divide(makeArticle(text, rest));
