import { describe, expect, it } from "vitest";
import { readPage } from "../../../src/ingest/html/read-page.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../../support/news.js";

const STORY = [FERRY, ORCHARD, DAM, MUSEUM];
const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join("\n");
const pageOf = (body: string, head = ""): string =>
  `<html lang="en"><head><title>The river falls</title>${head}</head><body>${body}</body></html>`;
const read = (body: string, head?: string) => readPage(pageOf(body, head), { id: "a", url: null });

describe("An awkward page", () => {
  it.each([
    ["a caption", `<figure><img alt=""><figcaption>The pier in a picture of 2 March 2031</figcaption></figure>`],
    ["a caption of a publishing system", `<p class="wp-caption-text">The pier on 2 March 2031</p>`],
    ["a first sentence", "<p>On 2 March 2031 the ferry ran aground with two hundred people on board of it.</p>"],
    ["an event's box", "<p>When: 2 March 2031, 20:00</p>"],
    ["an event's time", `<p><time itemprop="startDate" datetime="2031-03-02">2 March</time></p>`],
  ])("is not dated by the day of %s", async (_, line) => {
    const { dates } = await read(`<article><h1>The river falls</h1>${line}${paragraphs(STORY)}</article>`);
    expect(dates).toEqual([]);
  });

  it("has no article where its foot is all that it says", async () => {
    const foot = `<footer><p>Copyright Amery Beacon. All rights reserved. Write to the editors, who read every letter, at the harbour.</p></footer>`;
    const head = `<meta property="og:type" content="article">`;
    await expect(read(`<div id="root"></div>${foot}`, head)).rejects.toMatchObject({ code: "URTEXT_PAGE_EMPTY" });
  });

  it.each([
    ["as text", STORY.join("\n\n")],
    ["as HTML", paragraphs(STORY)],
  ])("is the text that it states for programs, where a script would have shown it: %s", async (_, articleBody) => {
    const node = { "@type": "NewsArticle", headline: "The river falls", articleBody };
    const { text } = await read(
      `<div id="root"></div>`,
      `<script type="application/ld+json">${JSON.stringify(node)}</script>`,
    );
    expect(text).toBe(STORY.join("\n\n"));
  });

  it("keeps paragraphs that are links to a place of the page itself", async () => {
    const linked = STORY.map((text, i) => `<a href="#p${i}"><p>${text}</p></a>`).join("\n");
    const { text } = await read(`<article><h1>The river falls</h1>${linked}</article>`);
    expect(text).toBe(STORY.join("\n\n"));
  });

  it("leaves out what asks for consent, however long it is beside a short article", async () => {
    const consent = `<div class="cookie-consent">${paragraphs(Array(6).fill("We and our partners store cookies on your device, and read them, so that you see what you like to see."))}</div>`;
    const { text } = await read(
      `${consent}<article><h1>The river falls</h1>${paragraphs(STORY.slice(0, 2))}</article>`,
    );
    expect(text).toBe(STORY.slice(0, 2).join("\n\n"));
  });

  it("is read in scripts that end no sentence with a mark", async () => {
    const thai = "บริษัทท่าเรือกล่าวว่าเรือข้ามฟากระหว่างท่าเกลือกับหมู่เกาะด้านนอกจะหยุดในวันศุกร์";
    const { text } = await read(`<article><h1>เรือข้ามฟาก</h1>${paragraphs([thai, `${thai}หน้า`, `${thai}นี้`])}</article>`);
    expect(text.split("\n\n")).toHaveLength(3);
  });

  it.each([
    ["By Ana Ruh, Staff Writer", ["Ana Ruh"]],
    ["By Ana Ruh, Political Editor", ["Ana Ruh"]],
    ["Photo by Ove Lint", []],
  ])("names who wrote it, and not what they are or who made the pictures: %s", async (line, names) => {
    const { authors, text } = await read(
      `<article><h1>The river falls</h1><p class="byline">${line}</p>${paragraphs(STORY)}</article>`,
    );
    expect(authors).toEqual(names);
    expect(text).toBe(STORY.join("\n\n"));
  });

  it("keeps one of a passage that is set large twice and told nowhere else", async () => {
    const pulled = `<div class="pull-quote">Nobody told us that the gates would close.</div>`;
    const { text } = await read(
      `<article><h1>The river falls</h1><p>${FERRY}</p>${pulled}<p>${DAM}</p>${pulled}<p>${ORCHARD}</p></article>`,
    );
    expect(text.split("Nobody told us")).toHaveLength(2);
  });
});
