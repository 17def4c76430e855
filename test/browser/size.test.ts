import { beforeAll, describe, expect, test } from "vitest";
import { STORY } from "../support/report-articles.js";
import { open, saved, useBrowser } from "./browser.js";
import { manyArticles, pageOf } from "./reports.js";

useBrowser();

const MEGABYTE = 1_000_000;
let html: string;
beforeAll(async () => {
  html = await pageOf(manyArticles(2_000));
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
