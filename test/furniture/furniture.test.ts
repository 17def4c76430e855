import { describe, expect, test } from "vitest";
import { type Cluster, cluster, type ExcludedCluster } from "../../src/clusters/clusters.js";
import { sharedLength, totalLength, unionOf } from "../../src/kernel/span.js";
import { findAlignments } from "../../src/pipeline.js";
import { makePlan } from "../../src/plan.js";
import type { ArticleInput } from "../../src/text/article.js";
import { makeUnits } from "../support/make-article.js";
import { type MarkedPage, pageCollections, readPages } from "./pages.js";

/** The share of marked furniture that must be set aside; of what authors wrote, not one character. */
const LEAST_SET_ASIDE = 0.98;

interface Measured {
  readonly found: number;
  readonly furniture: number;
  /** The lines of authors of which anything was set aside. */
  readonly wrong: readonly string[];
  readonly clusters: readonly Cluster[];
  readonly excluded: readonly ExcludedCluster[];
}

/** Traces pages up to the clusters, with some of what is known of them left out, and counts characters. */
function measure(pages: readonly MarkedPage[], unknown: Partial<ArticleInput> = {}): Measured {
  const articles = pages.map(({ article: { text, ...rest } }) => makeUnits(text, { ...rest, ...unknown }));
  const { clusters, excluded } = cluster(findAlignments(articles, makePlan()).alignments, articles);
  const wrong: string[] = [];
  let [found, furniture] = [0, 0];
  pages.forEach((page, i) => {
    const aside = excluded.flatMap(({ kind, witnesses, aside: parts }) =>
      (kind === "repetition" ? witnesses : parts).filter(({ article }) => article === i).flatMap(({ spans }) => spans),
    );
    found += sharedLength(unionOf(aside), page.furniture);
    furniture += totalLength(page.furniture);
    for (const line of page.authored) {
      const { id, text } = page.article;
      if (sharedLength(unionOf(aside), [line]) > 0) wrong.push(`${id}: ${text.slice(line.start, line.end)}`);
    }
  });
  return { found, furniture, wrong, clusters, excluded };
}

const everything = pageCollections().flatMap(readPages);
const carriers = ({ witnesses }: Cluster | ExcludedCluster) => witnesses.map(({ units }) => units.article.id).join(" ");

describe("of invented pages in six languages", () => {
  test.each(pageCollections())("%s: all furniture is set aside, and nothing that an author wrote", (name) => {
    const { found, furniture, wrong } = measure(readPages(name));
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(LEAST_SET_ASIDE * furniture);
  });

  test("all in one collection: the same", () => {
    const { found, furniture, wrong } = measure(everything);
    expect(furniture).toBeGreaterThan(10_000);
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThanOrEqual(LEAST_SET_ASIDE * furniture);
  });

  test.each<[string, Partial<ArticleInput>, number]>([
    ["their titles", { title: null }, 0.98],
    ["their authors", { authors: [] }, 0.9],
    ["their languages", { language: null }, 0.9],
    ["anything about them", { title: null, authors: [], language: null, url: null, outlet: null }, 0.6],
  ])("without %s less is found, but still nothing of an author's", (_, unknown, least) => {
    const { found, furniture, wrong } = measure(everything, unknown);
    expect(wrong).toEqual([]);
    expect(found / furniture).toBeGreaterThan(least);
  });
});

describe("what looks like furniture, and is shared, is reuse", () => {
  const { clusters } = measure(everything);
  const kindOf = (ids: string) => clusters.filter((found) => carriers(found) === ids).map(({ kind }) => kind);

  test.each([
    ["a paragraph of background at the end of two articles", "courier-3 courier-4"],
    ["one at the end of three", "like-background-1 like-background-2 like-background-3"],
    ["the story so far, under each part of a serial", "trap-serial-1 trap-serial-2 trap-serial-3"],
    ["an author's call to donate and subscribe, reprinted", "like-donate like-donate-reprint"],
  ])("%s", (_, ids) => {
    expect(kindOf(ids)).toEqual(["copy"]);
  });

  test("a manifesto addressed to its readers", () => {
    expect(kindOf("like-manifesto like-manifesto-unquoted")).toEqual(["quotation"]);
  });

  // The paragraph on the company came with the release, and an editor let it stand: that it is there says whose text this
  // is. Under all releases of one newsroom it is what the trade itself calls boilerplate (outlet-furniture.test.ts).
  test("the note on the company below a press release, where it was reprinted with the release", () => {
    expect(kindOf("like-release-1 like-release-2")).toEqual(["copy", "copy"]);
  });
});

test("each kind of furniture is told with a reason of its own", () => {
  const { excluded } = measure(everything);
  const reasons = excluded.filter(({ kind }) => kind === "boilerplate").map(({ reason }) => reason);
  for (const said of [
    "buttons to share the page",
    "a menu",
    "a copyright line",
    "the credit of a picture",
    "a pointer to other articles",
    "in a list of other articles",
    "the outlet's name above or below the article",
    "the name of the author above the article",
    "the time of publication",
    "a note on the author",
    "a note of the agency's staff",
    "a label, a button or a notice",
    "words to visitors",
    "pages of one outlet",
  ])
    expect(reasons.some((reason) => reason.includes(said))).toBe(true);
});
