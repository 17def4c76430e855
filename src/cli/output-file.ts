import { randomUUID } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { access, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UrtextError } from "../index.js";
import { Interrupted } from "./running.js";

/**
 * Writes a file whole or not at all: beside its place first, then renamed onto it, so that whoever reads it meanwhile,
 * or after a full disk, never has half a report. A file that is there keeps its mode, and a link still leads to it.
 *
 * @throws UrtextError URTEXT_OUTPUT_UNWRITABLE
 */
export async function writeFileWhole(path: string, text: string | AsyncIterable<string>): Promise<void> {
  await orUnwritable(path, async () => {
    const there = await statOrNull(path);
    // A device or a pipe (/dev/null, /dev/stdout) is written through: to rename a file onto it would put it away.
    if (there !== null && !there.isFile()) await writeFile(path, text);
    else await replace(there ? await realpath(path) : path, text, there);
  });
}

/** Whether a file could be written, asked before the work: an hour's trace is not to be lost to a misspelt folder. */
export async function checkWritable(path: string): Promise<void> {
  await orUnwritable(path, async () => {
    const there = await statOrNull(path);
    if (there?.isDirectory()) throw new Error("it is a folder");
    if (there) await access(path, constants.W_OK);
    if (!there || there.isFile()) await access(dirname(path), constants.W_OK);
  });
}

/** Refuses to write over what was read: a misplaced `--out` is not to cost the collection. */
export async function checkNoInput(path: string, sources: Iterable<string>): Promise<void> {
  const there = await statOrNull(path);
  if (!there?.isFile()) return;
  const own = await realpath(path);
  for (const source of sources) {
    const read = await realpath(source).catch(() => null);
    if (read === own) throw new UrtextError("URTEXT_OUTPUT_UNWRITABLE", { path, problem: "it is one of the inputs" });
  }
}

async function replace(path: string, text: string | AsyncIterable<string>, there: Stats | null): Promise<void> {
  const beside = join(dirname(path), `.urtext-${randomUUID()}.tmp`);
  try {
    await writeFile(beside, text, { flag: "wx", mode: there ? there.mode & 0o777 : 0o666 });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function statOrNull(path: string): Promise<Stats | null> {
  return stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

async function orUnwritable(path: string, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    // What is written may come from something that fails by itself, or is stopped.
    if (error instanceof UrtextError || error instanceof Interrupted) throw error;
    // Node's sentence goes on with the machine's own path.
    const problem = (error as Error).message.split(",")[0];
    throw new UrtextError("URTEXT_OUTPUT_UNWRITABLE", { path, problem }, { cause: error });
  }
}
