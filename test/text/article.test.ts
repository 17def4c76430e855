import { describe, expect, test } from "vitest";
import { contentOf, readArticle } from "../../src/text/article.js";
import { makeArticle } from "../support/make-article.js";

const TEXT = "The old pier of Kellmouth is closed, the harbour council said on Monday.";

/** The codes of all that is wrong with an input; none where it is an article. */
function codes(input: unknown): string[] {
  const read = readArticle(input);
  return "errors" in read ? read.errors.map(({ code }) => code) : [];
}

/** The facts of the one thing that is wrong with an input. */
function facts(input: unknown): object {
  const read = readArticle(input);
  if (!("errors" in read)) throw new Error("nothing is wrong with it");
  expect(read.errors).toHaveLength(1);
  return read.errors[0].facts;
}

const at = (moment: string): number => Date.parse(moment);

describe("an article", () => {
  test("needs an id and a text, and knows nothing else", () => {
    const article = makeArticle(TEXT, { id: "a" });
    expect(article).toMatchObject({ id: "a", text: TEXT, outlet: null, url: null, canonicalUrl: null, title: null });
    expect(article).toMatchObject({ authors: [], language: null, dates: [], links: [], credits: [] });
    expect(article.words.count).toBe(13);
  });

  test("may say of everything that it is not known", () => {
    const unknown = Object.fromEntries(
      "outlet url canonicalUrl title authors language publishedAt modifiedAt observedAt dates links credits"
        .split(" ")
        .map((key) => [key, null]),
    );
    const { words: _, ...rest } = makeArticle(TEXT, unknown);
    const { words: __, ...plain } = makeArticle(TEXT);
    expect(rest).toEqual(plain);
  });

  test("keeps the text exactly as it was given", () => {
    const text = "\ufeff  The pier\u00ad is “closed”.\r\n\r\n\ud83d ";
    expect(makeArticle(text).text).toBe(text);
  });

  test("names its outlet in one word or in full", () => {
    expect(makeArticle(TEXT, { outlet: " Harbour Post " }).outlet).toEqual({
      name: "Harbour Post",
      domain: null,
      group: null,
    });
    const full = { name: "Harbour Post", domain: "post.example", group: "Two Banks Media" };
    expect(makeArticle(TEXT, { outlet: full }).outlet).toEqual(full);
  });

  test("has links at spans of its text", () => {
    const links = [{ href: "https://post.example/pier", start: 8, end: 12 }];
    expect(makeArticle(TEXT, { links }).links).toEqual([{ href: links[0].href, span: { start: 8, end: 12 } }]);
    const [{ span }] = makeArticle(TEXT, { links: [{ href: "#", start: 0, end: TEXT.length }] }).links;
    expect(span.end).toBe(TEXT.length);
  });
});

describe("the times of an article", () => {
  test("each keep who says so", () => {
    const { dates } = makeArticle(TEXT, {
      publishedAt: "2022-01-17T09:15Z",
      modifiedAt: { earliest: "2022-01-18T00:00Z", source: "the page's footer" },
      observedAt: { earliest: null, latest: "2022-01-20T00:00Z" },
      dates: [
        { kind: "published", value: "2022-01-16T22:00Z", source: "feed" },
        { kind: "published", value: { earliest: "2022-01-01T00:00Z", latest: "2022-02-01T00:00Z" } },
      ],
    });
    expect(dates).toEqual([
      {
        kind: "published",
        value: "2022-01-17T09:15Z",
        source: "publishedAt",
        interval: { earliest: at("2022-01-17T09:15Z"), latest: at("2022-01-17T09:16Z") },
      },
      {
        kind: "modified",
        value: "2022-01-18T00:00Z/..",
        source: "the page's footer",
        interval: { earliest: at("2022-01-18T00:00Z"), latest: null },
      },
      {
        kind: "observed",
        value: "../2022-01-20T00:00Z",
        source: "observedAt",
        interval: { earliest: null, latest: at("2022-01-20T00:01Z") },
      },
      {
        kind: "published",
        value: "2022-01-16T22:00Z",
        source: "feed",
        interval: { earliest: at("2022-01-16T22:00Z"), latest: at("2022-01-16T22:01Z") },
      },
      {
        kind: "published",
        value: "2022-01-01T00:00Z/2022-02-01T00:00Z",
        source: "dates",
        interval: { earliest: at("2022-01-01T00:00Z"), latest: at("2022-02-01T00:01Z") },
      },
    ]);
  });

  test("reach to the end of what their latest end names", () => {
    const [{ interval }] = makeArticle(TEXT, { publishedAt: { earliest: "2022-01", latest: "2022-01" } }).dates;
    expect(interval).toEqual({ earliest: at("2021-12-31T10:00Z"), latest: at("2022-02-01T12:00Z") });
  });

  test("are refused where they are impossible", () => {
    expect(facts({ id: "a", text: TEXT, publishedAt: "2022-02-30" })).toMatchObject({ value: "2022-02-30" });
    for (const time of [
      "2022-02-30",
      "Monday",
      { earliest: "2022-13" },
      { latest: "2022-01-32" },
      { earliest: "2022-03", latest: "2022-01" },
    ]) {
      expect(codes({ id: "a", text: TEXT, observedAt: time })).toEqual(["URTEXT_TIME_INVALID"]);
      expect(codes({ id: "a", text: TEXT, dates: [{ kind: "published", value: time }] })).toEqual([
        "URTEXT_TIME_INVALID",
      ]);
    }
  });
});

