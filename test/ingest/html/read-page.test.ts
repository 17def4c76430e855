import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.js";
import { readInputs } from "../../../src/ingest/index.js";
import { pageNamed } from "./pages.js";

const PROSE = `<p>The ferry to the outer islands is late again, and nobody at the port office can say when it will sail.</p>
<p>“We have waited since four,” said the harbour master, Oskar Thune, who has kept the timetable for thirty years.</p>
<p>The board is to meet on Thursday, and will be asked for the third time to pay for a new engine, which it has not done.</p>`;

const page = (parts: { lang?: string; head?: string; above?: string; body?: string }): string =>
  `<html lang="${parts.lang ?? "en"}"><head><title>The ferry is late</title>${parts.head ?? ""}</head><body><main><article>` +
  `<h1>The ferry is late</h1>${parts.above ?? ""}${parts.body ?? PROSE}</article></main></body></html>`;

const read = (html: string, url: string | null = null) => readPage(html, { id: "page", url });
const datesOf = async (html: string) => (await read(html)).dates;
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("The dates of a page", () => {
  it("have the precision and the zone that are written, and no midnight or noon", async () => {
    const written: [string, string][] = [
      ["2031-05-04", "2031-05-04"],
      ["2031-05", "2031-05"],
      ["2031-05-04T09:15", "2031-05-04T09:15"],
      ["2031-05-04T09:15:20.5+04:00", "2031-05-04T09:15:20.5+04:00"],
      ["2031-05-04 09:15:20 +0400", "2031-05-04T09:15:20+0400"],
      ["20310504", "2031-05-04"],
      ["2031/5/4", "2031-05-04"],
      ["Sun, 04 May 2031 09:15:00 GMT", "2031-05-04T09:15:00Z"],
      ["Sun May 04 2031 09:15:00 GMT+0400 (Some Time)", "2031-05-04T09:15:00+0400"],
    ];
    for (const [given, value] of written) {
      const head = jsonLd({ "@type": "NewsArticle", headline: "The ferry is late", datePublished: given });
      expect(await datesOf(page({ head }))).toEqual([{ kind: "published", value, source: "JSON-LD datePublished" }]);
    }
  });

  it("leave out what is no time, and what stands for none", async () => {
    for (const given of ["soon", "2031-02-30", "0001-01-01T00:00:00", "1970-01-01T00:00:00Z", "1736931600", ""]) {
      expect(await datesOf(page({ head: `<meta property="article:published_time" content="${given}">` }))).toEqual([]);
    }
  });

  it("read a byline's day as the language has it", async () => {
    const days: [string, string, unknown][] = [
      ["en-US", "By Anna Sol | 03/04/2031", "2031-03-04"],
      ["en-GB", "By Anna Sol | 03/04/2031", "2031-04-03"],
      ["de", "Von Anna Sol, 03.04.2031", "2031-04-03"],
      ["fr", "Par Anna Sol, le 3 avril 2031 à 18h05", "2031-04-03T18:05"],
      ["ru", "3 апреля 2031, 18:05", "2031-04-03T18:05"],
      ["en", "By Anna Sol | 25/04/2031", "2031-04-25"],
      ["en", "April 3, 2031 6:05 PM EDT", "2031-04-03T18:05-04:00"],
      ["en", "By Anna Sol | 03/04/2031", { earliest: "2031-03-04", latest: "2031-04-03", source: "byline" }],
    ];
    for (const [lang, line, value] of days) {
      const dates = await datesOf(page({ lang, above: `<div class="byline">${line}</div>` }));
      expect(dates, `${lang}: ${line}`).toEqual([{ kind: "published", value, source: "byline" }]);
    }
  });

  it("read a day that figures leave open as another date of the page has it", async () => {
    const head = '<meta property="article:modified_time" content="2031-04-03T10:00:00Z">';
    expect(await datesOf(page({ head, above: '<p class="date">03/04/2031</p>' }))).toContainEqual({
      kind: "published",
      value: "2031-04-03",
      source: "byline",
    });
  });

  it("are, of a page of entries, the first and the last of these, and no one entry's where the page has its own", async () => {
    const entries = (times: readonly string[], text = (i: number) => PROSE.split("\n")[i]) =>
      times.map((time, i) => `<section><time datetime="${time}">${time.slice(11)}</time>${text(i)}</section>`).join("");
    const times = ["2031-05-04T12:00+02:00", "2031-05-04T11:00Z", "2031-05-04T09:00+02:00"];
    expect(await datesOf(page({ body: entries(times) }))).toEqual([
      { kind: "published", value: "2031-05-04T09:00+02:00", source: "time elements of entries" },
      { kind: "modified", value: "2031-05-04T11:00Z", source: "time elements of entries" },
    ]);
    const head = '<meta name="pubdate" content="2031-05-03">';
    expect(await datesOf(page({ head, body: entries(times) }))).toEqual([
      { kind: "published", value: "2031-05-03", source: "meta pubdate" },
    ]);
    expect(await datesOf(page({ above: entries(times, () => "<p>Ferries</p>") }))).toEqual([]);
  });

  it("tell a change from a publication", async () => {
    const above =
      '<p class="meta">Published 3 May 2031, 08:00</p><p class="meta">Last updated 4 May 2031, 09:30</p><time class="x" datetime="2031-05-05">Updated 5 May</time>';
    expect(await datesOf(page({ above }))).toEqual([
      { kind: "modified", value: "2031-05-05", source: "time element" },
      { kind: "published", value: "2031-05-03T08:00", source: "byline" },
      { kind: "modified", value: "2031-05-04T09:30", source: "byline" },
    ]);
  });

  it("do not count from a day that nobody knows", async () => {
    for (const line of ["3 hours ago", "yesterday", "on Tuesday", "4 May", "May 2031"]) {
      expect(await datesOf(page({ above: `<p class="date">${line}</p>` }))).toEqual([]);
    }
  });

  it("are never those of teasers, comments, the masthead or what the article tells of", async () => {
    const teaser = (name: string) =>
      `<${name}><h3><a href="/other">Another thing</a></h3><time datetime="2030-01-01">1 January 2030</time><p>It was long ago.</p></${name}>`;
    const html = `<html lang="en"><head><title>The ferry is late</title>${jsonLd([
      {
        "@type": "NewsArticle",
        headline: "Another thing",
        url: "https://tern.example/other",
        datePublished: "2030-01-02",
      },
      { "@type": "ItemList", itemListElement: [{ "@type": "NewsArticle", datePublished: "2030-01-03" }] },
      { "@type": "WebPage", hasPart: { "@type": "NewsArticle", datePublished: "2030-01-04" } },
    ])}</head><body><div class="strip">Monday, 6 January 2030</div>${teaser("div")}<h1>The ferry is late</h1>
      ${PROSE}<p>It sank on <time datetime="2030-01-05">5 January 2030</time>, as was reported at the time by all.</p>
      <div class="related">${teaser("article")}</div>${teaser("li")}
      <div id="comments"><div itemscope itemtype="https://schema.org/Comment"><time itemprop="datePublished" datetime="2030-01-07">7 January 2030</time><p>Late as ever.</p></div></div></body></html>`;
    expect(await datesOf(html)).toEqual([]);
  });
});

