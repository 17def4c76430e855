import { beforeAll, describe, expect, test } from "vitest";
import { STORY } from "../support/report-articles.js";
import { open, saved, useBrowser } from "./browser.js";
import { manyArticles, pageOf, repeatedPage } from "./reports.js";

useBrowser();

const MEGABYTE = 1_000_000;
let html: string;
beforeAll(async () => {
  html = await repeatedPage(400, 5);
});

describe("The page of 2,000 articles", () => {
  test("is under 30 MB", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(30 * MEGABYTE);
  });

  test.each(["", "#articles", "#article-1000"])("opens at “%s” in under 3 seconds", async (fragment) => {
    const address = saved(html);
    const start = performance.now();
    const page = await open(address + fragment);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const took = performance.now() - start;
    console.log(
      `2,000 articles, ${(Buffer.byteLength(html) / MEGABYTE).toFixed(1)} MB: open after ${Math.round(took)} ms`,
    );
    expect(took).toBeLessThan(3_000);
  });

  test("draws findings as they come into sight, and where a link leads to what is not drawn", async () => {
    const page = await open(saved(html));
    const kept = () => page.locator("#cards noscript").count();
    const before = await kept();
    expect(before).toBeGreaterThan(500);
    const last = page.locator(".card").last();
    await last.locator("h3").scrollIntoViewIfNeeded();
    await last.locator(".stemma svg").waitFor();
    expect(await kept()).toBeGreaterThan(before - 100);
    const place = await page.evaluate(() => document.querySelectorAll("#cards noscript")[200].parentElement!.id);
    await page.goto(`${page.url().split("#")[0]}#${place}-from-1`);
    await page.locator(`#${place} .because`).waitFor();
  });

  test("is used without waiting: a filter, a pair, an article", async () => {
    const page = await open(saved(html));
    const start = performance.now();
    await page.selectOption("#kind", "quotation");
    await expect.poll(() => page.textContent("#shown")).toContain("passages shown");
    await page.locator(".card:not([hidden]) a.side").first().click();
    await page.locator("#pane-a .current").waitFor();
    await page.locator("#pair .side h2 a").first().click();
    await page.locator(".reading.current").waitFor();
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("The page of a few articles", () => {
  test("is under 250 KB", async () => {
    const five = [...STORY, ...manyArticles(2)];
    expect(Buffer.byteLength(await pageOf(five))).toBeLessThan(250_000);
  });
});
