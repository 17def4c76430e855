import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ArticleInput } from "../../../src/index.js";
import type { PassedOver } from "../../../src/ingest/index.js";
import { makeFolder, readAll } from "../folder.js";
import { capture, DATE, http, packed, page, record } from "./build.js";

/** What came of a WARC file: ids, or codes with the number of the record and its address, and what was passed over. */
async function readWarc(content: Uint8Array, name = "crawl.warc.gz") {
  const folder = await makeFolder({ [name]: content });
  const passedOver: Record<string, number> = {};
  const onSkipped = (_: string, inside?: PassedOver) => {
    passedOver[inside?.what ?? "file"] = inside?.count ?? 1;
  };
  const inputs = await readAll([`${folder}/${name}`], { onSkipped });
  const told = inputs.map(({ input, error, id }) =>
    error ? [error.code, (error.facts as { record?: number }).record ?? null, id] : (input as ArticleInput).id,
  );
  return { told, passedOver, inputs };
}

const url = (name: number | string): string => `https://trasna.example/${name}`;
const pageRecord = (number: number | string): Buffer => capture(url(number), http(page(number)));
const BROKEN = "URTEXT_RECORD_BROKEN";

describe("A WARC file", () => {
  it.each([
    ["packed record by record", packed(...[1, 2].map(pageRecord))],
    ["packed as a whole", gzipSync(Buffer.concat([1, 2].map(pageRecord)))],
    ["not packed", Buffer.concat([1, 2].map(pageRecord))],
    [
      "of version 1.1, with one line feed for a line break in its heads",
      lineFeeds(Buffer.concat([1, 2].map(pageRecord))),
    ],
  ])("%s gives an article for each page, under its address, seen when it was captured", async (_, content) => {
    const { told, inputs } = await readWarc(content);
    expect(told).toEqual([url(1), url(2)]);
    expect(inputs[0].input).toMatchObject({ url: url(1), title: "Ferry 1 aground", observedAt: DATE });
    expect((inputs[0].input as ArticleInput).text).toContain("Forty-one passengers were taken off in two lifeboats");
  });

  it("is known by how it begins, whatever it is called", async () => {
    const { told } = await readWarc(packed(pageRecord(1)), "page.txt");
    expect(told).toEqual([url(1)]);
  });

  it("counts what is no page, by what it is", async () => {
    const { told, passedOver } = await readWarc(
      packed(
        record("warcinfo", {}, "software: crawler"),
        record("request", { "WARC-Target-URI": url(1) }, "GET / HTTP/1.1\r\n\r\n"),
        record("revisit", { "WARC-Target-URI": url(1) }, http("")),
        capture(url("photo"), http("png", { "Content-Type": "image/png" })),
        capture(url("gone"), http(page(9), {}, "404 Not Found")),
        capture(url("moved"), http("", {}, "301 Moved Permanently")),
        capture("dns:trasna.example", Buffer.from("20310504091500\r\ntrasna.example. 60 IN A 192.0.2.1")),
        record("conversion", { "WARC-Target-URI": url(1), "Content-Type": "text/plain" }, "text"),
        record("resource", { "WARC-Target-URI": url("r"), "Content-Type": "text/plain" }, "text"),
        pageRecord(1),
      ),
    );
    expect(told).toEqual([url(1)]);
    expect(passedOver).toEqual({
      "revisits of pages that had not changed": 1,
      "captures that are no HTML": 2,
      "responses with another status than 200": 2,
      "responses of other protocols than HTTP": 1,
      "conversions of what was captured": 1,
    });
  });

  it("tells of a page without an article, and makes none up", async () => {
    const empty = "<html><head><title>Ferries</title></head><body><script>load()</script></body></html>";
    const { told } = await readWarc(packed(capture(url("empty"), http(empty)), pageRecord(1)));
    expect(told).toEqual([["URTEXT_PAGE_EMPTY", null, url("empty")], url(1)]);
  });

  it("gives two captures of one page two ids, and the same capture once", async () => {
    const later = "2031-05-05T06:00:00Z";
    const again = capture(url(1), http(page("1, at noon,")), later);
    const { told, passedOver, inputs } = await readWarc(packed(pageRecord(1), again, pageRecord(1), pageRecord(2)));
    expect(told).toEqual([url(1), `${url(1)}@${later}`, url(2)]);
    expect(inputs.map(({ input }) => (input as ArticleInput).url)).toEqual([url(1), url(1), url(2)]);
    expect(passedOver).toEqual({ "captures that came already": 1 });
  });

  it("reads pages that were stored as resources, and addresses in angle brackets", async () => {
    const resource = record(
      "resource",
      { "WARC-Target-URI": `<${url(1)}>`, "WARC-Date": DATE, "Content-Type": "text/html" },
      page(1),
    );
    expect((await readWarc(packed(resource))).told).toEqual([url(1)]);
  });
});

