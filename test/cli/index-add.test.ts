import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { line, makeFolder } from "../ingest/folder.js";
import { plantedCollection } from "../support/planted.js";
import { indexed, LIST, opened } from "./index-folder.js";
import { urtext } from "./terminal.js";

const many = (count: number): string[] =>
  plantedCollection(count, 60).articles.map((article) => line({ ...article, observedAt: "2031-06-01T00:00Z" }));
const sizeOf = (path: string): Promise<number> => opened(path, async ({ size }) => size);
const additions = { added: 0, revised: 0, amended: 0, unchanged: 0, rejected: [] };

describe("urtext index add", () => {
  it("begins an index, tells what was added, and changes nothing the second time", async () => {
    const folder = await makeFolder({ "list.jsonl": LIST });
    const args = ["index", "add", folder, "--index", `${folder}/index`];
    const first = await urtext(args);
    expect([first.code, first.err]).toEqual([0, ""]);
    expect(first.out).toMatch(/^5 articles taken in\n\s+added\s+5\n/);
    const again = await urtext([...args, "--format", "json"]);
    expect(JSON.parse(again.out)).toEqual({ ...additions, unchanged: 5 });
    expect(await sizeOf(`${folder}/index`)).toBe(5);
  });

  it("takes what comes by standard input, a new text as a version and a new detail as an amendment", async () => {
    const { index } = await indexed();
    const [ferry, , dam] = LIST.split("\n").map((text) => text && JSON.parse(text));
    const stdin =
      line({ ...ferry, text: `${ferry.text} It was afloat again by noon.` }) + line({ ...dam, title: "Gates" });
    const { code, out } = await urtext(["index", "add", "-", "--index", index, "--format", "json"], { stdin });
    expect([code, JSON.parse(out)]).toEqual([0, { ...additions, revised: 1, amended: 1 }]);
    expect(await opened(index, async (one) => one.has("ferry@2"))).toBe(true);
  });

  it("tells with file and line what cannot be used, adds the others, and ends with 1", async () => {
    const folder = await makeFolder({ "list.jsonl": `${LIST}{"id":\n${line({ id: "late", text: "Some words." })}` });
    const { code, out, err } = await urtext(["index", "add", `${folder}/list.jsonl`, "--index", `${folder}/index`]);
    expect(code).toBe(1);
    expect(out).toMatch(/added\s+6\n.*rejected\s+1\n/s);
    expect(err).toMatch(/list\.jsonl:6: This is not one JSON object/);
    expect(await sizeOf(`${folder}/index`)).toBe(6);
  });

  it("says what was passed over and what was given twice, on standard error", async () => {
    const folder = await makeFolder({ "list.jsonl": LIST, "read.me": "x" });
    const { err } = await urtext(["index", "add", folder, folder, "--index", `${folder}/index`]);
    expect(err).toBe(
      `1 file passed over (.me): ${folder}/read.me\n${folder} is given more than once, and was read once\n`,
    );
  });

  it("leaves a folder that is no index as it is, and ends with 1", async () => {
    const folder = await makeFolder({ "list.jsonl": LIST, "other/notes.md": "mine" });
    const { code, err } = await urtext(["index", "add", `${folder}/list.jsonl`, "--index", `${folder}/other`]);
    expect([code, err]).toEqual([1, expect.stringContaining("is no index")]);
    expect(await readdir(`${folder}/other`)).toEqual(["notes.md"]);
  });

  it("never writes what it tells over an input, nor over the index", async () => {
    const { folder, index } = await indexed();
    for (const out of [`${folder}/in/list.jsonl`, `${index}/data.mdb`]) {
      const { code, err } = await urtext(["index", "add", `${folder}/in`, "--index", index, "--out", out]);
      expect([code, err]).toEqual([2, expect.stringContaining("one of the inputs")]);
    }
    expect(await readFile(`${folder}/in/list.jsonl`, "utf8")).toBe(LIST);
    expect(await sizeOf(index)).toBe(5);
  });

  it("wants to know which index", async () => {
    expect(await urtext(["index", "add", "x"])).toMatchObject({ code: 2, out: "" });
    expect(await urtext(["index"])).toMatchObject({ code: 2, out: "" });
  });
});