describe("What a page says of itself", () => {
  it("stands under the address at which it was found, else under the one that it states", async () => {
    const head = '<meta property="og:url" content="https://www.tern.example/a"><link rel="canonical" href="/b">';
    expect(await read(page({ head }))).toMatchObject({
      url: "https://www.tern.example/a",
      canonicalUrl: "https://www.tern.example/b",
      outlet: { name: "tern.example", domain: "tern.example" },
    });
    expect(await read(page({ head }), "https://gull.example/x")).toMatchObject({
      url: "https://gull.example/x",
      canonicalUrl: "https://gull.example/b",
      outlet: { domain: "gull.example" },
    });
  });

  it("names authors once, and neither the outlet nor an address as one", async () => {
    const head = `${jsonLd({ "@type": "Article", headline: "The ferry is late", author: ["By Anna Sol", { name: "The Tern" }] })}<meta property="og:site_name" content="The Tern"><meta name="author" content="anna sol"><meta property="article:author" content="https://tern.example/anna">`;
    expect((await read(page({ head, above: '<p class="byline">By Anna Sol and Jon Ruud</p>' }))).authors).toEqual([
      "Anna Sol",
      "Jon Ruud",
    ]);
  });

  it("has a language only where it is one", async () => {
    const said: [string, string | null][] = [
      ["pt_BR", "pt-BR"],
      ["en-us", "en-US"],
      ["english language", null],
      ["", null],
    ];
    for (const [lang, tag] of said) expect((await read(page({ lang }))).language).toBe(tag);
  });

  it("keeps when it was seen", async () => {
    const seen = await readPage(page({}), { id: "a", url: null, observedAt: "2031-05-04T10:00Z" });
    expect(seen.observedAt).toBe("2031-05-04T10:00Z");
  });

  it("knows where and when it was saved from what saved it, unless that is known better", async () => {
    const browser = (address: string) => `<!DOCTYPE html>\n<!-- saved from url=(0026)${address} -->\n${page({})}`;
    expect(await read(browser("https://tern.example/ferry"))).toMatchObject({
      url: "https://tern.example/ferry",
      outlet: { domain: "tern.example" },
      observedAt: null,
    });
    expect((await read(browser("about:internet"))).url).toBe(null);
    expect((await read(browser("https://tern.example/ferry"), "https://tern.example/1")).url).toBe(
      "https://tern.example/1",
    );

    const single = `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://tern.example/ferry \n saved date: Sun May 04 2031 12:00:00 GMT+0200 (CEST)\n-->${page({})}`;
    expect(await read(single)).toMatchObject({
      url: "https://tern.example/ferry",
      observedAt: "2031-05-04T12:00:00+0200",
    });
    const fetched = { id: "a", url: null, observedAt: "2031-05-03T10:00Z" };
    expect((await readPage(single, fetched)).observedAt).toBe("2031-05-03T10:00Z");
  });
});

