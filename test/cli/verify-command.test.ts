import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { line, makeFolder } from "../ingest/folder.js";
import { FERRY, urtext } from "./terminal.js";

const files = {
  "in/early.txt": FERRY,
  "in/list.jsonl": line({ id: "late", text: `In brief. ${FERRY}`, outlet: "Trasna Ledger", publishedAt: "2024-03-14" }),
};

/** A folder with articles and their report. */
async function traced(more: readonly string[] = []): Promise<{ folder: string; report: string }> {
  const folder = await makeFolder(files);
  const report = `${folder}/report.json`;
  await urtext(["trace", `${folder}/in`, "--format", "json", "--out", report, ...more]);
  return { folder, report };
}

describe("urtext verify", () => {
  it("ends with 0 where the articles give the report again, by its own plan", async () => {
    const { folder, report } = await traced(["--run-words", "12"]);
    const ran = await urtext(["verify", report, `${folder}/in`]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(ran.out).toContain("these articles give this report");
    expect(ran.out).toContain("2 of 2");
  });

  it("ends with 1 and names what differs, in text and in JSON", async () => {
    const { folder, report } = await traced();
    await writeFile(`${folder}/in/early.txt`, `${FERRY} It was afloat again by noon.`);
    const ran = await urtext(["verify", report, `${folder}/in`]);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/text\s+"early.txt" has another text: SHA-256 [0-9a-f]{64}, now [0-9a-f]{64}/u);
    expect(ran.out).toContain("not traced again");
    const { code, out } = await urtext(["verify", report, `${folder}/in`, "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      same: false,
      retraced: false,
      articles: 1,
      differences: [{ kind: "text", id: "early.txt" }],
    });
  });

  it("ends with 1 where an input cannot be read", async () => {
    const { folder, report } = await traced();
    const ran = await urtext(["verify", report, `${folder}/in`, `${folder}/gone.txt`]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("input-unread");
    expect(ran.out).toContain("gone.txt");
  });

  it("compares only the articles where it is asked to", async () => {
    const { folder, report } = await traced();
    const changed = JSON.parse(await readFile(report, "utf8"));
    changed.clusters = [];
    await writeFile(report, JSON.stringify(changed));
    expect((await urtext(["verify", report, `${folder}/in`])).code).toBe(1);
    const ran = await urtext(["verify", report, `${folder}/in`, "--no-retrace"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("not traced again");
  });

  it("writes to --out, but never over the report or an article", async () => {
    const { folder, report } = await traced();
    const written = await urtext(["verify", report, `${folder}/in`, "--format", "json", "--out", `${folder}/answer`]);
    expect([written.code, written.out]).toEqual([0, ""]);
    expect(JSON.parse(await readFile(`${folder}/answer`, "utf8")).same).toBe(true);
    const before = await readFile(report, "utf8");
    for (const out of [report, `${folder}/in/early.txt`]) {
      expect((await urtext(["verify", report, `${folder}/in`, "--out", out])).code).toBe(2);
    }
    expect(await readFile(report, "utf8")).toBe(before);
  });

  it.each([
    ["is missing", null, "nothing at"],
    ["is no JSON", "{", "no report that can be read"],
    ["is JSON of another kind", '{"id": 1}', "no report that can be read"],
    ["is of another format version", '{"format": "urtext-report", "version": 2}', "urtext-report 1"],
  ])("ends with 1 and one line where the report %s", async (_, text, says) => {
    const folder = await makeFolder({ ...files, ...(text === null ? {} : { "report.json": text }) });
    const { code, out, err } = await urtext(["verify", `${folder}/report.json`, `${folder}/in`]);
    expect([code, out, err.split("\n").length]).toEqual([1, "", 2]);
    expect(err).toContain(says);
  });

  it("ends with 2 for wrong usage", async () => {
    const { report } = await traced();
    for (const argv of [
      ["verify"],
      ["verify", report],
      ["verify", report, "x", "--format", "dot"],
      ["verify", report, "x", "--seed", "1"],
    ]) {
      expect((await urtext(argv)).code).toBe(2);
    }
  });

  it("cannot be made to steer the terminal by a report", async () => {
    const { folder, report } = await traced();
    await writeFile(`${folder}/in/more.jsonl`, line({ id: "\u001b[2Jmore", text: "Some words." }));
    expect((await urtext(["verify", report, `${folder}/in`])).out).not.toContain("\u001b");
  });
});
