import { describe, expect, test } from "vitest";
import { takenFrom } from "../../src/report/taken.js";
import { findClusters } from "../support/find-clusters.js";
import { makeUnits } from "../support/make-article.js";
import { FERRY } from "../support/news.js";

const witnessOf = (text: string, article: number) => {
  const units = makeUnits(text, { id: `article-${article}` });
  return { article, units, spans: [{ start: 0, end: text.length }], quoted: false, quotations: [] };
};

describe("what a witness has from its source", () => {
  const edited = `Tessin Post: ${FERRY.replace("by half", "by two thirds").replace("parked", "reportedly parked")}`;
  const { alignments } = findClusters({ text: FERRY }, { text: edited });
  const source = witnessOf(FERRY, 0);
  const copy = witnessOf(edited, 1);
  const wordsAt = (places: readonly number[], { units: { article } }: ReturnType<typeof witnessOf>) =>
    places.map((i) => article.text.slice(article.words.start[i], article.words.end[i])).join(" ");

  test("is the passage with what was changed in it, and without what was put in; the equal words ran", () => {
    const { passage, ran } = takenFrom(source, copy, [{ pair: alignments[0], swapped: false }]);
    expect(wordsAt(passage, copy)).toBe(FERRY.replace("by half", "by two thirds").replace(/[,.]/gu, ""));
    expect(wordsAt(ran, copy)).toBe(FERRY.replace(" half", "").replace(/[,.]/gu, ""));
  });

  test("is read the other way round from the same alignment", () => {
    const { passage, ran } = takenFrom(copy, source, [{ pair: alignments[0], swapped: true }]);
    expect(wordsAt(passage, source)).toBe(FERRY.replace(/[,.]/gu, ""));
    expect(wordsAt(ran, source)).toBe(FERRY.replace(" half", "").replace(/[,.]/gu, ""));
  });

  test("is where nothing was aligned what the source has too, each word as often as it has it", () => {
    const { passage, ran } = takenFrom(source, witnessOf(`${edited} ${FERRY}`, 1), []);
    expect(ran).toHaveLength(35);
    expect(passage).toEqual(ran);
  });
});
