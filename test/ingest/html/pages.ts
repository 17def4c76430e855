import { readdirSync, readFileSync } from "node:fs";
import type { ArticleInput } from "../../../src/text/article.js";

/** What is true of a page, as its makers know it: written by hand, before any page was read. */
export interface PageTruth {
  readonly title: string;
  readonly authors: readonly string[];
  readonly outlet: ArticleInput["outlet"];
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly language: string | null;
  readonly credits: readonly string[];
  readonly dates: NonNullable<ArticleInput["dates"]>;
  readonly paragraphs: readonly string[];
}

const FOLDER = new URL("./pages/", import.meta.url);

export const PAGES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length))
  .sort();

export const pageNamed = (name: string): string => readFileSync(new URL(`${name}.html`, FOLDER), "utf8");

export const truthOf = (name: string): PageTruth => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8"));

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** How many words two texts have in common in one order: the plain table of the longest common subsequence. */
export function wordsInCommon(a: readonly string[], b: readonly string[]): number {
  let above = new Int32Array(b.length + 1);
  for (const word of a) {
    const row = new Int32Array(b.length + 1);
    for (let i = 0; i < b.length; i++) row[i + 1] = word === b[i] ? above[i] + 1 : Math.max(above[i + 1], row[i]);
    above = row;
  }
  return above[b.length];
}
