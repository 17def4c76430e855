import { createReadStream } from "node:fs";
import { dirname } from "node:path";
import { UrtextError } from "../errors.js";
import { LocatedInput } from "../text/located-input.js";
import { fileError } from "./file-error.js";
import { type JsonObject, parseJsonObject } from "./json-object.js";
import { type Line, splitLines } from "./lines.js";
import { findNamedFile, type ListPlace, takeNamedText } from "./named-text.js";
import { decodeUtf8 } from "./utf8.js";
import type { FoundFile } from "./walk.js";

/** JSON Lines: an article a line. What is wrong with one line is said of that line, and the others are read. */
export const jsonLines = {
  async *read(file: FoundFile): AsyncGenerator<LocatedInput, void, undefined> {
    try {
      yield* readJsonLines(createReadStream(file.path), placeOf(file));
    } catch (error) {
      yield LocatedInput.failed(file.source, null, fileError(file.source, error));
    }
  },

  async *filesNamedIn(file: FoundFile): AsyncGenerator<string, void, undefined> {
    try {
      for await (const line of splitLines(createReadStream(file.path))) {
        const real = mayNameFile(line) ? await namedIn(line, placeOf(file)) : null;
        if (real !== null) yield real;
      }
    } catch (error) {
      fileError(file.source, error); // a list that cannot be read names nothing; `read` says so
    }
  },
};

export async function* readJsonLines(
  chunks: AsyncIterable<Uint8Array>,
  place: ListPlace,
): AsyncGenerator<LocatedInput, void, undefined> {
  for await (const line of splitLines(chunks)) {
    const input = await readLine(line, place);
    if (input !== null) yield input;
  }
}

async function readLine(line: Line, place: ListPlace): Promise<LocatedInput | null> {
  let object: JsonObject | null = null;
  try {
    object = parseLine(line, place);
    return object && LocatedInput.of(place.source, line.number, await takeNamedText(object, place));
  } catch (error) {
    const id = typeof object?.id === "string" ? object.id : null;
    return LocatedInput.failed(place.source, line.number, asUrtextError(error), id);
  }
}

/** `null` for a blank line. */
function parseLine({ bytes, offset }: Line, { source }: ListPlace): JsonObject | null {
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

const placeOf = ({ path, source }: FoundFile): ListPlace => ({ source, folder: dirname(path) });
