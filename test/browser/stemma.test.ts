import { beforeAll, describe, expect, test } from "vitest";
import { DAM, FERRY } from "../support/news.js";
import { open, saved, tabTo, useBrowser } from "./browser.js";
import { examplePage, pageOf } from "./reports.js";

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

  test("keeps arrows out of the names of its rows", async () => {
    const rows = ["Amery", "Tessin", "Oskvar"].map((place) => `${place} and Northern Sounds Evening Gazette`);
    const articles = rows.map((outlet, i) => ({
      id: `row-${i}`,
      outlet,
      text: `${FERRY} ${DAM}`,
      credits: ["Norrwire"],
      publishedAt: `2031-03-12T08:${10 * i + 10}Z`,
    }));
    const page = await open(saved(await pageOf(articles)));
    const stemma = page.locator("#passage-1 .stemma");
    expect(await stemma.locator(".ghost").count()).toBe(1);
    await stemma.scrollIntoViewIfNeeded();
    const boxes = await stemma.locator(".row").evaluateAll((labels) =>
      labels.map((label) => {
        const { x, y, width, height } = (label as SVGTextElement).getBBox(); // of the letters alone
        const { a, d, e, f } = (label as SVGTextElement).getScreenCTM()!;
        return { x: e + a * x, y: f + d * (y + 3), width: a * width, height: d * (height - 6) };
      }),
    );
    const seen = async (): Promise<string[]> => {
      const shots: string[] = [];
      for (const box of boxes) shots.push((await page.screenshot({ clip: box })).toString("base64"));
      return shots;
    };
    const withArrows = await seen();
    await stemma.locator(".arrow").evaluateAll((arrows) => {
      for (const arrow of arrows) arrow.setAttribute("visibility", "hidden");
    });
    expect(await seen()).toEqual(withArrows);
    // Some do run there: without the room around a name they are seen.
    await stemma.locator(".row").evaluateAll((labels) => {
      for (const label of labels) label.setAttribute("visibility", "hidden");
    });
    const bare = await seen();
    await stemma.locator(".arrow").evaluateAll((arrows) => {
      for (const arrow of arrows) arrow.removeAttribute("visibility");
    });
    expect(await seen()).not.toEqual(bare);
  });

  test("leads from a mark to its article", async () => {
    const page = await open(`${address}#passage-4`);
    await page.locator("#passage-4 a.mark.first").click();
    expect(await page.locator(".reading.current h3").textContent()).toContain("Dam's own expert");
  });
});
