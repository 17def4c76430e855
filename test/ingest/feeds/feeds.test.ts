import { describe, expect, it } from "vitest";
import type { ArticleInput } from "../../../src/index.js";
import type { PassedOver } from "../../../src/ingest/index.js";
import { makeFolder, readAll, tell } from "../folder.js";

async function readFeed(content: string | Uint8Array, name = "feed.xml") {
  const folder = await makeFolder({ [name]: content });
  const passedOver: (PassedOver | undefined)[] = [];
  const inputs = await readAll([`${folder}/${name}`], { onSkipped: (_, inside) => passedOver.push(inside) });
  const told = inputs.map((input) => tell(folder, input)).map(({ line, id, code }) => [line, code ?? id]);
  const failed = inputs.flatMap(({ error, id }) => (error === null ? [] : [id]));
  return { told, passedOver, failed, articles: inputs.map(({ input }) => input as ArticleInput) };
}

/** More than any article's page, so that it is refused. */
const DEEP = `${"<b>".repeat(1_200)}Words.`;
const TOO_DEEP = "URTEXT_PAGE_TOO_LARGE";

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"';

const rss = (
  items: string,
  head = "<title>Trasna Ledger</title><link>https://www.trasna.example/</link><language>en-IE</language>",
) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${NAMESPACES}>\n<channel>${head}\n${items}\n</channel></rss>`;

const FULL = `<item>
  <title>Ferry &amp; tug</title>
  <link>https://www.trasna.example/ferry</link>
  <guid isPermaLink="false">trasna:7</guid>
  <pubDate>Sun, 04 May 2031 09:15:00 +0200</pubDate>
  <atom:updated>2031-05-04T10:00:00Z</atom:updated>
  <dc:creator>Mira Oslund</dc:creator>
  <dc:creator>Ivo Marrendal</dc:creator>
  <source url="https://wire.example/feed">Northern Wire</source>
  <description>&lt;p&gt;A summary.&lt;/p&gt;</description>
  <content:encoded><![CDATA[<p>The ferry ran <a href="/sandbank">aground</a>.</p><blockquote><p>Nobody was hurt.</p></blockquote>]]></content:encoded>
