import { createHash } from "node:crypto";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import * as assets from "../../../src/report/html/assets.js";
import { toHtml } from "../../../src/report/html.js";
import type { ArticleInput } from "../../../src/text/article.js";
import { trace } from "../../../src/trace.js";
import { exampleArticles, exampleReport, HOSTILE_ARTICLES } from "../../support/exported.js";
import { MUSEUM } from "../../support/news.js";
import { pageAssets } from "../../support/page-assets.js";
import { STORY, someArticles } from "../../support/report-articles.js";

let html: string;
let document: Document;
beforeAll(async () => {
  html = await toHtml(await exampleReport(), exampleArticles());
  document = new JSDOM(html).window.document;
});

const words = (element: Element | null): string => element!.textContent!.replace(/\s+/g, " ").trim();

describe("The report page", () => {
  test("says of every finding who had it first, how sure that is and why", async () => {
    const { clusters } = await exampleReport();
    const cards = [...document.querySelectorAll(".card")];
    expect(cards.map((card) => words(card.querySelector("h3")))).toEqual([
      "Ileth Radio [ileth-radio-v1] had it first established, over .99",
      "It came from Corvane, outside these articles likely, over .99",
      "Harbour Post had it first likely, over .99",
      "Harbour Post had it first likely, over .99",
      "It came from Anselm Drohvic, outside these articles likely, .97",
    ]);
    clusters.forEach(({ first, derivations }, i) => {
      for (const reason of first.because) expect(words(cards[i].querySelector(".because"))).toContain(reason);
      for (const { says } of derivations.flatMap(({ evidence }) => evidence))
        expect(words(cards[i].querySelector(".derivations"))).toContain(says);
    });
  });

  test("says that it cannot be told, where it cannot, and what speaks for whom", async () => {
    const articles = ["Amery Beacon", "Tessin Post"].map((outlet, i) => ({ id: `a${i}`, outlet, text: STORY[0].text }));
    const page = new JSDOM(await toHtml(await trace(articles), articles)).window.document;
    expect(words(page.querySelector(".card h3"))).toBe("Who had it first cannot be told");
    expect(words(page.querySelector(".because"))).not.toBe("");
  });

  test("has every text once, as it was given, and none of it in a script", async () => {
    const articles = [...STORY, { id: "crlf", text: `One\r\ntwo\rthree\n\n${STORY[0].text}` }];
    const report = await trace(articles);
    const page = await toHtml(report, articles);
    const { document: read } = new JSDOM(page).window;
    const texts = [...read.querySelectorAll(".reading .text")].map(({ textContent }) => textContent);
    expect(texts).toEqual(report.articles.map(({ id }) => articles.find((article) => article.id === id)!.text));
    expect(page.split(MUSEUM).length - 1).toBe(1);
  });

  test("allows by its policy what it carries, and nothing else", () => {
    const policy = document.querySelector("meta[http-equiv]")!.getAttribute("content")!;
    const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const [style, script] = ["style", "script:not([type])"].map((one) => document.querySelectorAll(one));
    expect([style.length, script.length]).toEqual([1, 1]);
    expect(policy).toBe(
      `default-src 'none'; script-src ${hashOf(script[0].textContent!)}; style-src ${hashOf(style[0].textContent!)}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<style"));
    expect(document.querySelectorAll("[style], [onclick], link:not([href^='data:']), img, iframe").length).toBe(0);
  });

  test("has every anchor once, and no link inside it that leads nowhere", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = [...document.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href")!.slice(1));
    expect(inside.filter((anchor) => !anchor.startsWith("view=") && !ids.includes(anchor))).toEqual([]);
  });

  test("is of the same bytes for the same articles in any order, and of as many as it has", async () => {
    const report = await trace(HOSTILE_ARTICLES);
    const page = await toHtml(report, HOSTILE_ARTICLES);
    expect(await toHtml(report, [...HOSTILE_ARTICLES].reverse())).toBe(page);
    expect(Buffer.from(page, "utf8").toString("utf8")).toBe(page);
  });

  test("is refused for articles that are not those that were traced", async () => {
    const report = await trace(STORY);
    const changed = STORY.map((article, i) => (i === 1 ? { ...article, text: `${article.text}!` } : article));
    const code = (articles: readonly ArticleInput[]) =>
      toHtml(report, articles).catch(({ code: told, facts }) => [told, facts.id]);
    expect(await code(changed)).toEqual(["URTEXT_RECORD_MISMATCH", "post"]);
    expect(await code(STORY.slice(1))).toEqual(["URTEXT_RECORD_MISMATCH", "beacon"]);
  });

  test("is made of any articles: none, one, such as share nothing", async () => {
    for (const articles of [[], STORY.slice(0, 1), [STORY[0], { id: "x", text: "Nothing of this." }]]) {
      const page = new JSDOM(await toHtml(await trace(articles), articles)).window.document;
      expect(words(page.querySelector("h1"))).toMatch(/^No passage is shared by \d articles?\.$/);
    }
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        const report = await trace(articles);
        const page = new JSDOM(await toHtml(report, articles)).window.document;
        expect(page.querySelectorAll(".card").length).toBe(report.clusters.length);
        expect(page.querySelectorAll(".aside-list > li").length).toBe(report.excluded.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe("What the page carries", () => {
  test("is what its sources make: run test/support/generate-page-assets.ts after a change", async () => {
    const made = await pageAssets();
    for (const [key, text] of Object.entries(assets))
      expect(made).toContain(`export const ${key} = ${JSON.stringify(text)};`);
  });
});
