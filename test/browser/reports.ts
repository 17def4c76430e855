import { toHtml } from "../../src/report/html.js";
import type { ArticleInput } from "../../src/text/article.js";
import { trace } from "../../src/trace.js";
import { makeStory } from "../evaluate/cascade/story.js";
import { ARTICLES } from "../scripts/articles/index.js";
import { COPIED, hosted, originalOf } from "../scripts/planted.js";
import { exampleArticles, exampleReport } from "../support/exported.js";

export const examplePage = async (): Promise<string> => toHtml(await exampleReport(), exampleArticles());

export const pageOf = async (articles: readonly ArticleInput[]): Promise<string> =>
  toHtml(await trace(articles), articles);

/** An original and a copy in each of many scripts, from Armenian to Thai, all in one report. */
export const manyScripts = (): ArticleInput[] =>
  ARTICLES.flatMap((article, i) => {
    const { language } = article;
    const passages = COPIED.map((place) => article.original[place]);
    const day = `2031-03-${`${(i % 20) + 1}`.padStart(2, "0")}`;
    return [
      {
        id: `${language}-first`,
        language,
        outlet: `Amery ${language}`,
        title: article.original[0].slice(0, 40),
        text: originalOf(article).text,
        publishedAt: `${day}T08:00Z`,
      },
      {
        id: `${language}-copy`,
        language,
        outlet: `Tessin ${language}`,
        title: article.host[0].slice(0, 40),
        text: hosted(article, passages).text,
        publishedAt: `${day}T11:00Z`,
      },
    ];
  });

/** So many articles of many stories that have nothing to do with each other. */
export function manyArticles(count: number): ArticleInput[] {
  const articles: ArticleInput[] = [];
  for (let i = 0; articles.length < count; i++) {
    for (const article of makeStory(7, i, "day").articles) articles.push({ ...article, id: `${i}-${article.id}` });
  }
  return articles.slice(0, count);
}
