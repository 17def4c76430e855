import { UrtextError } from "../../errors.js";
import { LocatedInput } from "../../text/located-input.js";
import { takeNamedText } from "../named-text.js";
import type { Origin } from "../origin.js";
import type { JsonObject } from "./json-object.js";
import { isJsonFeed, isNinjs } from "./shapes.js";

/** What one JSON object is: a feed, an item of an agency, or an article as urtext has it. Whatever it holds, nothing is thrown. */
export async function* inputsOf(
  object: JsonObject,
  origin: Origin,
  line: number | null,
): AsyncGenerator<LocatedInput, void, undefined> {
  if (isJsonFeed(object)) yield* (await import("../feeds/json-feed.js")).readJsonFeed(object, origin, line);
  else if (isNinjs(object)) yield* (await import("./ninjs.js")).readNinjs(object, origin, line);
  else yield await readArticleObject(object, origin, line);
}

/** An article as urtext has it, under the id that a user gave it, with the text that its key `file` names. */
export async function readArticleObject(
  object: JsonObject,
  origin: Origin,
  line: number | null,
): Promise<LocatedInput> {
  try {
    return LocatedInput.of(origin.source, line, await takeNamedText(object, origin));
  } catch (error) {
    if (!(error instanceof UrtextError)) throw error;
    return LocatedInput.failed(origin.source, line, error, typeof object.id === "string" ? object.id : null);
  }
}
