import { realpath, stat } from "node:fs/promises";
import { UrtextError } from "../errors.js";
import { type ArticleInput, readArticle } from "../text/article.js";
import { DistinctIds } from "./distinct-ids.js";
import { fileError } from "./file-error.js";
import { EXTENSIONS_OF_ONE, formatOfOne } from "./formats.js";
import { originOf } from "./origin.js";
import { type FoundFile, withSlashes } from "./walk.js";

/**
 * The text of a file that is one article, for `compare()`: a plain text, a page, Markdown. Lists are refused: one text of
 * many, or JSON taken for prose, would be compared, and the answer would be about another thing than was asked.
 *
 * @throws UrtextError URTEXT_FILE_MISSING, URTEXT_FILE_UNREADABLE, URTEXT_FILE_UNSUPPORTED, URTEXT_FILE_NOT_UTF8, and
 * what else can be wrong with a file of its kind; URTEXT_TEXT_EMPTY here rather than in `compare`, which could not tell
 * which of its two texts came from which file.
 */
export async function readText(path: string): Promise<string> {
  const file = await findFile(path);
  const input = await readOne(file);
  const read = readArticle(input);
  if ("errors" in read) throw read.errors[0];
  return read.article.text;
}

async function findFile(path: string): Promise<FoundFile> {
  const source = withSlashes(path);
  try {
    const stats = await stat(path);
    if (stats.isDirectory())
      throw new UrtextError("URTEXT_FILE_UNREADABLE", { path: source, problem: "it is a folder" });
    if (!stats.isFile()) throw unsupported(source);
    return { path, real: await realpath(path), source, id: source, isRegular: true };
  } catch (error) {
    throw fileError(source, error);
  }
}

async function readOne(file: FoundFile): Promise<ArticleInput> {
  const origin = originOf(file, new DistinctIds());
  const format = await formatOfOne(origin).catch((error) => {
    throw fileError(file.source, error);
  });
  for await (const { input, error } of format?.read(origin) ?? []) {
    if (error !== null) throw error;
    return input as ArticleInput;
  }
  throw unsupported(file.source);
}

const unsupported = (path: string): UrtextError =>
  new UrtextError("URTEXT_FILE_UNSUPPORTED", { path, known: EXTENSIONS_OF_ONE });
