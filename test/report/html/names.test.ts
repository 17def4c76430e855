import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, test } from "vitest";
import { Names, nameFor } from "../../../src/report/html/names.js";
import { toHtml } from "../../../src/report/html.js";
import { trace } from "../../../src/trace.js";
import { DAM, FERRY } from "../../support/news.js";

const TITLE = "Night boats lose half their crews";
const text = `${FERRY} ${DAM}`;
const articles = [
  { id: "beacon", text, outlet: "Amery Beacon", title: "Crews walk off", publishedAt: "2031-03-12T08:00Z" },
  { id: "saved/boats.html", text, title: TITLE, publishedAt: "2031-03-13T08:00Z", credits: ["Amery Beacon"] },
  { id: "memo.md", text, publishedAt: "2031-03-14T08:00Z", credits: ["Amery Beacon"] },
];

let document: Document;
beforeAll(async () => {
  document = new JSDOM(await toHtml(await trace(articles), articles)).window.document;
});

describe("An article", () => {
  test("is called by its outlet, else by its title in quotes, else by its id", () => {
    const [beacon, boats, memo] = articles.map(({ id, outlet = null, title = null }) => ({ id, outlet, title }));
    expect([beacon, boats, memo].map(nameFor)).toEqual(["Amery Beacon", `“${TITLE}”`, "memo.md"]);
    expect(nameFor({ ...boats, title: " \n" })).toBe("saved/boats.html");
    expect(nameFor({ ...boats, title: "word ".repeat(40) })).toMatch(/^“(?:word ){12,16}…”$/);
  });

  test("has that one name in lists, evidence and picture, though the report quotes its id", () => {
    const card = document.querySelector(".card")!;
    const told = (selector: string) => [...card.querySelectorAll(selector)].map((one) => one.textContent!);
    expect(told(".witnesses a")).toEqual(expect.arrayContaining([`“${TITLE}”`, "memo.md"]));
    expect(told(".stemma .row")).toEqual(expect.arrayContaining([`“${TITLE}”`, "memo.md"]));
    expect(told(".evidence span").join()).toContain(`“${TITLE}” credits Amery Beacon`);
    expect(told(".evidence span").join()).toContain("memo.md credits Amery Beacon");
    const labels = [...card.querySelectorAll("[aria-label]")].map((one) => one.getAttribute("aria-label"));
    expect(labels.join()).toContain(`Amery Beacon to “${TITLE}”: copy`);
    expect(labels.join()).toContain(`“${TITLE}” · 13 March 2031`);
    expect(`${card.textContent} ${labels}`).not.toContain("saved/boats.html");
    expect(`${card.textContent} ${labels}`).not.toContain('"memo.md"');
  });

  test("beside one that is called alike is told with its id, in sentences too; a quotation stays as it is", () => {
    const twins = ["a.html", "b.html"].map((id) => ({ id, outlet: null, title: TITLE }));
    const nameOf = new Names(twins as never).among(["a.html", "b.html"]);
    expect(nameOf.retold('"a.html" credits "The Sound"')).toBe(`“${TITLE}” [a.html] credits "The Sound"`);
    expect(nameOf("b.html").markup).toContain("[b.html]");
  });
});
