import { describe, expect, test } from "vitest";
import { factsOf } from "../../src/clusters/judge.js";
import { coverage, isByAuthor, isQuoted, kindOf, quotationsOver, sidesOf } from "../../src/clusters/pair-kind.js";
import { findClusters, kindsBetween } from "../support/find-clusters.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

const STATEMENT = "No boat will leave this harbour until the night crews are back at full strength";
const kinds = (...pair: Parameters<typeof kindsBetween>) => kindsBetween(...pair).map(({ kind }) => kind);

describe("the kind of a shared passage", () => {
  test("is a copy where two outlets have the same paragraph as their own", () => {
    expect(
      kinds({ text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon" }, { text: FERRY, outlet: "Tessin Post" }),
    ).toEqual(["copy"]);
  });

  test("is a quotation where one of them has it in quotation marks", () => {
    const own = `${DAM}\n\n${STATEMENT}, and the union means it.`;
    const quoting = `${ORCHARD}\n\n“${STATEMENT},” wrote the Amery Beacon on Tuesday.`;
    expect(kinds({ text: own }, { text: quoting })).toEqual(["quotation"]);
    expect(kinds({ text: quoting }, { text: own })).toEqual(["quotation"]);
  });

  test("is a shared quotation where both have it in quotation marks", () => {
    const quoting = (around: string) => ({ text: `${around}\n\n“${STATEMENT},” said Torvald Eke.` });
    expect(kinds(quoting(DAM), { text: `${MUSEUM}\n\nAt noon Torvald Eke spoke. “${STATEMENT}.”` })).toEqual([
      "shared-quotation",
    ]);
  });

  test("is a quotation again where the one quoted is an author of the other", () => {
    const a = { text: `${DAM}\n\n“${STATEMENT},” I told them.`, authors: ["Torvald Eke"] };
    const b = { text: `${MUSEUM}\n\n“${STATEMENT},” said Torvald Eke.` };
    expect(kinds(a, b)).toEqual(["quotation"]);
    expect(kinds({ ...a, authors: ["Maren Ilk"] }, b)).toEqual(["shared-quotation"]);
  });

  test("is repetition inside one article", () => {
    const { articles, alignments } = findClusters({ text: `${FERRY}\n\n${DAM}\n\n${FERRY}` });
    expect(alignments.map((pair) => kindOf(pair, articles[0], articles[0], factsOf(articles)).kind)).toEqual([
      "repetition",
    ]);
  });

  test("is a revision of one page, whatever it shares", () => {
    const a = { text: `${FERRY}\n\n${DAM}`, url: "https://beacon.example/ferry" };
    const b = { text: `${FERRY}\n\n${ORCHARD}`, url: "http://www.beacon.example/ferry/?utm_source=mail#top" };
    expect(kinds(a, b)).toEqual(["revision"]);
    expect(kinds(a, { ...b, url: "https://beacon.example/frost" })).toEqual(["copy"]);
  });

  test("is a revision where two articles of one outlet are nearly the same, and not of two outlets", () => {
    const a = { text: `${FERRY}\n\n${DAM}\n\n${TRAM}`, outlet: "Amery Beacon" };
    const b = {
      text: `${FERRY}\n\n${DAM}\n\nTram drivers in Oskvar will carry paper tickets again.`,
      outlet: "The Amery Beacon",
    };
    expect(kinds(a, b)).toEqual(["revision"]);
    expect(kinds(a, { ...b, outlet: "Tessin Post" })).toEqual(["copy"]);
    expect(kinds(a, { ...b, text: `${FERRY}\n\n${MUSEUM}\n\n${ORCHARD}` })).toEqual(["copy"]);
  });

  test("is a copy within the house where either of an outlet's two articles has more than a fifth of its own", () => {
    const page = { text: FERRY, outlet: "Amery Beacon", url: "https://beacon.example/1" };
    const longer = { ...page, text: `${FERRY} The boats will be sold in the autumn.`, url: "https://beacon.example/2" };
    expect(kinds(page, longer)).toEqual(["revision"]); // 35 of 43 words
    const withMore = { ...longer, text: `${FERRY} The boats will be sold in the autumn to a company abroad.` };
    expect(kinds(page, withMore)).toEqual(["copy"]); // 35 of 47
    const reworded = FERRY.replace(
      "walked off before dawn on Tuesday after the company cut",
      "struck when bosses trimmed",
    );
    expect(kinds(page, { ...longer, text: reworded })).toEqual(["copy"]);
  });

  test("is no revision where a syndicated copy names another outlet's page as its true address", () => {
    const source = { text: FERRY, outlet: "Corvane News", url: "https://corvane.example/1" };
    const copy = {
      text: FERRY,
      outlet: "Tessin Post",
      url: "https://tessin.example/9",
      canonicalUrl: "https://corvane.example/1",
    };
    expect(kinds(source, copy)).toEqual(["copy"]);
    expect(kinds(source, { ...copy, outlet: "Corvane News" })).toEqual(["revision"]);
  });

  test("carries a reason just where it is set aside", () => {
    const [copy] = kindsBetween({ text: FERRY }, { text: FERRY });
    expect(copy).toEqual({ kind: "copy", reason: null });
    const { articles, alignments } = findClusters({ text: `${FERRY}\n\n${DAM}\n\n${FERRY}` });
    expect(kindOf(alignments[0], articles[0], articles[0], factsOf(articles)).reason).toMatch(/twice/u);
  });
});

describe("quotation marks over a passage", () => {
  const text = `The mayor said: “${STATEMENT}.” Then she left the hall without another word.`;
  const units = makeUnits(text);
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

  test("make it quoted from four fifths of its words on", () => {
    expect(isQuoted(units, [at(STATEMENT)])).toBe(true);
    expect(isQuoted(units, [at(text)])).toBe(false); // 15 words against 8
    expect(isQuoted(units, [at(`said: “${STATEMENT}`)])).toBe(true);
    expect(isQuoted(units, [at("Then she left")])).toBe(false);
    expect(isQuoted(units, [])).toBe(false);
  });

  test("are told with their speaker", () => {
    const withSpeaker = makeUnits(`“${STATEMENT},” said Torvald Eke.`);
    const over = quotationsOver(withSpeaker, [{ start: 0, end: 200 }]);
    expect(over.map(({ speaker }) => speaker?.name)).toEqual(["Torvald Eke"]);
    expect(isByAuthor(over, makeUnits(DAM, { authors: ["T. Eke"] }))).toBe(true);
    expect(isByAuthor(over, makeUnits(DAM, { authors: ["Anna Eke"] }))).toBe(false);
    expect(isByAuthor(over, makeUnits(DAM))).toBe(false);
  });

  test("the share of an article that a passage covers leaves white space out", () => {
    const paragraphs = makeUnits(`${FERRY}\n\n\n\n${FERRY}`);
    expect(coverage(paragraphs, [{ start: 0, end: FERRY.length }])).toBe(0.5);
    expect(coverage(paragraphs, [])).toBe(0);
    expect(coverage(paragraphs, [{ start: 0, end: 10_000 }])).toBe(1);
  });
});

test("the sides of an alignment are its pieces", () => {
  const piece = { a: { start: 0, end: 4 }, b: { start: 9, end: 12 } };
  const { a, b } = sidesOf({ ...piece, pieces: [piece], words: 1, similarity: 1, edits: [], changes: [] });
  expect([a, b]).toEqual([[piece.a], [piece.b]]);
});
