import { extname } from "node:path";
import { say, type Terminal } from "./terminal.js";

/** Says how many files were passed over, and of which kinds: their names would bury what matters. */
export function noteSkipped(terminal: Terminal, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const kinds = [...new Set(paths.map((path) => extname(path).toLowerCase() || "no extension"))].sort();
  say(terminal, `${paths.length} file${paths.length === 1 ? "" : "s"} passed over: ${kinds.join(", ")}`);
}
