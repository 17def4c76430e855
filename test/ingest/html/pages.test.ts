import { describe, expect, it } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.js";
import { readArticle } from "../../../src/text/article.js";
import { divide } from "../../../src/units/units.js";
import { PAGES, pageNamed, truthOf, wordsInCommon, wordsOf } from "./pages.js";

const read = (name: string) => readPage(pageNamed(name), { id: name, url: null });

/** Of every page, and of all together: words of the article kept, words taken that are not the article's. */
const LEAST_KEPT = 0.98;
const MOST_TAKEN = 0.02;

describe("Saved pages", () => {
  it("are of many makers", () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(12);
  });

  it("give the article's words, and hardly any of the page around it", async () => {
    const sum = { kept: 0, true: 0, taken: 0 };
    for (const name of PAGES) {
      const truth = wordsOf(truthOf(name).paragraphs.join("\n"));
      const found = wordsOf((await read(name)).text);
      const kept = wordsInCommon(truth, found);
      sum.kept += kept;
      sum.true += truth.length;
      sum.taken += found.length;
      expect.soft(kept / truth.length, `${name}: words kept`).toBeGreaterThanOrEqual(LEAST_KEPT);
      expect.soft(1 - kept / found.length, `${name}: furniture taken`).toBeLessThanOrEqual(MOST_TAKEN);
    }
    expect(sum.kept / sum.true).toBeGreaterThanOrEqual(LEAST_KEPT);
    expect(1 - sum.kept / sum.taken).toBeLessThanOrEqual(MOST_TAKEN);
  });

  it("are full of furniture: a reader that takes all text takes as much again", async () => {
    const { textOfHtml } = await import("../../../src/ingest/html/text-of.js");
    const all = PAGES.map((name) => wordsOf(textOfHtml(pageNamed(name), null).text).length);
    const own = PAGES.map((name) => wordsOf(truthOf(name).paragraphs.join("\n")).length);
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
    expect(sum(all) / sum(own)).toBeGreaterThan(1.3);
  });

  describe.each(PAGES)("%s", (name) => {
    it("gives each paragraph as one", async () => {
      const lines = new Set((await read(name)).text.split(/\n+/u).map((line) => wordsOf(line).join(" ")));
      const lost = truthOf(name).paragraphs.filter((paragraph) => !lines.has(wordsOf(paragraph).join(" ")));
      expect(lost).toEqual([]);
    });

    it("gives every date with its source and its precision, and none of another article", async () => {
      const { dates } = await read(name);
      const plain = (list: unknown) => (list as object[]).map((date) => JSON.stringify(date)).sort();
      expect(plain(dates)).toEqual(plain(truthOf(name).dates));
    });

    it("gives who published it, who wrote it and where", async () => {
      const { title, authors, outlet, url, canonicalUrl, language, credits } = await read(name);
      const truth = truthOf(name);
      expect({ title, authors, outlet, url, canonicalUrl, language, credits }).toEqual({
        title: truth.title,
        authors: truth.authors,
        outlet: truth.outlet,
        url: truth.url,
        canonicalUrl: truth.canonicalUrl,
        language: truth.language,
        credits: truth.credits,
      });
    });

    it("is an article that can be traced, with links that cut their words", async () => {
      const input = await read(name);
      const article = readArticle(input);
      expect(article).toHaveProperty("article");
      for (const { href, start, end } of input.links ?? []) {
        expect(href).toMatch(/^(?:https?|mailto):/u);
        expect(input.text.slice(start, end)).toBe(input.text.slice(start, end).trim());
        expect(start).toBeLessThan(end);
      }
      expect(input.text).not.toMatch(/<\/?(?:p|div|a|span|br)\b|&(?:amp|nbsp|quot);/u);
    });
  });

  it("quote what stands in block quotations", async () => {
    for (const name of ["wordpress", "graph", "live-blog", "dates-disagree", "arabic", "line-breaks"]) {
      const read = readArticle(await readPage(pageNamed(name), { id: name, url: null }));
      if ("errors" in read) throw read.errors[0];
      const quoted = divide(read.article).quotations.map(({ span }) => read.article.text.slice(span.start, span.end));
      const blocks = [...pageNamed(name).matchAll(/<blockquote[^>]*>(?:<p[^>]*>)?([^<]{30})/gu)].map(
        ([, text]) => text,
      );
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks) expect(quoted.filter((text) => text.startsWith(block))).toHaveLength(1);
    }
  });
});
