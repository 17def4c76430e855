import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { exampleReport } from "../support/exported.js";
import { focused, fragmentOf, NARROW, open, saved, tabTo, useBrowser } from "./browser.js";
import { examplePage, exampleTexts } from "./reports.js";

useBrowser();

let address: string;
let texts: ReadonlyMap<string, string>;
beforeAll(async () => {
  address = saved(await examplePage());
  texts = await exampleTexts();
});

const PAIR = "view=pair&a=ileth-radio-v1&b=ileth-radio-v2";
const topOf = (page: Page, mark: string): Promise<number> =>
  page.locator(mark).evaluate((element) => element.getBoundingClientRect().top);

describe("Two articles side by side", () => {
  test("are shown from a finding, whole, each passage in the same colour and with the same number", async () => {
    const page = await open(`${address}#passage-1`);
    await page.locator("#passage-1 a.side").click();
    for (const [pane, id] of [
      ["a", "ileth-radio-v1"],
      ["b", "ileth-radio-v2"],
    ]) {
      expect(await page.textContent(`#pane-${pane} .text`)).toBe(texts.get(id));
    }
    const { clusters } = await exampleReport();
    const [{ a, b }] = clusters[0].derivations[0].alignments[0].pieces.slice(2);
    expect(await page.textContent("#a-3")).toBe(texts.get("ileth-radio-v1")!.slice(a.start, a.end));
    expect(await page.textContent("#b-3")).toBe(texts.get("ileth-radio-v2")!.slice(b.start, b.end));
    const colour = (mark: string) => page.locator(mark).evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(await colour("#a-3")).toBe(await colour("#b-3"));
    expect(await colour("#a-3")).not.toBe(await colour("#a-2"));
  });

  test("have what was changed marked by its kind", async () => {
    const page = await open(`${address}#${PAIR}`);
    expect(await page.textContent("#pane-a .change.number")).toBe("61");
    expect(await page.textContent("#pane-b .change.number")).toBe("64");
    expect(await page.textContent("#pane-b .change.name")).toBe("Jorin");
  });

  test("scroll together", async () => {
    const page = await open(`${address}#${PAIR}&passage=1`);
    await page.locator("#pane-a").hover();
    await page.mouse.wheel(0, 900);
    await expect.poll(() => page.locator("#pane-b").evaluate((pane) => pane.scrollTop)).toBeGreaterThan(400);
    await page.locator("#pane-b").evaluate((pane) => (pane.scrollTop = 0));
    await expect.poll(() => page.locator("#pane-a").evaluate((pane) => pane.scrollTop)).toBeLessThan(20);
  });

  test("are gone through by buttons, and both come to the passage", async () => {
    const page = await open(`${address}#${PAIR}`);
    expect(await page.textContent("#place")).toBe("Passage 1 of 4");
    await page.locator("#previous").click();
    expect(await page.textContent("#place")).toBe("Passage 4 of 4");
    expect(Math.abs((await topOf(page, "#a-4")) - (await topOf(page, "#b-4")))).toBeLessThan(30);
    await page.locator("#next").click();
    await page.locator("#next").click();
    expect(fragmentOf(page)).toBe(`${PAIR}&passage=2`);
    expect(await page.locator("mark.current").allTextContents()).toHaveLength(2);
    await page.locator("#b-3").click({ position: { x: 40, y: 10 } });
    expect(await page.textContent("#place")).toBe("Passage 3 of 4");
  });

  test("are reached and gone through by keyboard, and going back leads to the link that was followed", async () => {
    const page = await open(`${address}#passage-3`);
    await tabTo(page, "#passage-3 a.side");
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("#pair-title");
    await page.keyboard.press("j");
    await page.keyboard.press("n");
    expect(await page.textContent("#place")).toBe("Passage 3 of 4");
    await page.keyboard.press("k");
    expect(fragmentOf(page)).toContain("passage=2");
    await tabTo(page, "#pane-a");
    const before = await page.locator("#pane-a").evaluate((pane) => pane.scrollTop);
    await page.keyboard.press("PageDown");
    await expect.poll(() => page.locator("#pane-a").evaluate((pane) => pane.scrollTop)).not.toBe(before);
    await page.goBack();
    await expect
      .poll(() => page.locator("#passage-3 a.side").evaluate((link) => link === document.activeElement))
      .toBe(true);
  });

  test("have the evidence for the direction beneath them", async () => {
    const page = await open(`${address}#view=pair&a=harbour-post-memo&b=delta-lantern-memo`);
    const told = (await page.textContent("#pair-evidence"))!;
    expect(told).toContain("Harbour Post had it first");
    expect(told).toContain("The Delta Lantern took it from Harbour Post");
    expect(told).toContain("names Harbour Post beside the passage");
    await page.goto(`${address}#view=pair&a=kellmouth-courier-wire&b=trasna-ledger-wire`);
    expect(await page.textContent("#pair-evidence")).toContain(
      "Neither of these two is told to have it from the other",
    );
  });

  test("give a link to the passage, which leads there", async () => {
    const page = await open(`${address}#${PAIR}&passage=3`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.locator("#copy-link").click();
    await expect.poll(() => page.textContent("#copied")).toBe("Link copied.");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());
    const other = await open(link);
    expect(await other.textContent("#place")).toBe("Passage 3 of 4");
  });

  test("stand one above the other where there is no room, and still scroll together", async () => {
    const page = await open(`${address}#${PAIR}`, { viewport: NARROW });
    const [a, b] = [await page.locator("#pane-a").boundingBox(), await page.locator("#pane-b").boundingBox()];
    expect(a!.x).toBe(b!.x);
    expect(a!.y + a!.height).toBeLessThan(b!.y);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
    await page.locator("#pane-a").evaluate((pane) => (pane.scrollTop = 900));
    await expect.poll(() => page.locator("#pane-b").evaluate((pane) => pane.scrollTop)).toBeGreaterThan(300);
  });
});
