import { beforeAll, describe, expect, test } from "vitest";
import { open, saved, tabTo, useBrowser } from "./browser.js";
import { examplePage } from "./reports.js";

useBrowser();

let address: string;
beforeAll(async () => {
  address = saved(await examplePage());
});

const EVIDENCE = "The Delta Lantern names Harbour Post beside the passage";

describe("The picture of a stemma", () => {
  test("runs from left to right, an outlet a row, with the source outside as a ghost", async () => {
    const page = await open(`${address}#passage-4`);
    const [first, copy] = await page.locator("#passage-4 a.mark circle:last-of-type").all();
    const [from, to] = [await first.boundingBox(), await copy.boundingBox()];
    expect(from!.x).toBeLessThan(to!.x);
    expect(from!.y).toBeLessThan(to!.y);
    expect(await page.locator("#passage-4 .bar").count()).toBe(2);
    expect(await page.locator("#passage-2 .ghost").count()).toBe(1);
    expect(await page.locator("#passage-3 .time").textContent()).toContain("no date is known");
  });

  test("tells the evidence of an arrow that is pointed at", async () => {
    const page = await open(`${address}#passage-4`);
    expect(await page.locator("#tip").isVisible()).toBe(false);
    await page.locator("#passage-4 .arrow .reach").hover({ force: true });
    expect(await page.textContent("#tip")).toContain(EVIDENCE);
    await page.mouse.move(5, 5);
    expect(await page.locator("#tip").isVisible()).toBe(false);
  });

  test("tells it of an arrow that has the focus, and leads from there to both articles", async () => {
    const page = await open(`${address}#passage-4`);
    await tabTo(page, "#passage-4 .arrow");
    expect(await page.textContent("#tip")).toContain(EVIDENCE);
    expect(await page.locator("#passage-4 .arrow").getAttribute("aria-describedby")).toBe("tip");
    expect(await page.locator("#passage-4 .arrow").getAttribute("aria-label")).toContain(
      "Harbour Post to The Delta Lantern",
    );
    await page.keyboard.press("Escape");
    expect(await page.locator("#tip").isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    await page.locator("#pair").waitFor();
    await page.goBack();
    await expect
      .poll(() => page.locator("#passage-4 .arrow").evaluate((arrow) => arrow === document.activeElement))
      .toBe(true);
  });

  test("leads from a mark to its article", async () => {
    const page = await open(`${address}#passage-4`);
    await page.locator("#passage-4 a.mark.first").click();
    expect(await page.locator(".reading.current h3").textContent()).toContain("Dam's own expert");
  });
});
