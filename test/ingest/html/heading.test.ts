import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
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
