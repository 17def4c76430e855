import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Provenance } from "../../src/provenance/provenance.js";
import { outletFlowsOf } from "../../src/report/flows.js";
import { trace } from "../../src/trace.js";
import { copy, countOf, source } from "../support/credited-copy.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../support/news.js";
import { someArticles } from "../support/report-articles.js";

const SURELY = expect.closeTo(1, 2);

describe("flows", () => {
  test("run from source to copy, with the words that ran, each counted once", async () => {
    const { flows } = await trace([source, copy]);
    expect(flows).toEqual([{ from: "beacon", to: "post", words: countOf(FERRY), probability: SURELY, clusters: 1 }]);
  });

  test("add up over clusters", async () => {
    const far = `${FERRY}\n\n${ORCHARD}\n\n${MUSEUM}\n\n${DAM}`;
    const { flows, clusters } = await trace([source, { ...copy, text: far }]);
    expect(flows).toEqual([
      {
        from: "beacon",
        to: "post",
        words: countOf(FERRY) + countOf(DAM),
        probability: SURELY,
        clusters: clusters.length,
      },
    ]);
  });

  test("hold no word that the copy put in, or has in place of another", async () => {
    const edited = `Amery Beacon: ${FERRY.replace("by half", "by a third").replace("parked", "parked for hours")}`;
    const { flows, clusters } = await trace([source, { ...copy, text: edited }]);
    expect(flows).toMatchObject([{ words: countOf(FERRY) - 1 }]);
    expect(clusters[0].derivations[0].alignments.map(({ words }) => words)).toEqual([countOf(FERRY) - 1]);
  });

  test("say how likely they are where a derivation is no more than likelier than not", async () => {
    const doubting = FERRY.replace("leaving", "reportedly leaving");
    const { flows, clusters } = await trace([
      { ...source, text: FERRY, publishedAt: null },
      { id: "post", text: doubting },
    ]);
    const [{ probability }] = clusters[0].derivations;
    expect(probability).toBeLessThan(0.8);
    expect(flows).toMatchObject([{ from: "beacon", to: "post", probability }]);
  });

  test("are no more words than were aligned, and as likely as the derivations between the two", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(6), async (articles) => {
        const { flows, clusters } = await trace(articles);
        for (const { from, to, words, probability } of flows) {
          const between = clusters.flatMap(({ derivations }) =>
            derivations.filter((one) => one.from === from && one.to === to),
          );
          const chances = between.map((one) => one.probability);
          expect(probability).toBeGreaterThanOrEqual(Math.min(...chances));
          expect(probability).toBeLessThanOrEqual(Math.max(...chances));
          if (between.some(({ alignments }) => alignments.length === 0)) continue;
          const aligned = between.flatMap(({ alignments }) => alignments.map((alignment) => alignment.words));
          expect(words).toBeLessThanOrEqual(aligned.reduce((sum, one) => sum + one, 0));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("are none where nothing is known to have run", async () => {
    expect((await trace([source, { ...copy, publishedAt: "2031-03-12", credits: [] }])).flows).toEqual([]);
  });
});

describe("flows from outlet to outlet", () => {
  const pages = [source, copy, { ...copy, id: "post-2", text: `${DAM}\n\n${TRAM}\n\n${FERRY}` }];

  test("add up over articles, with how many took and through how many texts", async () => {
    const { outletFlows } = await trace(pages);
    expect(outletFlows).toEqual([
      {
        from: "Amery Beacon",
        to: "Tessin Post",
        words: 2 * countOf(FERRY) + countOf(DAM),
        probability: SURELY,
        articles: 2,
        clusters: 2,
      },
    ]);
  });

  test("know an outlet by its name in every writing", async () => {
    const { outletFlows } = await trace([source, copy, { ...pages[2], outlet: "The Tessin Post" }]);
    expect(outletFlows).toMatchObject([{ to: "Tessin Post", articles: 2 }]);
  });

  test("leave out what runs inside one outlet, and articles of no known outlet", async () => {
    const inside = await trace([source, { ...copy, outlet: "The Amery Beacon" }]);
    expect([inside.flows.length, inside.outletFlows]).toEqual([1, []]);
    const unknown = await trace([source, { ...copy, outlet: null }]);
    expect([unknown.flows.length, unknown.outletFlows]).toEqual([1, []]);
  });

  test("count each word of an article once, though two articles of one outlet have it", () => {
    const words = Array.from({ length: 12 }, (_, i) => `w${i + 10}`); // three characters each, and a space
    const units = ["Amery Beacon", "Amery Beacon", "Tessin Post"].map((outlet, i) =>
      makeUnits(words.join(" "), { id: `article-${i}`, outlet }),
    );
    const taken = (article: number, from: number, to: number): Provenance => {
      const spans = [{ start: 4 * from, end: 4 * to - 1 }];
      const witness = { units: units[article], article, spans, quoted: false, quotations: [] };
      const copy = { ...witness, units: units[2], article: 2 };
      return {
        cluster: { kind: "copy", witnesses: [witness, copy], alignments: [] },
        derivations: [{ from: 0, to: 1, relation: "copy", probability: 1, evidence: [], alignments: [] }],
        first: { witness: 0, certainty: "likely", probability: 1, because: [], source: null },
        origins: { min: 1, max: 1 },
        conflicts: [],
      };
    };
    expect(outletFlowsOf(units, [taken(0, 0, 8), taken(1, 6, 10)])).toEqual([
      { from: "Amery Beacon", to: "Tessin Post", words: 10, probability: 1, articles: 1, clusters: 2 },
    ]);
  });

  test("are never more than the flows between their articles, and tell of the same articles", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(6), async (articles) => {
        const report = await trace(articles);
        const outletOf = new Map(report.articles.map(({ id, outlet }) => [id, outlet]));
        for (const { from, to, words, articles: count } of report.outletFlows) {
          const between = report.flows.filter(
            (flow) => outletOf.get(flow.from) === from && outletOf.get(flow.to) === to,
          );
          const takers = new Set(between.map((flow) => flow.to));
          expect(takers.size).toBe(count);
          expect(words).toBeLessThanOrEqual(between.reduce((sum, flow) => sum + flow.words, 0));
          expect(words).toBeGreaterThanOrEqual(Math.max(...between.map((flow) => flow.words)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
