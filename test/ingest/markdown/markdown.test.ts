import { describe, expect, it } from "vitest";
import type { ArticleInput } from "../../../src/index.js";
import type { PassedOver } from "../../../src/ingest/index.js";
import { makeFolder, readAll } from "../folder.js";

async function readMarkdown(content: string | Uint8Array) {
  const folder = await makeFolder({ "ferry.md": content });
  const passedOver: (PassedOver | undefined)[] = [];
  const [{ input, error, line }] = await readAll([folder], { onSkipped: (_, inside) => passedOver.push(inside) });
  return { article: input as ArticleInput, passedOver, code: error?.code, line };
}

const text = async (content: string): Promise<string> => (await readMarkdown(content)).article.text;

describe("A Markdown file", () => {
  it("is an article with what its front matter says", async () => {
    const { article, passedOver } = await readMarkdown(
      `---
id: trasna-7
title: "Ferry: aground"
authors: [Mira Oslund, Ivo Marrendal]
date: 2031-05-04
lastmod: 2031-05-04T11:00+02:00
outlet:
  name: Trasna Ledger
  domain: trasna.example
url: https://trasna.example/ferry
lang: en
credits:
  - Northern Wire
tags: [sea]
draft: false
---

# Ferry aground

She ran [aground](/sandbank).
`,
    );
    expect(article).toEqual({
      id: "trasna-7",
      title: "Ferry: aground",
      authors: ["Mira Oslund", "Ivo Marrendal"],
      publishedAt: "2031-05-04",
      modifiedAt: "2031-05-04T11:00+02:00",
      outlet: { name: "Trasna Ledger", domain: "trasna.example" },
      url: "https://trasna.example/ferry",
      language: "en",
      credits: ["Northern Wire"],
      text: "Ferry aground\n\nShe ran aground.",
      links: [{ href: "https://trasna.example/sandbank", start: 23, end: 30 }],
    });
    expect(passedOver.map((inside) => inside?.what)).toEqual([
      'the key "tags" of its front matter',
      'the key "draft" of its front matter',
    ]);
  });

  it("has its path for an id, and its first heading for a title, where it says nothing else", async () => {
    expect((await readMarkdown("\n# *Ferry* aground\n\nWords.")).article).toMatchObject({
      id: "ferry.md",
      title: "Ferry aground",
    });
    expect((await readMarkdown("Words.\n\n# Ferry")).article.title).toBeNull();
    expect((await readMarkdown("## Ferry\n\nWords.")).article.title).toBeNull();
  });

  it.each([
    ["emphasis", "A *b* __c__ ~~d~~ `e < f`.", "A b c d e < f."],
    ["lines of one paragraph", "One\ntwo  \nthree", "One two\nthree"],
    ["quotations", "He said:\n\n> We are\n> safe.\n\nSo.", "He said:\n\n“We are safe.”\n\nSo."],
    ["lists", "- one\n- two\n\n1. three", "one\ntwo\n\nthree"],
    ["pictures", "Before ![a ferry](f.jpg) after.", "Before after."],
    ["code", "```js\nif (a < b) {}\n```", "if (a < b) {}"],
    ["markup and entities", "A <b>b</b> &amp; <script>c</script> d.", "A b & d."],
    ["addresses", "See <https://trasna.example/>.", "See https://trasna.example/."],
    ["a rule", "One.\n\n---\n\nTwo.", "One.\n\nTwo."],
    ["prose between two rules", "---\nOne.\n---\n\nTwo.", "One.\n\nTwo."],
  ])("gives the plain text of %s", async (_, content, plain) => {
    expect(await text(content)).toBe(plain);
  });

  it("is read with carriage returns and a mark", async () => {
    const { article } = await readMarkdown("\ufeff---\r\ntitle: Ferry\r\n---\r\nWords.\r\n");
    expect(article).toMatchObject({ title: "Ferry", text: "Words." });
  });

  it.each([
    ["is broken", "---\ntitle: [Ferry\n---\nWords."],
    ["has a key twice", "---\ntitle: a\ntitle: b\n---\nWords."],
    ["has brackets in brackets without end", `---\ntitle: ${"[".repeat(5_000)}${"]".repeat(5_000)}\n---\nWords.`],
    ["has lists in lists without end", `---\n${"- ".repeat(20_000)}a\n---\nWords.`],
    ["is longer than any", `---\ntitle: ${"a".repeat(70_000)}\n---\nWords.`],
    ["has names for values, which may stand for anything", "---\na: &a [x, x]\ntitle: *a\n---\nWords."],
  ])("is refused where its front matter %s", async (_, content) => {
    expect((await readMarkdown(content)).code).toBe("URTEXT_FRONT_MATTER_BROKEN");
  });

  it("that is not UTF-8 is refused with its line", async () => {
    const { code, line } = await readMarkdown(Buffer.from("# A\n\nCaf\xe9", "latin1"));
    expect([code, line]).toEqual(["URTEXT_FILE_NOT_UTF8", 3]);
  });

  it.each([
    ["quotations in quotations", "> ".repeat(20_000)],
    ["lists in lists", Array.from({ length: 600 }, (_, i) => `${" ".repeat(i * 2)}- a`).join("\n")],
    ["emphasis that never ends", "_a__b".repeat(10_000)],
    ["links that never end", "[a](".repeat(20_000)],
    ["keys without end", `---\n${Array.from({ length: 8_000 }, (_, i) => `k${i}: `).join("\n")}\n---\n`],
    ["front matter without end", `---\n${"[".repeat(50_000)}\n---\n`],
  ])("takes no time for %s", async (_, content) => {
    const begun = performance.now();
    await readMarkdown(`${content}\n\nWords.`);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
