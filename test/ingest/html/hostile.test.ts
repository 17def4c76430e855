import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UrtextError } from "../../../src/errors.js";
import { readPage } from "../../../src/ingest/html/read-page.js";
import { readArticle } from "../../../src/text/article.js";
import { PAGES, pageNamed } from "./pages.js";

/** No page takes longer than so many milliseconds, here where several tests run at once. */
const LONGEST = 40_000;

/** What became of a page: "article", or the code that it was refused with. Anything else is thrown on. */
async function endOf(html: string): Promise<string> {
  const begun = performance.now();
  try {
    const input = await readPage(html, { id: "page", url: "https://tern.example/a" });
    expect(readArticle(input)).toHaveProperty("article");
    return "article";
  } catch (error) {
    if (!(error instanceof UrtextError)) throw error;
    return error.code;
  } finally {
    expect(performance.now() - begun).toBeLessThan(LONGEST);
  }
}

const ENDS = ["article", "URTEXT_PAGE_EMPTY", "URTEXT_PAGE_TOO_LARGE"];
const SENTENCE = "The ferry, which is late, sails on Monday, and nobody on the islands knows what comes after it. ";
const article = (inside: string, head = ""): string =>
  `<html><head><title>The ferry is late</title>${head}</head><body><h1>The ferry is late</h1>${inside}<p>${SENTENCE.repeat(5)}</p></body></html>`;

describe("A hostile page", () => {
  const monsters: Readonly<Record<string, () => string>> = {
    "elements nested a hundred thousand deep": () => "<div>".repeat(100_000) + SENTENCE,
    "five megabytes of one tag": () => "<div>".repeat(1_000_000),
    "five megabytes of tags that nobody opened": () => `${article("")}${"</x>".repeat(1_250_000)}`,
    "elements nested as deep as is read": () => article(`${"<div>".repeat(900)}${SENTENCE}${"</div>".repeat(900)}`),
    "as many elements as are read": () => article("<p>Late, again.</p><span>x</span>".repeat(9_900)),
    "as many links as are read": () => article('<li><a href="/x">Late again</a></li>'.repeat(9_900)),
    "as many times as are read": () =>
      article('<div class="meta"><time datetime="2031-05-04">4 May</time></div>'.repeat(9_900)),
    "deep and wide": () => article(`${"<div>".repeat(60)}<p>${SENTENCE}</p>${"</div>".repeat(60)}`.repeat(318)),
    "an attribute of five megabytes": () => article(`<p class="${"comment ".repeat(600_000)}">x</p>`),
    "two hundred thousand attributes": () =>
      article(`<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(" ")}>x</p>`),
    "a million entities": () => article(`<p>${"&amp;&nbsp;&#0;&#xD800;".repeat(250_000)}</p>`),
    "entities that would grow": () =>
      `<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${article(`<p>${"&b;".repeat(100_000)}</p>`)}`,
    "null bytes": () => article(`\0<p>\0${SENTENCE}\0</p><\0p>`.repeat(1_000)),
    "a comment that nobody closed": () => `${article("")}<!-- ${"-".repeat(1_000_000)}`,
    "a script that nobody closed": () => article(`<script>${"<p>".repeat(100_000)}`),
    "opening brackets alone": () => "<".repeat(2_000_000),
    "spaces alone": () => article(`<p>${" \u00a0".repeat(2_000_000)}</p>`),
    "as many entities as are read": () => article(`<p>${"a\u00a0".repeat(99_000)}</p>`),
    "one word of four megabytes": () => article(`<p>${"a".repeat(4_000_000)}</p>`),
    "quotations in quotations": () => article(`${"<blockquote><q>".repeat(400)}${SENTENCE}`),
    "JSON-LD nested ten thousand deep": () =>
      article("", `<script type="application/ld+json">${"[".repeat(10_000)}${"]".repeat(10_000)}</script>`),
    "JSON-LD of a hundred thousand nodes": () =>
      article(
        "",
        `<script type="application/ld+json">[${Array(100_000).fill('{"@type":"NewsArticle","author":"x"}').join()}]</script>`,
      ),
    "JSON-LD that points to itself": () =>
      article(
        "",
        '<script type="application/ld+json">{"@graph":[{"@id":"a","@type":"NewsArticle","author":{"@id":"a"},"publisher":{"@id":"b"}},{"@id":"b","name":{"@id":"a"}}]}</script>',
      ),
    "keys that objects have": () =>
      article(
        "",
        '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"author":"x"},"constructor":1,"headline":"The ferry is late"}</script><meta name="__proto__" content="x"><meta name="constructor" content="y">',
      ),
    nothing: () => "",
    "no element": () => "\0\0\0",
  };

  it.each(Object.keys(monsters))("ends in time, as an article or with a code: %s", async (name) => {
    expect(ENDS).toContain(await endOf(monsters[name]()));
  });

  it("is an article wherever its text is one, whatever it says of itself", async () => {
    const head = `
      <meta property="og:title" content="${"long ".repeat(200_000)}"><meta property="og:url" content="javascript:alert(1)">
      <meta property="article:published_time" content="yesterday"><meta name="date" content="0001-01-01T00:00:00Z">
      <meta name="pubdate" content="2031-02-30"><meta property="og:locale" content="en_US; x=1"><meta property="og:site_name" content="\u0007\u0000">
      <meta name="author" content="https://tern.example/me"><link rel="canonical" href="data:text/html,x"><base href="javascript:x()">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":7,"datePublished":{"x":1},"dateModified":"99999","author":[null,{"name":["",{}]},3],"publisher":true,"inLanguage":"??"}</script>
      <script type="application/ld+json">{"broken": </script>`;
    const input = await readPage(article('<a href="vbscript:x">late</a>', head), { id: "a", url: null });
    expect(readArticle(input)).toHaveProperty("article");
    expect(input).toMatchObject({ url: null, canonicalUrl: null, dates: [], authors: [], links: [], outlet: null });
    expect(input.title!.length).toBeLessThanOrEqual(500);
  });

  it("runs no script and fetches nothing", async () => {
    const reached = globalThis as { urtextWasReached?: boolean };
    const fetched: unknown[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = ((address: unknown) => fetched.push(address)) as never;
    try {
      const running =
        '<script>globalThis.urtextWasReached = true</script><img src="https://tern.example/x" onerror="globalThis.urtextWasReached = true"><link rel="stylesheet" href="https://tern.example/s.css"><iframe src="https://tern.example/f"></iframe><svg onload="globalThis.urtextWasReached = true"></svg>';
      expect(await endOf(article(running, running))).toBe("article");
    } finally {
      globalThis.fetch = fetch;
    }
    expect(reached.urtextWasReached).toBeUndefined();
    expect(fetched).toEqual([]);
  });

  it("ends in time, as an article or with a code, in whatever way a true page was broken", async () => {
    const ends = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PAGES),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (name, changes) => {
          const broken = changes.reduce(
            (html, { at, with: how }) => how(html, Math.floor(at * html.length)),
            pageNamed(name),
          );
          const end = await endOf(broken);
          expect(ENDS).toContain(end);
          ends.add(end);
        },
      ),
      { numRuns: 150 },
    );
    expect(ends).toContain("article");
  });
});

