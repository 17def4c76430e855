import type { LocatedInput } from "../text/located-input.js";
import { decodeStrictly } from "./bytes/charset.js";
import { fileError } from "./file-error.js";
import { type Origin, openFile, wholeContentOf } from "./origin.js";
import { readOneArticle } from "./whole-file.js";

/** A file of plain text is one article, of which nothing is known but its name. */
export const plainText = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    yield await readOneArticle(origin, (bytes) => ({ id: origin.id, text: decodeStrictly(bytes, origin.source) }));
  },
};

/** The text of a file that is named by another, or by the user. */
export async function readTextAt(path: string, source: string): Promise<string> {
  try {
    return decodeStrictly(await wholeContentOf({ source, open: () => openFile(path) }), source);
  } catch (error) {
    throw fileError(source, error);
  }
}
