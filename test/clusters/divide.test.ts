import { describe, expect, test } from "vitest";
import { ClusterIndex } from "../../src/clusters/cluster-index.js";
import { divideAt, without } from "../../src/clusters/divide.js";
import { findProvenance } from "../../src/provenance/provenance.js";
import { findClusters, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../support/news.js";

const at = (hour: number): string => `2031-03-12T${String(hour).padStart(2, "0")}:00Z`;
const page = (outlet: string, hour: number, ...paragraphs: string[]): Given => ({
  text: paragraphs.join("\n\n"),
  outlet,
  publishedAt: at(hour),
});

/** Who is told to be first with which text, by the letters of the articles that carry it. */
function firstsOf(...given: Given[]): Record<string, string | null> {
  const { clusters, articles } = findClusters(...given);
  const told = findProvenance(clusters).provenances.map(({ cluster, first }) => {
    const [{ article, spans }] = cluster.witnesses;
    const text = spans.map(({ start, end }) => articles[article].article.text.slice(start, end)).join(" … ");
    return [text, first.witness === null ? null : given[cluster.witnesses[first.witness].article].outlet] as const;
  });
  return Object.fromEntries(told) as Record<string, string | null>;
}

describe("a text with an addition", () => {
  const source = page("Amery Beacon", 8, FERRY);
  const adding = page("Tessin Post", 9, FERRY, DAM);
  const copying = page("Oskvar Echo", 10, FERRY, DAM);

  test("is two: the addition was first with whoever added it, though it was copied along with the rest", () => {
    expect(firstsOf(source, adding, copying)).toEqual({ [FERRY]: "Amery Beacon", [DAM]: "Tessin Post" });
  });

  test("stays one where the first has all of it, and the others left something out", () => {
    const whole = page("Amery Beacon", 8, FERRY, DAM);
    const firsts = firstsOf(whole, page("Tessin Post", 9, FERRY, DAM), page("Oskvar Echo", 10, FERRY));
    expect(new Set(Object.values(firsts))).toEqual(new Set(["Amery Beacon"]));
  });

  test("is not divided at a few words, nor where the first has the rest in another cluster", () => {
    const { clusters } = findClusters(source, page("Tessin Post", 9, `${FERRY} So it was told.`), copying);
    const index = new ClusterIndex(clusters);
    for (const cluster of clusters) expect(divideAt(cluster, () => [0], index)?.beyond ?? []).toEqual([]);
  });

  test("loses no word to the division", () => {
    const { clusters } = findClusters(source, adding, copying);
    const [cluster] = clusters.filter(({ witnesses }) => witnesses.length === 3);
    const { within, beyond } = divideAt(cluster, () => [0], new ClusterIndex(clusters))!;
    const wordsIn = (parts: readonly { alignments: (typeof cluster)["alignments"] }[]) =>
      parts.flatMap(({ alignments }) => alignments).reduce((sum, { alignment }) => sum + alignment.words, 0);
    expect(beyond).toHaveLength(1);
    expect(wordsIn([within, ...beyond])).toBe(wordsIn([cluster]));
  });
});

describe("a text from two sources", () => {
  test("was first with neither copier: what each source had is told of the source", () => {
    const firsts = firstsOf(
      page("Amery Beacon", 8, FERRY, MUSEUM),
      page("Tessin Post", 9, FERRY, ORCHARD),
      page("Oskvar Echo", 10, FERRY, ORCHARD),
    );
    expect(firsts[FERRY]).toBe("Amery Beacon");
    expect(firsts[ORCHARD]).toBe("Tessin Post");
  });

  test("is left out of a longer one, down to nothing where there is no more", () => {
    const { clusters } = findClusters({ text: FERRY }, { text: `${FERRY}\n\n${DAM}` }, { text: `${FERRY}\n\n${DAM}` });
    const [longest] = [...clusters].sort((x, y) => x.witnesses.length - y.witnesses.length);
    expect(without(longest, [])).toBe(longest);
    expect(without(longest, [longest])).toBeNull();
  });
});
