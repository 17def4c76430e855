import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { focused, fragmentOf, NARROW, open, saved, tabTo, useBrowser } from "./browser.js";
import { examplePage } from "./reports.js";

useBrowser();

let address: string;
beforeAll(async () => {
  address = saved(await examplePage());
});

const shown = (page: Page): Promise<string[]> =>
  page.locator(".card:not([hidden])").evaluateAll((cards) => cards.map(({ id }) => id.replace("passage-", "")));

/** What each filter leaves of the five findings of the example, and how it is written in the fragment. */
const FILTERS: [string, (page: Page) => Promise<unknown>, string, string[]][] = [
  ["an outlet", (page) => page.selectOption("#outlet", "Two Banks Monitor"), "outlet=Two+Banks+Monitor", ["3"]],
  ["a kind", (page) => page.selectOption("#kind", "copy"), "kind=copy", ["2", "4"]],
  ["a certainty", (page) => page.selectOption("#certainty", "outside"), "certainty=outside", ["2", "5"]],
  ["a length", (page) => page.fill("#least", "300"), "least=300", ["1", "2"]],
  ["a time", (page) => page.fill("#from", "2024-03-20"), "from=2024-03-20", ["4", "5"]],
  ["no quotations", (page) => page.check("#unquoted"), "unquoted=1", ["1", "2", "4"]],
  ["words that are searched", (page) => page.fill("#search", "mooring lines"), "search=mooring+lines", ["1"]],
];

/** Cut, retyped, of another report, or somebody's joke; and what the page says that it does not have. */
const BROKEN: [string, string][] = [
  ["view=pair&a=nobody&b=none", "two articles that share nothing in this report, or are not in it"],
  ["article-99", "an article that is not in this report"],
  ["view=%E0%A4%A", ""],
  ["passage-77", "a passage that is not in this report"],
  ["kind=copy&at=passage-77", "a passage that is not in this report"],
  ["least=x&from=soon", ""],
  ["%%%", "a place that is not in this report"],
  ["data", ""],
];

