import { beforeAll, describe, expect, test } from "vitest";
import { exampleReport } from "../support/exported.js";
import { focused, open, saved, tabTo, useBrowser } from "./browser.js";
import { examplePage } from "./reports.js";

useBrowser();

let address: string;
beforeAll(async () => {
  address = saved(await examplePage());
});

describe("The overview", () => {
  test("says how many articles share how many passages, and who had each first", async () => {
    const page = await open(address);
    const { clusters } = await exampleReport();
    expect(await page.textContent("h1")).toBe("5 passages are shared by 10 of 12 articles.");
    expect(await page.locator(".answers > li").count()).toBe(clusters.length);
    expect(await page.textContent(".answers > li:nth-child(3)")).toMatch(
      /^Harbour Post had it first likely, over \.99/,
    );
    expect(await page.textContent(".answers > li:nth-child(5)")).toMatch(
      /^It came from Anselm Drohvic, outside these articles likely, \.97/,
    );
    expect(await page.textContent(".flows > li:first-child")).toMatch(/Harbour Post.*Two Banks Monitor.*273 words/);
  });

  test("has conflicts before everything else, and leads to each by a click", async () => {
    const page = await open(address);
    const conflict = await page.locator(".alert a").first().boundingBox();
    const answers = await page.locator(".answers").boundingBox();
    expect(conflict!.y).toBeLessThan(answers!.y);
    await page.locator(".alert a").first().click();
    expect(new URL(page.url()).hash).toBe("#passage-1");
    expect(
      await page
        .locator("#passage-1 h3")
        .boundingBox()
        .then((box) => box!.y),
    ).toBeLessThan(200);
  });

  test("is gone through by keyboard: over the mast, to a conflict, to its passage", async () => {
    const page = await open(address);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("#main");
    expect(
      await page
        .locator(".skip")
        .boundingBox()
        .then((box) => box!.y),
    ).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await tabTo(page, ".alert a");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("#passage-1");
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("#passage-2");
    await page.keyboard.press("k");
    await page.keyboard.press("p");
    expect(await focused(page)).toBe("#passage-5");
  });

  test("shows the whole ring of what has the focus, out to the left of a passage", async () => {
    const page = await open(`${address}#passage-2`);
    const heading = page.locator("#passage-2 h3 a");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page)).toBe("#passage-2");
    const { x, y, height } = (await heading.boundingBox())!;
    const left = { x: x - 5, y, width: 4, height };
    const ring = await page.screenshot({ clip: left });
    await heading.evaluate((link) => link.blur());
    expect((await page.screenshot({ clip: left })).equals(ring)).toBe(false);
  });

  test("is read without JavaScript: answers, passages, evidence, pictures and every article", async () => {
    const page = await open(address, { javaScriptEnabled: false });
    expect(await page.locator(".card .stemma svg").count()).toBe(5);
    expect(await page.locator(".evidence li").first().isVisible()).toBe(true);
    expect(await page.locator(".reading .text").count()).toBe(12);
    expect(await page.locator(".reading").nth(7).isVisible()).toBe(true);
    expect(await page.locator("#filters").isVisible()).toBe(false);
    expect(await page.locator("a.side").first().isVisible()).toBe(false);
    await page.locator("#passage-4 .witnesses a").first().click();
    await expect.poll(() => new URL(page.url()).hash).toBe("#article-2");
  });

  test("tells its keys in a dialog, and gives the focus back", async () => {
    const page = await open(address);
    await tabTo(page, "#help-button");
    await page.keyboard.press("Enter");
    expect(await page.locator("#help").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("#help").isVisible()).toBe(false);
    expect(await focused(page)).toBe("#help-button");
    await page.keyboard.press("?");
    expect(await page.locator("#help").isVisible()).toBe(true);
    await page.locator("#keys-on").uncheck();
    await page.locator("#help button").click();
    await page.keyboard.press("j");
    expect(await focused(page)).not.toMatch(/^#passage/);
  });
});
