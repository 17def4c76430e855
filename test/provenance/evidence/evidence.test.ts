import { describe, expect, test } from "vitest";
import { bothWays, EVIDENCE_KINDS, nameOf, observe, placeIn } from "../../../src/provenance/evidence/index.js";
import { findFacts, observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY, MUSEUM } from "../../support/news.js";

const { cluster, facts } = findFacts(
  { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", publishedAt: "2031-03-12T08:00Z" },
  { text: `${FERRY}\n\n${MUSEUM}`, publishedAt: "2031-03-12T09:00Z", credits: ["Amery Beacon"] },
);
const pair = { a: facts[0], b: facts[1], alignments: cluster.alignments };

describe("evidence", () => {
  test("is told heaviest first, in kinds that the report knows", () => {
    const observed = observe(pair);
    expect(observed.map(({ kind }) => kind)).toEqual(["time-order", "credit"]);
    for (const { kind, weight, shared } of observed) {
      expect(EVIDENCE_KINDS).toContain(kind);
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(shared >= 0 && shared <= 1).toBe(true);
    }
  });

  test("of quoting counts half where it is a further sign for the same side, and no other evidence does", () => {
    const [first, second] = [
      "No boat will leave this harbour until the night crews are back",
      "because nobody can dock a lorry ferry with half the hands that it needs",
    ];
    const own = { text: `${DAM}\n\n${first} in their old numbers, ${second}.`, publishedAt: "2031-03-12T08:00Z" };
    const quoting = {
      text: `${MUSEUM}\n\n“${first} [of the ferry] … ${second}.”`,
      publishedAt: "2031-03-12T09:00Z",
      credits: ["Corvane"],
    };
    const signs = (...args: Parameters<typeof observeTwo>) =>
      observeTwo(...args).map(({ kind, favours, weight }) => [kind, favours, weight]);
    expect(signs(own, quoting)).toEqual([
      ["time-order", "a", 12],
      ["common-credit", "b", 3.5],
      ["ellipsis", "a", 3],
      ["quotation-marks", "a", 1],
      ["brackets", "a", 0.75],
    ]);
    expect(signs(quoting, own).map(([kind, , weight]) => [kind, weight])).toEqual(
      signs(own, quoting).map(([kind, , weight]) => [kind, weight]),
    );
  });

  test("asked one way is asked the other way as well", () => {
    const asked: unknown[] = [];
    const source = bothWays((from, to) => {
      asked.push([from.witness.article, to.witness.article]);
      return { kind: "ellipsis", weight: 1, shared: 0, says: "it does", places: [] };
    });
    expect(source(pair).map(({ favours }) => favours)).toEqual(["a", "b"]);
    expect(asked).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test("names an article by its outlet, else by its id", () => {
    expect(facts.map(nameOf)).toEqual(["Amery Beacon", '"article-1"']);
    expect(placeIn(facts[1], { start: 1, end: 2 })).toEqual({ article: 1, span: { start: 1, end: 2 } });
  });
});
