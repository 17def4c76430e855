import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/kernel/order.js";
import { contentId, hashOfRecord, recordOf } from "../../src/report/record.js";
import { digest, plainDigest } from "../../src/report/sha256.js";
import { anyText } from "../support/arbitraries.js";
import { makeArticle } from "../support/make-article.js";
import { DAM, FERRY } from "../support/news.js";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

describe("hashes", () => {
  const hashes = [
    ["the platform", digest],
    ["the library, where the platform has none", plainDigest],
  ] as const;

  test.each(hashes)("are the SHA-256 of the text as UTF-8, by %s", (_, hash) => {
    const wellFormed = fc.oneof(anyText(), fc.string({ unit: "binary" })).map((text) => text.toWellFormed());
    fc.assert(fc.property(wellFormed, (text) => hash(text) === sha256(text)));
    expect(hash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test.each(hashes)("tell halves of characters apart by the three bytes that they would have, by %s", (_, hash) => {
    const bytes = (...values: number[]) => createHash("sha256").update(Uint8Array.from(values)).digest("hex");
    expect(hash("a\ud800b")).toBe(bytes(0x61, 0xed, 0xa0, 0x80, 0x62));
    expect(hash("\udfff\ud83d\ude00")).toBe(bytes(0xed, 0xbf, 0xbf, 0xf0, 0x9f, 0x98, 0x80));
    expect(new Set(["\ud800", "\udbff", "\udc00", "\ufffd"].map(hash)).size).toBe(4);
  });

  test("of content do not depend on the order of keys, and differ for other content", () => {
    expect(contentId({ a: 1, b: [2] })).toBe(contentId({ b: [2], a: 1 }));
    expect(contentId({ a: 1 })).not.toBe(contentId({ a: 2 }));
    expect(contentId({ a: 1 })).toMatch(/^[0-9a-f]{12}$/u);
  });
});

describe("the record", () => {
  const articles = [
    makeArticle(FERRY, { id: "a", publishedAt: "2031-03-12", observedAt: "2031-03-14T08:00Z" }),
    makeArticle(DAM, { id: "b" }),
  ];

  const recipe = { version: "1.2.3", planFingerprint: "0123456789abcdef" };

  test("has each text's hash and its times with their sources", () => {
    expect(recordOf(articles, recipe).articles).toMatchObject([
      {
        id: "a",
        sha256: sha256(FERRY),
        dates: ["published 2031-03-12 (publishedAt)", "observed 2031-03-14T08:00Z (observedAt)"],
      },
      { id: "b", sha256: sha256(DAM), dates: [] },
    ]);
  });

  test("has a hash of whatever else is known of an article and may change an answer", () => {
    const detailsOf = (rest: Parameters<typeof makeArticle>[1]) =>
      recordOf([makeArticle(FERRY, rest)], recipe).articles[0].details;
    const ways = [
      {},
      { outlet: "Amery Beacon" },
      { outlet: { name: "Amery Beacon", group: "Solvane Media" } },
      { authors: ["Torvald Eke"] },
      { url: "https://beacon.example/1" },
      { canonicalUrl: "https://beacon.example/1" },
      { title: "Ferries" },
      { language: "en" },
      { links: [{ href: "https://beacon.example/1", start: 0, end: 4 }] },
      { credits: ["Oskvar Echo"] },
    ];
    expect(new Set(ways.map(detailsOf)).size).toBe(ways.length);
    expect(detailsOf({ publishedAt: "2031" })).toBe(detailsOf({}));
  });

  test("has one hash over all of it, that any change of a text, a time, an id or the recipe changes", () => {
    const record = recordOf(articles, recipe);
    expect(record.sha256).toBe(sha256(canonicalJson({ articles: record.articles, ...recipe })));
    expect(hashOfRecord(record.articles, recipe)).toBe(record.sha256);
    const others = [
      [articles[0]],
      [articles[0], makeArticle(`${DAM} `, { id: "b" })],
      [articles[0], makeArticle(DAM, { id: "c" })],
      [articles[0], makeArticle(DAM, { id: "b", publishedAt: "2031" })],
      [articles[0], makeArticle(DAM, { id: "b", outlet: "Tessin Post" })],
    ];
    for (const other of others) expect(recordOf(other, recipe).sha256).not.toBe(record.sha256);
    expect(recordOf(articles, { ...recipe, version: "1.2.4" }).sha256).not.toBe(record.sha256);
    expect(recordOf(articles, { ...recipe, planFingerprint: "f" }).sha256).not.toBe(record.sha256);
  });
});
