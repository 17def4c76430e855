import { describe, expect, test } from "vitest";
import { compare } from "../src/compare.js";
import { piecesOf } from "./support/align-texts.js";
import { DAM, FERRY, ORCHARD } from "./support/news.js";

describe("comparing two texts", () => {
  test("gives the passages that stand in both, in the order of the first", () => {
    const [a, b] = [`${FERRY}\n\n${ORCHARD}\n\n${DAM}`, `${DAM}\n\n${FERRY}`];
    const { alignments, excluded, limits } = compare(a, b);
    expect(alignments.flatMap((found) => piecesOf(found, a, b)).map((piece) => piece.a)).toEqual([FERRY, DAM]);
    expect(excluded).toEqual([]);
    expect(limits).toEqual([]);
  });

  test("of nothing in common is empty", () => {
    expect(compare(FERRY, DAM)).toEqual({ alignments: [], excluded: [], limits: [] });
  });

  test("sets aside what is nobody's, with the reason", () => {
    const stock = "who spoke on condition of anonymity because he was not authorised to speak to the media";
    const { alignments, excluded } = compare(`${FERRY} An official ${stock}.`, `${DAM} A guard ${stock}.`);
    expect(alignments).toEqual([]);
    expect(excluded.map(({ kind, reason }) => [kind, reason !== ""])).toEqual([["commonplace", true]]);
  });

  test("leaves out what a text repeats of itself", () => {
    const { alignments, excluded } = compare(`${FERRY}\n\n${FERRY}`, DAM);
    expect([...alignments, ...excluded]).toEqual([]);
  });

  test("takes articles as well as texts: outlets tell a menu from a list", () => {
    const menu = "Home\nHarbour\nMarkets\nWeather\nFishing log\nTide tables\nLetters\nArchive\nNight desk\nChess";
    const article = (id: string, text: string) => ({ id, text: `${menu}\n\n${text}`, outlet: "Amery Beacon" });
    const found = compare(article("one", FERRY), article("two", DAM));
    expect(found.alignments).toEqual([]);
    expect(found.excluded.map(({ kind }) => kind)).toEqual(["boilerplate"]);
    expect(compare(`${menu}\n\n${FERRY}`, `${menu}\n\n${DAM}`).excluded.map(({ kind }) => kind)).not.toContain(
      "boilerplate",
    );
  });

  test("two articles of one id are two articles all the same", () => {
    expect(compare({ id: "x", text: FERRY }, { id: "x", text: FERRY }).alignments).toHaveLength(1);
  });

  test("does what the options say", () => {
    const words = FERRY.split(" ");
    const copy = words.map((word, i) => (i % 6 === 5 ? `changed${i}` : word)).join(" ");
    expect(compare(FERRY, copy).alignments).toHaveLength(1);
    expect(compare(FERRY, copy, { sensitivity: "verbatim" }).alignments).toEqual([]);
  });

  test("refuses what it cannot use by code", () => {
    const thrown = (code: string) => expect.objectContaining({ code });
    expect(() => compare("", FERRY)).toThrow(thrown("URTEXT_TEXT_EMPTY"));
    expect(() => compare(FERRY, { id: "b", text: DAM, publishedAt: "yesterday" })).toThrow(
      thrown("URTEXT_TIME_INVALID"),
    );
    expect(() => compare(FERRY, DAM, { runWords: 0 })).toThrow(thrown("URTEXT_OPTION_INVALID"));
  });
});
