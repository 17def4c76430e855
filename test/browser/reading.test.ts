import { beforeAll, describe, expect, test } from "vitest";
import { exampleReport } from "../support/exported.js";
import { open, saved, tabTo, useBrowser } from "./browser.js";
import { examplePage, exampleTexts } from "./reports.js";

useBrowser();

let address: string;
let texts: ReadonlyMap<string, string>;
beforeAll(async () => {
  address = saved(await examplePage());
  texts = await exampleTexts();
});

const PLACE = "#article-2"; // The Delta Lantern, which has two pieces of a memo from the Harbour Post

describe("One article", () => {
  test("is found in the list by mouse, and has its whole text, the borrowed parts underlined", async () => {
    const page = await open(address);
    await page.locator("nav a[data-view=articles]").click();
    await page.locator(".listing").waitFor();
    expect(await page.locator(".article-list > li").count()).toBe(12);
    await page.getByRole("link", { name: "Waterworks wants answers over February warning" }).click();
    await page.locator(PLACE).waitFor();
    expect(await page.textContent(`${PLACE} .text`)).toBe(texts.get("delta-lantern-memo"));
    expect(await page.locator(`${PLACE} mark.line-1`).count()).toBe(2);
    const line = await page
      .locator(`${PLACE} mark`)
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    expect(line).toBe("underline");
    expect(await page.textContent(`${PLACE} .sources`)).toContain("From Harbour Post");
  });

  test("has its text as it was given, with a script and without, whichever it is", async () => {
    const { articles } = await exampleReport();
    for (const javaScriptEnabled of [true, false]) {
      const page = await open(address, { javaScriptEnabled });
      for (const [place, { id }] of articles.entries()) {
        await page.goto(`${address}#article-${place + 1}`);
        await page.locator(`#article-${place + 1}`).waitFor();
        expect(await page.textContent(`#article-${place + 1} .text`)).toBe(texts.get(id));
      }
    }
  });

  test("has its shares as a bar, as long as each is", async () => {
    const page = await open(`${address}${PLACE}`);
    expect((await page.textContent(`${PLACE} .shares p`))!.trim()).toBe("77 % own words 20 % copied 3 % boilerplate");
    const widths = await page
      .locator(`${PLACE} .shares rect`)
      .evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().width));
    const all = widths.reduce((sum, width) => sum + width, 0);
    expect(widths.map((width) => Math.round((100 * width) / all))).toEqual([77, 20, 3]);
  });

  test("is gone through by keyboard, and each borrowed part tells from whom it is", async () => {
    const page = await open(`${address}#articles`);
    await tabTo(page, "a[href='#article-2']");
    await page.keyboard.press("Enter");
    await page.locator(PLACE).waitFor();
    await page.keyboard.press("j");
    expect(await page.textContent("#tip")).toContain("Harbour Post had it first");
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement!.getAttribute("aria-label"))).toBe("Source 1, passage 4");
    await page.keyboard.press("Enter");
    await page.locator("#passage-4").waitFor();
    await page.goBack();
    await page.locator(PLACE).waitFor();
  });

  test("leads from a borrowed part to where it is from, side by side", async () => {
    const page = await open(`${address}${PLACE}`);
    await page.locator(`${PLACE} mark`).first().click();
    await page.locator("#pair").waitFor();
    expect(await page.textContent("#pair-title")).toBe("Harbour Post and The Delta Lantern");
  });

  test("leads to its page without telling where from", async () => {
    const page = await open(`${address}${PLACE}`);
    const link = page.locator(`${PLACE} a[target=_blank]`);
    expect(await link.getAttribute("href")).toBe("https://deltalantern.example/issue-12/waterworks-wants-answers");
    expect(await link.getAttribute("rel")).toBe("noreferrer noopener");
  });
});
