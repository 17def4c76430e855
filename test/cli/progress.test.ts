import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { lineOf } from "../../src/cli/progress-bar.js";
import type { Progress } from "../../src/index.js";
import { line, makeFolder } from "../ingest/folder.js";
import { plantedCollection } from "../support/planted.js";
import { reportOf, urtext } from "./terminal.js";

const HALF: Progress = { stage: "aligning", done: 1_500, total: 3_000, rate: 1_250.4 };
const folderOf = (count: number): Promise<string> =>
  makeFolder({ "list.jsonl": plantedCollection(count, 60).articles.map(line).join("") });

describe("the line of progress", () => {
  test("tells stage, share, rate and time left", () => {
    expect(lineOf(HALF, 79)).toBe(`aligning    [${"#".repeat(15)}${".".repeat(15)}]   50%  1,250/s  0:02 left`);
    expect(lineOf({ ...HALF, rate: 0.25 }, 79)).toMatch(/ {2}0\.3\/s {2}1:40:00 left$/);
  });

  test("tells only what was read of a stream, and no time of what has no rate or is done", () => {
    expect(lineOf({ stage: "reading", done: 1_234, total: null, rate: 20 }, 79)).toBe("reading     1,234  20/s");
    expect(lineOf({ ...HALF, rate: 0 }, 79)).toMatch(/50% {2}0\/s$/);
    expect(lineOf({ ...HALF, done: 3_000 }, 79)).toMatch(/100% {2}1,250\/s$/);
    expect(lineOf({ stage: "report", done: 0, total: 0, rate: 0 }, 79)).toContain("100%");
  });

  test("fits into any width", () => {
    const lines = Array.from({ length: 100 }, (_, width) => lineOf(HALF, width));
    for (const [width, text] of lines.entries()) expect(text.length).toBeLessThanOrEqual(width);
    expect(lines[16]).toBe("aligning     50%");
    expect(lines[5]).toBe("align");
    expect(lines[0]).toBe("");
  });
});

describe("a trace on a terminal", () => {
  test("shows how far it is on standard error, in plain characters, and clears it in the end", async () => {
    const folder = await folderOf(400);
    // On a clock that runs twenty times as fast, a trace takes long enough to be shown, however quick the machine is.
    const now = performance.now.bind(performance);
    const clock = vi.spyOn(performance, "now").mockImplementation(() => 20 * now());
    const { code, err, out } = await urtext(["trace", folder, "--format", "json"], { columns: 60 });
    clock.mockRestore();
    expect(code).toBe(0);
    expect(reportOf({ code, err, out }).articles).toHaveLength(400);
    const shown = err.split("\r");
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.at(-1)).toBe("\x1b[K");
    for (const text of shown.slice(1, -1)) expect(text).toMatch(/^[a-z]+ [ -~]{0,58}\x1b\[K$/);
    expect(err).toContain("aligning");
  });

  test.each([
    ["in a pipe", {}],
    ["on a terminal that cannot go back in a line", { columns: 80, env: { TERM: "dumb" } }],
  ])("shows nothing %s", async (_, given) => {
    expect((await urtext(["trace", await folderOf(400)], given)).err).toBe("");
  });

  test("that is interrupted writes nothing and ends with 130, its line cleared", async () => {
    const forgotten: string[] = [];
    const { code, out, err } = await urtext(["trace", await folderOf(600)], {
      columns: 80,
      onInterrupt: (listener) => {
        const clock = setTimeout(listener, 100);
        return () => {
          forgotten.push("listener");
          clearTimeout(clock);
        };
      },
    });
    expect({ code, out }).toEqual({ code: 130, out: "" });
    expect(err === "" || err.endsWith("\r\x1b[K")).toBe(true);
    expect(forgotten).toEqual(["listener"]);
  });

  test("takes a number of workers, and refuses what is none", async () => {
    const folder = await folderOf(15);
    const alone = await urtext(["trace", folder, "--format", "json"]);
    expect(await urtext(["trace", folder, "--format", "json", "--workers", "1"])).toEqual(alone);
    const { code, err } = await urtext(["trace", folder, "--workers", "many"]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining("--workers cannot be used") });
  });
});

test("Ctrl-C ends the command in a process of its own with 130, also while it waits for its input", async () => {
  const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), main, "trace", "-"]);
  let out = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  // More than a pipe holds: it is taken only once the command reads, and so listens.
  child.stdin.write(line({ id: "a", text: "The pier is closed. ".repeat(20_000) }), () => child.kill("SIGINT"));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({ code, out }).toEqual({ code: 130, out: "" });
});