describe("the options of an index's plan", () => {
  it("are given when it is made, and need not be given again", async () => {
    const { folder, index } = await indexed(["--sensitivity", "reworded", "--run-words", "12"]);
    const again = await urtext(["index", "add", `${folder}/in`, "--index", index]);
    expect([again.code, again.err]).toEqual([0, ""]);
    for (const given of [[], ["--run-words", "12"]]) {
      const { out } = await urtext(["index", "report", "--index", index, "--format", "json", ...given]);
      expect(JSON.parse(out).generator.plan).toMatchObject({ sensitivity: "reworded", runWords: 12 });
    }
  });

  it("are checked where they are given again: others end with 2, and change nothing", async () => {
    const { folder, index } = await indexed(["--run-words", "12"]);
    for (const command of [["add", `${folder}/in`], ["stats"], ["remove", "dam"]]) {
      const { code, out, err } = await urtext(["index", ...command, "--index", index, "--run-words", "9"]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("(runWords: 12, now 9)");
    }
    expect((await urtext(["index", "stats", "--index", index, "--run-words", "1"])).code).toBe(2);
    expect((await urtext(["index", "stats", "--index", index, "--format", "json"])).out).toContain('"articles": 5');
  });
});

describe("an index that is not there", () => {
  it.each([
    ["find", "the ferry had run aground"],
    ["trace", "ferry"],
    ["remove", "ferry"],
    ["report"],
    ["stats"],
    ["verify"],
    ["compact"],
    ["export"],
  ])("is not begun by %s, which says so and ends with 1", async (...command) => {
    const folder = await makeFolder();
    const { code, out, err } = await urtext(["index", ...command, "--index", `${folder}/index`]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^urtext: There is no index at .*add articles there first\.\n$/);
    expect(existsSync(`${folder}/index`)).toBe(false);
  });
});

describe("adding many articles", () => {
  it("shows on a terminal how many are in and how fast that goes, and clears it in the end", async () => {
    const folder = await makeFolder({ "list.jsonl": many(600).join("") });
    // On a clock that runs twenty times as fast, it takes long enough to be shown, however quick the machine is.
    const now = performance.now.bind(performance);
    const clock = vi.spyOn(performance, "now").mockImplementation(() => 20 * now());
    const { code, err } = await urtext(["index", "add", `${folder}/list.jsonl`, "--index", `${folder}/index`], {
      columns: 60,
    });
    clock.mockRestore();
    expect(code).toBe(0);
    expect(err).toMatch(/\radding\s+\d+ {2}[\d,.]+\/s\x1b\[K/);
    expect(err.endsWith("\r\x1b[K")).toBe(true);
  });

  it("shows nothing in a pipe", async () => {
    const folder = await makeFolder({ "list.jsonl": many(600).join("") });
    expect((await urtext(["index", "add", `${folder}/list.jsonl`, "--index", `${folder}/index`])).err).toBe("");
  });

  it("ends with 130 where it is interrupted, tells what is kept, and goes on where it stopped", async () => {
    const folder = await makeFolder();
    const lines = many(1_100);
    let interrupt = (): void => {};
    async function* untilStopped(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(lines.slice(0, 700).join(""));
      interrupt();
      yield Buffer.from(lines.slice(700).join(""));
    }
    const args = ["index", "add", "-", "--index", `${folder}/index`, "--format", "json"];
    const stopped = await urtext(args, {
      stdin: untilStopped(),
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => {};
      },
    });
    expect({ code: stopped.code, out: stopped.out }).toEqual({ code: 130, out: "" });
    const kept = await sizeOf(`${folder}/index`);
    expect(kept).toBeGreaterThanOrEqual(512);
    expect(kept).toBeLessThanOrEqual(700);
    expect(stopped.err).toBe(
      `Stopped. What was made of the first ${kept} inputs is kept: give the same command again to go on behind them.\n`,
    );
    expect(await opened(`${folder}/index`, (index) => index.verify())).toMatchObject({ same: true, articles: kept });

    const { code, out } = await urtext(args, { stdin: lines.join("") });
    expect([code, JSON.parse(out)]).toEqual([0, { ...additions, added: 1_100 - kept, unchanged: kept }]);
    await urtext(["index", "add", "-", "--index", `${folder}/other`], { stdin: lines.join("") });
    const [one, other] = await Promise.all(
      ["index", "other"].map((name) => urtext(["index", "export", "--index", `${folder}/${name}`])),
    );
    expect(one).toEqual(other);
  });

  it("that is interrupted before anything is in says so", async () => {
    const folder = await makeFolder();
    let interrupt = (): void => {};
    async function* nothing(): AsyncGenerator<Uint8Array> {
      interrupt();
      yield await new Promise<Uint8Array>(() => {});
    }
    const { code, err } = await urtext(["index", "add", "-", "--index", `${folder}/index`], {
      stdin: nothing(),
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => {};
      },
    });
    expect([code, err]).toEqual([130, "Stopped. Nothing was added yet: give the same command again to begin anew.\n"]);
  });

  it("ends by Ctrl-C in a process of its own, which leaves an index that goes on", async () => {
    const folder = await makeFolder();
    const lines = many(700);
    const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
    const args = ["index", "add", "-", "--index", `${folder}/index`];
    const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), main, ...args]);
    let err = "";
    child.stderr.on("data", (chunk) => (err += chunk));
    // The input stays open: whoever waits for more is stopped all the same.
    child.stdin.write(lines.join(""), () => setTimeout(() => child.kill("SIGINT"), 200));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([130, expect.stringContaining("give the same command again")]);
    const { out } = await urtext([...args, "--format", "json"], { stdin: lines.join("") });
    const { added, unchanged } = JSON.parse(out);
    expect(added + unchanged).toBe(700);
    expect(unchanged).toBe(Number(/first (\d+) input/.exec(err)?.[1] ?? 0));
  });
});
