import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { UrtextError } from "../errors.js";
import { readArticle } from "../text/article.js";
import { LocatedInput } from "../text/located-input.js";
import { fileError } from "./file-error.js";
import { decodeUtf8, lineOfByte } from "./utf8.js";
import { type FoundFile, withSlashes } from "./walk.js";

/** A file of plain text is one article, of which nothing is known but its name. */
export const plainText = {
  async *read({ path, source, id }: FoundFile): AsyncGenerator<LocatedInput, void, undefined> {
    try {
      yield toInput(await readFile(path), source, id);
    } catch (error) {
      yield LocatedInput.failed(source, null, fileError(source, error));
    }
  },
};

/** The whole of a plain text as one input; where its bytes are no text, the error with the line that they stand in. */
export function toInput(bytes: Uint8Array, source: string, id: string): LocatedInput {
  try {
    return LocatedInput.of(source, null, { id, text: decodeUtf8(bytes, source) });
  } catch (error) {
    const line = isNotUtf8(error) ? lineOfByte(bytes, error.facts.byte) : null;
    return LocatedInput.failed(source, line, fileError(source, error));
  }
}

const isNotUtf8 = (error: unknown): error is UrtextError<"URTEXT_FILE_NOT_UTF8"> =>
  error instanceof UrtextError && error.code === "URTEXT_FILE_NOT_UTF8";

/** The text of a file that is named by another, or by the user. */
export async function readTextAt(path: string, source: string): Promise<string> {
  try {
    return decodeUtf8(await readFile(path), source);
  } catch (error) {
    throw fileError(source, error);
  }
}

const EXTENSION = ".txt";

/**
 * The text of one plain text file, for `compare()`. Other kinds are refused, as `readInputs` refuses them: markup or
 * JSON taken for prose would be compared, and the answer would be about braces.
 *
 * @throws UrtextError URTEXT_FILE_MISSING, URTEXT_FILE_UNREADABLE, URTEXT_FILE_UNSUPPORTED, URTEXT_FILE_NOT_UTF8;
 * URTEXT_TEXT_EMPTY here rather than in `compare`, which could not tell which of its two texts came from which file.
 */
export async function readText(path: string): Promise<string> {
  const source = withSlashes(path);
  await refuseOtherKinds(path, source);
  const text = await readTextAt(path, source);
  const read = readArticle({ id: source, text });
  if ("errors" in read) throw read.errors[0];
  return text;
}

async function refuseOtherKinds(path: string, source: string): Promise<void> {
  const stats = await stat(path).catch((error) => {
    throw fileError(source, error);
  });
  if (stats.isDirectory()) throw new UrtextError("URTEXT_FILE_UNREADABLE", { path: source, problem: "it is a folder" });
  if (!stats.isFile() || extname(source).toLowerCase() !== EXTENSION) {
    throw new UrtextError("URTEXT_FILE_UNSUPPORTED", { path: source, known: EXTENSION });
  }
}