</item>`;

describe("RSS", () => {
  it("gives an article for each item, with all that it says", async () => {
    const { articles, told } = await readFeed(rss(FULL));
    expect(told).toEqual([[4, "trasna:7"]]);
    expect(articles[0]).toEqual({
      id: "trasna:7",
      text: "The ferry ran aground.\n\n“Nobody was hurt.”",
      links: [{ href: "https://www.trasna.example/sandbank", start: 14, end: 21 }],
      outlet: { name: "Trasna Ledger", domain: "trasna.example" },
      url: "https://www.trasna.example/ferry",
      title: "Ferry & tug",
      authors: ["Mira Oslund", "Ivo Marrendal"],
      language: "en-IE",
      dates: [
        { kind: "published", value: "2031-05-04T09:15:00+02:00", source: "RSS pubDate" },
        { kind: "modified", value: "2031-05-04T10:00:00Z", source: "Atom updated" },
      ],
      credits: ["Northern Wire"],
    });
  });

  it("has the summary for a text where there is nothing else, and an item without either is told", async () => {
    const { articles, told } = await readFeed(
      rss(
        "<item><link>https://trasna.example/a</link><description>A &lt;b&gt;summary&lt;/b&gt;.</description></item>\n<item><title>Bare</title></item>",
      ),
    );
    expect(told).toEqual([
      [4, "https://trasna.example/a"],
      [5, "feed.xml#2"],
    ]);
    expect(articles.map(({ text }) => text)).toEqual(["A summary.", ""]);
  });

  it("takes a guid for the address unless it says that it is none", async () => {
    const item = (attributes: string) =>
      `<item><guid${attributes}>https://trasna.example/g</guid><description>x</description></item>`;
    const addresses = async (attributes: string) => (await readFeed(rss(item(attributes)))).articles[0].url;
    expect(await addresses("")).toBe("https://trasna.example/g");
    expect(await addresses(' isPermaLink="false"')).toBe(null);
  });

  it.each([
    ["an end tag of another name", "<item><title>B</titel></item>"],
    ["a tag that is not closed", "<item><title>B</item>"],
    ["CDATA that is not closed", "<item><title><![CDATA[B</title></item>"],
    ["a comment that is not closed", "<item><!-- <title>B</title></item>"],
    ["no end", "<item><title>B</title>"],
    ["a tag that breaks off", "<item><title"],
    ["nothing in it", "<item></item>"],
  ])("loses an item with %s alone, and names its line", async (_, broken) => {
    const other = (id: string) =>
      `<item><guid>${id}</guid><description>Words &lt;i&gt;of&lt;/i&gt; <![CDATA[<p>${id}</p>]]></description></item>`;
    const { told } = await readFeed(rss(`${other("a")}\n${broken}\n${other("c")}\n${other("d")}`));
    expect(told.filter(([, id]) => id !== "feed.xml#2" && id !== "URTEXT_FEED_BROKEN")).toEqual([
      [4, "a"],
      [6, "c"],
      [7, "d"],
    ]);
    expect(told[1][0]).toBe(5);
  });

  it("loses an item that is no article's text alone, and names it", async () => {
    const item = (id: string, text: string) =>
      `<item><guid>${id}</guid><description><![CDATA[${text}]]></description></item>`;
    const content = rss([item("a", "Words."), item("b", DEEP), item("c", "Words.")].join("\n"));
    expect((await readFeed(content)).told).toEqual([
      [4, "a"],
      [5, TOO_DEEP],
      [6, "c"],
    ]);
    expect((await readFeed(content)).failed).toEqual(["b"]);
  });

  it("does not take for items those of another namespace inside them", async () => {
    const inside = "<media:item><media:title>M</media:title></media:item><m:entry/><entry>x</entry>";
    const item = (id: string) => `<item><guid>${id}</guid>${inside}<description>Words of ${id}.</description></item>`;
    const { articles } = await readFeed(rss(item("a") + item("b")).replace("<rss", '<rss xmlns:media="m" xmlns:m="n"'));
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ["a", "Words of a."],
      ["b", "Words of b."],
    ]);
  });

  it("does not take for items what stands in comments and in CDATA", async () => {
    const hidden =
      "<!-- <item><guid>no</guid></item> --><item><guid>a</guid><description><![CDATA[<item>x</item> <entry>]]></description></item>";
    expect((await readFeed(rss(hidden))).told).toEqual([[4, "a"]]);
  });

  it("that has no items gives nothing, and what only begins as a feed is named", async () => {
    expect((await readFeed(rss(""))).told).toEqual([]);
    expect((await readFeed("<rss version='2.0'><channel>")).told).toEqual([[null, "URTEXT_FEED_BROKEN"]]);
    const long = `<rss a="${"x".repeat(70_000)}"><channel><item><guid>a</guid></item></channel></rss>`;
    expect((await readFeed(long)).told).toEqual([[null, "URTEXT_FEED_BROKEN"]]);
    expect((await readFeed("not a feed", "a.rss")).told).toEqual([[null, "URTEXT_FEED_BROKEN"]]);
  });

  it("never expands entities of its own, and is not nested without end", async () => {
    const many = Array.from({ length: 30 }, (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};">`).join("");
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "boom"><!ENTITY file SYSTEM "file:///etc/hostname">${many}]>`;
    const { articles } = await readFeed(
      rss("<item><guid>a</guid><description>It says &e30; and &file;.</description></item>").replace(
        "<rss",
        `${bomb}<rss`,
      ),
    );
    expect(articles[0].text).toBe("It says &e30; and &file;.");
    const deep = `<item><guid>b</guid>${"<x>".repeat(100_000)}</item>`;
    const { told } = await readFeed(rss(`${deep}\n<item><guid>c</guid><description>x</description></item>`));
    expect(told.at(-1)).toEqual([5, "c"]);
  });

  it.each(["<!--", "<![CDATA[", "<item>", "<item ", "<!DOCTYPE [", '<rss "', "<title>", "]]>", "&amp", "<a:"])(
    "takes no time for a great many of %s",
    async (part) => {
      const begun = performance.now();
      const last = "\n<item><guid>last</guid><description>x</description></item>";
      const { told } = await readFeed(rss(`${part.repeat(40_000)}${last}`));
      if (part !== "<item>" && part !== "<item ") expect(told.at(-1)?.[1]).toBe("last");
      else expect(told).toHaveLength(1_002);
      await readFeed(rss(`<item><title>${part.repeat(40_000)}</title></item>${last}`));
      expect(performance.now() - begun).toBeLessThan(30_000);
    },
  );

  it("is read in the charset that it declares, and refused where its bytes are of another", async () => {
    const declared = rss("<item><guid>a</guid><description>Кафе</description></item>").replace("UTF-8", "windows-1251");
    const bytes = Buffer.from(
      [...declared].map((c) => (c > "\u00ff" ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))),
    );
    expect((await readFeed(bytes)).articles[0].text).toBe("Кафе");
    expect((await readFeed(Buffer.from(rss("é"), "latin1"))).told).toEqual([[4, "URTEXT_FILE_NOT_UTF8"]]);
    expect((await readFeed(rss("x").replace("UTF-8", "martian"))).told).toEqual([[null, "URTEXT_CHARSET_UNKNOWN"]]);
  });

  it("leaves out times that are none, and tells how many", async () => {
    const { articles, passedOver } = await readFeed(
      rss("<item><guid>a</guid><pubDate>yesterday</pubDate><description>x</description></item>"),
    );
    expect(articles[0].dates).toEqual([]);
    expect(passedOver).toEqual([{ what: "times of feeds that are none", count: 1 }]);
  });
});

describe("Atom", () => {
  const atom = (entries: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Kurier</title><link href="https://kurier.example/"/><link rel="self" href="https://kurier.example/feed"/>${entries}</feed>`;

  it("gives an article for each entry, by what its texts are written in", async () => {
    const { articles } = await readFeed(
      atom(`<entry><id>urn:1</id><title type="html">Fähre &amp;amp; Schlepper</title><link rel="alternate" href="/1"/>
        <author><name>Mira Oslund</name></author><published>2031-05-04</published><updated>2031-05-04T10:00:00+02:00</updated>
        <content type="xhtml" xml:lang="nds"><div xmlns="http://www.w3.org/1999/xhtml"><p>Een <em>Fähr</em> &amp; mehr.</p></div></content>
        <source><title>Nordagentur</title></source></entry>
        <entry><id>urn:2</id><title>1 &lt; 2</title><content>A &lt; b.\n\nC.</content></entry>
        <entry><id>urn:3</id><summary type="html">&lt;p&gt;Kurz.&lt;/p&gt;</summary></entry>`),
    );
    expect(articles[0]).toMatchObject({
      id: "urn:1",
      url: "https://kurier.example/1",
      title: "Fähre & Schlepper",
      text: "Een Fähr & mehr.",
      language: "nds",
      outlet: { name: "Kurier", domain: "kurier.example" },
      authors: ["Mira Oslund"],
      credits: ["Nordagentur"],
      dates: [
        { kind: "published", value: "2031-05-04", source: "Atom published" },
        { kind: "modified", value: "2031-05-04T10:00:00+02:00", source: "Atom updated" },
      ],
    });
    expect(articles[1]).toMatchObject({ title: "1 < 2", text: "A < b.\n\nC.", language: "de" });
    expect(articles[2]).toMatchObject({ text: "Kurz." });
  });

  it("gives an entry without authors those of its source, or else of the feed", async () => {
    const by = (name: string) => `<author><name>${name}</name></author>`;
    const entry = (id: string, rest: string) => `<entry><id>${id}</id><content>Words.</content>${rest}</entry>`;
    const source = `<source>${by("Nordagentur")}</source>`;
    const entries = [entry("a", by("Mira Oslund") + source), entry("b", source), entry("c", "")];
    const { articles } = await readFeed(atom(by("Redaktion") + entries.join("")));
    expect(articles.map(({ authors }) => authors)).toEqual([["Mira Oslund"], ["Nordagentur"], ["Redaktion"]]);
  });

  it("is read under any prefix of its namespace", async () => {
    const prefixed = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>K</a:title><a:entry><a:id>p</a:id><a:content>Words.</a:content></a:entry></a:feed>`;
    expect((await readFeed(prefixed)).articles).toMatchObject([{ id: "p", text: "Words.", outlet: { name: "K" } }]);
  });
});

describe("RSS 1.0", () => {
  it("gives an article for each item, which stand beside the channel", async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${NAMESPACES}>
      <channel rdf:about="c"><title>Ledger</title><link>https://l.example/</link><items><rdf:Seq><rdf:li resource="r"/></rdf:Seq></items></channel>
      <item rdf:about="https://l.example/r"><title>T</title><link>https://l.example/r</link><dc:date>2031-05-04T09:15+02:00</dc:date><description>Old words.</description></item></rdf:RDF>`;
    expect((await readFeed(rdf)).articles).toMatchObject([
      {
        id: "https://l.example/r",
        text: "Old words.",
        outlet: { name: "Ledger" },
        dates: [{ value: "2031-05-04T09:15+02:00", source: "dc:date" }],
      },
    ]);
  });
});

