import { describe, expect, it } from "vitest";
import { excerptOf, partOf } from "../../src/find/excerpt.js";
import { divide } from "../../src/units/units.js";
import { makeArticle } from "../support/make-article.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

const said = "“We were told nothing,” said Ida Marr, who keeps the inn. “Nobody came.”";
const TEXT = [FERRY, filler(0, 90), DAM, said, ORCHARD, filler(100, 90), MUSEUM, TRAM].join("\n\n");
const whole = divide(makeArticle(TEXT, { language: "en" }));
const { text, words: _, ...details } = whole.article;
const unread = { details, text, language: "en" };

describe("An excerpt of an article", () => {
  it("reads the paragraphs asked for and their neighbours as the whole article has them, offsets and all", () => {
    for (const { units, first, isWhole } of [excerptOf(unread, 3, 3), partOf(whole, 3, 3)]) {
      expect(isWhole).toBe(false);
      expect(first).toBeGreaterThan(0);
      const own = whole.paragraphs.slice(first, first + units.paragraphs.length);
      expect(units.paragraphs.map(({ span }) => span)).toEqual(own.map(({ span }) => span));
      const before = own[0].words.start;
      const { words } = units.article;
      expect([...words.start]).toEqual([...whole.article.words.start.subarray(before, before + words.count)]);
      expect([...words.lo]).toEqual([...whole.article.words.lo.subarray(before, before + words.count)]);
      expect(words.weightBefore[0]).toBe(0);
      expect(words.weightBefore[words.count]).toBe(2 * words.count);
      expect(units.quotations.map(({ span, speaker }) => [span, speaker?.name])).toEqual(
        whole.quotations.map(({ span, speaker }) => [span, speaker?.name]),
      );
      expect(units.language).toBe(whole.language);
    }
  });

  it("takes in forty words on each side at least, however long they are", () => {
    const long = Array.from({ length: 60 }, (_, i) => `${"x".repeat(200)}${i}`).join("\n");
    const { units, first } = excerptOf({ ...unread, text: `${long}\n\n${FERRY}\n\n${long}` }, 60, 60);
    expect(60 - first).toBeGreaterThanOrEqual(40);
    expect(units.article.words.count).toBeGreaterThanOrEqual(80);
  });

  it("is the whole article where nothing is asked for in particular", () => {
    const { units, isWhole } = excerptOf(unread);
    expect(isWhole).toBe(true);
    expect(units.article.words).toEqual(whole.article.words);
    expect(partOf(whole, 0, 7).units).toBe(whole);
  });
});
