import { describe, expect, test } from "vitest";
import { statesOfArticles } from "../../src/clusters/article-states.js";
import { linesOnSeveralPages } from "../../src/clusters/repeated-lines.js";
import type { ArticleInput } from "../../src/text/article.js";
import { openPage } from "../../src/units/page-furniture.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

function states(...given: readonly (string | (Partial<ArticleInput> & { text: string }))[]): number[][] {
  const pages = given.map((page) => {
    const { text, ...rest } = typeof page === "string" ? { text: page } : page;
    return openPage(makeUnits(text, rest));
  });
  return statesOfArticles(pages, linesOnSeveralPages(pages)).sets();
}

describe("the states of articles", () => {
  test("are pages of one address, and pages of which the one is nearly all in the other", () => {
    const url = "https://echo.example/ferry";
    expect(states({ text: FERRY, url }, { text: DAM, url: `${url}?utm_source=mail` }, TRAM)).toEqual([[0, 1], [2]]);
    const long = [FERRY, DAM, ORCHARD].join("\n");
    expect(states(long, `${long}\n${TRAM}`, MUSEUM)).toEqual([[0, 1], [2]]);
    expect(states([FERRY, MUSEUM].join("\n"), [FERRY, TRAM].join("\n"))).toEqual([[0], [1]]);
  });

  test("are not short articles under much furniture", () => {
    const furniture = [DAM, ORCHARD, MUSEUM, TRAM, `${FERRY} again`].join("\n");
    const article = (from: number) => `${filler(from, 50)}.\n${furniture}`;
    expect(states(article(0), article(100))).toEqual([[0], [1]]);
    expect(states(`${filler(0, 50)}.\n${furniture}`, `${filler(5, 50)}.\n${furniture}`)).toEqual([[0, 1]]);
  });

  test("are joined through others", () => {
    const parts = [FERRY, DAM, ORCHARD, MUSEUM, TRAM, `${filler(0, 30)}.`];
    const grown = [3, 4, 5, 6].map((n) => parts.slice(0, n).join("\n"));
    expect(states(...grown)).toEqual([[0, 1, 2, 3]]);
  });
});
