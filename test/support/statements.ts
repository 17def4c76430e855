import { trace } from "../../src/trace.js";
import { maximalRuns } from "../slow/equal-runs.js";
import { normalWords } from "./align-texts.js";
import { makeArticle } from "./make-article.js";

/** What is told of the texts of several outlets: of each text that is carried, its kind, who says it, and who carries it. */
export async function toldOf(texts: readonly string[], language: string | null = null) {
  const articles = texts.map((text, i) => ({ id: `outlet-${i}`, outlet: `Outlet ${i}`, text, language }));
  const { clusters } = await trace(articles);
  return clusters.map(({ kind, speaker, witnesses, first, text }) => ({
    kind,
    speaker: speaker?.name ?? null,
    carriers: witnesses.map(({ article }) => article),
    first: first.certainty,
    text,
  }));
}

/** The most words in a row that two texts share. */
export function longestRunIn(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => normalWords(makeArticle(text)));
  return Math.max(0, ...maximalRuns(x, y).map(({ length }) => length));
}
