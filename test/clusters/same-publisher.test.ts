import { describe, expect, test } from "vitest";
import {
  addressKey,
  isSyndicated,
  outletKey,
  sameHouse,
  sameOutlet,
  samePage,
} from "../../src/clusters/same-publisher.js";
import type { ArticleInput } from "../../src/text/article.js";
import { makeArticle } from "../support/make-article.js";

const article = (rest: Partial<ArticleInput>) => makeArticle("Deckhands walked off before dawn.", rest);
const outlet = (name: string, group: string | null = null) => article({ outlet: { name, group } });

describe("publishers", () => {
  test("with and without their article, in any case, are one outlet", () => {
    expect(outletKey({ name: "The Harbour Post", domain: null, group: null })).toBe("harbour post");
    expect(sameOutlet(outlet("The Harbour Post"), outlet("HARBOUR POST"))).toBe(true);
    expect(sameOutlet(outlet("Harbour Post"), outlet("Harbour Times"))).toBe(false);
    expect(outletKey({ name: "The", domain: null, group: null })).toBe("the");
  });

  test("that are not known are no outlet in common", () => {
    expect(sameOutlet(article({}), article({}))).toBe(false);
    expect(sameHouse(article({}), article({}))).toBe(false);
    expect(sameHouse(outlet("Amery Beacon"), outlet("Tessin Post"))).toBe(false);
  });

  test("of one group are one house and not one outlet", () => {
    const [a, b] = [outlet("Amery Beacon", "Solvane Media"), outlet("Tessin Post", "Solvane Media")];
    expect(sameHouse(a, b)).toBe(true);
    expect(sameOutlet(a, b)).toBe(false);
    expect(sameHouse(a, outlet("Oskvar Echo", "Lusk Group"))).toBe(false);
  });
});

describe("addresses", () => {
  test.each([
    ["https://www.beacon.example/ferry/", "http://beacon.example/ferry"],
    ["https://BEACON.example/ferry#top", "https://beacon.example/ferry"],
    ["https://beacon.example/ferry?utm_source=mail&fbclid=1", "https://beacon.example/ferry"],
    ["https://beacon.example/a?id=7&page=2&gclid=x", "https://beacon.example/a?page=2&id=7"],
    [" beacon.example ", "https://beacon.example/"],
  ])("%s is the page %s", (a, b) => {
    expect(addressKey(a)).toBe(addressKey(b));
  });

  test.each([
    ["https://beacon.example/ferry", "https://beacon.example/Ferry"],
    ["https://beacon.example/?id=1", "https://beacon.example/?id=2"],
    ["https://beacon.example/ferry", "https://m.beacon.example/ferry"],
  ])("%s is not the page %s", (a, b) => {
    expect(addressKey(a)).not.toBe(addressKey(b));
  });

  test("of two articles make one page unless two outlets are known to publish them", () => {
    const url = "https://beacon.example/ferry";
    expect(samePage(article({ url }), article({ canonicalUrl: url }))).toBe(true);
    expect(samePage(article({ url, outlet: "Amery Beacon" }), article({ url }))).toBe(true);
    expect(samePage(article({ url, outlet: "Amery Beacon" }), article({ url, outlet: "Tessin Post" }))).toBe(false);
    expect(samePage(article({}), article({}))).toBe(false);
  });

  test("of a syndicated copy name the page of its source, and not its own", () => {
    const source = article({ url: "https://corvane.example/1", outlet: "Corvane News" });
    const copy = { url: "https://tessin.example/9", canonicalUrl: "https://corvane.example/1", outlet: "Tessin Post" };
    expect(isSyndicated(source, article(copy))).toBe(true);
    expect(isSyndicated(article(copy), source)).toBe(false);
    expect(isSyndicated(source, article({ ...copy, outlet: "Corvane News" }))).toBe(false);
    expect(isSyndicated(source, article({ ...copy, canonicalUrl: "https://corvane.example/2" }))).toBe(false);
    expect(isSyndicated(source, article({ ...copy, canonicalUrl: null }))).toBe(false);
  });
});
