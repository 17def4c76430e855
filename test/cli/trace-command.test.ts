import { describe, expect, it } from "vitest";
import {
  type Inputs,
  type Report,
  reportSchema,
  toAnnotation,
  toCsv,
  toDot,
  toGraphml,
  toHtml,
  toJson,
  toJsonl,
  toMermaid,
  toProv,
  toProvO,
  toSchemaOrg,
  trace,
} from "../../src/index.js";
import { readInputs } from "../../src/ingest/index.js";
import { line, makeFolder } from "../ingest/folder.js";
import { FERRY, reportOf, urtext } from "./terminal.js";

const twoArticles = {
  "early.txt": FERRY,
  "list.jsonl": line({ id: "late", text: `In brief. ${FERRY}`, outlet: "Trasna Ledger", publishedAt: "2024-03-14" }),
};

const shared = { articles: ["early.txt", "late"], clusters: 1 };
const found = (out: string) => {
  const { articles, clusters } = JSON.parse(out);
  return { articles: articles.map(({ id }: { id: string }) => id), clusters: clusters.length };
};

describe("urtext trace", () => {
  it("writes the very report that the library makes, and ends with 0", async () => {
    const folder = await makeFolder(twoArticles);
    const ran = await urtext(["trace", folder, "--format", "json"]);
    expect(ran.out).toBe(toJson(await trace(readInputs([folder]))));
    expect(reportSchema.safeParse(reportOf(ran)).success).toBe(true);
    expect({ ...found(ran.out), code: ran.code, err: ran.err }).toEqual({ ...shared, code: 0, err: "" });
  });

  it("writes text unless asked for something else", async () => {
    const { out } = await urtext(["trace", await makeFolder(twoArticles)]);
    expect(out).toContain("the ferry had run aground");
    expect(() => JSON.parse(out)).toThrow();
  });

  it.each<[string, (report: Report, articles: Inputs) => string | Promise<string>]>([
    ["json", toJson],
    ["jsonl", toJsonl],
    ["html", toHtml],
    ["csv", toCsv],
    ["prov", toProv],
    ["prov-o", toProvO],
    ["annotation", toAnnotation],
    ["schema-org", toSchemaOrg],
    ["dot", toDot],
    ["mermaid", toMermaid],
    ["graphml", toGraphml],
  ])("writes %s as the library does, whatever the terminal", async (format, write) => {
    const folder = await makeFolder({ ...twoArticles, "more.jsonl": line({ id: "\u001b[2J\u009b2J", text: FERRY }) });
    const ran = await urtext(["trace", folder, "--format", format], { isTTY: true });
    const report = await trace(readInputs([folder]));
    expect(ran).toEqual({ code: 0, err: "", out: await write(report, readInputs([folder])) });
    expect(ran.out).not.toContain("\u001b");
  });

  it("writes annotations of what came in by standard input", async () => {
    const folder = await makeFolder({ "early.txt": FERRY });
    const ran = await urtext(["trace", "-", folder, "--format", "annotation"], { stdin: twoArticles["list.jsonl"] });
    expect(JSON.parse(ran.out).total).toBeGreaterThan(1);
  });

  it("takes every option of the plan as a flag", async () => {
    const folder = await makeFolder(twoArticles);
    const flags = ["--sensitivity", "verbatim", "--run-words", "12", "--least-similarity", "0.7", "--seed", "9"];
    const { generator, clusters } = reportOf(await urtext(["trace", folder, "--format", "json", ...flags]));
    expect(generator.plan).toMatchObject({ sensitivity: "verbatim", runWords: 12, leastSimilarity: 0.7, seed: 9 });
    expect(clusters.length).toBe(1);
    const strict = reportOf(await urtext(["trace", folder, "--format", "json", ...flags, "--run-words", "60"]));
    expect(strict.clusters.length).toBe(0);
  });

  it("reads standard input for -, beside files", async () => {
    const folder = await makeFolder({ "early.txt": FERRY });
    const ran = await urtext(["trace", "-", folder, "--format", "json"], { stdin: twoArticles["list.jsonl"] });
    expect(found(ran.out)).toEqual(shared);
    const plain = await urtext(["trace", "-", folder, "--format", "json"], { stdin: `In brief. ${FERRY}` });
    expect(found(plain.out)).toEqual({ articles: ["-", "early.txt"], clusters: 1 });
  });

  it("says which PATH was given twice, and reads it once", async () => {
    const folder = await makeFolder(twoArticles);
    const { code, err } = await urtext(["trace", folder, folder, "--format", "json"]);
    expect([code, err]).toEqual([0, `${folder} is given more than once, and was read once\n`]);
  });

  it("speaks of flags as they are typed", async () => {
    const folder = await makeFolder(twoArticles);
    const { code, err } = await urtext(["trace", folder, "--run-words", "2"]);
    expect(code).toBe(2);
    expect(err).toContain("urtext: --run-words cannot be used: it must be a whole number from 4 to 100");
  });

  it("says on standard error what was passed over, and still ends with 0", async () => {
    const folder = await makeFolder({
      ...twoArticles,
      "README.rst": "x",
      "gold.json": "{}",
      "old/gold.JSON": "{}",
      LICENSE: "x",
    });
    const { code, err, out } = await urtext(["trace", folder, "--format", "json"]);
    expect({ code, err, ...found(out) }).toEqual({
      code: 0,
      err: `4 files passed over (.json, .rst, no extension): ${folder}/LICENSE, ${folder}/README.rst, ${folder}/gold.json, 1 more\n`,
      ...shared,
    });
  });
});

