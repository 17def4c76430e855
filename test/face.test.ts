import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as face from "urtext";
import * as ingest from "urtext/ingest";
import * as storeContract from "urtext/store-contract";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

describe("The public face", () => {
  it("exports exactly what is meant to be relied on", () => {
    expect(Object.keys(face).sort()).toEqual([
      "ERROR_CODES",
      "LocatedInput",
      "UrtextError",
      "VERSION",
      "applyEdits",
      "articleInputSchema",
      "compare",
      "createIndex",
      "explain",
      "fromJson",
      "openIndex",
      "optionsSchema",
      "reportJsonSchema",
      "reportSchema",
      "resolveSelectors",
      "runOptionsSchema",
      "toAnnotation",
      "toCsv",
      "toDot",
      "toGraphml",
      "toHtml",
      "toJson",
      "toJsonl",
      "toMermaid",
      "toProv",
      "toProvO",
      "toSchemaOrg",
      "toText",
      "trace",
      "verify",
    ]);
    expect(Object.keys(storeContract)).toEqual(["storeContract"]);
    expect(Object.keys(ingest).sort()).toEqual(["FILE_EXTENSIONS", "readInputs", "readPage", "readText"]);
  });

  it("tells the version that package.json tells", () => {
    expect(face.VERSION).toBe(JSON.parse(readFileSync(`${root}package.json`, "utf8")).version);
  });
});

describe("The example", () => {
  const run = (...paths: string[]) =>
    execFileSync(process.execPath, ["--import", "tsx", "examples/trace-articles.ts", ...paths], {
      cwd: root,
      encoding: "utf8",
    });

  it("prints the report on its own collection", () => {
    const printed = run().replace(/\s+/g, " "); // lines are wrapped
    expect(printed).toContain("Harbour Post [harbour-post-oped] → Two Banks Monitor [two-banks-digest]");
    expect(printed).toContain("Ivo Marrendal, who is an author of the article in Harbour Post");
  });

  it("shows its report as a page: npm run example writes it anew", async () => {
    const articles = () => ingest.readInputs([`${root}examples/articles/documents.jsonl`]);
    const page = await face.toHtml(await face.trace(articles()), articles());
    expect(readFileSync(`${root}examples/report.html`, "utf8")).toBe(page);
  });

  it("runs on the reader's own articles", () => {
    expect(run("test/corpora/same-minute/documents.jsonl")).toContain("cannot be told");
  });
});
