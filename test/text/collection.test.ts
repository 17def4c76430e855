import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UrtextError } from "../../src/errors.js";
import type { ArticleInput } from "../../src/text/article.js";
import { type Inputs, readCollection } from "../../src/text/collection.js";
import { LocatedInput } from "../../src/text/located-input.js";
import { processorTime } from "../support/processor-time.js";

const article = (id: string, text = `The pier of ${id} is closed.`): ArticleInput => ({ id, text });
const missing = new UrtextError("URTEXT_FILE_MISSING", { path: "pier.txt" });

const read = async (...inputs: unknown[]) => readCollection(inputs as (ArticleInput | LocatedInput)[]);

describe("a collection", () => {
  test("is sorted by id, by code unit", async () => {
    const { articles, rejected } = await read(article("b"), article("a"), article("Z"), article("é"), article("a10"));
    expect(articles.map(({ id }) => id)).toEqual(["Z", "a", "a10", "b", "é"]);
    expect(rejected).toEqual([]);
  });

  test("may be empty", async () => {
    expect(await read()).toEqual({ articles: [], rejected: [] });
  });

  test("takes inputs as they come", async () => {
    async function* later(): Inputs & AsyncGenerator<ArticleInput> {
      yield article("b");
      await Promise.resolve();
      yield article("a");
    }
    expect((await readCollection(later())).articles.map(({ id }) => id)).toEqual(["a", "b"]);
    expect((await readCollection(new Set([article("c")]))).articles.map(({ id }) => id)).toEqual(["c"]);
  });

  test("refuses a stream that gives no results, which would never end, as a loop over it does", async () => {
    for (const given of [5, null, undefined]) {
      const stream = { [Symbol.asyncIterator]: () => ({ next: async () => given }) } as unknown as Inputs;
      await expect(readCollection(stream)).rejects.toThrow(TypeError);
    }
  });

  test("is not lost for an input that cannot be waited for or looked at", async () => {
    const refuse = () => {
      throw new Error("closed");
    };
    const strangers = [
      new Proxy({}, { get: refuse }),
      new Proxy({}, { getOwnPropertyDescriptor: refuse }),
      Promise.reject(new Error("closed")),
    ];
    for (const stranger of strangers) {
      const { articles, rejected } = await read(article("a"), stranger, article("b"));
      expect(articles.map(({ id }) => id)).toEqual(["a", "b"]);
      expect(rejected).toMatchObject([
        { code: "URTEXT_ARTICLE_INVALID", message: "The article cannot be used: reading it failed: closed." },
      ]);
    }
  });

  test("says what was given in place of one", async () => {
    const message = (given: unknown) => readCollection(given as Inputs).catch((error) => error.message);
    expect(await message("abc")).toContain("These are no articles: a string was given.");
    expect(await message(undefined)).toContain("undefined was given.");
    expect(await message(article("a"))).toContain("one object was given.");
  });

  test("is the same in whatever order its inputs come", async () => {
    const inputs: (ArticleInput | LocatedInput)[] = [
      article("a"),
      article("a"),
      article("a", "Another pier is closed."),
      { text: "The pier of a is closed.", id: "a" },
      article("b"),
      article("c", "…"),
      article("d", ""),
      { ...article("e"), publishedAt: "soon" },
      { ...article("e"), outlet: "" },
      LocatedInput.of("wire.jsonl", 2, article("a")),
      LocatedInput.of("wire.jsonl", 10, article("b", "Nobody sails to Ileth.")),
      LocatedInput.of("post.txt", null, article("b")),
      LocatedInput.failed("pier.txt", null, missing),
      LocatedInput.failed("wire.jsonl", 3, new UrtextError("URTEXT_JSON_BROKEN", { problem: "it ends early" })),
    ];
    const bytes = async (given: typeof inputs) => {
      const { articles, rejected } = await readCollection(given);
      return JSON.stringify({ articles: articles.map(({ id, text }) => ({ id, text })), rejected });
    };
    const expected = await bytes(inputs);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(inputs, { minLength: inputs.length }), async (shuffled) => {
        expect(await bytes(shuffled)).toBe(expected);
      }),
    );
  });
});

describe("an id that is given twice", () => {
  test("keeps the first by content where no place is known", async () => {
    const { articles, rejected } = await read(article("a", "The second text."), article("a", "The first text."));
    expect(articles.map(({ text }) => text)).toEqual(["The first text."]);
    expect(rejected).toMatchObject([{ source: null, line: null, id: "a", code: "URTEXT_ARTICLE_DUPLICATE" }]);
  });

  test("keeps the first by file and line, and names it", async () => {
    const { articles, rejected } = await read(
      LocatedInput.of("wire.jsonl", 10, article("a", "A late line.")),
      LocatedInput.of("wire.jsonl", 9, article("a", "An early line.")),
      LocatedInput.of("zeta.txt", null, article("a", "Another file.")),
    );
    expect(articles.map(({ text }) => text)).toEqual(["An early line."]);
    expect(rejected.map(({ source, line, code }) => [source, line, code])).toEqual([
      ["wire.jsonl", 10, "URTEXT_ARTICLE_DUPLICATE"],
      ["zeta.txt", null, "URTEXT_ARTICLE_DUPLICATE"],
    ]);
    for (const { message } of rejected) expect(message).toContain("wire.jsonl:9");
  });

  test("thirty thousand times costs no square", async () => {
    const begun = processorTime();
    const { articles, rejected } = await readCollection(Array.from({ length: 30_000 }, () => article("a")));
    expect([articles.length, rejected.length]).toEqual([1, 29_999]);
    expect(processorTime() - begun).toBeLessThan(15_000);
  });
});

describe("an input that cannot be used", () => {
  test("stops no other, and is told with its place and its id", async () => {
    const { articles, rejected } = await read(
      article("a"),
      LocatedInput.of("wire.jsonl", 7, { id: "b", text: "" }),
      LocatedInput.failed("pier.txt", null, missing),
      { id: 12, text: "The pier is closed." },
      null,
    );
    expect(articles.map(({ id }) => id)).toEqual(["a"]);
    expect(rejected.map(({ source, line, id, code }) => [source, line, id, code])).toEqual([
      [null, null, null, "URTEXT_ARTICLE_INVALID"],
      [null, null, null, "URTEXT_ARTICLE_INVALID"],
      ["pier.txt", null, null, "URTEXT_FILE_MISSING"],
      ["wire.jsonl", 7, "b", "URTEXT_TEXT_EMPTY"],
    ]);
    expect(rejected[2].message).toBe(missing.message);
  });

  test("tells all that is wrong with it, each once", async () => {
    const { rejected } = await read({ id: "a", text: "…", publishedAt: "soon", observedAt: "soon" });
    expect(rejected).toHaveLength(1);
    expect(rejected[0].code).toBe("URTEXT_TEXT_EMPTY");
    expect(rejected[0].message.match(/soon/g)).toHaveLength(1);
  });
});
