import { extname } from "node:path";
import type { PassedOver } from "../ingest/index.js";
import { say, type Terminal } from "./terminal.js";

/** So many names are shown: more would bury what matters. */
const MOST_NAMES = 3;

/** What was passed over while articles were read: whole files, and what of files that were read. */
export class Skipped {
  private readonly files: string[] = [];
  private readonly inside = new Map<string, { count: number; readonly paths: string[] }>();

  readonly add = (path: string, inside?: PassedOver): void => {
    if (inside === undefined) this.files.push(path);
    else {
      const known = this.inside.get(inside.what) ?? { count: 0, paths: [] };
      known.count += inside.count;
      known.paths.push(path);
      this.inside.set(inside.what, known);
    }
  };

  /** Says how many files were passed over, of which kinds, and which these were as far as they are few; then what else. */
  note(terminal: Terminal, isMeant: (path: string) => boolean = () => true): void {
    const files = this.files.filter(isMeant);
    const kinds = [...new Set(files.map((path) => extname(path).toLowerCase() || "no extension"))].sort();
    const counted = `${files.length} file${files.length === 1 ? "" : "s"}`;
    if (files.length > 0) say(terminal, `${counted} passed over (${kinds.join(", ")}): ${namesOf(files)}`);
    for (const [what, { count, paths }] of this.inside)
      say(terminal, `${what} (${count}) passed over: ${namesOf(paths)}`);
  }
}

function namesOf(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMES;
  return [...paths.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

/** Says which PATHs are given more than once: each is read once, which may not be what was meant. */
export function noteRepeated(terminal: Terminal, paths: readonly string[]): void {
  const repeated = new Set(paths.filter((path, i) => paths.indexOf(path) < i));
  for (const path of repeated) say(terminal, `${path} is given more than once, and was read once`);
}
