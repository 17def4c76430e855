import { realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { UrtextError } from "../errors.js";
import type { JsonObject } from "./json/json-object.js";
import { readTextAt } from "./plain-text.js";
import { withSlashes } from "./walk.js";

/** Where a list of articles stands. `folder` is `null` for standard input, beside which there are no files. */
export interface ListPlace {
  readonly source: string;
  readonly folder: string | null;
}

/**
 * The article, with the text that its key `file` names in place of the key. Lists of articles come from elsewhere, and
 * a name in them must not be able to fetch any file of the machine: it stays in the list's own folder.
 *
 * @throws UrtextError URTEXT_ARTICLE_INVALID, URTEXT_FILE_MISSING, URTEXT_FILE_UNREADABLE, URTEXT_FILE_NOT_UTF8
 */
export async function takeNamedText(article: JsonObject, place: ListPlace): Promise<JsonObject> {
  const { file, ...rest } = article;
  if (file === undefined || file === null) return rest;
  const path = resolveName(file, place);
  if (rest.text !== undefined && rest.text !== null) throw invalid("the article has a text as well; give one of both");
  const shown = withSlashes(join(dirname(place.source), file as string));
  await staysInside(path, place.folder!);
  return { ...rest, text: await readTextAt(path, shown) };
}

/** A link in the folder leads out as surely as dots do, and a pipe would never end. What is not there is said by the reader. */
async function staysInside(path: string, folder: string): Promise<void> {
  const real = await realpath(path).catch(() => null);
  if (real === null) return;
  if (leavesFolder(await realpath(folder), real)) throw invalid("it leads out of the folder that the list is in");
  const there = await stat(real);
  if (!there.isFile() && !there.isDirectory()) throw invalid("it is no file");
}

/** The real path of the file that an article names, or `null` where it names none that is there. */
export async function findNamedFile({ file }: JsonObject, place: ListPlace): Promise<string | null> {
  if (file === undefined || file === null) return null;
  const path = resolveName(file, place);
  return realpath(path).catch(() => null);
}

function resolveName(file: unknown, { folder }: ListPlace): string {
  if (typeof file !== "string") throw invalid("it is not a string");
  if (folder === null) throw invalid("standard input stands in no folder; give the text itself");
  const path = resolve(folder, file);
  const below = relative(folder, path);
  if (below === "") throw invalid("it names no file");
  if (isAbsolute(file) || leavesFolder(folder, path)) {
    throw invalid("it leads out of the folder that the list is in");
  }
  return path;
}

/** `relative` is absolute between two drives of Windows. */
function leavesFolder(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return isAbsolute(below) || below.split(sep)[0] === "..";
}

const invalid = (problem: string): UrtextError => new UrtextError("URTEXT_ARTICLE_INVALID", { field: "file", problem });
