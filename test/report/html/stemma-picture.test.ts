import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { MOST_MARKS, type Picture, pictureOf, WIDTH } from "../../../src/report/html/stemma-picture.js";
import { stemmaGraphs } from "../../../src/report/stemma-graph.js";
import type { ArticleInput } from "../../../src/text/article.js";
import { trace } from "../../../src/trace.js";
import { exampleReport } from "../../support/exported.js";
import { FERRY } from "../../support/news.js";
import { someArticles } from "../../support/report-articles.js";

const picturesOf = async (articles: readonly ArticleInput[]): Promise<Picture[]> =>
  stemmaGraphs(await trace(articles)).map(pictureOf);

let example: Picture[];
beforeAll(async () => {
  example = stemmaGraphs(await exampleReport()).map(pictureOf);
});

const markOf = ({ marks }: Picture, id: string | null) =>
  marks.find(({ node }) => (node.article === null ? id === null : node.article.id === id))!;

describe("The picture of a stemma", () => {
  test("has time on a true scale: what is twice as late stands twice as far to the right", async () => {
    const at = (id: string, publishedAt: string) => ({ id, outlet: `Outlet ${id}`, text: FERRY, publishedAt });
    const [picture] = await picturesOf([
      at("a", "2031-03-12T08:00Z"),
      at("b", "2031-03-12T10:00Z"),
      at("c", "2031-03-12T14:00Z"),
    ]);
    const [a, b, c] = ["a", "b", "c"].map((id) => markOf(picture, id).x);
    expect((c - a) / (b - a)).toBeCloseTo(3, 1);
    expect(picture.ticks.length).toBeGreaterThan(2);
    expect(picture.undated).toBeNull();
  });

  test("has a day as a bar, an open end up to the edge, and a minute as a point", async () => {
    const [picture] = await picturesOf([
      { id: "day", outlet: "Amery Beacon", text: FERRY, publishedAt: "2031-03-12" },
      { id: "minute", outlet: "Tessin Post", text: FERRY, publishedAt: "2031-03-14T08:00Z" },
      { id: "seen", outlet: "Oskvar Echo", text: FERRY, observedAt: "2031-03-15T08:00Z" },
    ]);
    expect(markOf(picture, "day").bar).toMatchObject({ open: "" });
    expect(markOf(picture, "minute").bar).toBeNull();
    expect(markOf(picture, "seen").bar).toMatchObject({ open: "left" });
  });

  test("has a page that was changed where it was published, with a bar to its last change", async () => {
    const page = { id: "page", outlet: "Tessin Post", text: FERRY, publishedAt: "2031-03-13T08:00Z" };
    const before = { id: "before", outlet: "Amery Beacon", text: FERRY, publishedAt: "2031-03-12T08:00Z" };
    const behind = { id: "behind", outlet: "Oskvar Echo", text: FERRY, publishedAt: "2031-03-15T08:00Z" };
    const [picture] = await picturesOf([before, { ...page, modifiedAt: "2031-03-14T20:00Z" }, behind]);
    const [first, changed, last] = ["before", "page", "behind"].map((id) => markOf(picture, id));
    expect((last.x - changed.x) / (changed.x - first.x)).toBeCloseTo(2, 1);
    expect(changed.bar!.from).toBeCloseTo(changed.x, 0);
    expect((changed.bar!.to - first.x) / (last.x - first.x)).toBeCloseTo(2.5 / 3, 2);
    expect(changed.bar!.open).toBe("");
    const [same] = await picturesOf([before, { ...page, modifiedAt: page.publishedAt }, behind]);
    expect(markOf(same, "page").bar).toBeNull();
  });

  test("sets apart what has no date, to the right of all that has one", async () => {
    const [picture] = await picturesOf([
      { id: "a", outlet: "Amery Beacon", text: FERRY, publishedAt: "2031-03-12T08:00Z" },
      { id: "b", outlet: "Tessin Post", text: FERRY, publishedAt: "2031-03-13T08:00Z" },
      { id: "c", outlet: "Oskvar Echo", text: FERRY },
    ]);
    expect(markOf(picture, "c").dated).toBe(false);
    expect(markOf(picture, "c").x).toBeGreaterThan(picture.undated!);
    expect(markOf(picture, "b").x).toBeLessThan(picture.undated!);
  });

  test("has a row for each outlet, and a lane for each of its articles that would stand upon another", () => {
    const [radio] = example;
    expect(radio.rows.map(({ label }) => label)).toEqual(["Ileth Radio"]);
    const copies = example[1];
    expect(copies.rows.map(({ label }) => label)).toEqual([
      "Outside: Corvane",
      "Trasna Ledger",
      "The Kellmouth Courier",
    ]);
    expect(markOf(copies, null)).toMatchObject({ dated: false, bar: null });
  });

  test("has more words on a wider arrow", () => {
    const width = (place: number) => example[place].arrows[0].width;
    expect(width(0)).toBeGreaterThan(width(2)); // 416 words, 273, 94
    expect(width(2)).toBeGreaterThan(width(3));
  });

  test("draws no more than can be seen, with whom all have it from, and says how many more there are", async () => {
    const count = MOST_MARKS + 15;
    const articles = Array.from({ length: count }, (_, i) => ({
      id: `article-${i}`,
      outlet: `Outlet ${i}`,
      text: FERRY,
      credits: i === 40 ? [] : ["Outlet 40"],
      publishedAt: new Date(Date.parse("2031-03-12T08:00Z") + (i === 40 ? 0 : i + 1) * 600_000).toISOString(),
    }));
    const [picture] = await picturesOf(articles);
    expect([picture.marks.length, picture.more]).toEqual([MOST_MARKS, 15]);
    expect(picture.marks.some(({ node }) => node.first)).toBe(true);
  });

  test("keeps every mark inside, none upon another, and no arrow back in time that could run forward", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(6), async (articles) => {
        for (const { marks, height, arrows, rows } of await picturesOf(articles)) {
          for (const { x, y, bar } of marks) {
            expect(x >= 0 && x <= WIDTH && y > 0 && y < height).toBe(true);
            expect(rows.some(({ top, height: tall }) => y > top && y < top + tall)).toBe(true);
            if (bar !== null) expect(bar.from - 0.001 <= x && x <= bar.to + 0.001).toBe(true);
          }
          expect(new Set(marks.map(({ x, y }) => `${Math.round(x / 8)} ${y}`)).size).toBe(marks.length);
          for (const { from, to } of arrows) {
            const couldRun = from.dated && to.dated && (from.bar?.from ?? from.x) < (to.bar?.to ?? to.x) - 30;
            if (couldRun && arrows.length === 1) expect(from.x).toBeLessThan(to.x);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
