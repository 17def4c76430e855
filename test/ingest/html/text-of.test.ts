import * as fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { textOfHtml } from "../../../src/ingest/html/text-of.js";
import { readArticle } from "../../../src/text/article.js";
import { divide } from "../../../src/units/units.js";

const BASE = "https://tern.example/news/";
const textOf = (html: string): string => textOfHtml(html, BASE).text;
const linked = (html: string) => {
  const { text, links } = textOfHtml(html, BASE);
  return links.map(({ href, start, end }) => [href, text.slice(start, end)]);
};

function quotationsIn(text: string): string[] {
  const read = readArticle({ id: "a", text });
  if ("errors" in read) throw read.errors[0];
  return divide(read.article)
    .quotations.filter(({ depth }) => depth === 0)
    .map(({ span }) => text.slice(span.start, span.end));
}

describe("The text of HTML", () => {
  it("has blank lines between blocks and line breaks where they are written", () => {
    expect(textOf("<p>The ferry\n   is <b>late</b>.</p><p>Again.<br>And again.</p>")).toBe(
      "The ferry is late.\n\nAgain.\nAnd again.",
    );
    expect(textOf("One.<br><br>Two.<br /> <br/><br>Three.")).toBe("One.\n\nTwo.\n\nThree.");
  });

  it("has list entries and table rows as lines", () => {
    expect(textOf("<ul><li>Bread<li>Salt</ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>")).toBe(
      "Bread\nSalt\n\n1\t2\n3",
    );
  });

  it("keeps the lines of preformatted text", () => {
    expect(textOf("<pre>Low water\n  04:10</pre>")).toBe("Low water\n04:10");
  });

  it("has entities as what they stand for, and a space that must not be broken as such", () => {
    expect(textOf("<p>Sol &amp; Ruud&nbsp;Ltd &lt;1894&gt; &#8364;5</p><p>&nbsp;</p><p>End</p>")).toBe(
      "Sol & Ruud\u00a0Ltd <1894> €5\n\nEnd",
    );
  });

  it("has nothing that is not seen", () => {
    const unseen =
      "<script>run()</script><style>p{}</style><template><p>t</p></template><noscript>n</noscript>" +
      "<div hidden>h<p>h</p></div><p style='color:red; display: none'>d</p><span class='sr-only'>s</span>" +
      "<button>b</button><svg><title>v</title></svg><iframe>i</iframe><!-- c -->";
    expect(textOf(`<p>Seen.</p>${unseen}<p>Too.</p>`)).toBe("Seen.\n\nToo.");
  });

  it("writes the marks of quotations, single ones inside of others", () => {
    expect(textOf("<p>She said <q>we <q> never </q> sail</q>.</p><p><q></q>x</p>")).toBe(
      "She said “we ‘never’ sail”.\n\nx",
    );
  });

  it("makes one quotation of a block quotation of several paragraphs, and leaves out who is quoted", () => {
    const text = textOf(
      "<p>It read:</p><blockquote><p>We shall sail.</p><p>Nobody will stay.</p><footer>— Marit Sol, <cite>Log</cite></footer></blockquote><p>So it was.</p>",
    );
    expect(text).toBe("It read:\n\n“We shall sail.\n\n“Nobody will stay.”\n\n— Marit Sol, Log\n\nSo it was.");
    expect(quotationsIn(text)).toEqual(["We shall sail.\n\n“Nobody will stay."]);
  });

  it("takes a line that begins with a dash for who is quoted, as posts of networks have it", () => {
    const text = textOf(
      '<blockquote class="twitter-tweet"><p>The gate is shut.</p>&mdash; Port Office (@port) <a href="/p/1">May 4, 2031</a></blockquote>',
    );
    expect(text).toBe("“The gate is shut.”\n\n— Port Office (@port) May 4, 2031");
    expect(quotationsIn(text)).toEqual(["The gate is shut."]);
  });

  it("adds no marks to a block quotation that has its own, and marks nested ones once", () => {
    expect(textOf("<blockquote>“Shut it.”</blockquote><blockquote>&laquo;Fermez.&raquo;</blockquote>")).toBe(
      "“Shut it.”\n\n«Fermez.»",
    );
    expect(quotationsIn(textOf("<blockquote>Outer. <blockquote>Inner.</blockquote></blockquote>"))).toHaveLength(1);
  });

  it("has links at the words that they stand under, in full", () => {
    expect(linked('See <a href="a?b=1&amp;c=2"> the <b>report</b> </a>, <a href="//t.example/x">here</a>.')).toEqual([
      ["https://tern.example/news/a?b=1&c=2", "the report"],
      ["https://t.example/x", "here"],
    ]);
  });

  it("has no links that run something, lead nowhere or stand under no words", () => {
    expect(
      linked(
        '<a href="javascript:x()">a</a><a href="data:text/html,x">b</a><a>c</a><a href="http://[">d</a><a href="/e"><img></a>',
      ),
    ).toEqual([]);
    expect(textOfHtml('<a href="/relative">x</a>', null).links).toEqual([]);
  });

  it("ends a link where another begins, and where nobody ended it", () => {
    expect(linked('<a href="/1">one <a href="/2">two</a> three<p><a href="/4">four')).toEqual([
      ["https://tern.example/1", "one"],
      ["https://tern.example/2", "two"],
      ["https://tern.example/4", "four"],
    ]);
  });

  it("is what a plain walk over a browser's tree gives, on any markup", () => {
    fc.assert(
      fc.property(markup, (html) => {
        expect(textOf(html)).toBe(plainWalk(html));
      }),
      { numRuns: 300 },
    );
  });

  it("cuts the words of every link, on any markup", () => {
    fc.assert(
      fc.property(markup, (html) => {
        const { text, links } = textOfHtml(html, BASE);
        const words = [...parsed(html).querySelectorAll("a")]
          .map((a) => plainWalk(a.innerHTML))
          .filter((a) => a !== "");
        const squeezed = (part: string) => part.replace(/[\s“”]+/gu, "");
        expect(links.map(({ start, end }) => squeezed(text.slice(start, end)))).toEqual(words.map(squeezed));
      }),
      { numRuns: 200 },
    );
  });

  it("refuses what no feed and no page has, by code and at once", () => {
    const begun = performance.now();
    for (const html of ["<div>".repeat(100_000), "<br>".repeat(1_000_000)]) {
      expect(() => textOf(html)).toThrow(expect.objectContaining({ code: "URTEXT_PAGE_TOO_LARGE" }));
    }
    expect(textOf("&nbsp; ".repeat(500_000))).toBe("");
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

const inline = ["b", "em", "span", "i"];
const blocks = ["p", "div", "h2", "section", "article"];
const word = fc.constantFrom("ferry", " ", "\n ", "the late boat", " gate ", "is&nbsp;shut", "&amp;", "Ende. ");

/** Markup as it may be nested: blocks in blocks, lines in blocks, links and what is hidden among them. */
const { markup } = fc.letrec<{ markup: string; block: string; line: string; bare: string }>((tie) => ({
  bare: fc.oneof(
    { depthSize: "small" },
    word,
    fc.tuple(fc.constantFrom(...inline), tie("bare")).map(([name, inside]) => `<${name}>${inside}</${name}>`),
    fc.constant("<br>"),
    fc.constant("<script>no()</script>"),
    fc.constant("<span hidden>no <b>no</b></span>"),
    fc.tuple(tie("bare"), tie("bare")).map(([a, b]) => a + b),
  ),
  line: fc.oneof(
    tie("bare"),
    tie("bare").map((inside) => `<a href="/x">${inside}</a>`),
    fc.tuple(tie("bare"), tie("line")).map(([a, b]) => a + b),
  ),
  block: fc.oneof(
    { depthSize: "small" },
    tie("line").map((inside) => `<p>${inside}</p>`),
    fc
      .tuple(fc.constantFrom("div", "section", "article"), tie("markup"))
      .map(([name, inside]) => `<${name}>${inside}</${name}>`),
    fc
      .array(tie("line"), { maxLength: 3 })
      .map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`),
  ),
  markup: fc.oneof(
    { depthSize: "small" },
    tie("block"),
    tie("line"),
    fc.tuple(tie("block"), tie("markup")).map(([a, b]) => a + b),
  ),
}));

const { body } = new JSDOM("").window.document;

function parsed(html: string): Element {
  body.innerHTML = html;
  return body.cloneNode(true) as Element;
}

/** The obvious way: every text with marks of what stands around it, and then the white space put right. */
function plainWalk(html: string): string {
  const BLANK = "\u0001";
  const LINE = "\u0002";
  const BR = "\u0003";
  const walk = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? "";
    const element = node as Element;
    const name = element.localName;
    if (name === "script" || element.hasAttribute?.("hidden")) return "";
    if (name === "br") return BR;
    const inside = [...node.childNodes].map(walk).join("");
    if (name === "li") return LINE + inside + LINE;
    return [...blocks, "ul", "body"].includes(name) ? BLANK + inside + BLANK : inside;
  };
  const raw = walk(parsed(html))
    .replace(/[ \n\t\u00a0]+/gu, (run) => (run.includes("\u00a0") ? "\u00a0" : " "))
    .replace(/[ \u00a0]*([\u0001\u0002\u0003][ \u00a0\u0001\u0002\u0003]*)/gu, (_, run: string) => {
      const breaks = run.replace(/[ \u00a0]/gu, "");
      let gap = 0;
      for (const sign of breaks) gap = sign === BLANK ? 2 : sign === LINE ? Math.max(gap, 1) : Math.min(2, gap + 1);
      return "\n".repeat(gap);
    });
  return raw.replace(/^[\s\u00a0]+|[\s\u00a0]+$/gu, "");
}
