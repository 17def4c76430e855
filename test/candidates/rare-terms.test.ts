import fc from "fast-check";
import { trace } from "urtext";
import { describe, expect, test } from "vitest";
import { shareRareTerms } from "../../src/candidates/rare-terms.js";
import { readLexicon } from "../../src/lexicon/lexicon.js";
import { partsOf, sentencesOf } from "../../src/units/sentences.js";
import { slowSharedTerms } from "../slow/rare-terms.js";
import { distinctWords } from "../support/arbitraries.js";
import { makeUnits } from "../support/make-article.js";
import { inSentences } from "../support/make-side.js";
import { BEES, BRIDGE, FLOOD, FLOOD_REWORDED } from "../support/stories.js";

const sentence = fc.array(fc.constantFrom("the", "of", ...distinctWords(0, 30)), { minLength: 2, maxLength: 45 });
const collection = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }).map(inSentences), {
  minLength: 2,
  maxLength: 6,
});

function shared(texts: readonly string[], cap = 1_000, rareTerms = 3) {
  const articles = texts.map((text, i) => makeUnits(text, { id: `a${i}`, language: "en" }));
  const lexicon = readLexicon(articles, true);
  const { met, capped } = shareRareTerms(articles, lexicon, rareTerms, cap);
  const times = new Map<string, number>();
  met.a.forEach((a, i) => {
    times.set(`${a}-${met.b[i]}`, (times.get(`${a}-${met.b[i]}`) ?? 0) + 1);
  });
  const parts = articles.map((article) => partsOf(sentencesOf(article), 32));
  return {
    found: [...times].map(([pair, shared]) => `${pair}: ${shared}`),
    capped,
    slow: () => slowSharedTerms(parts, lexicon, rareTerms),
  };
}

describe("articles with rare terms in common", () => {
  test("are those of which two sentences have the same of their rarest terms, twice over", () => {
    let met = 0;
    fc.assert(
      fc.property(collection, fc.integer({ min: 2, max: 6 }), (texts, rareTerms) => {
        const { found, slow, capped } = shared(texts, 1_000, rareTerms);
        expect(found).toEqual(slow());
        expect(capped).toBe(0);
        met += found.length;
      }),
      { numRuns: 300, seed: 20310902 },
    );
    expect(met).toBeGreaterThan(100);
  });

  test("come together through the first of them where there are more than the cap, and that is told", () => {
    const texts = Array.from({ length: 9 }, (_, i) =>
      inSentences([["kellmouth", "ferry", "strike"], distinctWords(100 * (i + 1), 5)]),
    );
    const { found, capped } = shared(texts, 4);
    expect(found).toEqual(Array.from({ length: 8 }, (_, i) => `0-${i + 1}: 3`));
    expect(capped).toBe(3);
  });
});

describe("In a collection", () => {
  const others = [BEES, BRIDGE].map((text, i) => ({ id: `other-${i}`, text, language: "en" }));
  const flood = { id: "flood", text: FLOOD, language: "en" };
  const reworded = { id: "reworded", text: FLOOD_REWORDED, language: "en" };

  test("what was told in other words is found, though no five words in a row are left of it", async () => {
    const bare = { ...reworded, text: withoutRuns(FLOOD_REWORDED, FLOOD) };
    const { clusters } = await trace([...others, flood, bare], { sensitivity: "reworded" });
    expect(clusters.map(({ witnesses }) => witnesses.map(({ article }) => article))).toEqual([["flood", "reworded"]]);
  });

  /** The sentences of a text without any that has five words in a row of another. */
  function withoutRuns(text: string, other: string): string {
    const wordsOf = (some: string): string[] => some.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];
    const rows = (words: readonly string[]) => words.slice(4).map((_, i) => words.slice(i, i + 5).join(" "));
    const known = new Set(rows(wordsOf(other)));
    return text
      .split(/(?<=\.”?)\s+/u)
      .filter((part) => !rows(wordsOf(part)).some((row) => known.has(row)))
      .join(" ");
  }
});
