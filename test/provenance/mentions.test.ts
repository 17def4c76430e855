import { describe, expect, test } from "vitest";
import { creditsOf, mentionsOf, sameName } from "../../src/provenance/mentions.js";
import type { ArticleInput } from "../../src/text/article.js";
import { makeArticle } from "../support/make-article.js";
import { FERRY, filler } from "../support/news.js";

const BEACON = { name: "The Amery Beacon", domain: "beacon.example", group: null };

function named(text: string, rest: Partial<ArticleInput> = {}, url: string | null = null): string[] {
  return mentionsOf(makeArticle(text, rest), BEACON, url).map(({ start, end }) => text.slice(start, end));
}

describe("mentions of a publisher", () => {
  test("are its name without the article, and its domain", () => {
    expect(named("As the Amery Beacon reported; see beacon.example for more.")).toEqual([
      "Amery Beacon",
      "beacon.example",
    ]);
  });

  test("are its name only as it is written, as a word of its own", () => {
    expect(named("Near the amery beacon a boat sank.")).toEqual([]);
    expect(named("The Amery Beaconsfield road was shut.")).toEqual([]);
    expect(named("The Amery Beacon’s editor stayed.")).toEqual(["Amery Beacon"]);
  });

  test("are links to its page or to its domain", () => {
    const text = "A newspaper on the island reported the walkout first.";
    const link = (href: string) => ({ links: [{ href, start: 2, end: 11 }] });
    expect(named(text, link("https://www.beacon.example/other"))).toEqual(["newspaper"]);
    expect(named(text, link("https://post.example/ferry"), "http://post.example/ferry/")).toEqual(["newspaper"]);
    expect(named(text, link("https://elsewhere.example/ferry"))).toEqual([]);
  });

  test("rise through the text, and stop at fifty of a kind", () => {
    const found = mentionsOf(makeArticle("Amery Beacon, ".repeat(90)), BEACON, null);
    expect(found).toHaveLength(50);
    expect(found).toEqual([...found].sort((a, b) => a.start - b.start));
  });
});

describe("credits", () => {
  const credited = (text: string, rest: Partial<ArticleInput> = {}) =>
    creditsOf(makeArticle(text, rest)).map(({ to, span }) => [to, span && text.slice(span.start, span.end)]);

  test("in the metadata have no place in the text", () => {
    expect(credited(FERRY, { credits: ["Corvane"] })).toEqual([["Corvane", null]]);
  });

  test.each([
    [`PORT AMERY (Corvane) — ${FERRY}`, "Corvane"],
    [`PORT AMERY, March 3 (Corvane News) - ${FERRY}`, "Corvane News"],
    [`${FERRY}\n\nSource: Corvane News Agency`, "Corvane News Agency"],
    [`${FERRY}\n\nWith material from Corvane News`, "Corvane News"],
    [`${FERRY}\n\nAdditional reporting by Corvane`, "Corvane"],
    [`${FERRY}\n\n(Corvane)`, "Corvane"],
    [`${FERRY}\n\nQuelle: Corvane`, "Corvane"],
  ])("are read where a text states them: %#", (text, name) => {
    expect(credited(text)).toEqual([[name, name]]);
  });

  test("are not read in the middle of a long text, nor where nothing is credited", () => {
    expect(credited(`${filler(0, 300)} Source: Corvane. ${filler(300, 400)}`)).toEqual([]);
    expect(credited(FERRY)).toEqual([]);
    expect(credited(`PORT AMERY (AMERY) ${FERRY}`)).toEqual([]);
  });
});

test("names are the same with and without their article, and in any case; nothing is no name", () => {
  expect(sameName("The Amery Beacon", "AMERY BEACON")).toBe(true);
  expect(sameName("Amery Beacon", "Amery Post")).toBe(false);
  expect(sameName("…", "—")).toBe(false);
});
