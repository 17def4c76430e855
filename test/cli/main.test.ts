import { describe, expect, it } from "vitest";
import { VERSION } from "../../src/index.js";
import { line, makeFolder } from "../ingest/folder.js";
import { FERRY, reportOf, urtextProcess } from "./terminal.js";

describe("the command in a process of its own", () => {
  it("prints its version", async () => {
    expect(await urtextProcess(["--version"])).toEqual({ code: 0, out: `${VERSION}\n`, err: "" });
  });

  it("reads a pipe, writes a whole report to another, and ends with 1 for the line that is broken", async () => {
    const stdin = `${line({ id: "a", text: FERRY })}{"id":\n${line({ id: "b", text: FERRY })}`;
    const ran = await urtextProcess(["trace", "-", "--format", "json"], { stdin });
    const { articles, clusters, rejected } = reportOf(ran);
    expect([ran.code, articles.length, clusters.length]).toEqual([1, 2, 1]);
    expect(rejected).toMatchObject([{ source: "-", line: 2, code: "URTEXT_JSON_BROKEN" }]);
    expect(ran.err).toBe(`-:2: ${rejected[0].message}\n`);
  });

  it("names files as the user named them, from where the user stands", async () => {
    const cwd = await makeFolder({ "in/a.txt": FERRY, "in/b.txt": "" });
    const ran = await urtextProcess(["trace", "in", "--format", "json"], { cwd });
    expect(reportOf(ran).rejected.map(({ source }) => source)).toEqual(["in/b.txt"]);
    expect(ran.out).not.toContain(cwd);
  });

  it("ends quietly where its reader has seen enough", async () => {
    const lines = Array.from({ length: 400 }, (_, i) =>
      line({ id: `article-${i}-${"x".repeat(2_000)}`, text: `Word${i}.` }),
    );
    const folder = await makeFolder({ "list.jsonl": lines.join("") });
    const { code, err } = await urtextProcess(["trace", folder, "--format", "json"], { readMost: 1 });
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("ends with 2 where it is called wrongly", async () => {
    expect((await urtextProcess(["trace", ".", "--run-words", "0"])).code).toBe(2);
  });

  it("gives the same bytes in any time zone and locale", async () => {
    const folder = await makeFolder({
      "l.jsonl": line({ id: "a", text: FERRY, publishedAt: "2024-03-14T09:15" }),
      "b.txt": FERRY,
      "ä.txt": "",
    });
    const runs = await Promise.all(
      [
        { TZ: "Pacific/Kiritimati", LC_ALL: "hy_AM.UTF-8" },
        { TZ: "America/St_Johns", LC_ALL: "C" },
      ].map((env) => urtextProcess(["trace", folder, "--format", "json"], { env })),
    );
    expect(runs[0]).toEqual(runs[1]);
    expect(runs[0].code).toBe(1);
  });
});
