import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { reportJsonSchema } from "./src/report/schema.js";

/**
 * Packages whose code goes into ours, with their licences: installing urtext must not bring what they depend on, and
 * importing it must not read what it does not use. Of zod that is its error messages in fifty languages, three quarters
 * of it; its schemas work beside those of any other copy, and its types are still those of the package.
 */
const BUNDLED = ["natural", "@noble/hashes", "picocolors", "zod", "fast-levenshtein", "fastest-levenshtein"];

/**
 * natural makes its stemmers, in thirteen languages, when their files are read: here each is made when a word is first
 * stemmed by it. And each brings a tokenizer and a list of stop words for a method that is not called; the German one
 * brings those of 58 languages, a quarter of all code here.
 */
const onlyStems: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "only-stems",
  setup(build) {
    build.onResolve({ filter: /^natural\/.*\/stemmers\// }, ({ path, resolveDir, kind }) =>
      kind === "require-call" ? undefined : { path, namespace: "stemmer", pluginData: resolveDir },
    );
    build.onLoad({ filter: /./, namespace: "stemmer" }, ({ path, pluginData }) => ({
      contents: `export default { stem: (word) => require(${JSON.stringify(path)}).stem(word) };`,
      resolveDir: pluginData,
    }));
    build.onResolve({ filter: /^stopwords-iso$|^\.\.\/(util\/stopwords|tokenizers\/)/ }, ({ path, importer }) =>
      /natural\/stemmers\/\w+\.js$/.test(importer) ? { path, namespace: "nothing" } : undefined,
    );
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
    "store/lmdb": "src/store/lmdb.ts",
    "store/contract": "src/store/contract.ts",
  },
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  external: [/^node:/],
  noExternal: BUNDLED.map((name) => new RegExp(`^${name}(/|$)`)),
  esbuildOptions(options) {
    options.mainFields = ["module", "main"]; // the neutral platform looks at "exports" only, and natural has none
    // fast-levenshtein makes one at every import, for an option that is not used; it reads the collations of all languages.
    options.define = { "Intl.Collator": "undefined" };
    options.lineLimit = 120;
    options.charset = "utf8"; // a letter of Armenian or Russian in two bytes, and not in the six of an escape
    options.minifySyntax = true;
    options.logOverride = { "empty-import-meta": "silent" }; // read only where there is no __filename
  },
  esbuildPlugins: [onlyStems],
  dts: {
    entry: { index: "src/index.ts", "ingest/index": "src/ingest/index.ts", "store/contract": "src/store/contract.ts" },
  },
  splitting: true,
  removeNodeProtocol: false,
  treeshake: true,
  clean: true,
  sourcemap: false,
  // An import reads every byte. Names stay, and lines are short: a stack can still be read.
  minifyWhitespace: true,
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