describe("JSON Feed", () => {
  it("gives an article for each item, and names the number of one that is none", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "Ledger",
      home_page_url: "https://l.example/",
      language: "en",
      items: [
        {
          id: 1,
          url: "/1",
          content_html: "<p>One <a href='/x'>link</a>.</p>",
          date_published: "2031-05-04T09:15:00+02:00",
          authors: [{ name: "Mira Oslund" }],
        },
        "no item",
        { id: "3", content_text: "Three.\n\nLines.", summary: "no" },
        { id: "4", summary: "Four." },
      ],
    };
    const { articles, told } = await readFeed(JSON.stringify(feed, null, 2), "feed.json");
    expect(told.map(([, id]) => id)).toEqual(["1", "URTEXT_FEED_BROKEN", "3", "4"]);
    expect(articles[0]).toMatchObject({
      url: "https://l.example/1",
      text: "One link.",
      links: [{ href: "https://l.example/x", start: 4, end: 8 }],
      outlet: { name: "Ledger", domain: "l.example" },
      language: "en",
      authors: ["Mira Oslund"],
      dates: [{ kind: "published", value: "2031-05-04T09:15:00+02:00", source: "JSON Feed date_published" }],
    });
    expect([articles[2].text, articles[3].text]).toEqual(["Three.\n\nLines.", "Four."]);
  });

  it("loses an item that is no article's text alone, says why, and names it", async () => {
    const items = [
      { id: "a", content_text: "Words." },
      { id: "b", content_html: DEEP },
      { id: "c", content_text: "Words." },
    ];
    const { told, failed } = await readFeed(JSON.stringify({ title: "Ledger", items }, null, 2), "feed.json");
    expect(told.map(([, id]) => id)).toEqual(["a", TOO_DEEP, "c"]);
    expect(failed).toEqual(["b"]);
  });

  it("takes no time for a great many items in a feed that says a great deal of itself", async () => {
    const hubs = Array.from({ length: 4_000 }, (_, i) => ({ type: "rssCloud", url: `https://hub.example/${i}` }));
    const items = Array.from({ length: 4_000 }, (_, i) => ({ id: `${i}`, content_text: `Words of ${i}.` }));
    const begun = performance.now();
    const { told } = await readFeed(JSON.stringify({ title: "Ledger", hubs, items }), "feed.json");
    expect(told).toHaveLength(4_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
