import { describe, expect, test } from "vitest";
import { findFurniture } from "../../src/clusters/find-furniture.js";
import type { ArticleInput } from "../../src/text/article.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD, TRAM } from "../support/news.js";
import { processorTime } from "../support/processor-time.js";

const STORIES = [FERRY, DAM, ORCHARD, MUSEUM, TRAM];
const PLEA =
  "You have read this far because somebody went, listened and wrote it down. For the price of a loaf or an umbrella a month you keep our scribblers in boots, biscuits and ink.";

/** Which lines of each page are furniture, as text. */
function furnitureOf(texts: readonly string[], rest: (i: number) => Partial<ArticleInput> = () => ({})): string[][] {
  const articles = texts.map((text, i) =>
    makeUnits(text, { id: `page-${i}`, outlet: "Corvane Echo", language: "en", ...rest(i) }),
  );
  return findFurniture(articles).map((lines, i) =>
    lines.map(({ span }) => articles[i].article.text.slice(span.start, span.end)),
  );
}
/** Articles on different subjects, with some lines above and below. */
const pages = (count: number, above: string, below: string): string[] =>
  STORIES.slice(0, count).map((story, i) =>
    [above, story, `Of ${filler(i * 9, 9)} nothing was known.`, below].filter((line) => line !== "").join("\n"),
  );

describe("a line that pages of one outlet share", () => {
  test("is furniture from two pages on where it is short and stands above or below the article", () => {
    for (const [above, below] of [
      ["Tide tables and knots", ""],
      ["", "Ring the night desk"],
    ])
      expect(furnitureOf([`${above}\n${FERRY}\n${below}`, `${above}\n${DAM}\n${below}`])).toEqual([
        [above || below],
        [above || below],
      ]);
  });

  test("is not on pages of two outlets, or of none", () => {
    const two = [`Tide tables\n${FERRY}`, `Tide tables\n${DAM}`];
    expect(furnitureOf(two, (i) => ({ outlet: `Outlet ${i}` }))).toEqual([[], []]);
    expect(furnitureOf(two, () => ({ outlet: null }))).toEqual([[], []]);
    expect(furnitureOf(two, (i) => ({ outlet: null, url: `https://echo.example/${i}` }))).toEqual([
      ["Tide tables"],
      ["Tide tables"],
    ]);
  });

  test("is not where it is short and stands amid the article: recipes have the same headings", () => {
    const recipe = (story: string, other: string) => `${story}\nIngredients\n${other}`;
    expect(
      furnitureOf([recipe(FERRY, DAM), recipe(TRAM, MUSEUM), recipe(ORCHARD, FERRY.replace("Tuesday", "Friday"))]),
    ).toEqual([[], [], []]);
  });

  test("is not on two pages whose articles share paragraphs: they may share headings", () => {
    const background = `${MUSEUM} The negatives of the whalers were cleaned in a Halberg bathtub.`;
    const text = (story: string) =>
      `Notes on whalers\n${story} Curators at Halberg wept over the whalers.\n${background}`;
    expect(furnitureOf([text(FERRY), text(DAM)])).toEqual([[], []]);
  });

  test("is the same with other figures in it", () => {
    expect(furnitureOf([`${FERRY}\n14 knots`, `${DAM}\n3 knots`])).toEqual([["14 knots"], ["3 knots"]]);
  });

  test("is a headline above its own article, though others list it below", () => {
    const headline = "Deckhands walk off";
    const listing = (story: string) => `${story}\n${headline}`;
    const found = furnitureOf([`${headline}\n${FERRY}`, listing(DAM), listing(MUSEUM)]);
    expect(found).toEqual([[], [headline], [headline]]);
  });
});

