import { describe, expect, test } from "vitest";
import { mentionsOf } from "../../src/provenance/mentions.js";
import type { ArticleInput } from "../../src/text/article.js";
import { german } from "../../src/text/languages/de.js";
import { english } from "../../src/text/languages/en.js";
import type { Language } from "../../src/text/languages/index.js";
import { makeUnits } from "../support/make-article.js";

const mentions = (
  name: string,
  text: string,
  {
    authors = [],
    language = english(),
    ...rest
  }: Partial<Omit<ArticleInput, "language">> & { language?: Language } = {},
) =>
  mentionsOf(
    { ...makeUnits(text, { outlet: "Tessin Post", ...rest }), language },
    { outlet: { name, domain: null, group: null }, url: null, authors: authors ?? [] },
  ).length;

describe("words of credit", () => {
  test.each([
    "This article first appeared in the Amery Beacon.",
    "This story appeared originally in the Amery Beacon.",
    "Republished from the Amery Beacon with permission.",
    "Republished with permission from the Amery Beacon.",
    "This article is based on reporting by the Amery Beacon.",
    "As first revealed by the Amery Beacon, a boat sank.",
    "The Amery Beacon was first to report it.",
    "The Amery Beacon was the first to reveal the loss.",
    "Reprinted with permission of the Amery Beacon.",
    "Reprinted from the Amery Beacon.",
    "Courtesy of the Amery Beacon.",
    "With reporting from the Amery Beacon.",
    "With reporting by the Amery Beacon.",
    "Zuerst erschienen im „Amery Beacon“.",
    "Mit freundlicher Genehmigung des Amery Beacon.",
    "Wie Amery Beacon zuerst berichtete, sank ein Boot.",
    "Cet article est paru d’abord dans l’Amery Beacon.",
    "Publié initialement par Amery Beacon.",
    "Publicado originalmente por Amery Beacon.",
    "Por cortesía de Amery Beacon.",
    "Впервые опубликовано в «Amery Beacon».",
    "Лодка затонула, пишут со ссылкой на Amery Beacon.",
  ])("are in use: %s", (text) => {
    expect(mentions("Amery Beacon", text)).toBe(1);
  });

  test.each([
    "Photo courtesy of the Amery Beacon.",
    "Additional reporting by the Amery Beacon.",
    "The boat appeared in the Amery Beacon.",
    "The Amery Beacon reported nothing of it.",
  ])("are none of a picture, of an addition, nor of silence: %s", (text) => {
    expect(mentions("Amery Beacon", text)).toBe(0);
  });

  test.each([
    "This was not reported by the Amery Beacon.",
    "This was never reported by the Amery Beacon.",
    "Not first reported by the Amery Beacon.",
    "This wasn’t first published in the Amery Beacon.",
    "It has not been revealed by the Amery Beacon.",
    "The mayor has not told the Amery Beacon.",
    "Not the Amery Beacon reported it.",
    "The Amery Beacon has not reported it.",
    "The Amery Beacon never reported it.",
    "Das stand nicht zuerst im Amery Beacon.",
    "Cela n’a pas été révélé par Amery Beacon.",
    "No fue publicado por Amery Beacon.",
    "Это не опубликовано, и не впервые появилось в Amery Beacon.",
  ])("that are denied are none: %s", (text) => {
    expect(mentions("Amery Beacon", text)).toBe(0);
  });

  test.each([
    "No boat sank, according to the Amery Beacon.",
    "The boat did not sink, the Amery Beacon reported.",
    "He did not resign, she told the Amery Beacon.",
    "Not much is known, as first reported by the Amery Beacon.",
    "It was the Tessin Post and not the mayor who was first reported by the Amery Beacon.",
  ])("are not denied by what denies something else: %s", (text) => {
    expect(mentions("Amery Beacon", text)).toBe(1);
  });
});

describe("a name of one word that any report may have", () => {
  test.each([
    ["Monday", "Monday reported calm."],
    ["Monday", "A boat sank (Monday)."],
    ["Time", "Time reported slowly."],
    ["Police", "According to Police, a boat sank."],
    ["May", "A boat sank, she told May."],
    ["Times", "Times reported by the clock were wrong."],
  ])("is no outlet's where it only stands beside a verb: %s in %s", (name, text) => {
    expect(mentions(name, text)).toBe(0);
  });

  test.each([
    ["The Times", "The Times reported that a boat sank."],
    ["Times", "A boat sank, according to the Times."],
    ["Time", "Time magazine reported that a boat sank."],
    ["Monday", "A boat sank, according to the weekly “Monday”."],
    ["Police", "“Police” reported that a boat sank."],
    ["Corvane", "Corvane reported that a boat sank."],
    ["Norvex", "A boat sank, according to Norvex."],
    ["Amery Monday", "Amery Monday reported that a boat sank."],
  ])("is one where it is marked as a name, or is no such word: %s in %s", (name, text) => {
    expect(mentions(name, text)).toBe(1);
  });

  test("is not marked by an article and a capital where every noun has them", () => {
    expect(
      mentions("Polizei", "Ein Boot sank, berichtete die Polizei. Laut die Polizei sank es.", { language: german() }),
    ).toBe(0);
    expect(mentions("Polizei", "Ein Boot sank, laut der Zeitschrift „Polizei“.", { language: german() })).toBe(1);
  });
});

describe("a note on somebody's affiliation", () => {
  const NOTE = "Lio Karsten is a reporter for the Vell Gazette.";

  test("points from the page of an author, or of a speaker, to the outlet that they write for", () => {
    expect(mentions("Vell Gazette", NOTE, { authors: ["Lio Karsten"] })).toBe(1);
    expect(mentionsOf(makeUnits(NOTE, { authors: ["Lio Karsten"] }), publisher("Vell Gazette"))).toHaveLength(1);
    expect(mentions("Vell Gazette", `“No boat will leave this harbour tonight,” said Lio Karsten.\n\n${NOTE}`)).toBe(1);
    expect(
      mentions("Vell Gazette", "Lio Karsten, who is a senior staff writer at the Vell Gazette, was aboard.", {
        authors: ["Lio Karsten"],
      }),
    ).toBe(1);
    expect(
      mentions("Vell Gazette", "Lio Karsten ist Redakteurin der Vell Gazette.", { authors: ["Lio Karsten"] }),
    ).toBe(1);
  });

  test("says nothing of anybody else, nor on the outlet's own page", () => {
    expect(mentions("Vell Gazette", NOTE)).toBe(0);
    expect(mentions("Vell Gazette", NOTE, { authors: ["Maren Ilk"] })).toBe(0);
    expect(mentions("Vell Gazette", "Lio Karsten is a reader of the Vell Gazette.", { authors: ["Maren Ilk"] })).toBe(
      0,
    );
    const own = makeUnits(NOTE, { authors: ["Lio Karsten"], outlet: "Vell Gazette" });
    expect(mentionsOf(own, publisher("Vell Gazette"))).toEqual([]);
  });
});

const publisher = (name: string) => ({ outlet: { name, domain: null, group: null }, url: null, authors: [] });
