import { describe, expect, test } from "vitest";
import { findClusters } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

const carriersOf = (...texts: readonly string[]) => {
  const { articles, clusters } = findClusters(...texts.map((text) => ({ text })));
  return clusters.map(({ witnesses }) =>
    witnesses.map(({ article, spans }) => [
      article,
      ...spans.map(({ start, end }) => articles[article].article.text.slice(start, end)),
    ]),
  );
};

describe("who carries a text", () => {
  const whole = [FERRY, TRAM, DAM, ORCHARD, MUSEUM].join("\n\n");

  test("is told of a sentence too by those who have it in longer texts that they share with each other", () => {
    const clusters = carriersOf(whole, [DAM, ORCHARD, MUSEUM].join("\n\n"), [FERRY, TRAM, DAM].join("\n\n"));
    expect(clusters).toContainEqual([
      [0, DAM],
      [1, DAM],
      [2, DAM],
    ]);
    expect(clusters.length).toBe(3);
  });
});