/** The same with line feeds alone in the heads. */
function lineFeeds(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes
      .toString("latin1")
      .replace(/WARC\/1\.0\r\n(?:[^\r]*\r\n)*?\r\n/gu, (head) => head.replaceAll("\r\n", "\n"))
      .replaceAll("WARC/1.0", "WARC/1.1"),
    "latin1",
  );
}

const chunked = (body: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from("5;name=x\r\n"),
    body.subarray(0, 5),
    Buffer.from(`\r\n${(body.length - 5).toString(16)}\r\n`),
    body.subarray(5),
    Buffer.from("\r\n0\r\n\r\n"),
  ]);

describe("A page in a WARC file", () => {
  const body = Buffer.from(page(1));

  it.each<[string, Uint8Array, Record<string, string>]>([
    ["in chunks", chunked(body), { "Transfer-Encoding": "chunked" }],
    ["by gzip", gzipSync(body), { "Content-Encoding": "gzip" }],
    ["by deflate", deflateSync(body), { "Content-Encoding": "deflate" }],
    ["by deflate without its frame", deflateRawSync(body), { "Content-Encoding": "deflate" }],
    ["by Brotli", brotliCompressSync(body), { "Content-Encoding": "br" }],
    ["twice", gzipSync(brotliCompressSync(body)), { "Content-Encoding": "br, gzip" }],
    ["by gzip, in chunks", chunked(gzipSync(body)), { "Content-Encoding": "GZIP", "Transfer-Encoding": "Chunked" }],
    ["by no means, whatever its head says", body, { "Content-Encoding": "br", "Transfer-Encoding": "chunked" }],
  ])("is read packed %s", async (_, sent, fields) => {
    const { told, inputs } = await readWarc(packed(capture(url(1), http(sent, fields))));
    expect(told).toEqual([url(1)]);
    expect((inputs[0].input as ArticleInput).text).toContain("taken off in two lifeboats");
  });

  it.each<[string, Uint8Array, Record<string, string>]>([
    ["by something unknown", body, { "Content-Encoding": "zstd" }],
    ["and does not unpack", gzipSync(body).subarray(0, 300), { "Content-Encoding": "gzip" }],
    ["and unpacks to more than any page", gzipSync(Buffer.alloc(17 << 20, " ")), { "Content-Encoding": "gzip" }],
  ])("that is packed %s is named, and the others are read", async (_, sent, fields) => {
    const { told } = await readWarc(packed(capture(url("bad"), http(sent, fields)), pageRecord(2)));
    expect(told).toEqual([[BROKEN, 1, url("bad")], url(2)]);
  });

  it("that is larger than any page is named, and a large file of another kind is passed over", async () => {
    const large = Buffer.concat([body, Buffer.alloc(17 << 20, " ")]);
    const { told, passedOver } = await readWarc(
      packed(
        capture(url("large"), http(large)),
        capture(url("film"), http(large, { "Content-Type": "video/mp4" })),
        pageRecord(2),
      ),
    );
    expect(told).toEqual([[BROKEN, 1, url("large")], url(2)]);
    expect(passedOver).toEqual({ "captures that are no HTML": 1 });
  });

  it.each<[string, string, Record<string, string>, string]>([
    ["its server", "windows-1251", { "Content-Type": "text/html; charset=windows-1251" }, ""],
    ["itself", "windows-1251", { "Content-Type": "text/html" }, '<meta charset="windows-1251">'],
    [
      "its server, not itself",
      "windows-1251",
      { "Content-Type": 'text/html;charset="cp1251"' },
      '<meta charset="utf-8">',
    ],
  ])("is in the charset that %s names", async (_, __, fields, head) => {
    const text = page("Паром", head);
    const bytes = Buffer.from([...text].map((c) => (c > "\u00ff" ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0))));
    const { inputs } = await readWarc(packed(capture(url(1), http(bytes, fields))));
    expect((inputs[0].input as ArticleInput).text).toContain("Number Паром is what the log");
  });

  it("that says nothing of its charset must be UTF-8, and one whose charset is unknown is named", async () => {
    const latin1 = Buffer.from(page("café"), "latin1");
    const none = { "Content-Type": "text/html" };
    const { told } = await readWarc(
      packed(
        capture(url(1), http(latin1, none)),
        capture(url(2), http(page(2, '<meta charset="martian">'), none)),
        pageRecord(3),
      ),
    );
    expect(told).toEqual([["URTEXT_FILE_NOT_UTF8", null, url(1)], ["URTEXT_CHARSET_UNKNOWN", null, url(2)], url(3)]);
  });
});

