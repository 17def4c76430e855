import { extname } from "node:path";
import { say, type Terminal } from "./terminal.js";

/** So many names are shown: more would bury what matters. */
const MOST_NAMES = 3;

/** Says how many files were passed over, of which kinds, and which these were as far as they are few. */
export function noteSkipped(terminal: Terminal, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const kinds = [...new Set(paths.map((path) => extname(path).toLowerCase() || "no extension"))].sort();
  const more = paths.length - MOST_NAMES;
  const names = [...paths.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(", ");
  say(terminal, `${paths.length} file${paths.length === 1 ? "" : "s"} passed over (${kinds.join(", ")}): ${names}`);
}

/** Says which PATHs are given more than once: each is read once, which may not be what was meant. */
export function noteRepeated(terminal: Terminal, paths: readonly string[]): void {
  const repeated = new Set(paths.filter((path, i) => paths.indexOf(path) < i));
  for (const path of repeated) say(terminal, `${path} is given more than once, and was read once`);
}
