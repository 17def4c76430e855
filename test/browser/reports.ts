import { toHtml } from "../../src/report/html.js";
import type { Report } from "../../src/report/schema.js";
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

const COPY = "copy-of-nothing";

/**
 * The page of a report that is so many times one of fewer articles: to trace thousands of them takes longer than all
 * other tests here, and makes nothing else of the page.
 */
export async function repeatedPage(count: number, times: number): Promise<string> {
  const articles = manyArticles(count).map((article) => ({ ...article, id: `${COPY}-${article.id}` }));
  const [report, given] = [await trace(articles), articles].map((data) => JSON.stringify(data));
  const copies = Array.from({ length: times }, (_, i) => ({
    report: JSON.parse(report.replaceAll(COPY, `${i}`)) as Report,
    articles: JSON.parse(given.replaceAll(COPY, `${i}`)) as ArticleInput[],
  }));
  const all = <T>(part: (report: Report) => readonly T[]): T[] => copies.flatMap((copy) => part(copy.report));
  const [{ report: one }] = copies;
  const whole: Report = {
    ...one,
    articles: all((copy) => copy.articles),
    clusters: copies.flatMap((copy, i) =>
      copy.report.clusters.map((cluster) => ({ ...cluster, id: `${i}${cluster.id}` })),
    ),
    excluded: all((copy) => copy.excluded),
    flows: all((copy) => copy.flows),
    record: { ...one.record, articles: all((copy) => copy.record.articles) },
  };
  return toHtml(
    whole,
    copies.flatMap((copy) => copy.articles),
  );
}

/** The texts of the example's articles, by their ids. */
export async function exampleTexts(): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for await (const { input } of exampleArticles()) {
    const { id, text } = input as { id: string; text: string };
    texts.set(id, text);
  }
  return texts;
}
