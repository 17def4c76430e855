import { gzipSync } from "node:zlib";
import { capture, http, packed, page, record } from "./warc/build.js";

const said = (who: string): string =>
  `The harbour office of ${who} said that the night ferry to the outer islands would sail again on Thursday at six.`;

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Trasna Ledger</title><link>https://ledger.example/</link>
<item><title>Ferry</title><link>https://ledger.example/rss</link><pubDate>Sun, 04 May 2031 09:15:00 +0200</pubDate><content:encoded><![CDATA[<p>${said("RSS")}</p>]]></content:encoded></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Kurier</title><entry><id>urn:atom</id><updated>2031-05-04T09:15:00Z</updated><content type="html">&lt;p&gt;${said("Atom")}&lt;/p&gt;</content></entry></feed>`;

const JSON_FEED = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Ledger",
  items: [{ id: "urn:json-feed", content_html: `<p>${said("JSON Feed")}</p>` }],
};

const NINJS = {
  uri: "urn:ninjs",
  type: "text",
  headline: "Ferry",
  body_html: `<p>${said("ninjs")}</p>`,
  versioncreated: "2031-05-04T09:15:00Z",
};

const MARKDOWN = `---\ntitle: Ferry\ndate: 2031-05-04\n---\n\n# Ferry\n\n> ${said("Markdown")}\n`;

const line = (id: string): string => `${JSON.stringify({ id, text: said(id) })}\n`;

/** One file of every kind that is read, by its name, each with an article of its own, whose id is beside it. */
export const EVERY_KIND: Readonly<Record<string, readonly [content: string | Buffer, id: string]>> = {
  "atom.xml": [ATOM, "urn:atom"],
  "crawl.warc": [
    Buffer.concat([
      record("warcinfo", {}, "software: x"),
      capture("https://ledger.example/plain", http(page("plain"))),
    ]),
    "https://ledger.example/plain",
  ],
  "crawl.warc.gz": [
    packed(
      record("revisit", {}, ""),
      capture("https://ledger.example/packed", http(gzipSync(page("packed")), { "Content-Encoding": "gzip" })),
    ),
    "https://ledger.example/packed",
  ],
  "feed.json": [JSON.stringify(JSON_FEED, null, 1), "urn:json-feed"],
  "item.json": [JSON.stringify(NINJS), "urn:ninjs"],
  "list.json": [JSON.stringify([{ id: "in a list", text: said("a list") }], null, 1), "in a list"],
  "list.jsonl": [line("in lines"), "in lines"],
  "list.jsonl.gz": [gzipSync(line("in packed lines")), "in packed lines"],
  "page.html": [page("saved"), "page.html"],
  "rss.xml": [RSS, "https://ledger.example/rss"],
  "table.csv": [`id;text\nin a table;"${said("a table")}"\n`, "in a table"],
  "text.md": [MARKDOWN, "text.md"],
  "text.txt": [said("a text"), "text.txt"],
};