describe("an input that cannot be used", () => {
  const bad = (article: object) => ({
    "bad.jsonl": line({ id: "x", text: "Some words." }) + line({ id: "bad", text: "Some words.", ...article }),
  });
  const latin1 = Buffer.from([0x61, 0x0a, 0xe9]);

  it.each<[string, Record<string, string | Uint8Array>, string[], [string, number | null, string | null, string]]>([
    ["an impossible date", bad({ publishedAt: "2022-02-31" }), [], ["bad.jsonl", 2, "bad", "URTEXT_TIME_INVALID"]],
    ["an unknown key", bad({ publishdAt: "2022" }), [], ["bad.jsonl", 2, "bad", "URTEXT_ARTICLE_KEY_UNKNOWN"]],
    ["a wrong field", bad({ authors: "Mirel" }), [], ["bad.jsonl", 2, "bad", "URTEXT_ARTICLE_INVALID"]],
    [
      "no text at all",
      { "bad.jsonl": `\n${line({ id: "bad" })}` },
      [],
      ["bad.jsonl", 2, "bad", "URTEXT_ARTICLE_INVALID"],
    ],
    ["a text without words", bad({ text: " … " }), [], ["bad.jsonl", 2, "bad", "URTEXT_TEXT_EMPTY"]],
    ["an empty file", { "bad.txt": "" }, [], ["bad.txt", null, "bad.txt", "URTEXT_TEXT_EMPTY"]],
    [
      "an id of another file",
      { "z.jsonl": line({ id: "early.txt", text: "Some words." }) },
      [],
      ["z.jsonl", 1, "early.txt", "URTEXT_ARTICLE_DUPLICATE"],
    ],
    [
      "a broken line",
      { "bad.jsonl": `${line({ id: "x", text: "Some words." })}{"id":` },
      [],
      ["bad.jsonl", 2, null, "URTEXT_JSON_BROKEN"],
    ],
    [
      "a text that is named and missing",
      { "bad.jsonl": line({ id: "bad", file: "gone.txt" }) },
      [],
      ["bad.jsonl", 1, "bad", "URTEXT_FILE_MISSING"],
    ],
    [
      "a text that is named and given",
      { "bad.jsonl": line({ id: "bad", file: "x.txt", text: "x" }) },
      [],
      ["bad.jsonl", 1, "bad", "URTEXT_ARTICLE_INVALID"],
    ],
    [
      "a text that is named and not UTF-8",
      { "bad.jsonl": line({ id: "bad", file: "x.txt" }), "x.txt": latin1 },
      [],
      ["bad.jsonl", 1, "bad", "URTEXT_FILE_NOT_UTF8"],
    ],
    ["a file that is not UTF-8", { "bad.txt": latin1 }, [], ["bad.txt", 2, null, "URTEXT_FILE_NOT_UTF8"]],
    [
      "a list that is not UTF-8 in one line",
      { "bad.jsonl": Buffer.concat([Buffer.from(line({ id: "x", text: "Some words." })), latin1.subarray(2)]) },
      [],
      ["bad.jsonl", 2, null, "URTEXT_FILE_NOT_UTF8"],
    ],
    ["a missing file", {}, ["gone.txt"], ["gone.txt", null, null, "URTEXT_FILE_MISSING"]],
    ["a folder that is empty", { "none/.hidden": "" }, ["none"], ["none", null, null, "URTEXT_FOLDER_EMPTY"]],
    ["a file of another kind", { "a.doc": "x" }, ["a.doc"], ["a.doc", null, null, "URTEXT_FILE_UNSUPPORTED"]],
    [
      "a name too long for a file",
      {},
      [`${"a".repeat(300)}.txt`],
      [`${"a".repeat(300)}.txt`, null, null, "URTEXT_FILE_UNREADABLE"],
    ],
  ])(
    "such as %s is told with file and line, the others are traced, and the end is 1",
    async (_, files, paths, told) => {
      const folder = await makeFolder({ ...twoArticles, ...files });
      const args = ["trace", folder, ...paths.map((path) => `${folder}/${path}`), "--format", "json"];
      const ran = await urtext(args);
      const { rejected } = reportOf(ran);
      const [at, number, id, code] = told;
      expect(rejected).toMatchObject([{ source: `${folder}/${at}`, line: number, id, code }]);
      expect(ran.err).toContain(`${folder}/${at}${number === null ? "" : `:${number}`}: ${rejected[0].message}\n`);
      expect(found(ran.out).articles).toEqual(expect.arrayContaining(shared.articles));
      expect({ clusters: found(ran.out).clusters, code: ran.code }).toEqual({ clusters: 1, code: 1 });
    },
  );

  it("is never lost: each line is an article or a rejection, though several are wrong at once", async () => {
    const lines = ["[]", line({ id: "early.txt", text: "x" }).trim(), "{", line({ id: "a", text: "" }).trim(), "", "7"];
    const folder = await makeFolder({ ...twoArticles, "many.jsonl": lines.join("\r\n") });
    const { articles, rejected } = reportOf(await urtext(["trace", folder, "--format", "json"]));
    expect(articles.map(({ id }) => id)).toEqual(shared.articles);
    expect(rejected.map(({ line, code }) => [line, code])).toEqual([
      [1, "URTEXT_JSON_BROKEN"],
      [2, "URTEXT_ARTICLE_DUPLICATE"],
      [3, "URTEXT_JSON_BROKEN"],
      [4, "URTEXT_TEXT_EMPTY"],
      [6, "URTEXT_JSON_BROKEN"],
    ]);
  });

  it("does not stop an empty report where there is nothing else", async () => {
    const folder = await makeFolder();
    const ran = await urtext(["trace", folder, `${folder}/gone.txt`, "--format", "json"]);
    const report = reportOf(ran);
    expect(reportSchema.safeParse(report).success).toBe(true);
    expect(report.articles).toEqual([]);
    expect(report.rejected.map(({ code }) => code)).toEqual(["URTEXT_FOLDER_EMPTY", "URTEXT_FILE_MISSING"]);
    expect(ran.code).toBe(1);
  });

  it("is told in the text as well", async () => {
    const folder = await makeFolder({ ...twoArticles, "bad.txt": "" });
    const { code, out, err } = await urtext(["trace", folder]);
    expect(code).toBe(1);
    expect(out.replace(/\s+/g, " ")).toContain(`${folder}/bad.txt: `);
    expect(err.split("\n").length).toBe(2);
  });

  it("cannot steer the terminal by its name", async () => {
    const folder = await makeFolder({ "a.txt": FERRY, "\u001b[2Jb.txt": "" });
    const { out, err } = await urtext(["trace", folder]);
    expect(out + err).not.toContain("\u001b");
  });
});
