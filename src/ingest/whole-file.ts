import { UrtextError } from "../errors.js";
import { LocatedInput } from "../text/located-input.js";
import { fileError } from "./file-error.js";
import { type Origin, wholeContentOf } from "./origin.js";
import { lineOfByte } from "./utf8.js";

/** The bytes of a file that is held as a whole, unpacked, and what came of opening it. */
export async function withWhole<Result>(
  origin: Origin,
  read: (bytes: Uint8Array) => Result | Promise<Result>,
): Promise<Result | LocatedInput> {
  const { source } = origin;
  let bytes: Uint8Array = new Uint8Array();
  try {
    bytes = await wholeContentOf(origin);
    return await read(bytes);
  } catch (error) {
    const line = isNotUtf8(error) ? lineOfByte(bytes, error.facts.byte) : null;
    return LocatedInput.failed(source, line, fileError(source, error));
  }
}

/** A file that is one article; where its bytes are no text, the error with the line that they stand in. */
export const readOneArticle = (
  origin: Origin,
  read: (bytes: Uint8Array) => object | Promise<object>,
): Promise<LocatedInput> => withWhole(origin, async (bytes) => LocatedInput.of(origin.source, null, await read(bytes)));

const isNotUtf8 = (error: unknown): error is UrtextError<"URTEXT_FILE_NOT_UTF8"> =>
  error instanceof UrtextError && error.code === "URTEXT_FILE_NOT_UTF8";
