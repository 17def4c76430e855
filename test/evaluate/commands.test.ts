import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { DAM, FERRY, ORCHARD } from "../support/news.js";
import { makePanFolder } from "../support/pan-folder.js";
import { cascade } from "./cascade-command.js";
import { clough } from "./clough-command.js";
import { UsageError } from "./flags.js";
import { gold } from "./gold-command.js";
import { pan } from "./pan-command.js";
import { planted } from "./planted-command.js";
import { Teller } from "./tell.js";
import { witnesses } from "./witnesses-command.js";

type Command = typeof gold;

/** What a command tells, as its lines, and whether it failed. */
async function run(command: Command, ...args: string[]): Promise<{ lines: string[]; failed: boolean }> {
  let text = "";
  const teller = new Teller((part) => {
    text += part;
  });
  await command(args, teller);
  return { lines: text.split("\n").map((line) => line.trim()), failed: teller.failed };
}

const corpus = (name: string): string => fileURLToPath(new URL(`../corpora/${name}`, import.meta.url));

describe("The commands of the evaluation", () => {
  it("hold a hand-marked folder to its floors", async () => {
    expect((await run(gold, corpus("two-sources-merged"))).failed).toBe(false);
  });

  it("score it with the sensitivity that is asked for", async () => {
    const edited = await run(gold, corpus("light-edit"));
    const verbatim = await run(gold, corpus("light-edit"), "--sensitivity", "verbatim");
    expect([edited.lines[0], verbatim.lines[0]]).toEqual([
      expect.stringContaining("sensitivity edited"),
      expect.stringContaining("sensitivity verbatim"),
    ]);
    expect(verbatim.lines.slice(1)).not.toEqual(edited.lines.slice(1));
    expect(verbatim.failed).toBe(true);
  });

  it.each([
    ["gold", gold, []],
    ["gold", gold, ["folder", "--sensitivity", "loose"]],
    ["planted", planted, ["folder"]],
    ["witnesses", witnesses, ["folder"]],
    ["pan", pan, []],
    ["pan", pan, ["folder", "--documents", "some"]],
    ["pan", pan, ["folder", "--conventions", "others"]],
    ["clough", clough, ["folder", "another"]],
    ["cascade", cascade, ["folder"]],
    ["cascade", cascade, ["--regime", "hourly"]],
    ["cascade", cascade, ["--stories", "some"]],
    ["cascade", cascade, ["--train", "--seed", "1000"]],
  ] as const)("refuse what cannot be: %s %s", async (_, command, args) => {
    await expect(run(command, ...args)).rejects.toThrow(UsageError);
  });

  it("hold made-up histories to the floors of their regime, and say whether the seed is for training", async () => {
    const { lines } = await run(cascade, "--stories", "2", "--regime", "undated", "--train");
    expect(lines[0]).toBe("undated: 2 stories of seed 1 (a training seed), sensitivity edited");
    const judged = lines.filter((line) => /^(ok|FAIL) /.test(line)).map((line) => line.split(/ {2,}/)[1]);
    expect(judged).toContain("direction, accuracy");
    expect(judged).not.toContain("first, accuracy");
  });

  it("print a made-up history to be read, with its truth", async () => {
    const { lines } = await run(cascade, "--dump", "1", "--regime", "minute");
    const text = lines.join("\n");
    expect(text).toMatch(/^--- a\d\d .+: \w+/m);
    expect(text).toContain("----- report");
    expect(text).toContain("----- score");
  });

  describe("on a corpus of PAN", () => {
    /** In document 0 what is marked is not found; in document 1, something is where nothing is marked. */
    const folder = () =>
      makePanFolder([
        { kind: "02-no-obfuscation", copy: FERRY, source: DAM, marks: [[0, 50, 0, 50]] },
        { kind: "01-no-plagiarism", copy: ORCHARD, source: ORCHARD, marks: [] },
      ]);
    const marksOf = (lines: readonly string[]) =>
      lines.filter((line) => /^(ok|FAIL) /.test(line)).map((line) => line.split(/ {2,}/).slice(0, 2));

    it("hold the even documents to the floors of their kind", async () => {
      const { lines, failed } = await run(pan, await folder());
      expect(failed).toBe(true);
      expect(marksOf(lines)).toEqual([["FAIL", "none"]]);
    });

    it("show the scores of other documents, and judge only what is found without reuse", async () => {
      const { lines, failed } = await run(pan, await folder(), "--documents", "odd");
      expect([marksOf(lines), failed]).toEqual([[["ok", "without reuse"]], false]);
      expect(lines.join("\n")).toContain("something found in 1 of 1 without a mark");
    });
  });
});
