import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Provenance } from "../../src/provenance/provenance.js";
import { outletFlowsOf, sharesOf as sharesFrom } from "../../src/report/shares.js";
import type { ArticleInput } from "../../src/text/article.js";
import { trace } from "../../src/trace.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../support/news.js";
import { STORY, someArticles } from "../support/report-articles.js";

const sharesOf = async (...articles: ArticleInput[]) =>
  Object.fromEntries((await trace(articles)).articles.map(({ id, shares }) => [id, shares]));
const countOf = (text: string) => text.split(/\s+/u).length;

const source = { id: "beacon", text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", publishedAt: "2031-03-12T08:00Z" };
const copy = {
  id: "post",
  text: `${FERRY}\n\n${MUSEUM}`,
  outlet: "Tessin Post",
  publishedAt: "2031-03-12T09:00Z",
  credits: ["Amery Beacon"],
};

describe("shares", () => {
  test("add up to 1 for every article, and none is less than nothing", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        for (const { shares } of (await trace(articles)).articles) {
          const { own, quoted, copied, boilerplate } = shares;
          expect(Math.round(1e4 * own) + Math.round(1e4 * quoted + 1e4 * copied) + Math.round(1e4 * boilerplate)).toBe(
            1e4,
          );
          for (const share of [own, quoted, copied, boilerplate]) expect(share >= 0 && share <= 1).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("are never less than nothing, also where the others round up to more than all", () => {
    const words = Array.from({ length: 60 }, (_, i) => `w${i + 10}`); // three characters each, and a space
    const units = makeUnits(words.join(" "));
    const part = (start: number, end: number) => ({
      article: 0,
      units,
      spans: [{ start: 4 * start, end: 4 * end - 1 }],
    });
    const outside = (quoted: boolean, start: number, end: number): Provenance => ({
      cluster: {
        kind: "copy",
        witnesses: [{ ...part(start, end), quoted, quotations: quoted ? [quotation] : [] }],
        alignments: [],
      },
      derivations: [],
      first: { witness: null, certainty: "outside", probability: 1, because: [], source: null },
      origins: { min: 1, max: 1 },
      conflicts: [],
    });
    const span = { start: 0, end: 4 };
    const speaker = { name: "Torvald Eke", span };
    const quotation = { span, outer: span, depth: 0, closed: true, speaker, words: span };
    const notice = { ...part(20, 60), quoted: false, quotations: [] };
    const [shares] = sharesFrom(
      [units],
      [outside(true, 0, 10), outside(false, 10, 20)],
      [{ kind: "boilerplate", reason: "", witnesses: [notice], aside: [notice], alignments: [] }],
    );
    expect(shares).toEqual({ own: 0, quoted: 0.1667, copied: 0.1667, boilerplate: 0.6666 });
  });

  test("charge the copy with copying, and the source with nothing", async () => {
    const { beacon, post } = await sharesOf(source, copy);
    expect(beacon).toEqual({ own: 1, quoted: 0, copied: 0, boilerplate: 0 });
    const copied = countOf(FERRY) / countOf(copy.text);
    expect(post.copied).toBeCloseTo(copied, 3);
    expect(post.own).toBeCloseTo(1 - copied, 3);
  });

  test("tell a credited quotation from a copy", async () => {
    const { post } = await sharesOf(source, { ...copy, text: `“${FERRY}” wrote the Amery Beacon.\n\n${MUSEUM}` });
    expect(post.quoted).toBeGreaterThan(0.4);
    expect(post.copied).toBe(0);
  });

  test("charge nobody while it cannot be told who was first", async () => {
    const { beacon, post } = await sharesOf(
      { ...source, publishedAt: "2031-03-12" },
      { ...copy, publishedAt: "2031-03-12", credits: [] },
    );
    expect([beacon.own, post.own]).toEqual([1, 1]);
  });

  test("charge nobody inside one house, nor for another state of one page", async () => {
    const house = (name: string) => ({ name, group: "Solvane Media" });
    const { post } = await sharesOf(
      { ...source, outlet: house("Amery Beacon") },
      { ...copy, outlet: house("Tessin Post") },
    );
    expect(post.own).toBe(1);
    const page = { outlet: "Amery Beacon", url: "https://beacon.example/ferry" };
    const revised = await sharesOf({ ...source, ...page }, { ...copy, ...page, credits: [] });
    expect(revised.post.own).toBe(1);
  });

  test("count the second printing of a paragraph as boilerplate, and not the first", async () => {
    const { twice } = await sharesOf({ id: "twice", text: `${FERRY}\n\n${DAM}\n\n${FERRY}` });
    expect(twice.boilerplate).toBeCloseTo(countOf(FERRY) / countOf(`${FERRY} ${DAM} ${FERRY}`), 3);
    expect(twice.copied).toBe(0);
  });

  test("count page furniture as boilerplate on every page", async () => {
    const shares = await sharesOf(...STORY);
    expect(shares.beacon.boilerplate).toBeGreaterThan(0.1);
    expect(shares.post.boilerplate).toBeGreaterThan(0.1);
    expect(shares.echo.boilerplate).toBe(0);
  });
});

describe("flows", () => {
  test("run from source to copy, with the words that ran, each counted once", async () => {
    const { flows } = await trace([source, copy]);
    expect(flows).toEqual([{ from: "beacon", to: "post", words: countOf(FERRY), clusters: 1 }]);
  });

  test("add up over clusters", async () => {
    const far = `${FERRY}\n\n${ORCHARD}\n\n${MUSEUM}\n\n${DAM}`;
    const { flows, clusters } = await trace([source, { ...copy, text: far }]);
    expect(flows).toEqual([
      { from: "beacon", to: "post", words: countOf(FERRY) + countOf(DAM), clusters: clusters.length },
    ]);
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
      { from: "Amery Beacon", to: "Tessin Post", words: 2 * countOf(FERRY) + countOf(DAM), articles: 2, clusters: 2 },
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
      { from: "Amery Beacon", to: "Tessin Post", words: 10, articles: 1, clusters: 2 },
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
