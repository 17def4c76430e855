import { describe, expect, test } from "vitest";
import { creditsOf } from "../../src/provenance/credits.js";
import { mentionsOf } from "../../src/provenance/mentions.js";
import { sameName } from "../../src/provenance/publisher-names.js";
import { SoughtSigns, signsOf } from "../../src/provenance/signs.js";
import type { ArticleInput } from "../../src/text/article.js";
import { english } from "../../src/text/languages/en.js";
import { armenian } from "../../src/text/languages/hy.js";
import { makeUnits } from "../support/make-article.js";
import { FERRY, filler } from "../support/news.js";

const BEACON = { name: "The Amery Beacon", domain: "beacon.example", group: null };

function named(
  text: string,
  rest: Partial<ArticleInput> = {},
  url: string | null = null,
  language = english(),
): string[] {
  return mentionsOf({ ...makeUnits(text, rest), language }, { outlet: BEACON, url, authors: ["Maren Ilk"] }).map(
    ({ start, end }) => text.slice(start, end),
  );
}

describe("mentions of a publisher", () => {
  test("are its name without the article, and its domain", () => {
    expect(named("As the Amery Beacon reported, and according to beacon.example, it sank.")).toEqual([
      "Amery Beacon",
      "beacon.example",
    ]);
  });

  test.each([
    "As the Amery Beacon reported, a boat sank.",
    "The Amery Beacon first reported that a boat sank.",
    "The Amery Beacon’s reporters revealed that a boat sank.",
    "A boat sank, according to the Amery Beacon.",
    "A boat sank, she told the Amery Beacon on Monday.",
    "In an interview with “the Amery Beacon” she was calm.",
    "A boat sank (Amery Beacon).",
    "It is unlikely to float again, the Amery Beacon reported.",
    "The statement was issued late, according to the Amery Beacon.",
    "A boat sank. From the Amery Beacon.",
    "From the Amery Beacon: “A boat sank.”",
    "In its report, the Amery Beacon said: “A boat sank.”",
    "Maren Ilk of the Amery Beacon has the details.",
  ])("are words of credit: %s", (text) => {
    expect(named(text)).toEqual(["Amery Beacon"]);
  });

  test.each([
    "That is what the Amery Beacon saw.",
    "The Amery Beacon is a newspaper.",
    "Torvald Eke of the Amery Beacon was fined.",
    "The view from the Amery Beacon is of the sea.",
    "He came from the Amery Beacon.",
    "The Amery Beacon’s editor stayed.",
    "The Amery Beacon reported it without credit.",
    "Contrary to what the Amery Beacon reported, no boat sank.",
    "He was sued over what he told the Amery Beacon.",
    "It was so unlike what the Amery Beacon reported.",
    "In Latvia the Amery Beacon is not sold.",
    "A boat sank, she told me. Amery Beacon readers wept.",
  ])("are not a name alone, nor a quarrel with it: %s", (text) => {
    expect(named(text)).toEqual([]);
  });

  test("are its name only as it is written, as a word of its own, and not inside a longer one", () => {
    expect(named("As the amery beacon reported, a boat sank.")).toEqual([]);
    expect(named("The road, according to the Amery Beaconsfield council, was shut.")).toEqual([]);
    expect(named("As the North Amery Beacon reported, a boat sank.")).toEqual([]);
    expect(named("As The Amery Beacon reported, a boat sank.")).toEqual(["Amery Beacon"]);
  });

  test("are no word that every text has", () => {
    const of = (name: string, text: string) =>
      mentionsOf(
        { ...makeUnits(text), language: english() },
        { outlet: { name, domain: null, group: null }, url: null, authors: [] },
      ).length;
    expect(of("First", "As First reported, a boat sank.")).toBe(0);
    expect(of("harbour", "As harbour reported, a boat sank.")).toBe(0);
    expect(of("Harbour", "As Harbour reported, a boat sank.")).toBe(1);
  });

  test("are read with the words of the article's language", () => {
    const text = "Նավը խորտակվել է, ըստ Amery Beacon";
    expect(named(text, {}, null, armenian())).toEqual(["Amery Beacon"]);
    expect(named(text)).toEqual([]);
  });

  test("are links to its page or to its domain", () => {
    const text = "A newspaper on the island reported the walkout first.";
    const link = (href: string) => ({ links: [{ href, start: 2, end: 11 }] });
    expect(named(text, link("https://www.beacon.example/other"))).toEqual(["newspaper"]);
    expect(named(text, link("https://post.example/ferry"), "http://post.example/ferry/")).toEqual(["newspaper"]);
    expect(named(text, link("https://elsewhere.example/ferry"))).toEqual([]);
  });

  test.each(["www.beacon.example", "https://beacon.example", "HTTPS://www.Beacon.example/", "Beacon.example"])(
    "are links to its domain and the domain's name, also where it is given as %s",
    (domain) => {
      const outlet = { ...BEACON, domain };
      const text = "A newspaper reported it, according to beacon.example.";
      const units = makeUnits(text, { links: [{ href: "https://www.beacon.example/other", start: 2, end: 11 }] });
      const found = mentionsOf(units, { outlet, url: null, authors: [] });
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["newspaper", "beacon.example"]);
      const sought = new SoughtSigns([...signsOf(outlet, null), "elsewhere", "//elsewhere.example"]);
      expect([...sought.in(units.article)]).toEqual(["beacon", "//beacon.example"]);
    },
  );

  test("are its domain also as it is written where it is given", () => {
    const outlet = { ...BEACON, domain: "Beacon.example" };
    const units = makeUnits("It sank, according to Beacon.example.");
    expect(mentionsOf(units, { outlet, url: null, authors: [] })).toHaveLength(1);
  });

  test("rise through the text, and stop at fifty of a kind", () => {
    const found = mentionsOf(makeUnits("(Amery Beacon), ".repeat(90)), { outlet: BEACON, url: null, authors: [] });
    expect(found).toHaveLength(50);
    expect(found).toEqual([...found].sort((a, b) => a.start - b.start));
  });
});