describe("an article is refused", () => {
  test("with every key that is unknown, by name", () => {
    const input = { id: "a", text: TEXT, publishedat: "2022", author: "Maren Ilk" };
    expect(codes(input)).toEqual(["URTEXT_ARTICLE_KEY_UNKNOWN", "URTEXT_ARTICLE_KEY_UNKNOWN"]);
    const { author: _, ...one } = input;
    expect(facts(one)).toMatchObject({ key: "publishedat", known: expect.stringContaining("publishedAt") });
  });

  test.each([
    ["no id", { text: TEXT }, "id"],
    ["an empty id", { id: "", text: TEXT }, "id"],
    ["a number for a text", { id: "a", text: 12 }, "text"],
    ["no text", { id: "a" }, "text"],
    ["an empty outlet", { id: "a", text: TEXT, outlet: " " }, "outlet"],
    ["an unknown key in its outlet", { id: "a", text: TEXT, outlet: { name: "Post", town: "Ileth" } }, "outlet"],
    ["a nameless author", { id: "a", text: TEXT, authors: ["Maren Ilk", ""] }, "authors.1"],
    ["a language in words", { id: "a", text: TEXT, language: "English" }, "language"],
    ["a Date for a time", { id: "a", text: TEXT, publishedAt: new Date(0) }, "publishedAt"],
    ["a time without an end", { id: "a", text: TEXT, observedAt: { source: "the feed" } }, "observedAt"],
    ["a date of no known kind", { id: "a", text: TEXT, dates: [{ kind: "printed", value: "2022" }] }, "dates.0.kind"],
    ["half a link", { id: "a", text: TEXT, links: [{ href: "#", start: 1 }] }, "links.0.end"],
    ["a link before the text", { id: "a", text: TEXT, links: [{ href: "#", start: -1, end: 3 }] }, "links.0.start"],
    ["a link in half a place", { id: "a", text: TEXT, links: [{ href: "#", start: 0.5, end: 3 }] }, "links.0.start"],
    [
      "a link behind the text",
      { id: "a", text: TEXT, links: [{ href: "#", start: 0, end: TEXT.length + 1 }] },
      "links",
    ],
    ["a link that ends before it begins", { id: "a", text: TEXT, links: [{ href: "#", start: 5, end: 3 }] }, "links"],
    ["nothing", null, ""],
    ["a list", [], ""],
    ["a text", TEXT, ""],
  ])("with %s", (_, input, field) => {
    expect(codes(input)).toEqual(["URTEXT_ARTICLE_INVALID"]);
    expect(facts(input)).toMatchObject({ field });
  });

  test.each(["", " \n", "…—!", "\u200b\ufeff", "👍"])("with a text without words: %j", (text) => {
    expect(codes({ id: "a", text })).toEqual(["URTEXT_TEXT_EMPTY"]);
  });

  test("with everything that is wrong with it, at once", () => {
    const links = [{ href: "#", start: 9, end: 12 }];
    expect(codes({ id: "a", text: "…", publishedAt: "soon", links })).toEqual([
      "URTEXT_TIME_INVALID",
      "URTEXT_TEXT_EMPTY",
      "URTEXT_ARTICLE_INVALID",
    ]);
  });
});

describe("the content of an input", () => {
  test("does not hang on the order of its keys", () => {
    expect(contentOf({ id: "a", outlet: { name: "Post", group: "Two Banks" } })).toBe(
      contentOf({ outlet: { group: "Two Banks", name: "Post" }, id: "a" }),
    );
    expect(contentOf({ id: "a" })).not.toBe(contentOf({ id: "b" }));
    expect(contentOf(undefined)).toBe("");
  });
});

describe("a field that cannot be used", () => {
  const problem = (more: object): string => {
    const read = readArticle({ id: "a", text: TEXT, ...more });
    return "errors" in read ? read.errors.map(({ message }) => message).join(" ") : "";
  };

  test.each<[object, string]>([
    [
      { dates: [{ kind: "born", value: "2031" }] },
      'dates.0.kind cannot be used: it must be one of "published", "modified"',
    ],
    [{ dates: [{ kind: "published", value: 2031 }] }, "dates.0.value cannot be used: it must be an ISO 8601 text"],
    [{ authors: ["Ivo Marrendal", ""] }, "authors.1 cannot be used: it must be a name."],
    [{ links: [{ href: "x", start: -1, end: 1 }] }, "links.0.start cannot be used: it must be a place in the text"],
    [{ dates: "2031" }, "dates cannot be used: it must be a list of"],
  ])("is told what it must be where it is amiss: %j", (more, told) => {
    expect(problem(more)).toContain(told);
  });

  test("is called optional only where it is", () => {
    expect(problem({ text: undefined })).not.toContain("optional");
    expect(problem({ id: "" })).not.toContain("optional");
    expect(problem({ title: 7 })).toContain("optional");
  });
});
