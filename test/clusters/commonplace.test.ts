import { describe, expect, test } from "vitest";
import { kindsBetween } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, TRAM } from "../support/news.js";

const kinds = (passage: string, language?: string) =>
  kindsBetween({ text: `${FERRY} ${passage} ${MUSEUM}`, language }, { text: `${DAM} ${passage} ${TRAM}`, language });
const isCommonplace = (passage: string, language?: string) => kinds(passage, language).map(({ kind }) => kind);

describe("commonplace", () => {
  test("is a row of names and titles", () => {
    expect(
      isCommonplace("So said the Deputy Prime Minister and Minister of Foreign Affairs Teodora Lusk of Corvane."),
    ).toEqual(["commonplace"]);
  });

  test("is a stock phrase, and the reason names it", () => {
    const [found] = kinds(
      "An aide spoke on condition of anonymity because she was not authorised to speak to the media.",
    );
    expect(found.kind).toBe("commonplace");
    expect(found.reason).toContain("on condition of anonymity");
  });

  test("is not eight unusual words in a row", () => {
    expect(isCommonplace("Rusted anchors and broken winches were sold for scrap beneath gaslight.")).toEqual(["copy"]);
  });

  test("is not a passage of four words that are its own", () => {
    const names = "the Minister of Foreign Affairs of Corvane Teodora Lusk";
    expect(isCommonplace(`So ${names} bought herrings.`)).toEqual(["commonplace"]);
    expect(isCommonplace(`So ${names} bought herrings, buckets, ropes, lanterns.`)).toEqual(["copy"]);
  });

  test("is nothing long, however full of names", () => {
    const roll = Array.from({ length: 13 }, (_, i) => `Minister Lusk${"abcdefghijklm"[i]}`).join(" and ");
    expect(isCommonplace(`Present were ${roll}.`)).toEqual(["copy"]);
  });

  test("is not tried in a language of which nothing is known", () => {
    expect(isCommonplace("Ystävät Kalle Virta Mikko Laine Anna Salo Liisa Koski Pekka Aalto.", "fi")).toEqual(["copy"]);
  });
});
