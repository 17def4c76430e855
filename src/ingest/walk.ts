import type { Dirent, Stats } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";
import { byKeys, compareStrings } from "../kernel/order.js";
import { LocatedInput } from "../text/located-input.js";
import { fileError } from "./file-error.js";

export interface FoundFile {
  /** Where it is opened. */
  readonly path: string;
  /** Without links: two files are the same where this is equal. */
  readonly real: string;
  /** As the user wrote it, and the part below it, with `/` on every system: what messages and the report say. */
  readonly source: string;
  /** Relative to the PATH given, with `/`: a plain file's id. */
  readonly id: string;
  /** False for pipes, sockets and devices. */
  readonly isRegular: boolean;
}

/** What stands at one PATH: files, sorted by id, and what could not be opened on the way, in its place. */
export interface Place {
  readonly source: string;
  readonly isFolder: boolean;
  readonly reached: readonly (FoundFile | LocatedInput)[];
}

/** Finds the files at one PATH; opens none of them. */
export async function reach(path: string): Promise<Place> {
  const source = withSlashes(path);
  try {
    const [stats, real] = [await stat(path), await realpath(path)];
    if (stats.isDirectory()) return { source, isFolder: true, reached: await new Walk(source).from(real) };
    const file = { path, real, source, id: basename(path), isRegular: stats.isFile() };
    return { source, isFolder: false, reached: [file] };
  } catch (error) {
    return { source, isFolder: false, reached: [LocatedInput.failed(source, null, fileError(source, error))] };
  }
}

export const withSlashes = (path: string): string => (sep === "/" ? path : path.replaceAll(sep, "/"));

const PASSED_OVER = /^\.|^node_modules$/;

type Reached = { id: string; item: FoundFile | LocatedInput };

class Walk {
  private readonly reached: Reached[] = [];
  /** Real folders walked already: a link back to one of them would never end, and a second way in finds nothing new. */
  private readonly walked = new Set<string>();
  /** Followed last, so that what stands in the folder itself has its id from there, not from a link to it. */
  private readonly links: (() => Promise<void>)[] = [];

  constructor(private readonly source: string) {}

  async from(real: string): Promise<(FoundFile | LocatedInput)[]> {
    await this.folder(real, "");
    for (let link = this.links.shift(); link; link = this.links.shift()) await link();
    return this.reached.sort(byKeys(({ id }) => id)).map(({ item }) => item);
  }

  private async folder(real: string, id: string): Promise<void> {
    if (this.walked.has(real)) return;
    this.walked.add(real);
    await this.orFail(id, async () => {
      const entries = await readdir(real, { withFileTypes: true });
      entries.sort((a, b) => compareStrings(a.name, b.name)); // readdir's order is the file system's own
      for (const entry of entries) {
        if (!PASSED_OVER.test(entry.name))
          await this.entry(real, entry, id === "" ? entry.name : `${id}/${entry.name}`);
      }
    });
  }

  private async entry(folder: string, entry: Dirent, id: string): Promise<void> {
    const path = join(folder, entry.name);
    if (!entry.isSymbolicLink()) await this.item(entry, path, path, id);
    else
      this.links.push(() => this.orFail(id, async () => this.item(await stat(path), path, await realpath(path), id)));
  }

  private async item(kind: Dirent | Stats, path: string, real: string, id: string): Promise<void> {
    if (kind.isDirectory()) await this.folder(real, id);
    else this.add(id, { path, real, source: this.sourceOf(id), id, isRegular: kind.isFile() });
  }

  private async orFail(id: string, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      const source = this.sourceOf(id);
      this.add(id, LocatedInput.failed(source, null, fileError(source, error)));
    }
  }

  private add(id: string, item: FoundFile | LocatedInput): void {
    this.reached.push({ id, item });
  }

  private sourceOf(id: string): string {
    return id === "" ? this.source : `${this.source.replace(/\/+$/, "")}/${id}`;
  }
}
