import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { HOSTILE_ARTICLES } from "../support/exported.js";
import { NARROW, open, saved, useBrowser, WIDE } from "./browser.js";
import { examplePage, manyScripts, pageOf } from "./reports.js";

useBrowser();

const addresses: Record<string, string> = {};
beforeAll(async () => {
  addresses.example = saved(await examplePage());
  addresses.scripts = saved(await pageOf(manyScripts()));
  addresses.hostile = saved(await pageOf(HOSTILE_ARTICLES));
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Every view of the example; of the others what differs. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  example: ["", "#articles", "#article-2", "#view=pair&a=ileth-radio-v1&b=ileth-radio-v2", "#aside=1"],
  scripts: ["", "#article-1"],
  hostile: ["", "#article-3"],
};
const NAMES = Object.keys(VIEWS);

/** Loads the page anew at a fragment: no view is judged by what another left behind. */
async function showing(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.reload();
}

describe.each(NAMES)("The page of the %s", (name) => {
  test.each([
    ["light", WIDE],
    ["dark", NARROW],
  ] as const)("has nothing that axe complains of, in %s", async (colorScheme, viewport) => {
    const page = await open(addresses[name], { colorScheme, viewport });
    for (const fragment of VIEWS[name]) {
      await showing(page, addresses[name] + fragment);
      expect([fragment, await violations(page)]).toEqual([fragment, []]);
    }
  });

  test("fits into every width from 375 to 2,560 pixels: nothing scrolls sideways but pictures", async () => {
    const page = await open(addresses[name]);
    for (const fragment of VIEWS[name]) {
      await showing(page, addresses[name] + fragment);
      for (const width of [375, 600, 900, 1280, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        const needed = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([fragment, needed]).toEqual([fragment, width]);
      }
    }
  });
});

describe("What opens", () => {
  test.each(["light", "dark"] as const)(
    "has nothing that axe complains of, in %s: a dialog, an arrow's evidence",
    async (colorScheme) => {
      const page = await open(`${addresses.example}#passage-4`, { colorScheme });
      await page.locator("#passage-4 .arrow .reach").hover({ force: true });
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("?");
      expect(await violations(page)).toEqual([]);
    },
  );
});

describe("Texts of many scripts", () => {
  test("run each in its own direction and language, from Armenian to Thai", async () => {
    const page = await open(addresses.scripts, { javaScriptEnabled: false });
    const articles = manyScripts();
    const texts = await page.locator(".reading .text").evaluateAll((elements) =>
      elements.map((element) => ({
        lang: (element as HTMLElement).lang,
        text: element.textContent,
        direction: getComputedStyle(element).direction,
      })),
    );
    const byText = new Map(texts.map((one) => [one.text, one]));
    const rightToLeft = new Set(["ar", "fa", "he", "ur"]);
    for (const { text, language } of articles) {
      const found = byText.get(text)!;
      expect([found.lang, found.direction]).toEqual([language, rightToLeft.has(language!) ? "rtl" : "ltr"]);
    }
    expect(texts).toHaveLength(articles.length);
  });
});

describe("On paper", () => {
  test("stands what was found, without what is only to be pressed", async () => {
    const page = await open(addresses.example);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav").isVisible()).toBe(false);
    expect(await page.locator("#filters").isVisible()).toBe(false);
    expect(await page.locator(".card").last().isVisible()).toBe(true);
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body.parentElement!).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
  });
});