type Change = { readonly at: number; readonly with: (html: string, at: number) => string };

const put = (what: string) => (html: string, at: number) => html.slice(0, at) + what + html.slice(at);
const next = (html: string, sign: string, at: number) => Math.max(0, html.indexOf(sign, at));

/** Ways to break a page at a place. */
const WAYS: Change["with"][] = [
  (html, at) => html.slice(0, at),
  (html, at) => html.slice(at),
  (html, at) => html.slice(0, at) + html.slice(at + 500),
  (html, at) => html + html.slice(at),
  (html, at) => put(html.slice(next(html, "<", at), next(html, ">", at) + 1))(html, next(html, "<", at)), // a tag twice
  (html, at) => html.slice(0, next(html, '"', at)) + html.slice(next(html, '"', at) + 1), // a quote less
  (html, at) => html.slice(0, next(html, "</", at)) + html.slice(next(html, "</", at) + 5), // an end less
  (html, at) => html.slice(0, at) + [...html.slice(at, at + 2_000)].reverse().join("") + html.slice(at + 2_000),
  put("\0"),
  put("<div>".repeat(300)),
  put("<!--"),
  put("<script>"),
  put("</article></main></body></html>"),
  put("<table><tr><td><p>"),
  put('<p class="'),
  put("&".repeat(1_000)),
  put("<blockquote><q>"),
  put("\ud800"),
];

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  with: fc.constantFrom(...WAYS),
});
