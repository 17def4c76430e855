import { describe, expect, test } from "vitest";
import { trace } from "../../src/index.js";
import { alignmentsBetween, findProvenance } from "../../src/provenance/provenance.js";
import { MOST_WEIGHED } from "../../src/provenance/stemma.js";
import { makeStory } from "../evaluate/cascade/story.js";
import { findClusters, findFacts, findOneProvenance, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD } from "../support/news.js";

const source: Given = { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", publishedAt: "2031-03-12T08:00Z" };
const copy: Given = {
  text: `${FERRY}\n\n${MUSEUM}`,
  outlet: "Tessin Post",
  publishedAt: "2031-03-12T09:00Z",
  credits: ["Amery Beacon"],
};

describe("derivations", () => {
  test("run from source to copy, whichever stands first in the collection, with evidence for that direction", () => {
    for (const given of [
      [source, copy],
      [copy, source],
    ]) {
      const { derivations } = findOneProvenance(...given);
      expect(derivations).toHaveLength(1);
      const [{ from, to, relation, probability, evidence, alignments }] = derivations;
      expect([given[from!], given[to]]).toEqual([source, copy]);
      expect(relation).toBe("copy");
      expect(probability).toBeGreaterThan(0.9);
      expect(evidence.map(({ kind, favours }) => [kind, favours])).toEqual([
        ["time-order", "a"],
        ["credit", "a"],
      ]);
      expect(alignments.map(({ swapped }) => swapped)).toEqual([given[0] === copy]);
    }
  });

  test("are quotations where the copy quotes, and revisions on one page", () => {
    const quoting = { ...copy, text: `“${FERRY}” wrote the Amery Beacon.\n\n${MUSEUM}` };
    expect(findOneProvenance(source, quoting).derivations.map(({ relation }) => relation)).toEqual(["quotation"]);
    const page = { url: "https://beacon.example/ferry" };
    const revised = { ...source, ...page, text: `${FERRY}\n\n${ORCHARD}`, modifiedAt: "2031-03-14T08:00Z" };
    const { derivations, first } = findOneProvenance({ ...source, ...page }, revised);
    expect(derivations.map(({ from, to, relation }) => [from, to, relation])).toEqual([[0, 1, "revision"]]);
    expect(first.witness).toBe(0);
  });

  test("from outside name what speaks for a common source, and carry no alignments", () => {
    const corvane = { credits: ["Corvane News"] };
    const { derivations } = findOneProvenance(
      { ...source, ...corvane, publishedAt: null },
      { ...copy, ...corvane, publishedAt: null },
    );
    expect(derivations.map(({ from, to }) => [from, to])).toEqual([
      [null, 0],
      [null, 1],
    ]);
    for (const { evidence, alignments } of derivations) {
      expect(evidence.map(({ kind, favours }) => [kind, favours])).toEqual([["common-credit", "common-source"]]);
      expect(alignments).toEqual([]);
    }
  });

  test("tell which source a copy is closest to", () => {
    const changed = FERRY.replace("hundreds of", "several hundred").replace("by half", "by a third");
    const { derivations } = findOneProvenance(
      source,
      { ...copy, text: `${changed}\n\n${MUSEUM}` },
      { text: `${changed.replace("Tuesday", "Friday")}\n\n${ORCHARD}`, publishedAt: "2031-03-12T10:00Z" },
    );
    const last = derivations.find(({ to }) => to === 2);
    expect(last?.from).toBe(1);
    expect(last?.evidence.map(({ kind }) => kind)).toContain("closest-text");
  });
});

describe("provenance", () => {
  test("of no clusters is nothing", () => {
    expect(findProvenance([])).toEqual({ provenances: [], limits: [] });
  });

  test("of more witnesses than are weighed is told, with a limit", () => {
    const many = Array.from({ length: MOST_WEIGHED + 4 }, (_, i) => ({ text: `${FERRY}\n\n${filler(30 * i, 25)}` }));
    const { clusters } = findClusters(...many);
    const { provenances, limits } = findProvenance(clusters);
    expect(provenances).toHaveLength(1);
    expect(limits.map(({ cap, reached }) => [cap, reached])).toEqual([["mostWeighed", 4]]);
  });

  test("of what an agency sent to many is told with evidence that grows with them, and not with their square", () => {
    const many = Array.from({ length: 2 * MOST_WEIGHED }, (_, i) => ({
      text: `${filler(30 * i, 25)}\n\n${FERRY}`,
      outlet: `Outlet ${i}`,
      credits: ["Corvane News"],
    }));
    const [{ derivations }] = findProvenance(findClusters(...many).clusters).provenances;
    expect(derivations).toHaveLength(many.length);
    const told = derivations.map(({ evidence }) => evidence.length).sort((x, y) => y - x);
    expect(told.slice(0, MOST_WEIGHED)).toEqual(new Array(MOST_WEIGHED).fill(MOST_WEIGHED - 1));
    expect(told[MOST_WEIGHED]).toBeLessThan(10);
    for (const { evidence } of derivations) expect(evidence[0]).toMatchObject({ kind: "common-credit" });
  });

  test("keeps the alignments between two witnesses, and which way round they were found", () => {
    const { cluster } = findFacts(source, copy);
    expect(alignmentsBetween(cluster, 0, 1).map(({ swapped }) => swapped)).toEqual([false]);
    expect(alignmentsBetween(cluster, 1, 0).map(({ swapped }) => swapped)).toEqual([true]);
    expect(alignmentsBetween(cluster, 0, 2)).toEqual([]);
  });
});

describe("who is first with a text", () => {
  test("has no dozen words of it in common with all its witnesses in another text, where it is told to have them from elsewhere", async () => {
    const lengths: number[] = [];
    for (let index = 120; index < 132; index++) {
      const { articles } = makeStory(7, index, "minute");
      const { clusters } = await trace(articles);
      const wordsIn = (id: string, { start, end }: { start: number; end: number }) =>
        (
          articles
            .find((article) => article.id === id)!
            .text.slice(start, end)
            .match(/[\p{L}\p{N}’']+/gu) ?? []
        ).length;
      for (const own of clusters) {
        const { article } = own.first;
        const larger = clusters.filter(
          ({ first, witnesses }) =>
            first.article !== null &&
            first.article !== article &&
            witnesses.length > own.witnesses.length &&
            own.witnesses.every((one) => witnesses.some((other) => other.article === one.article)),
        );
        if (article === null) continue;
        for (const { witnesses } of larger) {
          const shared = own.witnesses.map((one) =>
            one.spans
              .flatMap((x) =>
                witnesses
                  .find((other) => other.article === one.article)!
                  .spans.map((y) => ({ start: Math.max(x.start, y.start), end: Math.min(x.end, y.end) })),
              )
              .reduce((most, span) => Math.max(most, span.start < span.end ? wordsIn(one.article, span) : 0), 0),
          );
          lengths.push(Math.min(...shared));
        }
      }
    }
    expect(lengths.length).toBeGreaterThan(0);
    expect(Math.max(...lengths)).toBeLessThan(12);
  });
});
