import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClusterIndex } from "../../src/clusters/cluster-index.js";
import { certainlyBefore } from "../../src/kernel/time.js";
import { OUTSIDE } from "../../src/provenance/arborescence.js";
import { censusOf } from "../../src/provenance/census.js";
import { FactFinder } from "../../src/provenance/facts.js";
import { buildStemma, MOST_WEIGHED } from "../../src/provenance/stemma.js";
import { isTree } from "../slow/trees.js";
import { findClusters, findFacts, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD } from "../support/news.js";
import { processorTime } from "../support/processor-time.js";

const OUTLETS = ["Amery Beacon", "Tessin Post", "Oskvar Echo", "Halberg Light"];
const PASSAGES = [FERRY, FERRY.replace("Tuesday", "Friday"), FERRY.replace("by half", "by two thirds"), `“${FERRY}”`];
const DATES = ["2031-03-12T08:00Z", "2031-03-12T09:00Z", "2031-03-12", "2031-03-13", "2031-03", null];

const given: fc.Arbitrary<Given> = fc.record({
  text: fc
    .tuple(fc.constantFrom(...PASSAGES), fc.constantFrom("", DAM, MUSEUM, ORCHARD))
    .map(([passage, around]) => `${passage}\n\n${around}\n\nSeen on the quay.`),
  outlet: fc.constantFrom(...OUTLETS, null),
  publishedAt: fc.constantFrom(...DATES),
  credits: fc.subarray(OUTLETS, { maxLength: 1 }),
});
const collection = fc.array(given, { minLength: 2, maxLength: 6 });

/** The cluster of the ferry paragraph, or nothing where the articles share more than that. */
function stemmaOf(articles: readonly Given[], odds?: number) {
  const { clusters } = findClusters(...articles);
  if (clusters.length !== 1) return null;
  const facts = new FactFinder(censusOf(clusters)).factsOf(clusters[0]);
  return { facts, stemma: buildStemma(facts, clusters[0].alignments, { odds }) };
}