describe("The filters", () => {
  test.each(FILTERS)("leave the findings of %s, and say so", async (_, choose, fragment, left) => {
    const page = await open(address);
    await choose(page);
    await expect.poll(() => shown(page)).toEqual(left);
    expect(new URL(page.url()).hash.slice(1)).toBe(fragment);
    expect(await page.textContent("#shown")).toMatch(new RegExp(`^${left.length} of 5 passages shown`));
    expect(await page.locator(".answers > li:not([hidden])").count()).toBe(left.length);
    expect(await page.textContent(".figures div:first-child dd")).toBe(`${left.length} of 5`);
    const again = await open(page.url());
    await expect.poll(() => shown(again)).toEqual(left);
    await again.locator("button[type=reset]").click();
    await expect.poll(() => shown(again)).toHaveLength(5);
    expect(fragmentOf(again)).toBe("");
  });

  test("of how sure leave every finding whose badge has that word, and those from outside by themselves", async () => {
    const page = await open(address);
    const badges = await page.locator(".card h3 .sure").allTextContents();
    for (const word of ["established", "likely"]) {
      await page.selectOption("#certainty", { label: word });
      const left = page.locator(".card:not([hidden]) h3 .sure");
      await expect.poll(() => left.allTextContents()).toEqual(badges.filter((badge) => badge.startsWith(word)));
    }
    await page.selectOption("#certainty", { label: "likely, from outside" });
    await expect.poll(() => shown(page)).toEqual(["2", "5"]);
  });

  test("count again what is left without quotations: articles, outlets and what ran between them", async () => {
    const page = await open(address);
    expect(await page.locator(".flows > li").count()).toBe(2);
    await page.check("#unquoted");
    await expect.poll(() => page.textContent("h1")).toBe("3 passages are shared by 6 of 12 articles.");
    expect(await page.locator(".flows > li").count()).toBe(1);
    expect(await page.textContent(".flows > li")).toContain("94 words");
  });

  test("are set by keyboard, and the buttons of the browser take them back", async () => {
    const page = await open(address);
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("#search");
    await page.keyboard.type("Drohvic");
    await expect.poll(() => shown(page)).toEqual(["5"]);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await expect.poll(() => shown(page)).toHaveLength(5);
    await tabTo(page, "#unquoted");
    await page.keyboard.press("Space");
    await expect.poll(() => shown(page)).toHaveLength(3);
    await page.goBack();
    await expect.poll(() => shown(page)).toHaveLength(5);
    expect(await page.locator("#unquoted").isChecked()).toBe(false);
  });

  test("are at hand from every view by a key", async () => {
    const page = await open(`${address}#article-2`);
    await page.keyboard.press("/");
    expect(await focused(page)).toBe("#search");
    await page.keyboard.type("Drohvic");
    await expect.poll(() => shown(page)).toEqual(["5"]);
    await page.goBack();
    await page.locator("#article-2").waitFor();
  });

  test("stay while a passage among those that are left is gone to", async () => {
    const page = await open(`${address}#kind=copy`);
    await page.locator(".answers > li:not([hidden]) > a").last().click();
    expect(fragmentOf(page)).toBe("kind=copy&at=passage-4");
    expect(await shown(page)).toEqual(["2", "4"]);
  });

  test("show what was set aside, each with its reason", async () => {
    const page = await open(address);
    expect(await page.locator(".aside-list li").first().isVisible()).toBe(false);
    await page.check("#aside");
    await expect.poll(() => fragmentOf(page)).toBe("aside=1");
    expect(await page.locator(".aside-list li").first().isVisible()).toBe(true);
    expect(await page.locator(".aside-list li").count()).toBe(27);
    expect(await page.textContent("#aside-list")).toContain("the same words twice in one article");
  });

  test("narrow the list of articles too", async () => {
    const page = await open(`${address}#view=articles`);
    await page.selectOption("#outlet", "Harbour Post");
    await expect.poll(() => page.locator(".article-list > li:not([hidden])").count()).toBe(3);
    expect(fragmentOf(page)).toBe("view=articles&outlet=Harbour+Post");
  });

  test("that leave nothing say so, with how many passages are hidden, and a button shows all again", async () => {
    const page = await open(`${address}#search=zzzz`, { viewport: NARROW });
    expect(await page.textContent("h1")).toBe("No passage fits the search and the filters.");
    expect(await page.textContent("#figures")).toBe("All 5 passages are hidden. Show all");
    expect(await page.locator(".answers, .flows, #findings").filter({ visible: true }).count()).toBe(0);
    await page.locator("#figures button").click();
    expect(await shown(page)).toHaveLength(5);
    expect(await page.textContent("h1")).toBe("5 passages are shared by 10 of 12 articles.");
    expect([fragmentOf(page), await focused(page)]).toEqual(["", "#main"]);
    await page.goto(`${address}#view=articles&search=zzzz`);
    expect(await page.textContent("#articles-hidden")).toBe("All 12 articles are hidden. Show all");
    await page.locator("#articles-hidden button").click();
    expect(await page.locator(".article-list > li:not([hidden])").count()).toBe(12);
    expect(await page.textContent("#articles-hidden")).toBe("");
  });

  test("take a fragment that cannot be read for the overview, and say what of it the page does not have", async () => {
    const page = await open(address);
    for (const [fragment, missing] of BROKEN) {
      await page.goto(`${address}#${fragment}`);
      await page.reload();
      expect([fragment, await page.locator("#overview").isVisible()]).toEqual([fragment, true]);
      expect(await shown(page)).toHaveLength(fragment.startsWith("kind=copy") ? 2 : 5);
      const told = await page.textContent("#not-here[aria-live]");
      expect([fragment, told]).toEqual([
        fragment,
        missing === "" ? "" : `The link leads to ${missing}. This is what was found.`,
      ]);
    }
    await page.goto(`${address}#passage-2`);
    expect(await page.textContent("#not-here")).toBe("");
  });
});
