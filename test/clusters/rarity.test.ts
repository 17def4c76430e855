import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Rarity } from "../../src/clusters/rarity.js";
import { natsBeforehand } from "../../src/text/word-frequency.js";
import { normalWord } from "../../src/text/words.js";
import type { ArticleUnits } from "../../src/units/units.js";
import { usesIn } from "../slow/neighbours.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, filler, ORCHARD } from "../support/news.js";

const STATEMENT = "Sluices rusted shut beneath Corvane while bailiffs auctioned lanterns";

/** What one word of an article says, in a collection. */
function nats(collection: readonly ArticleUnits[], units: ArticleUnits, word: string): number {
  const { text, words } = units.article;
  const index = Array.from({ length: words.count }, (_, i) => normalWord(text, words, i)).indexOf(word);
  if (index < 0) throw new Error(`there is no "${word}" in the article`);
  return Rarity.of(collection).natsOf(units, index, word);
}

describe("what a shared word says", () => {
  const units = makeUnits("The government of the region sold gaslights to a minister.", { language: "en" });
  const alone = (word: string) => nats([units], units, word);

  test("is more the rarer it is beforehand, where the collection is too small to tell", () => {
    const said = ["government", "region", "gaslights"].map(alone);
    expect(said).toEqual([...said].sort((x, y) => x - y));
    expect(alone("government")).toBeCloseTo(2.3, 1);
    expect(alone("gaslights")).toBeCloseTo(6.2, 1);
    expect(alone("minister")).toBeCloseTo(2.3, 1);
  });

  test("is less where the articles use it again and again", () => {
    const topic = Array.from({ length: 30 }, (_, i) => `gaslights ${filler(i * 3, 3)}`).join(" ");
    const again = makeUnits(`The government sold gaslights. ${topic}`, { language: "en" });
    expect(nats([again], again, "gaslights")).toBeLessThan(alone("gaslights") - 3);
  });

  test("is the same, or nearly, however many articles print the same statement", () => {
    const page = (i: number) => makeUnits(`${filler(i * 40, 40)} ${STATEMENT} ${filler(90_000 + i * 40, 40)}`);
    const [few, many] = [2, 60].map((count) => Array.from({ length: count }, (_, i) => page(i)));
    for (const word of ["sluices", "rusted", "bailiffs", "auctioned", "lanterns"]) {
      expect(nats(many, many[0], word)).toBe(nats(few, few[0], word));
    }
  });

  test("comes from the collection in a language of which nothing is known", () => {
    const page = (i: number) =>
      makeUnits(Array.from({ length: 400 }, (_, k) => `sana${i}x${k} ja`).join(" "), { language: "fi" });
    const pages = Array.from({ length: 50 }, (_, i) => page(i));
    expect(nats(pages, pages[0], "sana0x7")).toBeCloseTo(4.6, 1);
    expect(nats(pages.slice(0, 1), pages[0], "ja")).toBeLessThan(4.6);
    expect(nats(pages, pages[0], "ja")).toBe(0);
  });

  test("is never below nothing, nor above what is known beforehand", () => {
    const text = fc
      .array(fc.constantFrom(FERRY, DAM, ORCHARD, "the", "pier", "government"), { minLength: 1, maxLength: 30 })
      .map((parts) => makeUnits(parts.join(" ")));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(), (articles, at) => {
        const [{ article }] = articles;
        const index = at % article.words.count;
        const said = Rarity.of(articles).natsOf(articles[0], index, normalWord(article.text, article.words, index));
        expect(said).toBeGreaterThanOrEqual(0);
        expect(said).toBeLessThanOrEqual(
          natsBeforehand(articles[0].language, normalWord(article.text, article.words, index)),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("the uses of words", () => {
  test("are as many as a plain count of their neighbours tells", () => {
    const word = fc.constantFrom("pier", "fog", "gull", "the", "of", "tide", "bell", "rope");
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, (given) => {
        const articles = given.map((words) => makeUnits(words.join(" "), { language: "en" }));
        const rarity = Rarity.of(articles);
        given[0].forEach((normal, i) => {
          const others = usesIn(given, normal) - 1;
          const expected = Math.min(
            natsBeforehand(articles[0].language, normal),
            Math.log(20_000 / (100 * Math.max(others, 0))),
          );
          expect(rarity.natsOf(articles[0], i, normal)).toBeCloseTo(expected, 9);
        });
      }),
      { numRuns: 100, seed: 20310504 },
    );
  });
});
