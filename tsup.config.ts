import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { reportJsonSchema } from "./src/report/schema.js";

/** Packages whose code goes into ours: installing urtext must not bring what they depend on. Their licences are told. */
const BUNDLED = ["natural", "@noble/hashes", "picocolors"];

/**
 * The German stemmer brings the stop words of 58 languages, a quarter of all code here, for a method that is not called:
 * every import would read them.
 */
const withoutStopWords: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "without-stop-words",
  setup(build) {
    build.onResolve({ filter: /^stopwords-iso$/ }, () => ({ path: "stopwords-iso", namespace: "nothing" }));
    build.onLoad({ filter: /./, namespace: "nothing" }, () => ({ contents: "module.exports = {};", loader: "js" }));
  },
};

export default defineConfig({
  entry: {
    index: "src/index.ts",
    "ingest/index": "src/ingest/index.ts",
    "cli/main": "src/cli/main.ts",
    "threads/threads": "src/threads/threads.ts",
    "threads/thread": "src/threads/thread.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  external: [/^node:/],
  noExternal: BUNDLED.map((name) => new RegExp(`^${name}(/|$)`)),
  esbuildOptions(options) {
    options.mainFields = ["module", "main"]; // the neutral platform looks at "exports" only, and natural has none
    options.logOverride = { "empty-import-meta": "silent" }; // read only where there is no __filename
  },
  esbuildPlugins: [withoutStopWords],
  dts: { entry: { index: "src/index.ts", "ingest/index": "src/ingest/index.ts" } },
  splitting: true,
  removeNodeProtocol: false,
  treeshake: true,
  clean: true,
  sourcemap: false,
  async onSuccess() {
    mkdirSync("dist", { recursive: true });
    writeFileSync("dist/report.schema.json", `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
    writeFileSync("dist/THIRD-PARTY-NOTICES.txt", BUNDLED.map(noticeOf).join("\n\n"));
  },
});

/** natural ships no licence file; its sources carry the text, and its package.json and README name MIT. */
function noticeOf(name: string): string {
  const folder = `node_modules/${name}`;
  const { version, license, author } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const head = `${name} ${version}\nLicence: ${license}\nAuthor: ${typeof author === "string" ? author : (author?.name ?? "see its repository")}`;
  return `${head}\n\n${licenceText(folder)}`;
}

function licenceText(folder: string): string {
  for (const file of ["LICENSE", "LICENSE.md", "LICENSE.txt"]) {
    try {
      return readFileSync(`${folder}/${file}`, "utf8").trim();
    } catch {
      // the next name
    }
  }
  const source = readFileSync(`${folder}/lib/natural/stemmers/porter_stemmer.js`, "utf8");
  return source.slice(source.indexOf("/*") + 2, source.indexOf("*/")).trim();
}
