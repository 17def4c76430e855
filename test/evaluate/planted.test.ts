import { trace } from "urtext";
import { describe, expect, it } from "vitest";
import { longestCommonSubsequence } from "../slow/common-subsequence.js";
import { PLANTED_KINDS, type Planted, plantedCollection } from "../support/planted.js";
import { scorePlanted, scoreReport } from "./planted.js";

const { articles, planted } = plantedCollection(150, 70);
const textOf = (id: string): string => articles.find((article) => article.id === id)!.text;
const wordsOf = ({ source, copy, inSource, inCopy }: Planted) => ({
  source: textOf(source).slice(inSource.start, inSource.end).split(/\s+/),
  copy: textOf(copy).slice(inCopy.start, inCopy.end).split(/\s+/),
});
const ofKind = (kind: string) => planted.filter((item) => item.kind === kind);

describe("A planted collection", () => {
  it("holds a verbatim paragraph word for word in both articles", () => {
    for (const { source, copy } of ofKind("verbatim").map(wordsOf)) expect(copy).toEqual(source);
  });

  /** Of the words that an edit meets, half are replaced, a quarter goes, and a quarter gets another behind it. */
  it.each([
    ["10 % edited", 0.1],
    ["25 % edited", 0.25],
    ["whole, 5 % edited", 0.05],
  ])(
    "edits passages %s as people do: three quarters of the edits take a word, and three quarters bring one",
    (kind, rate) => {
      let [words, taken, brought] = [0, 0, 0];
      for (const { source, copy } of ofKind(kind).map(wordsOf)) {
        const kept = longestCommonSubsequence(source, copy);
        words += source.length;
        taken += source.length - kept;
        brought += copy.length - kept;
      }
      for (const share of [taken / words / rate, brought / words / rate]) {
        expect(share).toBeGreaterThan(0.6);
        expect(share).toBeLessThan(0.9);
      }
    },
  );
});

describe("The score of a planted collection", () => {
  it("is full where everything is found, in one span and exactly", async () => {
    const { kinds, falsePairs, articles: count } = await scorePlanted(150, 70);
    expect(count).toBe(150);
    expect(falsePairs).toBe(0);
    expect(kinds.verbatim).toEqual({ found: 10, planted: 10, overlap: 1, pieces: 1 });
  });

  it("counts a pair that was not planted as false, and one that was not found as missed", async () => {
    const report = await trace(articles);
    const [one, ...others] = ofKind("verbatim");
    const { kinds, falsePairs } = scoreReport(report, others);
    expect([kinds.verbatim.planted, falsePairs]).toEqual([others.length, planted.length - others.length]);
    const strayed = { ...one, copy: planted.find(({ kind }) => kind !== "verbatim")!.copy };
    expect(scoreReport(report, [strayed]).kinds.verbatim).toMatchObject({ found: 0, planted: 1 });
  });

  it("halves the overlap where twice as much was planted, and where half as much was", async () => {
    const report = await trace(articles);
    const scaled = (factor: number) =>
      ofKind("verbatim").map((item) => {
        const scale = ({ start, end }: Planted["inCopy"]) => ({ start, end: start + factor * (end - start) });
        return { ...item, inSource: scale(item.inSource), inCopy: scale(item.inCopy) };
      });
    for (const factor of [2, 0.5]) {
      expect(scoreReport(report, scaled(factor)).kinds.verbatim.overlap).toBeCloseTo(0.5, 10);
    }
  });

  it("counts the spans of a passage that is found in several", async () => {
    const { kinds } = await scorePlanted(150, 70, { sensitivity: "verbatim" });
    expect(kinds["whole, 5 % edited"].pieces).toBeGreaterThan(3);
    expect(PLANTED_KINDS.map((kind) => kinds[kind].planted)).toEqual([10, 10, 10, 10]);
  });
});
