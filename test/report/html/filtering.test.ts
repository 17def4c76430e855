import { beforeAll, describe, expect, test } from "vitest";
import { type PageData, pageData } from "../../../src/report/html/data.js";
import { flowsOf, shownArticles, shownClusters, type TextOf } from "../../../src/report/html/filtering.js";
import { NO_FILTERS } from "../../../src/report/html/fragment.js";
import { Names } from "../../../src/report/html/names.js";
import { textsFor } from "../../../src/report/record.js";
import type { Report } from "../../../src/report/schema.js";
import { exampleArticles, exampleReport } from "../../support/exported.js";

let report: Report;
let data: PageData;
let textOf: TextOf;
beforeAll(async () => {
  report = await exampleReport();
  data = pageData(report, new Names(report.articles));
  const texts = await textsFor(report, exampleArticles());
  textOf = (place) => texts.get(report.articles[place].id)!;
});

describe("Filters", () => {
  test("that are not set leave every finding and every article", () => {
    expect(shownClusters(data, NO_FILTERS, textOf)).toEqual(report.clusters.map((_, i) => i));
    expect(shownArticles(data, NO_FILTERS, textOf)).toEqual(report.articles.map((_, i) => i));
  });

  test("take together what each takes alone", () => {
    const [copies, outside] = [{ kind: "copy" }, { certainty: "outside" }].map((one) =>
      shownClusters(data, { ...NO_FILTERS, ...one }, textOf),
    );
    const both = shownClusters(data, { ...NO_FILTERS, kind: "copy", certainty: "outside" }, textOf);
    expect(both).toEqual(copies.filter((place) => outside.includes(place)));
    expect(both).toEqual([1]);
  });

  test("of how sure leave by a word whatever is called by it", () => {
    const left = (certainty: string) => shownClusters(data, { ...NO_FILTERS, certainty }, textOf);
    expect(left("likely")).toEqual([1, 2, 3, 4]);
    expect(left("outside")).toEqual([1, 4]);
    expect(left("established")).toEqual([0]);
    expect(left("undetermined")).toEqual([]);
  });

  test("of time leave what may have been published then: a day of an unknown zone reaches into the next", () => {
    const on = (from: string, until: string) =>
      shownArticles(data, { ...NO_FILTERS, from, until }, textOf).map((place) => data.articles[place].id);
    expect(on("2024-03-17", "2024-03-17")).toContain("harbour-post-ferry"); // "2024-03-17"
    expect(on("2024-03-18", "2024-03-18")).toContain("harbour-post-ferry");
    expect(on("2024-03-19", "2024-03-19")).not.toContain("harbour-post-ferry");
    expect(on("2024-01-01", "2024-12-31")).not.toContain("harbour-post-oped"); // no date is known of it
  });

  test("search words in passages, in any case and order, and nowhere else", () => {
    const found = (search: string) => shownClusters(data, { ...NO_FILTERS, search }, textOf);
    expect(found("SLACK mooring")).toEqual([0]);
    expect(found("marrendal")).toEqual([2]);
    expect(found("no such word anywhere")).toEqual([]);
    // Stands in the article, not in the passage that others have.
    expect(found("pimmery")).toEqual([]);
    expect(shownArticles(data, { ...NO_FILTERS, search: "pimmery" }, textOf)).toHaveLength(1);
  });
});

describe("Flows", () => {
  test("of all findings are those of the report; of some never more", () => {
    const every = flowsOf(
      data,
      report.clusters.map((_, i) => i),
    );
    expect(every.map(({ from, to, words }) => [from, to, words])).toEqual(
      report.outletFlows.map(({ from, to, words }) => [from, to, words] as const).sort((a, b) => b[2] - a[2]),
    );
    expect(flowsOf(data, [2])).toEqual([
      { from: "Harbour Post", to: "Two Banks Monitor", words: every[0].words, passages: 1 },
    ]);
    expect(flowsOf(data, [])).toEqual([]);
  });
});
