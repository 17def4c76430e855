import fc from "fast-check";
import { compare } from "urtext";
import { describe, expect, it } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { contains, type Span } from "../../src/kernel/span.js";
import { nearlyEqual } from "../../src/text/names.js";
import { wordsOf } from "../slow/words.js";
import { ARTICLES, type ScriptArticle } from "./articles/index.js";
import { joined } from "./planted.js";
import { WARDROBES } from "./wardrobe.js";

const SPACELESS = ["ja", "th", "zh"];
const shared = (language: string): string => (SPACELESS.includes(language) ? "" : " ");

/** The different words of an article as it has them, in an order drawn by a seed. */
function vocabulary({ original, host, independent }: ScriptArticle, seed: number): string[] {
  const text = [...original, ...host, ...independent].join("\n");
  const byNormal = new Map(wordsOf(text).map(({ start, end, normal }) => [normal, text.slice(start, end)]));
  const next = seededIntegers(seed);
  return [...byNormal.values()]
    .map((word) => ({ word, at: next() }))
    .sort((x, y) => x.at - y.at)
    .map(({ word }) => word);
}

const wearings = ARTICLES.flatMap((article) =>
  Object.entries(WARDROBES[article.language].same).map(([name, clothing]) => ({ article, name, clothing })),
);
const misreadings = ARTICLES.flatMap((article) =>
  Object.entries(WARDROBES[article.language].near ?? {}).map(([name, clothing]) => ({ article, name, clothing })),
);
const seeds = fc.integer({ min: 1, max: 2 ** 31 });

/**
 * A passage of drawn words in two texts, as it is and in other clothes, among words that stand in one of the two only:
 * whatever is found beyond its ends is no passage. `beside` are the words at its ends, in both.
 */
function plant(article: ScriptArticle, clothing: (text: string, seed: number) => string, seed: number) {
  const words = vocabulary(article, seed);
  const size = Math.floor(words.length / 3);
  const part = (i: number, from = 0, to = size) => words.slice(i * size, (i + 1) * size).slice(from, to);
  const text = (list: readonly string[]) => list.join(shared(article.language));
  const passage = text(part(0));
  const half = Math.floor(size / 2);
  const beside = [half - 1, half].map((i) => [part(1)[i], part(2)[i]] as const);
  const a = joined([text(part(1, 0, half)), passage, text(part(1, half))], [1]);
  const b = joined([text(part(2, 0, half)), clothing(passage, seed), text(part(2, half))], [1]);
  return { a, b, beside };
}

describe("any words of any script", () => {
  it("are the same words in all clothes that change none, and each span cuts its word out", () => {
    fc.assert(
      fc.property(fc.constantFrom(...wearings), seeds, ({ article, clothing }, seed) => {
        const text = vocabulary(article, seed).slice(0, 12).join(shared(article.language));
        const worn = clothing(text, seed);
        const words = wordsOf(worn);
        expect(words.map(({ hash }) => hash)).toEqual(wordsOf(text).map(({ hash }) => hash));
        for (const { start, end, hash } of words) expect(wordsOf(worn.slice(start, end))[0].hash).toBe(hash);
      }),
      { numRuns: 1_500 },
    );
  });

  it("are found where they stand in other clothes, from the first to the last", () => {
    fc.assert(
      fc.property(fc.constantFrom(...wearings), seeds, ({ article, clothing }, seed) => {
        const { a, b, beside } = plant(article, clothing, seed);
        fc.pre(!beside.some(([x, y]) => nearlyEqual(x, y)));
        const { alignments } = compare(a.text, b.text);
        expect(alignments.map(({ similarity, pieces }) => ({ similarity, pieces }))).toEqual([
          { similarity: 1, pieces: [{ a: a.spans[0], b: b.spans[0] }] },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it("are found where a scanner misread some, and nothing beyond them is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...misreadings), seeds, ({ article, clothing }, seed) => {
        const { a, b, beside } = plant(article, clothing, seed);
        fc.pre(!beside.some(([x, y]) => nearlyEqual(x, y)));
        const { alignments } = compare(a.text, b.text);
        expect(alignments.length).toBeGreaterThan(0);
        const inside = ({ a: x, b: y }: { a: Span; b: Span }) => contains(a.spans[0], x) && contains(b.spans[0], y);
        expect(alignments.every(inside)).toBe(true);
      }),
      { numRuns: 200, seed: 20310504 }, // how much a scanner may misread before a passage is lost is chance
    );
  });
});
