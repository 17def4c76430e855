import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { trace } from "../../src/trace.js";
import { HOSTILE_ARTICLES } from "../support/exported.js";
import { FERRY, MUSEUM } from "../support/news.js";
import { open, saved, useBrowser } from "./browser.js";
import { examplePage, pageOf } from "./reports.js";

useBrowser();

const ATTACKS = [
  "<script>document.title = 'owned'</script>",
  "<img src=x onerror=\"document.title = 'owned'\">",
  "</script><script>document.title = 'owned'</script>",
  "</style><style>body{display:none}</style>",
  "</noscript><script>document.title = 'owned'</script><noscript>",
  "]]><svg onload=alert(1)>",
  '" onmouseover="alert(1)" x="',
  "' autofocus onfocus='alert(1)",
  "&lt;b&gt; &#60;i&#62; <!-- <b>",
  "\u202e reversed \u2066",
];
const LINKS = [
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "https://ok.example/<b>?\"'",
];

const articles = [
  { id: "source", text: `${FERRY}\r\n\r\n${MUSEUM}`, outlet: "Amery Beacon", publishedAt: "2031-03-12T08:00Z" },
  ...ATTACKS.map((attack, i) => ({
    id: attack,
    text: `${attack}\r\n\r\n${FERRY} ${attack}`,
    title: attack,
    outlet: `Outlet ${attack}`,
    authors: [attack],
    url: LINKS[i % LINKS.length],
    credits: ["Amery Beacon", attack],
    publishedAt: `2031-03-12T09:${10 + i}Z`,
  })),
];

/** Elements and attributes that no page of ours has: whatever is there was made of an article's text. */
const made = (page: Page): Promise<string[]> =>
  page
    .locator(
      "img, iframe, object, embed, main style, main script, [onerror], [onload], [onmouseover], [onfocus], [autofocus]",
    )
    .evaluateAll((all) => all.map((one) => one.outerHTML));

let address: string;
beforeAll(async () => {
  address = saved(await pageOf(articles));
});

describe("Whatever articles hold", () => {
  test("stays text in every view: nothing runs, nothing is made of it, nothing is asked for", async () => {
    const page = await open(address);
    const title = await page.title();
    expect(title).toContain("shared passage");
    const { articles: traced } = await trace(articles);
    for (const [place, { id, title: heading }] of traced.entries()) {
      await page.goto(`${address}#article-${place + 1}`);
      await page.locator(`#article-${place + 1}`).waitFor();
      const text = articles.find((article) => article.id === id)!.text;
      expect(await page.textContent(`#article-${place + 1} .text`)).toBe(text);
      expect(await page.textContent(`#article-${place + 1} h3`)).toBe((heading ?? "Amery Beacon").trim());
    }
    for (const attack of ATTACKS) {
      await page.goto(`${address}#${new URLSearchParams({ view: "pair", a: "source", b: attack })}`);
      await expect.poll(() => page.textContent("#pane-b .text")).toContain(attack);
    }
    await page.goto(`${address}#articles`);
    await page.fill("#search", ATTACKS[0]);
    expect(await page.title()).toBe(title);
    expect(await made(page)).toEqual([]);
  });

  test("stays text without a script too", async () => {
    const page = await open(address, { javaScriptEnabled: false });
    expect(await page.locator(".reading .text").count()).toBe(articles.length);
    expect(await made(page)).toEqual([]);
  });

  test("leads nowhere but to addresses of the web", async () => {
    const page = await open(address, { javaScriptEnabled: false });
    const links = await page
      .locator("a[target]")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(0);
    expect(new Set(links.map((link) => new URL(link).protocol))).toEqual(new Set(["https:"]));
    const inside = await page
      .locator("a:not([target])")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? "#"));
    expect(inside.filter((href) => !href.startsWith("#"))).toEqual([]);
  });

  test("cannot break out where names are half characters, control characters or other formats' signs", async () => {
    const page = await open(saved(await pageOf(HOSTILE_ARTICLES)));
    expect(await page.locator(".card").count()).toBeGreaterThan(0);
    expect(await page.locator(".reading").count()).toBe(HOSTILE_ARTICLES.length);
  });

  test("would be stopped by the page's policy though it did: a script, a style and an image are refused", async () => {
    const page = await open(address);
    page.removeAllListeners("console"); // the browser says what it refuses
    page.removeAllListeners("request");
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'owned'";
      document.body.append(script);
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve("loaded");
        image.onerror = () => resolve("refused");
      });
      image.src = "https://elsewhere.example/x.png";
      const sent = await fetch("https://elsewhere.example/").then(
        () => "sent",
        () => "refused",
      );
      return [document.title, await loaded, sent];
    });
    expect(ran[0]).not.toBe("owned");
    expect(ran.slice(1)).toEqual(["refused", "refused"]);
  });
});

describe("From a server", () => {
  test("the page asks for nothing but itself, in any view", async () => {
    const html = await examplePage();
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    try {
      const page = await open(`http://localhost:${(server.address() as AddressInfo).port}/report`);
      for (const fragment of ["articles", "article-2", "view=pair&a=ileth-radio-v1&b=ileth-radio-v2", "kind=copy"])
        await page.evaluate((one) => {
          location.hash = one;
        }, fragment);
      await page.locator("#passage-2").waitFor();
      expect(asked).toEqual(["/report"]);
    } finally {
      server.close();
    }
  });
});
