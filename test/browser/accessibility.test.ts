import axe from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { HOSTILE_ARTICLES } from "../support/exported.js";
import { DAM, FERRY, ORCHARD, TRAM } from "../support/news.js";
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

describe("Names of 200 characters without a place to break", () => {
  const long = (head: string): string => head.padEnd(200, "x");
  const articles = ["first", "second", "third", "fourth"].map((id, i) => ({
    id: long(`https://${id}.example/2031/03/`),
    text: `${FERRY} ${DAM}\n\n${i > 1 ? TRAM : ORCHARD} ${long(id)}`,
    title: long(`Title${id}`),
    outlet: i === 3 ? null : long(`Outlet${i % 2}`),
    authors: [long(`Author${id}`)],
    credits: i === 0 ? [] : [long("Outlet0")],
    publishedAt: `2031-03-1${i}T08:00Z`,
  }));
  const [a, b] = articles;
  const pair = `${new URLSearchParams({ view: "pair", a: a.id, b: b.id })}`;

  test.each([
    ["the findings", ""],
    ["the list of articles", "articles"],
    ["an article", "article-2"],
    ["a pair", pair],
  ])("stay within 375 pixels in %s", async (_, fragment) => {
    const page = await open(`${saved(await pageOf(articles))}#${fragment}`, { viewport: NARROW });
    expect(await page.locator(".card, .reading.current, .pane").count()).toBeGreaterThan(0);
    for (const details of await page.locator("details:not([open]) > summary").all())
      if (await details.isVisible()) await details.click();
    expect(await page.evaluate(reachingOut)).toEqual([]);
  });
});

/** Elements and texts that are shown and end outside the window, but for what scrolls by itself and what is not to be seen. */
function reachingOut(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node instanceof Element ? node : node.parentElement!;
    if (!element.checkVisibility() || element.closest(".scroll > *, .unseen, .skip, script") !== null) continue;
    const range = document.createRange();
    range.selectNode(node);
    const rects = node instanceof Element ? node.getClientRects() : range.getClientRects();
    if ([...rects].some(({ left, right }) => left < 0 || right > document.documentElement.clientWidth + 0.5))
      found.push(`${element.tagName}.${element.getAttribute("class")}: ${node.textContent!.slice(0, 60)}`);
  }
  return found;
}

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