describe("a paragraph that pages of one outlet share", () => {
  test("is furniture from three pages on, above or below articles that have nothing to do with it", () => {
    expect(furnitureOf(pages(2, "", PLEA))).toEqual([[], []]);
    expect(furnitureOf(pages(3, "", PLEA))).toEqual([[PLEA], [PLEA], [PLEA]]);
    expect(furnitureOf(pages(3, PLEA, ""))).toEqual([[PLEA], [PLEA], [PLEA]]);
  });

  test("is furniture amid articles that have nothing to do with it from five pages on", () => {
    const amid = (count: number) =>
      STORIES.slice(0, count).map((story, i) => `${story}\n${PLEA}\n${STORIES[(i + 1) % 5].replace(/the/gu, "that")}`);
    expect(furnitureOf(amid(4)).flat()).toEqual([]);
    expect(furnitureOf(amid(5))).toEqual(STORIES.map(() => [PLEA]));
  });

  test("is furniture on two pages where other furniture encloses it, or where its words are those of furniture", () => {
    const enclosed = (story: string) => `${story}\nShare · Tweet · Print\n${PLEA}\n© 2031 Corvane Echo`;
    expect(furnitureOf([enclosed(FERRY), enclosed(DAM)]).map((lines) => lines[1])).toEqual([PLEA, PLEA]);
    const donate = "Dear reader, the night desk runs on biscuits. Whoever donates one is told what the tide is up to.";
    expect(furnitureOf([`${FERRY}\n${donate}`, `${DAM}\n${donate}`])).toEqual([[donate], [donate]]);
  });

  const BACKGROUND =
    "The Gulder gates were closed in 2027 after four barges sank in one week. They were reopened with a new motor, a telephone and a keeper.";
  const onGates = [
    "The water board has suspended the man who keeps the Gulder gates after a barge spent a night on top of one of them.",
    "The Gulder gates will get their third motor in four years, the water board decided with one member asleep.",
    "Nine owners of barges have gone to court because the keeper of the gates lets them wait longer than the tide.",
    "A telephone that nobody answered at the Gulder gates has been sold to a collector of silence for forty crowns.",
    "The keeper of the Gulder gates has learned to whistle, and three barges went through on Sunday without a motor.",
    "Gulder gates stay open over Easter so that the barges with the bells can pass, and the keeper may go to church.",
  ];

  test.each([2, 3, 4, 6])("is no furniture in %i articles that take it up, at their end or in their midst", (count) => {
    const atEnd = onGates
      .slice(0, count)
      .map((story) => `${story}\nNobody at the board would say more about it.\n${BACKGROUND}`);
    expect(furnitureOf(atEnd)).toEqual(atEnd.map(() => []));
    const amid = onGates
      .slice(0, count)
      .map((story, i) => `${story}\n${BACKGROUND}\nThe meeting closed at ${i} with tea and a song.`);
    expect(furnitureOf(amid)).toEqual(amid.map(() => []));
  });

  test("is no furniture in states of one article, however many", () => {
    const states = [1, 2, 3, 4].map((n) => [FERRY, PLEA, ...STORIES.slice(1, n)].join("\n"));
    expect(furnitureOf(states).flat()).toEqual([]);
    const short = [1, 2, 3].map(
      (n) => `Update ${n} of the morning brought no boat and little hope to the quay.\n${PLEA}`,
    );
    expect(furnitureOf(short, () => ({ url: "https://echo.example/live" })).flat()).toEqual([]);
  });

  // What a newsroom prints under each of its releases is boilerplate in the word's first sense.
  test("on the company is furniture under a newsroom's releases on different subjects", () => {
    const about =
      "Velka Power is the largest producer of electricity on the upper Ileth. Founded in 1971, it employs 640 people and keeps a museum of turbines.";
    const releases = [FERRY, ORCHARD, TRAM].map(
      (story) => `${story}\n“We are glad,” said a spokesman with a hat.\nAbout Velka Power\n${about}`,
    );
    const found = furnitureOf(releases, () => ({ outlet: "Velka Power" }));
    expect(found).toEqual(releases.map(() => ["About Velka Power", about]));
  });
});

test("pages of fifteen thousand lines cost no square", () => {
  const lines = (of: (i: number) => string) => Array.from({ length: 15_000 }, (_, i) => of(i)).join("\n");
  const texts = [
    lines(() => "Read also"),
    lines((i) => `Home ${i % 7 === 0 ? "stove" : "tide"}`),
    lines((i) => `The pier of ${filler(i, 2)} is closed until spring.`),
    lines((i) => (i % 2 === 0 ? "Share · Tweet" : "Contact")),
  ];
  const began = processorTime();
  for (const text of texts)
    furnitureOf([text, `${text}\n${FERRY}`, `${DAM}\n${text}`], (i) => ({ title: `Page ${i}` }));
  expect(processorTime() - began).toBeLessThan(30_000);
});
