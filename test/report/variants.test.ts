import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toText } from "../../src/report/text.js";
import { variantsOf } from "../../src/report/variants.js";
import { trace } from "../../src/trace.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../support/news.js";
import { someArticles } from "../support/report-articles.js";

const flat = (text: string) => text.replace(/\s+/gu, " ");
const STATEMENT =
  "I will carry this office to the end of the winter, and the boats will sail on the twelfth of March from the eastern quay";
const OTHERWISE = STATEMENT.replace("will carry", "will not carry").replace("twelfth", "thirteenth");
const quoting = (id: string, outlet: string, statement: string, rest: string) => ({
  id,
  outlet,
  text: `${rest}\n\nTorvald Eke said: “${statement}.”`,
});
const QUOTED = [
  quoting("a", "Amery Beacon", STATEMENT, DAM),
  quoting("b", "Tessin Post", OTHERWISE, MUSEUM),
  quoting("c", "Corvane News", STATEMENT, TRAM),
];

describe("what witnesses have otherwise of whom none took it from another", () => {
  test("is told once a place, with who has which words", async () => {
    const [cluster] = (await trace(QUOTED)).clusters;
    expect(cluster.kind).toBe("shared-quotation");
    expect(variantsOf(cluster).map(({ kind, readings }) => [kind, readings])).toEqual([
      [
        "date",
        [
          { words: "twelfth", articles: ["a", "c"] },
          { words: "thirteenth", articles: ["b"] },
        ],
      ],
      [
        "negation",
        [
          { words: "", articles: ["a", "c"] },
          { words: "not", articles: ["b"] },
        ],
      ],
    ]);
  });

  test("is a line of the text report", async () => {
    const text = flat(toText(await trace(QUOTED)));
    expect(text).toContain(
      "differs negation: “I will carry this” in Amery Beacon [a], Corvane News [c]; “I will not carry this” in Tessin Post [b]",
    );
    expect(text.match(/differs/gu)).toHaveLength(2);
  });

  test("is told of two without dates as well, and of many only some are named", async () => {
    const changed = FERRY.replace("by half", "by a third");
    const copies = [DAM, MUSEUM, TRAM, ORCHARD].map((rest, i) => ({ id: `a${i}`, text: `${FERRY}\n\n${rest}` }));
    const text = flat(toText(await trace([...copies, { id: "b", text: changed }])));
    expect(text).toMatch(
      /differs number: “[^”]*half[^”]*” in \[a0\], \[a1\], \[a2\] and 1 more; “[^”]*third[^”]*” in \[b\]/u,
    );
  });

  test("is nothing that a derivation tells", async () => {
    const { clusters } = await trace([
      { id: "a", text: FERRY, publishedAt: "2031-03-12T08:00Z" },
      { id: "b", text: FERRY.replace("by half", "by a third"), publishedAt: "2031-03-12T09:00Z" },
    ]);
    expect(clusters.map(({ derivations }) => derivations.length)).toEqual([1]);
    expect(clusters.flatMap(variantsOf)).toEqual([]);
  });

  test("stands at its places, each article's in one reading of a place", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        const texts = new Map(articles.map(({ id, text }) => [id, text]));
        for (const { readings, places } of (await trace(articles)).clusters.flatMap(variantsOf)) {
          found++;
          expect(readings.length).toBeGreaterThan(1);
          for (const { article, start, end } of places) {
            const words = texts.get(article)!.slice(start, end);
            expect(readings.find((one) => one.words === words)?.articles).toContain(article);
          }
        }
      }),
      { numRuns: 120 },
    );
    expect(found).toBeGreaterThan(2);
  });
});
