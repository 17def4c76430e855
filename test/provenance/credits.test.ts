import { describe, expect, test } from "vitest";
import { censusOf } from "../../src/provenance/census.js";
import { creditsOf } from "../../src/provenance/credits.js";
import { Parties } from "../../src/provenance/parties.js";
import type { ArticleInput } from "../../src/text/article.js";
import { findClusters } from "../support/find-clusters.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY } from "../support/news.js";

const credited = (text: string, rest: Partial<ArticleInput> = {}, parties?: Parties) =>
  creditsOf(makeUnits(text, rest), parties).map(({ to }) => to);
const spans = (text: string, parties?: Parties) =>
  creditsOf(makeUnits(text), parties).map(({ span }) => text.slice(span!.start, span!.end));

test.each([
  "This was reported by",
  "Originally published in",
  "Reproducida con permiso de",
  "По материалам",
  "Courtesy of",
])("a sentence hands a text over wherever it begins: %s", (words) => {
  const sentence = `${words} Amery Gazette.`;
  const own = FERRY.slice(0, 200);
  for (const before of ["", "*", "(", "“", `${own}. `, `${own}! *`, `${own}.) (`, `${own}?\n“`, `${own}\n`]) {
    expect(credited(`${before}${sentence} ${own}`)).toEqual(["Amery Gazette"]);
    expect(credited(`${FERRY}\n\n${FERRY}\n\n${FERRY}\n\n${FERRY}\n\n${before}${sentence} ${own}`)).toEqual([
      "Amery Gazette",
    ]);
  }
  expect(credited(`${own} and ${sentence} ${own}`)).toEqual([]);
});

describe("the name of a party credited", () => {
  test.each([
    [`Source: Amery Beacon. More follows.\n\n${FERRY}`, "Amery Beacon"],
    [`Source: Amery Beacon\nPhoto: Ivo Marrendal\n\n${FERRY}`, "Amery Beacon"],
    [`${FERRY}\n\nSource: Amery Beacon\nPhoto: Ivo Marrendal`, "Amery Beacon"],
    [`${FERRY}\n\nSource: Amery Beacon\nTags: ferry`, "Amery Beacon"],
    [`${FERRY}\n\nSource: Amery Beacon\r\nTags: ferry`, "Amery Beacon"],
    [`${FERRY}\n\nSource: NPA. The Tessin show sails on.`, "NPA"],
    [`${FERRY}\n\nSource: A.B. The Tessin show sails on.`, "A.B"],
    [`${FERRY}\n\nThis was reported by Amery Beacon. More follows.`, "Amery Beacon"],
  ])("ends with its line, and with its sentence: %#", (text, name) => {
    expect(credited(text)).toEqual([name]);
    expect(spans(text)).toEqual([name]);
  });

  test.each(["A.B. Media", "St. Olen Courier", "U.S. Desk", "Times of Kellmouth", "Norvex.example"])(
    "is whole with the stops of what is shortened: %s",
    (name) => {
      expect(credited(`${FERRY}\n\nSource: ${name}. More follows.`)).toEqual([name]);
      expect(credited(`PORT AMERY (${name}) - ${FERRY}`)).toEqual([name]);
    },
  );

  test.each(["A.B*C(+?[", "de Oever", "Ten to Ten. Kellmouth", "The Dr. Who? Gazette"])(
    "of an outlet of the collection is what the outlet is called: %s",
    (name) => {
      const bare = name.replace("The ", "");
      const text = `${FERRY}\n\nSource: ${name}\nTags: ferry`;
      expect(credited(text, {}, new Parties([name, "Amery Beacon"]))).toEqual([bare]);
      expect(spans(text, new Parties([name]))).toEqual([bare]);
      expect(credited(text)).not.toEqual([bare]);
    },
  );

  test("of an outlet is no beginning of a longer name, nor of a word", () => {
    const parties = new Parties(["Amery", "de Oev"]);
    expect(credited(`${FERRY}\n\nSource: Amery Beacon`, {}, parties)).toEqual(["Amery Beacon"]);
    expect(credited(`${FERRY}\n\nSource: de Oever`, {}, parties)).toEqual([]);
  });

  test("is never the page's own, by its name or its initials", () => {
    expect(credited(`${FERRY}\n\nSource: Amery Beacon. More follows.`, { outlet: "The Amery Beacon" })).toEqual([]);
    expect(credited(`${FERRY}\n\nSource: NPA. The Tessin show sails on.`, { outlet: "NPA" })).toEqual([]);
    expect(credited(`${FERRY}\n\nSource: Norvex Press Agency`, { outlet: "NPA" })).toEqual([]);
    expect(credited(`PORT AMERY (NPA) - ${FERRY}`, { outlet: "Norvex Press Agency" })).toEqual([]);
    expect(credited(`PORT AMERY (NPA) - ${FERRY}`, { outlet: "Tessin Post" })).toEqual(["NPA"]);
  });

  test("is no day, and no picture's", () => {
    expect(credited(`PORT AMERY (Monday) - ${FERRY}`)).toEqual([]);
    expect(credited(`${FERRY}\n\nImage source: Norvex`)).toEqual([]);
  });
});

describe("a credit that is denied", () => {
  test.each([
    ["With no material from Norvex News.", "With material from Norvex News."],
    ["Mira Oslund never told Norvex News.", "Mira Oslund told Norvex News."],
    ["Mira Oslund hasn’t yet told Norvex News.", "Mira Oslund has told Norvex News."],
    ["This was not reported by Norvex News.", "This was reported by Norvex News."],
    ["This was never first published by Norvex News.", "This was first published by Norvex News."],
  ])("is none: %s", (denied, said) => {
    expect(credited(`${FERRY}\n\n${denied}`)).toEqual([]);
    expect(credited(`${FERRY}\n\n${said}`)).toEqual(["Norvex News"]);
  });
});

