import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, pairsOf } from "../../src/crew/pair-columns.js";
import { shareArticles, sharedArticle, sharedLexicon, shareLexicon } from "../../src/crew/shared-articles.js";
import { readLexicon } from "../../src/lexicon/lexicon.js";
import { readArticle } from "../../src/text/article.js";
import { divide } from "../../src/units/units.js";

const articleOf = (id: string, text: string) => {
  const read = readArticle({ id, text, outlet: "The Pier", publishedAt: "2031-05-04", links: [] });
  if ("errors" in read) throw read.errors[0];
  return read.article;
};
/** Any code units at all, halves of characters among them, longer than what is written down at once. */
const texts = fc.array(
  fc
    .tuple(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }), fc.constantFrom(1, 400))
    .map(([units, times]) => `word ${String.fromCharCode(...units)} `.repeat(times)),
  { maxLength: 4 },
);

test("shared articles and their words are those that were shared", () => {
  fc.assert(
    fc.property(texts, (given) => {
      const articles = given.map((text, i) => articleOf(`${i}`, text));
      const shared = structuredClone(shareArticles(articles));
      expect(articles.map((_, i) => sharedArticle(shared, i))).toEqual(articles);
      const lexicon = readLexicon(articles.map(divide), false);
      expect(sharedLexicon(shareLexicon(lexicon, shared), shared)).toEqual({ ...lexicon, unstemmed: [] });
    }),
  );
});

const columns = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }).map((places) => ({
  first: Uint32Array.from(places, ([x]) => x),
  second: Uint32Array.from(places, ([, y]) => y),
}));

test("pairs are the same after they were columns", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), columns, columns, fc.nat())), (given) => {
      const pairs = given.map(([a, b, seeds, alike, rareTerms]) => ({
        a,
        b,
        seedsA: seeds.first,
        seedsB: seeds.second,
        alikeA: alike.first,
        alikeB: alike.second,
        rareTerms,
      }));
      expect(pairsOf(columnsOf(pairs))).toEqual(pairs);
    }),
  );
});