describe("A WARC file that is broken", () => {
  const records = [1, 2, 3, 4].map(pageRecord);
  const lyingBy = (bytes: number): Buffer =>
    Buffer.from(
      records[1]
        .toString("latin1")
        .replace(/(Content-Length: )(\d+)/u, (_, name, length) => `${name}${Number(length) + bytes}`),
      "latin1",
    );
  const withSecond = (second: Uint8Array): Buffer[] => [records[0], Buffer.from(second), records[2], records[3]];
  const rest = [url(1), [BROKEN, 2, url(2)], url(3), url(4)];

  it.each([-500, -1, 4, 500, 3_000, 1_000_000])(
    "by a length that is not true, by %i bytes, loses that record alone",
    async (bytes) => {
      expect((await readWarc(Buffer.concat(withSecond(lyingBy(bytes))), "a.warc")).told).toEqual(rest);
      expect((await readWarc(packed(...withSecond(lyingBy(bytes))))).told).toEqual(rest);
    },
  );

  it.each([
    ["no length at all", /Content-Length: \d+/u, "Length: none"],
    ["a length that is no number", /Content-Length: \d+/u, "Content-Length: many"],
    ["a length beyond all numbers", /Content-Length: \d+/u, `Content-Length: ${"9".repeat(400)}`],
  ])("by %s loses that record alone", async (_, what, by) => {
    const second = Buffer.from(records[1].toString("latin1").replace(what, by), "latin1");
    expect((await readWarc(Buffer.concat(withSecond(second)), "a.warc")).told).toEqual(rest);
  });

  it("in its packed bytes loses the member that they are in, wherever in it that is", async () => {
    const members = records.map((each) => gzipSync(each));
    const [first, second] = members;
    for (let at = 0; at < second.length; at += 37) {
      const damaged = Buffer.concat(members);
      damaged[first.length + at] ^= 0x5a;
      const { told } = await readWarc(damaged);
      const ids = told.filter((each) => typeof each === "string");
      expect([at, ...ids, told.length - ids.length]).toEqual([at, url(1), url(3), url(4), 1]);
    }
  });

  it("by being cut off gives what came before, and names the rest, wherever it is cut", async () => {
    const whole = packed(...records);
    const ends = records.map((_, i) => packed(...records.slice(0, i + 1)).length);
    for (let length = ends[1] + 1; length < ends[2]; length += 41) {
      const { told } = await readWarc(whole.subarray(0, length));
      expect([length, told.slice(0, 2), told.length]).toEqual([length, [url(1), url(2)], 3]);
      expect(told[2].slice(0, 2)).toEqual([BROKEN, 3]);
    }
    for (const length of ends)
      expect((await readWarc(whole.subarray(0, length))).told.every((each) => typeof each === "string")).toBe(true);
  });

  it("by something that is no record names it, and goes on behind it", async () => {
    const garbage = Buffer.from("\r\nthe disk was full here\r\n\r\n");
    const told = [url(1), [BROKEN, 2, null], url(2)];
    expect((await readWarc(Buffer.concat([records[0], garbage, records[1]]), "a.warc")).told).toEqual(told);
    expect((await readWarc(Buffer.concat([packed(records[0]), garbage, packed(records[1])]))).told).toEqual(told);
    expect((await readWarc(packed(records[0], garbage, records[1]))).told).toEqual(told);
  });

  it("does not take a page that shows a record for one", async () => {
    const shown = capture(url("shown"), http(page(7).replace("Home", "\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\n")));
    expect((await readWarc(packed(shown, records[0]))).told).toEqual([url("shown"), url(1)]);
  });

  it("in a thousand records in a row is given up, and says so", async () => {
    const lying = Buffer.from("WARC/1.0\r\nContent-Length: 9999999\r\n\r\n\r\n\r\n".repeat(1_200));
    const { told, inputs } = await readWarc(Buffer.concat([records[0], lying]), "a.warc");
    expect(told.length).toBe(1 + 1_000 + 1);
    expect(inputs.at(-1)?.error?.message).toContain("those behind them were not read");
  });

  it("is given up, and says so, where too much would be read again for lengths that are not true", async () => {
    const lying = Buffer.from("WARC/1.0\r\nContent-Length: 9999999\r\n\r\n\r\n\r\n");
    const pairs = Array.from({ length: 200 }, () => [lying, record("metadata", {}, "")]).flat();
    const { told, inputs } = await readWarc(
      Buffer.concat([records[0], ...pairs, Buffer.alloc(10 << 20, "x")]),
      "a.warc",
    );
    expect([told[0], told.length < 200]).toEqual([url(1), true]);
    expect(inputs.at(-1)?.error?.message).toContain("so many records are not as long as they say");
  });

  it("is given up, and says so, where packed members are built inside each other", async () => {
    const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
    const longestStored = Buffer.from([0, 0xff, 0xff, 0, 0]);
    const member = Buffer.concat([head, longestStored, record("metadata", {}, "")]);
    const begun = performance.now();
    const { told, inputs } = await readWarc(Buffer.concat([packed(records[0]), ...Array(8_000).fill(member)]));
    expect(told[0]).toBe(url(1));
    expect(inputs.at(-1)?.error?.message).toContain("those behind it were not read");
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it("takes no time for blank lines and zeros without end", async () => {
    const begun = performance.now();
    const blank = Buffer.alloc(8 << 20, "\r\n");
    const zeros = Buffer.alloc(8 << 20);
    expect((await readWarc(Buffer.concat([records[0], blank, records[1]]), "a.warc")).told).toEqual([url(1), url(2)]);
    expect((await readWarc(Buffer.concat([packed(records[0]), zeros, packed(records[1])]))).told).toEqual([
      url(1),
      url(2),
    ]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it("that holds nothing gives nothing, and one that is no archive is named", async () => {
    expect((await readWarc(Buffer.alloc(0), "a.warc")).told).toEqual([]);
    expect((await readWarc(Buffer.from("no archive"), "a.warc")).told).toEqual([[BROKEN, 1, null]]);
  });
});
