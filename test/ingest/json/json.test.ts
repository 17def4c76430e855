import { describe, expect, it } from "vitest";
import type { ArticleInput } from "../../../src/index.js";
import { makeFolder, read, readAll, readOne, tell } from "../folder.js";

const readJson = (value: unknown, indent: number | undefined = 2) =>
  readOne("a.json", typeof value === "string" ? value : JSON.stringify(value, null, indent));

describe("A JSON file", () => {
  it("is one article, or a list of them, as they were given", async () => {
    const article = { id: "a", text: "x", publishdAt: "2031" };
    expect((await readJson(article)).articles).toEqual([article]);
    expect((await readJson([article, { id: "b", text: "y" }])).articles).toEqual([article, { id: "b", text: "y" }]);
    expect((await readJson([article], undefined)).articles).toEqual([article]);
  });

  it("may be JSON Lines, with their lines, and what is wrong with each", async () => {
    const { told } = await readJson('{"id":"a","text":"x"}\n{"id":\n{"id":"c","text":"z"}\n');
    expect(told).toEqual([
      [1, "a"],
      [2, "URTEXT_JSON_BROKEN"],
      [3, "c"],
    ]);
  });

  it("names what is no object in a list by its number, and reads the others", async () => {
    const folder = await makeFolder({
      "a.json": JSON.stringify([{ id: "a", text: "x" }, 7, null, [], { id: "b", text: "y" }]),
    });
    const inputs = await readAll([folder]);
    expect(inputs.map((input) => tell(folder, input)).map(({ id, code }) => id ?? code)).toEqual([
      "a",
      ...Array(3).fill("URTEXT_JSON_BROKEN"),
      "b",
    ]);
    expect(inputs[1].error?.message).toContain("item 2: it is a number");
  });

  it("that is not JSON, or not UTF-8, is refused with its line as far as that is known", async () => {
    expect((await readJson('{"id": "a",\n')).told).toEqual([[null, "URTEXT_JSON_BROKEN"]]);
    const folder = await makeFolder({ "a.json": Buffer.from('{\n"text": "\xe9"}', "latin1") });
    expect(await read(folder)).toEqual([{ at: "a.json", line: 2, code: "URTEXT_FILE_NOT_UTF8" }]);
  });

  it("may name files of texts, which are no articles of their own then", async () => {
    const articles = [
      { id: "a", file: "t/a.txt" },
      { id: "b", file: "../b.txt" },
    ];
    const folder = await makeFolder({ "a.json": JSON.stringify(articles, null, 1), "t/a.txt": "Words.", "c.txt": "x" });
    expect((await read(folder)).map(({ at, id, code }) => [at, id ?? code])).toEqual([
      ["a.json", "a"],
      ["a.json", "URTEXT_ARTICLE_INVALID"],
      ["c.txt", "c.txt"],
    ]);
  });

  it("nested deeper than any stack is read or refused, and does not end the run", async () => {
    const deep = `${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}`;
    const { told } = await readJson(`[{"id":"x","text":"y","dates":${deep}},\n{"id":"b","text":"y"}]`);
    expect(told.at(-1)?.[1]).toBeTypeOf("string");
  });
});

