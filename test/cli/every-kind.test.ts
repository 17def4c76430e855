import { describe, expect, it } from "vitest";
import { FILE_EXTENSIONS } from "../../src/ingest/index.js";
import { EVERY_KIND } from "../ingest/every-kind.js";
import { makeFolder } from "../ingest/folder.js";
import { capture, http, packed, page } from "../ingest/warc/build.js";
import { reportOf, urtext } from "./terminal.js";

const files = Object.fromEntries(Object.entries(EVERY_KIND).map(([name, [content]]) => [name, content]));
const ids = Object.values(EVERY_KIND)
  .map(([, id]) => id)
  .sort();

const urlOf = (name: string): string => `https://ledger.example/${name}`;

/** Files that are broken, and what the report has to say of each: line, id, code. */
const BROKEN: Readonly<
  Record<string, readonly [content: string | Buffer, line: number | null, id: string | null, code: string]>
> = {
  "bad.csv": ["id,text\nx,Some words.\ny,a,b\n", 3, "y", "URTEXT_ROW_BROKEN"],
  "bad.json": ['[{"id": "x",\n', null, null, "URTEXT_JSON_BROKEN"],
  "bad.md": ["---\ntitle: [Ferry\n---\nWords.", null, null, "URTEXT_FRONT_MATTER_BROKEN"],
  "bad.rss": [
    "<rss version='2.0'><channel>\n<item><title>A</titel></item></channel></rss>",
    2,
    "bad.rss#1",
    "URTEXT_FEED_BROKEN",
  ],
  "bad.txt.gz": [packed(Buffer.from("Words.")).subarray(0, 20), null, null, "URTEXT_GZIP_BROKEN"],
  "bad.warc": [capture(urlOf("cut"), http(page(1))).subarray(0, 900), null, urlOf("cut"), "URTEXT_RECORD_BROKEN"],
  "empty.html": ["<html><body><script>load()</script></body></html>", null, null, "URTEXT_PAGE_EMPTY"],
  "empty.warc.gz": [
    packed(capture(urlOf("empty"), http("<html><body></body></html>"))),
    null,
    urlOf("empty"),
    "URTEXT_PAGE_EMPTY",
  ],
  "martian.xml": [
    '<?xml version="1.0" encoding="martian"?><rss version="2.0"></rss>',
    null,
    null,
    "URTEXT_CHARSET_UNKNOWN",
  ],
};

describe("urtext trace over files of every kind", () => {
  it("reads an article of each, and ends with 0", async () => {
    const folder = await makeFolder(files);
    const ran = await urtext(["trace", folder, "--format", "json"]);
    const { articles, rejected, clusters } = reportOf(ran);
    expect(articles.map(({ id }) => id)).toEqual(ids);
    expect([ran.code, rejected]).toEqual([0, []]);
    expect(ran.err).toBe(`revisits of pages that had not changed (1) passed over: ${folder}/crawl.warc.gz\n`);
    expect(clusters.length).toBeGreaterThan(0);
  });

  it("names each that is broken, with its line or its address, reads the others, and ends with 1", async () => {
    const broken = Object.fromEntries(Object.entries(BROKEN).map(([name, [content]]) => [name, content]));
    const folder = await makeFolder({ ...files, ...broken });
    const ran = await urtext(["trace", folder, "--format", "json"]);
    const { articles, rejected } = reportOf(ran);
    expect(articles.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(rejected.map(({ source, line, id, code }) => [source?.slice(folder.length + 1), line, id, code])).toEqual(
      Object.entries(BROKEN).map(([name, [, line, id, code]]) => [name, line, id, code]),
    );
    expect(ran.code).toBe(1);
    for (const { message } of rejected) expect(ran.err).toContain(message);
  });

  it("tells what it passed over in files, added up over them, with the first names", async () => {
    const lists = Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`${i}.csv`, `id,text,Rating\n${i},Some words.,5\n`]));
    const folder = await makeFolder(lists);
    const { code, err } = await urtext(["trace", folder, "--format", "json"]);
    expect(code).toBe(0);
    expect(err).toBe(
      `the column "Rating" (5) passed over: ${folder}/1.csv, ${folder}/2.csv, ${folder}/3.csv, 2 more\n`,
    );
  });
});

describe("What may be given", () => {
  it.each(["trace", "verify", "index add", "index find"])("is told by urtext %s --help", async (command) => {
    const { out } = await urtext([...command.split(" "), "--help"]);
    for (const extension of [...FILE_EXTENSIONS, ".gz"]) expect(out).toContain(extension);
  });

  it("to compare are any two files that are one article each, and no lists", async () => {
    const folder = await makeFolder(files);
    const compare = (b: string) => urtext(["compare", `${folder}/text.txt`, `${folder}/${b}`, "--format", "json"]);
    for (const name of ["text.md", "page.html"]) expect((await compare(name)).code).toBe(0);
    const refused = await compare("list.jsonl");
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(
      "is of a kind that is not read here. What is read: .html, .htm, .xhtml, .md, .markdown, .txt",
    );
  });
});