describe("a stemma", () => {
  test("has no circle, and nobody has the text, by whatever way, from one who certainly published later", () => {
    let seen = 0;
    fc.assert(
      fc.property(collection, fc.constantFrom(0, 0.005, 0.2), (articles, odds) => {
        const found = stemmaOf(articles, odds);
        if (found === null) return;
        seen++;
        const { parent, marginals } = found.stemma;
        expect(isTree(parent)).toBe(true);
        found.facts.forEach((copy, j) => {
          found.facts.forEach((source, i) => {
            if (i === j || !copy.published || !source.published) return;
            if (!certainlyBefore(copy.published, source.published)) return;
            const page = found.stemma.observations(Math.min(i, j), Math.max(i, j));
            if (page.some(({ kind }) => kind === "revision-order")) return;
            for (let at = parent[j]; at !== OUTSIDE; at = parent[at]) expect(at).not.toBe(i);
            if (odds === 0) expect(marginals.edge[i][j]).toBe(0);
          });
        });
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  test("weighs for every witness all its sources, which add up to 1", () => {
    let seen = 0;
    fc.assert(
      fc.property(collection, (articles) => {
        const found = stemmaOf(articles);
        if (found === null) return;
        seen++;
        const { edge, root } = found.stemma.marginals;
        root.forEach((chance, j) => {
          expect(edge.reduce((sum, row) => sum + row[j], chance)).toBeCloseTo(1, 6);
        });
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(15);
  });

  test("puts each copy under the one whose mistakes it keeps", () => {
    const minute = (n: number) => `2031-03-12T08:0${n}Z`;
    const found = stemmaOf([
      { text: `${FERRY}\n\n${DAM}`, publishedAt: minute(0) },
      {
        text: FERRY.replace("hundreds of", "several hundred").replace("by half", "by a third"),
        publishedAt: minute(2),
      },
      {
        text: `${FERRY.replace("hundreds of", "several hundred").replace("by half", "by a third").replace("Tuesday", "Friday")}\n\n${MUSEUM}`,
        publishedAt: minute(4),
      },
    ]);
    expect(found?.stemma.parent).toEqual([OUTSIDE, 0, 1]);
    expect(found?.stemma.lead(1, 2)).toBeGreaterThan(0);
  });

  test("sets a page that carries a credit along with the text under the page whose credit it is", () => {
    const credited = `${FERRY.replace("by half", "by two thirds")}\n\nSo the Amery Beacon had reported it on the same evening.`;
    const given: Given[] = [
      { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon" },
      { text: `${credited}\n\n${MUSEUM}`, outlet: "Tessin Post", publishedAt: "2031-03-12T08:00Z" },
      { text: `${credited}\n\n${ORCHARD}`, outlet: "Oskvar Echo", publishedAt: "2031-03-13T08:00Z" },
    ];
    const { clusters } = findClusters(...given);
    const [cluster] = clusters.filter(({ witnesses }) => witnesses.length === 3);
    const { parent } = buildStemma(new FactFinder(censusOf([cluster])).factsOf(cluster), cluster.alignments, {
      index: new ClusterIndex(clusters),
    });
    expect(parent).toEqual([OUTSIDE, 0, 1]);
  });

  test("has only parents that share aligned words, with the witness itself or through a third", () => {
    const { cluster, facts } = findFacts(
      { text: `${FERRY}\n\n${DAM}`, publishedAt: "2031-03-12T08:00Z" },
      { text: `${FERRY}\n\n${MUSEUM}`, publishedAt: "2031-03-12T09:00Z" },
      { text: `${FERRY}\n\n${ORCHARD}`, publishedAt: "2031-03-12T10:00Z" },
    );
    const among = (...pairs: string[]) =>
      buildStemma(
        facts,
        cluster.alignments.filter(({ a, b }) => pairs.includes(`${a}${b}`)),
      ).marginals.edge;
    expect(among("01", "02", "12")[1][2]).toBeGreaterThan(0);
    expect(among("01", "02")[1][2]).toBeGreaterThan(0);
    expect(among("01")[0][1]).toBeGreaterThan(0);
    expect(among("01").map((row) => row[2])).toEqual([0, 0, 0]);
    expect(among().flatMap((row) => [...row])).toEqual(Array(9).fill(0));
  });

  test("of three hundred witnesses is made in a short time, and says how many it only attached", () => {
    const { cluster, facts } = findFacts(
      ...Array.from({ length: 300 }, (_, i) => ({
        text: `${FERRY}\n\n${filler(30 * i, 25)}`,
        outlet: `Outlet ${i}`,
        publishedAt: `2031-03-12T${String(i % 24).padStart(2, "0")}:00Z`,
      })),
    );
    const started = processorTime();
    const stemma = buildStemma(facts, cluster.alignments);
    expect(processorTime() - started).toBeLessThan(2_000);
    expect(stemma.core).toHaveLength(MOST_WEIGHED);
    expect(isTree(stemma.parent)).toBe(true);
    stemma.marginals.root.forEach((chance, j) => {
      expect(stemma.marginals.edge.reduce((sum, row) => sum + row[j], chance)).toBeCloseTo(1, 5);
    });
    stemma.parent.forEach((i, j) => {
      if (i === OUTSIDE) return;
      expect(certainlyBefore(facts[j].published!, facts[i].published!)).toBe(false);
    });
  });

  test("of more witnesses than are weighed keeps among these the one whom the others name, though it is undated and shorter", () => {
    const { cluster, facts } = findFacts(
      ...Array.from({ length: 130 }, (_, i) => ({
        text:
          i === 117
            ? `${FERRY}\n\n${DAM}`
            : `The Harbour Post reported:\n\n${FERRY} ${ORCHARD}\n\n${filler(30 * i, 25)}`,
        outlet: i === 117 ? "Harbour Post" : `Outlet ${i}`,
        publishedAt: i % 2 === 0 && i !== 117 ? `2031-03-12T${String(i % 24).padStart(2, "0")}:00Z` : null,
      })),
    );
    const { core, parent } = buildStemma(facts, cluster.alignments);
    const place = facts.findIndex(({ name }) => name === "Harbour Post");
    expect(core).toContain(place);
    expect(parent.filter((from) => from === place).length).toBeGreaterThan(100);
  });
});