describe("ninjs", () => {
  const one = {
    uri: "https://agency.example/7",
    type: "text",
    version: "2",
    firstcreated: "2031-05-04T09:15:00+02:00",
    versioncreated: "2031-05-04T11:00:00+02:00",
    pubstatus: "usable",
    headline: "Ferry aground",
    byline: "By Mira Oslund",
    located: "Trasna",
    language: "en-IE",
    copyrightholder: "Northern Wire",
    infosource: [{ name: "Coast Guard" }, { rel: "no name" }],
    usageterms: "For clients only",
    body_text: "The ferry ran aground.",
    body_html: "<p>The ferry <a href='/tug'>ran</a> aground.</p>",
  };
  const article = {
    id: "https://agency.example/7",
    url: "https://agency.example/7",
    title: "Ferry aground",
    text: "The ferry ran aground.",
    links: [{ href: "https://agency.example/tug", start: 10, end: 13 }],
    authors: ["By Mira Oslund"],
    language: "en-IE",
    outlet: { name: "Northern Wire", domain: "agency.example" },
    credits: ["Coast Guard"],
    dates: [
      { kind: "published", value: "2031-05-04T09:15:00+02:00", source: "ninjs firstcreated" },
      { kind: "modified", value: "2031-05-04T11:00:00+02:00", source: "ninjs versioncreated" },
    ],
  };
  const bodies = [
    { role: "summary", contentType: "text/plain", value: "The ferry." },
    { role: "main", contentType: "text/html", value: one.body_html },
  ];
  const { headline, byline, body_text: _, body_html: __, infosource, firstcreated, versioncreated, ...rest } = one;
  const two = {
    ...rest,
    firstCreated: firstcreated,
    versionCreated: versioncreated,
    copyrightHolder: rest.copyrightholder,
    headlines: [
      { role: "short", value: "Ferry" },
      { role: "main", value: headline },
    ],
    by: byline,
    infosources: infosource,
    bodies,
  };

  it.each([
    ["1.x", one],
    ["2.x", { ...two, bodies: bodies.map(({ contentType, ...body }) => ({ ...body, contenttype: contentType })) }],
    ["3.x", { ...two, standard: { name: "ninjs", version: "3.0" } }],
  ])("of version %s is an article", async (_, item) => {
    expect((await readJson(item)).articles).toMatchObject([article]);
    expect((await readJson([item])).articles).toMatchObject([article]);
    expect((await readJson(`${JSON.stringify(item)}\n`)).told).toEqual([[1, article.id]]);
  });

  it.each([
    ["the holder of its rights", { copyrightholder: "Northern Wire", infosource: [{ name: "northern wire" }] }, []],
    ["its source", { source: "Northern Wire", infosource: [{ name: "Coast Guard" }] }, ["Coast Guard"]],
    ["its one source of facts", { infosource: [{ name: "Northern Wire" }] }, []],
  ])("has %s for its outlet, and never credits itself", async (_, said, credits) => {
    const { articles } = await readJson({ uri: "urn:7", headline: "Ferry aground", body_text: "Words.", ...said });
    expect(articles).toMatchObject([{ outlet: { name: "Northern Wire", domain: null }, credits }]);
  });

  it("has no outlet where it says of no one that it is the sender", async () => {
    const infosource = [{ name: "Coast Guard" }, { name: "Harbour Office" }];
    const { articles } = await readJson({ uri: "urn:7", body_text: "Words.", infosource });
    expect(articles).toMatchObject([{ outlet: null, credits: ["Coast Guard", "Harbour Office"] }]);
  });

  it("counts pictures and what its agency withdrew, and tells of a text without one", async () => {
    const { told, passedOver } = await readJson([
      { uri: "urn:1", type: "picture", headline: "Ferry" },
      { ...one, pubstatus: "canceled" },
      { uri: "urn:2", headline: "Bare" },
    ]);
    expect(told).toEqual([[null, "urn:2"]]);
    expect(passedOver).toEqual({ "items of agencies that are no texts": 1, "items that their agency withdrew": 1 });
  });

  it("loses an item that is no article's text alone, and names it", async () => {
    const items = ["<p>a</p>", `${"<b>".repeat(1_200)}b`, "<p>c</p>"].map((body_html, i) => ({
      uri: `urn:${i}`,
      body_html,
    }));
    const folder = await makeFolder({ "a.json": JSON.stringify(items, null, 2) });
    const inputs = await readAll([folder]);
    expect(inputs.map(({ input, error, id }) => (error ? [error.code, id] : (input as ArticleInput).id))).toEqual([
      "urn:0",
      ["URTEXT_PAGE_TOO_LARGE", "urn:1"],
      "urn:2",
    ]);
  });

  it("gives versions of one item ids of their own", async () => {
    const later = { ...one, versioncreated: "2031-05-04T12:00:00+02:00", body_html: "<p>She is free.</p>" };
    const { articles, passedOver } = await readJson([one, later, one]);
    expect(articles.map(({ id }) => id)).toEqual([one.uri, `${one.uri}@2031-05-04T12:00:00+02:00`]);
    expect(passedOver).toEqual({ "items that came already": 1 });
  });
});
