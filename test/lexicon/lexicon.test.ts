import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../src/lexicon/lexicon.js";
import { normalWords } from "../support/align-texts.js";
import { anyText } from "../support/arbitraries.js";
import { makeUnits } from "../support/make-article.js";
import { processorTime } from "../support/processor-time.js";

const LANGUAGES = ["en", "de", "ru", "hy", "xx"];
const articles = fc.array(
  fc.tuple(
    fc.oneof(
      anyText(40),
      fc
        .array(fc.constantFrom("ferry", "ferries", "The", "harbour", "harbours", "des", "Will", "willing"))
        .map((list) => list.join(" ")),
    ),
    fc.constantFrom(...LANGUAGES),
  ),
  { maxLength: 4 },
);
const read = (list: readonly (readonly [string, string])[]) =>
  list.map(([text, language], i) => makeUnits(`x${text}`, { id: `${i}`, language }));

describe("the lexicon", () => {
  test("counts what a naive count counts, and its terms are the normal words where nothing is stemmed", () => {
    fc.assert(
      fc.property(articles, (list) => {
        const units = read(list);
        const { termsOf, counts, total } = readLexicon(units, false);
        const words = units.map(({ article }) => normalWords(article));
        const naive = new Map<string, number>();
        for (const word of words.flat()) naive.set(word, (naive.get(word) ?? 0) + 1);
        expect(total).toBe(words.flat().length);
        expect(counts).toHaveLength(naive.size);
        const termOf = new Map<string, number>();
        words.forEach((ofArticle, i) => {
          expect(termsOf[i]).toHaveLength(ofArticle.length);
          ofArticle.forEach((word, at) => {
            const term = termsOf[i][at];
            expect(termOf.get(word) ?? term).toBe(term);
            termOf.set(word, term);
            expect(counts[term]).toBe(naive.get(word));
          });
        });
      }),
    );
  });

  test("counts its own terms, stemmed or not, and has one entry of each kind for each", () => {
    fc.assert(
      fc.property(articles, fc.boolean(), (list, stemmed) => {
        const { termsOf, counts, small, total } = readLexicon(read(list), stemmed);
        const naive = new Uint32Array(counts.length);
        for (const term of termsOf.flatMap((terms) => [...terms])) naive[term]++;
        expect(counts).toEqual(naive);
        expect(small).toHaveLength(counts.length);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      }),
    );
  });

  test("what is small does not depend on which article, or which form of a word, is met first", () => {
    fc.assert(
      fc.property(articles, fc.boolean(), (list, stemmed) => {
        const smallWords = (units: ReturnType<typeof read>) => {
          const { termsOf, small } = readLexicon(units, stemmed);
          const found = units.flatMap(({ article }, i) =>
            normalWords(article).flatMap((word, at) => (small[termsOf[i][at]] === 1 ? [word] : [])),
          );
          return [...new Set(found)].sort();
        };
        const units = read(list);
        expect(smallWords([...units].reverse())).toEqual(smallWords(units));
      }),
    );
  });

  test("one term is all words of a stem in their own language, and of others it is each word", () => {
    const terms = (text: string, language: string, stemmed = true) =>
      new Set(readLexicon([makeUnits(text, { language })], stemmed).termsOf[0]).size;
    expect(terms("ferry ferries", "en")).toBe(1);
    expect(terms("ferry ferries", "en", false)).toBe(2);
    expect(terms("ferry ferries", "xx")).toBe(2);
  });

  test("languages without a stemmer are told, sorted, and only where one was asked for", () => {
    const units = [
      makeUnits("qorvin tasbel", { id: "a", language: "xx-YY" }),
      makeUnits("Գետը վարարեց", { id: "b", language: "hy" }),
      makeUnits("qorvin murrak ondivel", { id: "c" }),
      makeUnits("the ferry", { id: "d", language: "en" }),
    ];
    expect(readLexicon(units, true).unstemmed).toEqual(["hy", "und", "xx"]);
    expect(readLexicon(units, false).unstemmed).toEqual([]);
  });

  test("an endless word is not stemmed", () => {
    const started = processorTime();
    const { counts } = readLexicon([makeUnits(`${"ed".repeat(400_000)}ing`, { language: "en" })], true);
    expect(counts).toHaveLength(1);
    expect(processorTime() - started).toBeLessThan(3_000);
  });
});
