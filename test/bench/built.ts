import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Does something with the library as users have it, built for this once: sources would be transpiled at their expense. */
export async function withBuilt<Result>(work: (library: URL) => Promise<Result>): Promise<Result> {
  // Inside node_modules, from where the built files find the packages that they need.
  const folder = mkdtempSync(join(root, "node_modules/.urtext-bench-"));
  try {
    const tsup = join(root, "node_modules/tsup/dist/cli-default.js");
    const flags = ["--no-dts", "--out-dir", folder];
    execFileSync(process.execPath, [tsup, ...flags], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    return await work(pathToFileURL(join(folder, "index.js")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
