import { UrtextError } from "../../errors.js";
import { LocatedInput } from "../../text/located-input.js";
import { decodeStrictly } from "../bytes/charset.js";
import { Chunks } from "../bytes/chunks.js";
import { fileError } from "../file-error.js";
import { findNamedFile } from "../named-text.js";
import { contentOf, type Origin, Unrecognised, wholeContentOf } from "../origin.js";
import { withWhole } from "../whole-file.js";
import { peekFirstLine } from "./first-line.js";
import { inputsOf } from "./json-inputs.js";
import { jsonLines } from "./json-lines.js";
import { asObject, type JsonObject, parseJson } from "./json-object.js";
import { isArticle, isJsonFeed, isNinjs } from "./shapes.js";

/**
 * JSON that says by itself what it is: articles line by line, one article, a feed, an item of an agency, or an array of
 * any. JSON of another kind is not an article, and is nobody's mistake.
 */
export const json = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    const { held, again } = await lookAtFirstLine(origin);
    if (held === "document") yield* readDocument(again);
    else yield* jsonLines.read(again);
  },

  async *filesNamedIn(origin: Origin): AsyncGenerator<string, void, undefined> {
    try {
      const { held, again } = await lookAtFirstLine(origin);
      if (held === "document") yield* namedIn(parseDocument(await wholeContentOf(again), origin.source), origin);
      else yield* jsonLines.filesNamedIn(again);
    } catch (error) {
      if (!(error instanceof Unrecognised)) fileError(origin.source, error); // `read` says what is wrong
    }
  },
};

async function* readDocument(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
  const items = await withWhole(origin, (bytes) => parseDocument(bytes, origin.source));
  if (items instanceof LocatedInput) yield items;
  else for (const [i, item] of items.entries()) yield* readItem(item, i + 1, origin);
}

async function* readItem(item: unknown, number: number, origin: Origin): AsyncGenerator<LocatedInput> {
  try {
    yield* inputsOf(asObject(item), origin, null);
  } catch (error) {
    if (!(error instanceof UrtextError) || error.code !== "URTEXT_JSON_BROKEN") throw error;
    const { problem } = (error as UrtextError<"URTEXT_JSON_BROKEN">).facts;
    const located = new UrtextError("URTEXT_JSON_BROKEN", { problem: `item ${number}: ${problem}` }, { cause: error });
    yield LocatedInput.failed(origin.source, null, located);
  }
}

/** @throws Unrecognised where nothing in it is an article; UrtextError URTEXT_JSON_BROKEN, URTEXT_FILE_NOT_UTF8. */
function parseDocument(bytes: Uint8Array, path: string): readonly unknown[] {
  const value = parseJson(decodeStrictly(bytes, path));
  const items = Array.isArray(value) ? value : [value];
  if (!items.some(isKnown)) throw new Unrecognised();
  return items;
}

function isKnown(value: unknown): boolean {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const object = value as JsonObject;
  return isJsonFeed(object) || isNinjs(object) || isArticle(object);
}

async function* namedIn(items: readonly unknown[], origin: Origin): AsyncGenerator<string> {
  for (const item of items) {
    const real = isKnown(item) ? await findNamedFile(item as JsonObject, origin).catch(orNone) : null;
    if (real !== null) yield real;
  }
}

/** `read` says what is wrong with the article. */
function orNone(error: unknown): null {
  if (error instanceof UrtextError) return null;
  throw error;
}

/**
 * A first line that is one object, from brace to brace, is the first of a list, or the only one; so is one that is cut
 * off, where the next begins another. An object that goes over several lines, or anything in brackets, is a document. As
 * little as possible is read ahead, so that a list of any length streams through.
 *
 * @returns `again`: the same to be read from its beginning, once.
 * @throws Unrecognised where a file's first line is an object that is no article: other programs write such lists.
 */
async function lookAtFirstLine(origin: Origin): Promise<{ held: "lines" | "document"; again: Origin }> {
  const chunks = new Chunks(contentOf(origin));
  const { line, next } = await peekFirstLine(chunks);
  const again = { ...origin, open: () => chunks };
  if (!line.startsWith("{") || !(line.endsWith("}") || next === "{")) return { held: "document", again };
  if (origin.folder !== null && isForeign(line)) {
    await chunks.close();
    throw new Unrecognised();
  }
  return { held: "lines", again };
}

function isForeign(line: string): boolean {
  try {
    return !isKnown(parseJson(line));
  } catch {
    return false; // `read` says what is wrong with the line
  }
}