describe("A box of facts in an article", () => {
  const boxed = (name: string, inside: string) => {
    const [first, ...others] = PROSE.split("\n");
    return page({ body: `${first}<div class="${name}"><h3>The ferry</h3>${inside}</div>${others.join("")}` });
  };
  const BUILT = "<p>Built in 1974, mended in 1999 and in 2016.</p>";

  it.each(["infobox", "info-box", "factbox", "story__fact-box", "infoBox"])("is no text of it as %s", async (name) => {
    expect((await read(boxed(name, BUILT))).text).toBe((await read(page({}))).text);
  });

  it("is text under other names, and where it is most of the article", async () => {
    expect((await read(boxed("chapter", BUILT))).text).toContain("Built in 1974");
    expect((await read(boxed("infobox", PROSE.replaceAll("ferry", "tug")))).text).toContain(
      "The tug to the outer islands",
    );
  });
});

describe("A page without an article", () => {
  const pages: Readonly<Record<string, string>> = {
    "is empty": "<html><body></body></html>",
    "was not found":
      "<html><head><title>404</title></head><body><h1>Page not found</h1><p>Sorry, the page that you are looking for is not here. It may have been moved.</p><p><a href='/'>Go to the front page</a></p></body></html>",
    "is a front page": `<html><head><title>The Tern</title></head><body><h1>The Tern</h1>${Array.from({ length: 30 }, (_, i) => `<div class="card"><h2><a href="/story-${i}">Council votes on matter number ${i}</a></h2><p>The council of the northern town met for the ${i}th time to vote, and did not.</p></div>`).join("")}</body></html>`,
    "is a script": "<html><body><div id='root'></div><script>render()</script></body></html>",
  };
  it.each(Object.keys(pages))("is told, not made up, where it %s", async (name) => {
    await expect(read(pages[name])).rejects.toMatchObject({ code: "URTEXT_PAGE_EMPTY" });
  });
});

describe("A saved page", () => {
  const folder = mkdtempSync(join(tmpdir(), "urtext-page-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is an article among the files of a folder, and a broken one does not cost the others", async () => {
    writeFileSync(join(folder, "ferry.html"), pageNamed("wordpress"));
    writeFileSync(join(folder, "gone.htm"), "<p>Gone.");
    writeFileSync(join(folder, "note.txt"), "A note.");
    const inputs = [];
    for await (const input of readInputs([folder])) inputs.push(input);
    expect(inputs.map(({ input, error }) => (input as { id?: string })?.id ?? error?.code)).toEqual([
      "ferry.html",
      "URTEXT_PAGE_EMPTY",
      "note.txt",
    ]);
  });
});
