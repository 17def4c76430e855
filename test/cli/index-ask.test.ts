import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { type Report, toAnnotation, toCsv, toHtml, toJson, toText } from "../../src/index.js";
import { line, makeFolder } from "../ingest/folder.js";
import { FERRY } from "../support/news.js";
import { ARTICLES, indexed, opened } from "./index-folder.js";
import { urtext } from "./terminal.js";

const hitsIn = (out: string): [string, string][][] =>
  JSON.parse(out).map(({ hits }: { hits: { article: string; earlier: string }[] }) =>
    hits.map(({ article, earlier }) => [article, earlier]),
  );

const BOTH = [
  ["copy", "unknown"],
  ["ferry", "unknown"],
];

describe("urtext index find", () => {
  it("finds a text that is typed, a file, and what comes by standard input", async () => {
    const { folder, index } = await indexed();
    await writeFile(`${folder}/sought.txt`, FERRY);
    const asked = [[FERRY], [`${folder}/sought.txt`], ["-"]];
    for (const args of asked) {
      const { code, out, err } = await urtext(["index", "find", ...args, "--index", index, "--format", "json"], {
        stdin: FERRY,
      });
      expect([code, err]).toEqual([0, ""]);
      expect(hitsIn(out).map((hits) => hits.toSorted())).toEqual([BOTH]);
    }
  });

  it("answers what the library answers, with what is set aside and what was cut", async () => {
    const { index } = await indexed();
    const { out } = await urtext(["index", "find", FERRY, "--index", index, "--format", "json", "--most", "1"]);
    const hits = await opened(index, (one) => one.find(FERRY, { most: 1 }));
    const { excluded, limits } = hits;
    expect(JSON.parse(out)).toEqual([{ source: "the text given", line: null, id: null, hits, excluded, limits }]);
    expect(limits).toHaveLength(1);
  });

  it("asks for each article of a list with its own dates, and leaves out the article itself", async () => {
    const { index } = await indexed();
    const late = { id: "late", text: FERRY, publishedAt: "2031-05-20" };
    const stdin = line(ARTICLES[0]) + line(late);
    const { code, out } = await urtext(["index", "find", "-", "--index", index, "--format", "json"], { stdin });
    expect(code).toBe(0);
    expect(hitsIn(out).map((hits) => hits.toSorted())).toEqual([
      [["copy", "no"]],
      [
        ["copy", "yes"],
        ["ferry", "yes"],
      ],
    ]);
    expect(JSON.parse(out).map(({ id, line: at }: { id: string; line: number }) => [id, at])).toEqual([
      ["ferry", 1],
      ["late", 2],
    ]);
  });

  it("shows people each passage at its places in both, and what was changed", async () => {
    const { index } = await indexed();
    const typed = FERRY.replace("hundreds", "dozens");
    expect(typed).not.toBe(FERRY);
    const { out } = await urtext(["index", "find", typed, "--index", index]);
    expect(out).toMatch(/^a: the text given\n2 articles with text of it · 0 set aside\n\n1\. b: /);
    expect(out).toContain("Amery Beacon [ferry]");
    expect(out).toMatch(/changed\s+.*dozens.*hundreds/);
  });

  it("says that a file is not there, and does not look for its name", async () => {
    const { folder, index } = await indexed();
    const { code, err } = await urtext(["index", "find", `${folder}/gone.txt`, "--index", index]);
    expect([code, err]).toEqual([1, expect.stringContaining(`There is nothing at "${folder}/gone.txt"`)]);
  });

  it("tells what cannot be looked for, and answers the rest", async () => {
    const { index } = await indexed();
    const stdin = `{"id":\n${line({ id: "x", text: "…" })}${line({ id: "y", text: FERRY })}`;
    const { code, out, err } = await urtext(["index", "find", "-", "--index", index, "--format", "json"], { stdin });
    expect([code, hitsIn(out).length]).toEqual([1, 1]);
    expect(err.trim().split("\n")).toEqual([
      expect.stringMatching(/^-:1: This is not one JSON object/),
      "-:2: The text holds no words. Give the article's text, or leave the article out.",
    ]);
  });

  it("refuses a bound that is none, and an output over the index", async () => {
    const { index } = await indexed();
    const most = await urtext(["index", "find", FERRY, "--index", index, "--most", "0"]);
    expect([most.code, most.err]).toEqual([2, expect.stringContaining("urtext: --most cannot be used")]);
    expect((await urtext(["index", "find", FERRY, "--index", index, "--out", `${index}/data.mdb`])).code).toBe(2);
    expect((await urtext(["index", "verify", "--index", index])).code).toBe(0);
  });

  it("lets no article steer the terminal", async () => {
    const folder = await makeFolder({ "a.jsonl": line({ id: "\u001b[2Ja", outlet: "\u001b]0;b\u0007", text: FERRY }) });
    await urtext(["index", "add", `${folder}/a.jsonl`, "--index", `${folder}/index`]);
    const { out } = await urtext(["index", "find", FERRY, "--index", `${folder}/index`]);
    expect(out).toContain("1 article with text of it");
    expect(out).not.toContain("\u001b");
  });
});