describe("credits", () => {
  const credited = (text: string, rest: Partial<ArticleInput> = {}) =>
    creditsOf(makeUnits(text, rest)).map(({ to, span }) => [to, span && text.slice(span.start, span.end)]);

  test("in the metadata have no place in the text", () => {
    expect(credited(FERRY, { credits: ["Corvane"] })).toEqual([["Corvane", null]]);
  });

  test.each([
    [`PORT AMERY (Corvane) — ${FERRY}`, "Corvane"],
    [`PORT AMERY, March 3 (Corvane News) - ${FERRY}`, "Corvane News"],
    [`${FERRY}\n\nSource: Corvane News Agency`, "Corvane News Agency"],
    [`${FERRY}\n\nWith material from Corvane News`, "Corvane News"],
    [`${FERRY}\n\nText by Corvane`, "Corvane"],
    [`${FERRY}\n\nCorvane contributed to this report`, "Corvane"],
    [`${FERRY}\n\n(Corvane)`, "Corvane"],
    [`${FERRY}\n\nQuelle: Corvane`, "Corvane"],
    [`${FERRY}\n\nThis was reported by Corvane Newswire.`, "Corvane Newswire"],
    [`${FERRY}\n\nThis report was first published by the Corvane`, "Corvane"],
    [`${FERRY} This story was issued by Corvane.`, "Corvane"],
    [`PORT AMERY (press office of Port Amery) — ${FERRY}`, "press office of Port Amery"],
    [`${FERRY}\n\n(the press office of Port Amery)`, "press office of Port Amery"],
  ])("are read where a text states them: %#", (text, name) => {
    expect(credited(text)).toEqual([[name, name]]);
  });

  test.each(["Additional reporting by Corvane", "(Ends)", "(Updated)", "(Photo Corvane)", "Source: Staff"])(
    "are not what stands on a page without being a source: %s",
    (line) => {
      expect(credited(`${FERRY}\n\n${line}`)).toEqual([]);
    },
  );

  test("are never to the article's own author", () => {
    const text = `${FERRY}\n\nText by Maren Ilk`;
    expect(credited(text, { authors: ["Maren Ilk"] })).toEqual([]);
    expect(credited(text, { authors: ["Torvald Eke"] })).toEqual([["Maren Ilk", "Maren Ilk"]]);
  });

  test("in the metadata are read up to the twentieth", () => {
    const credits = Array.from({ length: 30 }, (_, i) => `Agency ${i}`);
    expect(credited(FERRY, { credits })).toEqual(credits.slice(0, 20).map((name) => [name, null]));
  });

  test("are not read in the middle of a long text, nor where nothing is credited", () => {
    expect(credited(`${filler(0, 300)} Source: Corvane. ${filler(300, 400)}`)).toEqual([]);
    expect(credited(FERRY)).toEqual([]);
    expect(credited(`PORT AMERY (AMERY) ${FERRY}`)).toEqual([]);
    expect(
      credited(`${FERRY} The statement by Maren Ilk was read out. This was reported by Corvane as a loss.`),
    ).toEqual([]);
  });
});

test("names are the same with and without their article, and in any case; nothing is no name", () => {
  expect(sameName("The Amery Beacon", "AMERY BEACON")).toBe(true);
  expect(sameName("Amery Beacon", "Amery Post")).toBe(false);
  expect(sameName("…", "—")).toBe(false);
});