describe("forms of credit", () => {
  test.each([
    "This article first appeared in the Norvex News.",
    "This story originally ran on Norvex News and is republished here.",
    "Republished from the Norvex News with permission.",
    "Reprinted with permission of Norvex News.",
    "Reprinted by kind permission of the Norvex News.",
    "Reprinted from Norvex News",
    "This article is based on reporting by the Norvex News.",
    "Courtesy of Norvex News",
    "With reporting from Norvex News.",
    "First reported by the Norvex News.",
    "Originally published in Norvex News.",
    "This story was supplied by Norvex News.",
    "Dieser Artikel erschien zuerst im Norvex News.",
    "Veröffentlicht mit freundlicher Genehmigung der Norvex News.",
    "Cet article est paru d’abord dans Norvex News.",
    "Reproduit avec l’aimable autorisation de Norvex News.",
    "Este artículo apareció originalmente en Norvex News.",
    "Publicado con permiso de Norvex News.",
    "Fuente: Norvex News",
    "Впервые опубликовано в «Norvex News».",
    "Перепечатано с разрешения Norvex News.",
  ])("above or below a text hand it over: %s", (line) => {
    expect(credited(`${FERRY}\n\n${line}`)).toEqual(["Norvex News"]);
    expect(credited(`${line}\n\n${FERRY}`)).toEqual(["Norvex News"]);
  });

  test.each([
    "This article was first published in May.",
    "This report first appeared in London.",
    "Photo courtesy of Norvex News",
    "Courtesy of Maren Ilk",
    "With reporting by Maren Ilk",
    "He reprinted with permission of Norvex News.",
  ])("are not days, places, people and pictures: %s", (line) => {
    expect(credited(`${FERRY}\n\n${line}`)).toEqual([]);
  });
});

describe("an agency", () => {
  test.each([
    [`By Norvex\n\n${FERRY}`, "Norvex"],
    [`Von Norvex\n\n${FERRY}`, "Norvex"],
    [`/Norvex/\n\n${FERRY}`, "Norvex"],
    [`${FERRY}\n\n/Norvex/`, "Norvex"],
    [`TOLLAND, June 2 /Norvex/ - ${FERRY}`, "Norvex"],
    [`TOLLAND, June 2. /Norvex/. ${FERRY}`, "Norvex"],
    [`${FERRY}\n\n(Norvex, own report)`, "Norvex"],
    [`${FERRY}\n\n(Norvex/staff)`, "Norvex"],
    [`${FERRY}\n\nThis story was supplied by Norvex.`, "Norvex"],
    [`${FERRY} The quay was shut, Norvex reports.`, "Norvex"],
    [`${FERRY} The quay was shut, as the Norvex reported.\n\n${DAM}`, "Norvex"],
    [`${FERRY} The quay was shut, reports Norvex.\n\n${DAM}`, "Norvex"],
    [`${FERRY} The quay was shut, reports Norvex News.\n\n${DAM}`, "Norvex News"],
  ])("is read in its forms: %#", (text, name) => {
    expect(credited(text)).toEqual([name]);
    expect(spans(text)).toEqual([name]);
  });

  test.each([
    `By Maren Ilk\n\n${FERRY}`,
    `By Ilk\n\n${FERRY} Maren Ilk was aboard.`,
    `By Staff\n\n${FERRY}`,
    `By Police\n\n${FERRY}`,
    `${FERRY}\n\nIlk`,
    `${FERRY}\n\nMaren Ilk`,
    `${FERRY} The quay was shut, Maren Ilk reports.`,
    `${FERRY} Minister Ilk spoke. The quay was shut, Ilk reported.`,
    `${FERRY} The quay was shut, Police reported.`,
    `${FERRY} The quay was shut, Norvex reported to the board.`,
    `Norvex/Ilk sailed and/or sank. ${FERRY}`,
    `${FERRY}\n\n(Norvex, in the rain)`,
  ])("is no person who signs or tells, and no common word: %#", (text) => {
    expect(credited(text)).toEqual([]);
  });

  test("alone in the last line is one only where the collection knows it, for people sign so", () => {
    const text = `${FERRY}\n\nNorvex\n`;
    const knownWith = (rest: Partial<ArticleInput>): Parties => {
      const { clusters } = findClusters({ text }, { text: FERRY, outlet: "Tessin Post", ...rest });
      const { outlets, credited: known } = censusOf(clusters);
      return new Parties(outlets, known);
    };
    expect(credited(text)).toEqual([]);
    expect(credited(text, {}, knownWith({}))).toEqual([]);
    expect(credited(text, {}, knownWith({ credits: ["Norvex"] }))).toEqual(["Norvex"]);
    expect(credited(text, {}, knownWith({ text: `PORT AMERY (Norvex) - ${FERRY}` }))).toEqual(["Norvex"]);
    expect(credited(text, {}, knownWith({ outlet: "Norvex" }))).toEqual(["Norvex"]);
    expect(credited(`${FERRY}\n\nNorvex\n\n${DAM}`, {}, new Parties(["Norvex"]))).toEqual([]);
  });

  test("that has an article in the collection is no outside reporter: what a text says of it is read by its name", () => {
    const text = `${FERRY} The quay was shut, Norvex reports.`;
    expect(credited(text, {}, new Parties(["Norvex"]))).toEqual([]);
    expect(credited(text, {}, new Parties([], ["Norvex"]))).toEqual(["Norvex"]);
  });
});