describe("urtext index trace", () => {
  it("writes the library's report on one article, in the forms that a trace has", async () => {
    const { folder, index } = await indexed();
    const report = await opened(index, (one) => one.trace("copy"));
    expect(report.clusters).toHaveLength(1);
    const forms: [string, string][] = [
      ["json", toJson(report)],
      ["csv", toCsv(report)],
      ["text", toText(report)],
      ["annotation", await toAnnotation(report, ARTICLES)],
      ["html", await toHtml(report, ARTICLES)],
    ];
    for (const [format, form] of forms) {
      const ran = await urtext(["index", "trace", "copy", "--index", index, "--format", format]);
      expect(ran).toEqual({ code: 0, err: "", out: form });
    }
    await urtext(["index", "trace", "copy", "--index", index, "--format", "dot", "--out", `${folder}/dot`]);
    expect(await readFile(`${folder}/dot`, "utf8")).toMatch(/^digraph/);
  });

  it("says the same in several threads, and writes nothing where it is interrupted", async () => {
    const { index } = await indexed();
    const args = ["index", "trace", "copy", "--index", index, "--format", "json"];
    expect(await urtext([...args, "--workers", "1"])).toEqual(await urtext(args));
    const onInterrupt = (listener: () => void) => {
      listener();
      return () => {};
    };
    expect(await urtext(args, { onInterrupt })).toMatchObject({ code: 130, out: "" });
  });

  it("ends with 1 for an article that is not there", async () => {
    const { index } = await indexed();
    const { code, out, err } = await urtext(["index", "trace", "gone", "--index", index]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe('urtext: The index has no article "gone". Check the id, or add the article first.\n');
  });
});

describe("urtext index report", () => {
  it("writes the library's report on all articles, whoever has changed the index before", async () => {
    const { index } = await indexed();
    await urtext(["index", "remove", "museum", "--index", index]);
    const report = await opened(index, (one) => one.report());
    const args = ["index", "report", "--index", index, "--format"];
    expect(await urtext([...args, "json"])).toEqual({ code: 0, err: "", out: toJson(report) });
    expect(await urtext([...args, "json", "--workers", "1"])).toEqual({ code: 0, err: "", out: toJson(report) });
    expect((await urtext([...args, "annotation"])).out).toBe(await toAnnotation(report, ARTICLES));
    expect((await urtext([...args, "html"])).out).toBe(await toHtml(report, ARTICLES));
    expect((JSON.parse((await urtext([...args, "json"])).out) as Report).articles).toHaveLength(4);
  });

  it("ends with 130 where it is interrupted, and writes nothing", async () => {
    const { index } = await indexed();
    const { code, out } = await urtext(["index", "report", "--index", index], {
      onInterrupt: (listener) => {
        listener();
        return () => {};
      },
    });
    expect({ code, out }).toEqual({ code: 130, out: "" });
  });
});

describe("urtext index stats", () => {
  it("tells in numbers what the index holds", async () => {
    const { index } = await indexed();
    const stats = await opened(index, (one) => one.stats());
    const { code, out } = await urtext(["index", "stats", "--index", index, "--format", "json"]);
    expect([code, JSON.parse(out)]).toEqual([0, stats]);
    const text = (await urtext(["index", "stats", "--index", index])).out;
    expect(text).toMatch(/^5 articles\n\s+versions\s+5\n/);
    expect(text).toContain(stats.log.head);
  });
});
