import { standsAlone } from "./line-breaks.js";
import { lineOf } from "./page-dom.js";

/** Shorter headings begin many titles by chance. */
const LEAST_TITLE = 10;

/** In characters: what is longer is no title, and is looked for in nothing. */
export const LONGEST_TITLE = 1_000;

/** The last of them: above an article stands the outlet's name, which is in titles too. */
const SET_LARGE = "font, big, b, strong";

export const sameLine = (line: string): string =>
  line
    .replace(/[\s\u00a0]+/gu, " ")
    .trim()
    .toLowerCase();

/**
 * The heading of the article: the one that says what the page says its title is, else the first of the highest rank that
 * the page's title begins with, else the page's only one. On a page without any, a line that is set large
 * or bold, of which the title holds all.
 */
export function headingOf(document: Document, titles: readonly string[]): Element | null {
  const headings = ["h1", "h2", "h3"].flatMap((name) => [...document.querySelectorAll(name)]);
  const stated = new Set(titles.map(sameLine));
  const equal = headings.find((heading) => stated.has(sameLine(lineOf(heading))));
  if (equal !== undefined) return equal;
  const title = sameLine((document.title ?? "").slice(0, LONGEST_TITLE));
  const isWithin = (heading: Element) => {
    const line = sameLine(lineOf(heading));
    return line.length >= LEAST_TITLE && title.includes(line);
  };
  const within = headings.find(isWithin);
  if (within !== undefined) return within;
  if (headings.length === 0) {
    const large = [...document.querySelectorAll(SET_LARGE)];
    const lines = large.filter((line) => line.querySelector(SET_LARGE) === null);
    return lines.findLast((line) => isWithin(line) && standsAlone(line)) ?? null;
  }
  const first = headings.filter(({ localName }) => localName === "h1");
  return first.length === 1 ? first[0] : null;
}
