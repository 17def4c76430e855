import { UrtextError } from "../../errors.js";
import { LocatedInput } from "../../text/located-input.js";
import { MOST_AT_ONCE } from "../bytes/whole.js";
import { fileError } from "../file-error.js";
import { type Line, splitLines } from "../lines.js";
import { findNamedFile, type ListPlace } from "../named-text.js";
import { contentOf, type Origin } from "../origin.js";
import { decodeUtf8 } from "../utf8.js";
import { inputsOf } from "./json-inputs.js";
import { type JsonObject, parseJsonObject } from "./json-object.js";

/** JSON Lines: an article a line. What is wrong with one line is said of that line, and the others are read. */
export const jsonLines = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    try {
      for await (const line of splitLines(contentOf(origin))) yield* readLine(line, origin);
    } catch (error) {
      yield LocatedInput.failed(origin.source, null, fileError(origin.source, error));
    }
  },

  async *filesNamedIn(origin: Origin): AsyncGenerator<string, void, undefined> {
    try {
      for await (const line of splitLines(contentOf(origin))) {
        const real = mayNameFile(line) ? await namedIn(line, origin) : null;
        if (real !== null) yield real;
      }
    } catch (error) {
      fileError(origin.source, error); // a list that cannot be read names nothing; `read` says so
    }
  },
};

async function* readLine(line: Line, origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
  const { source } = origin;
  try {
    const object = parseLine(line, origin);
    if (object !== null) yield* inputsOf(object, origin, line.number);
  } catch (error) {
    yield LocatedInput.failed(source, line.number, asUrtextError(error));
  }
}

/** `null` for a blank line. */
function parseLine({ bytes, offset, tooLong }: Line, { source }: ListPlace): JsonObject | null {
  if (tooLong) throw new UrtextError("URTEXT_FILE_TOO_LARGE", { path: source, most: MOST_AT_ONCE });
  const text = decodeUtf8(bytes, source, offset).trim();
  return text === "" ? null : parseJsonObject(text);
}

/** Most lines of most lists name no file: a look at the bytes spares them a second parse. JSON may escape the key. */
const mayNameFile = ({ bytes }: Line): boolean => bytes.includes('"file"') || bytes.includes("\\u");

async function namedIn(line: Line, place: ListPlace): Promise<string | null> {
  try {
    const object = parseLine(line, place);
    return object && (await findNamedFile(object, place));
  } catch (error) {
    asUrtextError(error);
    return null; // `read` says what is wrong with the line
  }
}

function asUrtextError(error: unknown): UrtextError {
  if (error instanceof UrtextError) return error;
  throw error;
}
