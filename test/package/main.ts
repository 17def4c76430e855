/**
 * Packs the package, installs the file into an empty project and uses it there as its users would: `import`,
 * `require`, types, the command, the schema. Needs a registry, so it is no test of `npm test`; CI runs it.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Of these 22, and 24 MB, are lmdb, what it depends on, and its binaries, of which a machine gets its own; 32, and 7 MB,
 * read pages (linkedom, readability, chrono-node), feeds (feedsmith) and Markdown (markdown-it, yaml), none of which is
 * loaded before such a file is.
 */
const MOST_PACKAGES = 59;
const MOST_MEGABYTES = 43;

const root = fileURLToPath(new URL("../..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "urtext-package-"));
const run = (command: string, args: readonly string[], cwd = project): string =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

let failed = false;
function check(passed: boolean, what: string): void {
  failed ||= !passed;
  process.stdout.write(`${passed ? "ok  " : "FAIL"}  ${what}\n`);
}

const ARTICLES = JSON.stringify([
  { id: "a", text: "One two three four five six seven eight nine harbour ferries carry nurses." },
  { id: "b", text: "Harbour ferries carry nurses and one two three four five six seven eight nine." },
]);
const USES: Readonly<Record<string, string>> = {
  "use.mjs": `import { trace } from "urtext"; import { readInputs } from "urtext/ingest";
    const report = await trace(${ARTICLES}); console.log(report.format, typeof readInputs);`,
  "threads.mjs": `import { trace } from "urtext"; console.log((await trace(${ARTICLES}, { workers: 2 })).format);`,
  "threads.cjs": `const { trace } = require("urtext");
    trace(${ARTICLES}, { workers: 2 }).then(({ format }) => console.log(format));`,
  "disk.mjs": `import { openIndex } from "urtext";
    const index = await openIndex("index-a"); await index.addAll(${ARTICLES}); console.log(index.size); await index.close();`,
  "disk.cjs": `const { openIndex } = require("urtext");
    openIndex("index-b").then(async (index) => { await index.addAll(${ARTICLES}); console.log(index.size); await index.close(); });`,
  "use.cjs": `const { trace } = require("urtext"); const { readInputs } = require("urtext/ingest");
    trace(${ARTICLES}).then((report) => console.log(report.format, typeof readInputs));`,
  "zod.mjs": `import * as z from "zod"; import { articleInputSchema, optionsSchema } from "urtext";
    const both = z.object({ article: articleInputSchema, options: optionsSchema });
    const { data } = both.safeParse({ article: { id: "a", text: "One." }, options: { runWords: 9 } });
    const { runWords } = z.toJSONSchema(both, { io: "input" }).properties.options.properties;
    const { error } = optionsSchema.safeParse({ runWords: 1 });
    console.log(optionsSchema instanceof z.ZodObject, error instanceof z.ZodError, data.options.runWords,
      data.options.rows, runWords.default, runWords.description.slice(0, 2), z.prettifyError(error).includes(">=4"));`,
  "types.ts": `import * as z from "zod"; import { readInputs } from "urtext/ingest";
    import { optionsSchema, trace, type Options, type Report, type ArticleInput } from "urtext";
    export const options: Options = { runWords: 9 } satisfies z.input<typeof optionsSchema>;
    export const both = z.object({ options: optionsSchema });
    export const rows: number = both.parse({ options }).options.rows;
    const articles: ArticleInput[] = ${ARTICLES};
    export const report: Promise<Report> = trace(articles);
    export const first: Promise<string | null> = trace(readInputs(["."])).then(({ clusters }) => clusters[0].first.article);`,
};

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

try {
  run("npm", ["run", "build"], root);
  const packed = run("npm", ["pack", "--json", "--silent", "--ignore-scripts", "--pack-destination", project], root);
  const [{ filename }] = JSON.parse(packed);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "empty", private: true, type: "module" }));
  writeFileSync(join(project, ".env"), "URTEXT_PROBE=read\n");
  run("npm", ["install", "--silent", "--no-audit", "--no-fund", `./${filename}`]);

  const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
  const packages = Object.keys(lock.packages).filter((path) => path !== "");
  check(
    packages.length <= MOST_PACKAGES,
    `${packages.length} packages (at most ${MOST_PACKAGES}): ${packages.join(", ")}`,
  );
  const megabytes = sizeOf(join(project, "node_modules")) / 1e6;
  check(megabytes <= MOST_MEGABYTES, `${megabytes.toFixed(1)} MB (at most ${MOST_MEGABYTES})`);

  for (const [name, text] of Object.entries(USES)) writeFileSync(join(project, name), text);
  check(run("node", ["use.mjs"]) === "urtext-report function\n", "import works, and prints nothing of its own");
  check(run("node", ["use.cjs"]) === "urtext-report function\n", "require works, and prints nothing of its own");
  for (const name of ["threads.mjs", "threads.cjs"]) {
    check(run("node", [name]) === "urtext-report\n", `threads work in ${name}, and end`);
  }
  check(run("node", ["zod.mjs"]) === "true true 9 4 8 N: true\n", "the schemas work beside another copy of zod");
  for (const name of ["disk.mjs", "disk.cjs"])
    check(run("node", [name]) === "2\n", `an index on disk works in ${name}`);
  const probe = `import("urtext").then(() => console.log(process.env.URTEXT_PROBE ?? "not read"))`;
  check(run("node", ["-e", probe]) === "not read\n", "a .env beside it is not read");
  check(/^\d+\.\d+\.\d+\n$/.test(run("npx", ["urtext", "--version"])), "the command runs");
  const schema = JSON.parse(readFileSync(join(project, "node_modules/urtext/dist/report.schema.json"), "utf8"));
  check(schema.$schema === "https://json-schema.org/draft/2020-12/schema", "the JSON Schema is there");

  const tsc = join(root, "node_modules/typescript/bin/tsc");
  for (const resolution of ["bundler", "nodenext"]) {
    const module = resolution === "nodenext" ? "nodenext" : "esnext";
    run("node", [
      tsc,
      "--noEmit",
      "--strict",
      "--target",
      "es2022",
      "--module",
      module,
      "--moduleResolution",
      resolution,
      "types.ts",
    ]);
    check(true, `types resolve (${resolution})`);
  }
  run("npx", ["publint", "--strict"], root);
  check(true, "publint finds nothing");
  run(
    "npx",
    [
      "attw",
      "--no-emoji",
      "--profile",
      "node16",
      "--exclude-entrypoints",
      "report.schema.json",
      "--",
      join(project, filename),
    ],
    root,
  );
  check(true, "arethetypeswrong finds nothing");
} catch (error) {
  const { stdout, stderr, message } = error as { stdout?: string; stderr?: string; message: string };
  check(false, [message, stdout, stderr].filter(Boolean).join("\n"));
} finally {
  rmSync(project, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
