import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { TABLES, tableIn } from "./support/options-table.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const run = promisify(execFile);

interface Block {
  readonly language: string;
  readonly code: string;
  /** What the README shows as printed by it. */
  readonly shown: string | null;
}

const blocks: Block[] = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match, i, all) => ({
  language: match[1],
  code: match[2],
  shown: all[i + 1]?.[1] === "text" ? all[i + 1][2] : null,
}));

const named = (language: string) =>
  blocks.filter((block) => block.language === language).map((block) => [block.code.split("\n")[0], block] as const);

/** What the README's commands run, without an installed package. */
const SCRIPTS: Readonly<Record<string, string>> = {
  "npx urtext": "src/cli/main.ts",
  "npm run": "examples/trace-articles.ts",
};

/** What the README's commands write, and read again. */
const MADE: readonly string[] = ["report.json", "report.html", "newsroom", "all.jsonl"];

/** Runs a command of the README in a folder of its own, with the sources in place of the installed package. */
async function runCommand(line: string, folder: string): Promise<string> {
  const words = line.replace(/\s+#.*$/, "").matchAll(/"([^"]*)"|\S+/g);
  const [program, verb, ...rest] = [...words].map(([word, quoted]) => quoted ?? word);
  const script = SCRIPTS[`${program} ${verb}`];
  expect(script).toBeDefined();
  const argv = (program === "npx" ? rest : rest.slice(1)).map((word) =>
    MADE.includes(word) ? join(folder, word) : word,
  );
  const { stdout } = await run(process.execPath, ["--import", "tsx", script, ...argv], { cwd: root });
  return stdout;
}

describe("The README", () => {
  it("has blocks of code, all of kinds that are run here", () => {
    expect(named("ts").length).toBeGreaterThanOrEqual(3);
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual(["", "sh", "text", "ts"]);
  });

  it.each(named("ts"))("prints what it says: %s", async (_, { code, shown }) => {
    const folder = mkdtempSync(join(root, "test/.readme-"));
    try {
      writeFileSync(join(folder, "block.ts"), code);
      const { stdout } = await run(process.execPath, ["--import", "tsx", join(folder, "block.ts")], { cwd: root });
      expect(stdout).toBe(shown);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each(named("sh").filter(([, { code }]) => /^npx urtext|^npm run example$/m.test(code)))(
    "prints what it says: %s",
    async (_, { code, shown }) => {
      const folder = mkdtempSync(join(root, "test/.readme-"));
      try {
        let printed = "";
        for (const line of code.trim().split("\n")) printed += await runCommand(line, folder);
        if (shown !== null) expect(printed).toContain(shown);
        else expect(printed).not.toBe("");
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it("names only scripts that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const used = [...readme.matchAll(/npm (?:run )?(test|[a-z-]+)(?=[\s`])/g)]
      .map((match) => match[1])
      .filter((name) => !["ci", "run", "install"].includes(name));
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(Object.keys(TABLES))("tells the %s as the code has them", (name) => {
    expect(tableIn(readme, name)).toBe(TABLES[name]());
  });
});
