import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.js";
import { DAM, FERRY, ORCHARD } from "../../support/news.js";

const examples = new URL("../../../examples/pages/", import.meta.url);

it.each(["article", "div", "section"])(
  "keeps every paragraph where the heading is one of the parts of the %s",
  async (name) => {
    const paragraphs = [FERRY, ORCHARD, DAM, `${FERRY} again`];
    const body = `<${name}>\n<h1>The river falls</h1>\n${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}\n</${name}>`;
    const { text } = await readPage(`<html><body>${body}</body></html>`, { id: "a", url: null });
    expect(text).toBe(paragraphs.join("\n\n"));
  },
);

it("keeps the first paragraph and the last of the example's pages, and nothing around them", async () => {
  for (const [file, first, last] of [
    ["lantern-oped.html", "The ferry was never a luxury.", "the honest thing would be to let the boat run."],
    ["inland-digest.html", "Anger over the end of the Oxrow ferry", "that a bus would be laid on from Monday."],
  ]) {
    const { text } = await readPage(readFileSync(new URL(file, examples), "utf8"), { id: file, url: null });
    expect(text.startsWith(first)).toBe(true);
    expect(text.endsWith(last)).toBe(true);
  }
});

describe("A page of lines that are parted by breaks", () => {
  const SAID = [
    "The assembly of Skerry voted on Thursday to sell the disused signal station to a cooperative of lighthouse keepers.",
    "The price is a third of what the valuer had named in his report of last autumn, when the <b>signal station</b> had a roof.",
  ];
  const lines = ["By Torvald Rist, Skerry Post staff", "March 5, 2031", "", ...SAID.flatMap((line) => [line, ""])].join(
    "<br>",
  );
  const plain = SAID.map((line) => line.replaceAll(/<\/?b>/gu, "")).join("\n\n");

  it.each([
    ["below a heading", `<h1>Keepers buy signal station</h1>${lines}`],
    ["in a cell below a heading", `<table><tr><td><h1>Keepers buy signal station</h1>${lines}</td></tr></table>`],
    [
      "in a cell below a line set large",
      `<table><tr><td><font size=2><b>The Skerry Post</b></font></td></tr><tr><td><font size=5><b>Keepers buy signal station</b></font><br>${lines}</td></tr></table>`,
    ],
    ["in a part set smaller", `<h1>Keepers buy signal station</h1><font size=2>${lines}</font>`],
    [
      "in paragraphs",
      `<h1>Keepers buy signal station</h1><p>By Torvald Rist<br>March 5, 2031</p><p>${SAID.join("</p><p>")}</p>`,
    ],
  ])("has its text, its author and its day, %s", async (_, body) => {
    const html = `<html><head><title>The Skerry Post: Keepers buy signal station</title></head><body>${body}</body></html>`;
    const { text, title, authors, dates } = await readPage(html, { id: "a", url: null });
    expect(text).toBe(plain);
    expect({ title, authors, dates }).toEqual({
      title: "Keepers buy signal station",
      authors: ["Torvald Rist"],
      dates: [{ kind: "published", value: "2031-03-05", source: "byline" }],
    });
  });
});

it("takes some sentences below a heading for an article, and fewer for none", async () => {
  const page = (sentence: string) => readPage(`<h1>The mill stops</h1><p>${sentence}</p>`, { id: "a", url: null });
  const short = "The mill at the weir has stopped for want of water.";
  await expect(page(short)).rejects.toMatchObject({ code: "URTEXT_PAGE_EMPTY" });
  expect((await page(`${short} ${DAM} ${ORCHARD}`)).text).toContain(short);
});
