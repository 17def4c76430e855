import { UrtextError } from "../errors.js";
import { LocatedInput } from "../text/located-input.js";
import { decodeStrictly } from "./bytes/charset.js";
import { fileError } from "./file-error.js";
import { type Origin, openFile, wholeContentOf } from "./origin.js";
import { lineOfByte } from "./utf8.js";

/** A file of plain text is one article, of which nothing is known but its name. */
export const plainText = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    yield await readWhole(origin, (bytes) => ({ id: origin.id, text: decodeStrictly(bytes, origin.source) }));
  },
};

/** A file that is one article; where its bytes are no text, the error with the line that they stand in. */
export async function readWhole(
  origin: Origin,
  read: (bytes: Uint8Array) => object | Promise<object>,
): Promise<LocatedInput> {
  const { source } = origin;
  let bytes: Uint8Array = new Uint8Array();
  try {
    bytes = await wholeContentOf(origin);
    return LocatedInput.of(source, null, await read(bytes));
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
    return decodeStrictly(await wholeContentOf({ source, open: () => openFile(path) }), source);
  } catch (error) {
    throw fileError(source, error);
  }
}
