import { parseJsonFeed } from "feedsmith";
import { UrtextError } from "../../errors.js";
import { LocatedInput } from "../../text/located-input.js";
import type { JsonObject } from "../json/json-object.js";
import type { Origin } from "../origin.js";
import { ofJson } from "./dialects.js";
import { inputsOfItem } from "./feed-article.js";

type ParsedFeed = Parameters<typeof ofJson>[0];

/** JSON Feed, of both versions: an item is an article. Each is read by itself, so that a broken one costs itself. */
export function* readJsonFeed(
  feed: JsonObject,
  origin: Origin,
  line: number | null,
): Generator<LocatedInput, void, undefined> {
  const frame = parse({ ...feed, items: [] }) ?? {};
  for (const [i, given] of (feed.items as readonly unknown[]).entries()) {
    const { info, items } = ofJson({ ...frame, items: parse({ items: [given] })?.items });
    if (items.length > 0) yield* inputsOfItem(items[0], info, i + 1, origin, line);
    else yield LocatedInput.failed(origin.source, line, broken(i + 1), idIn(given));
  }
}

/** `null` for what holds nothing of a feed. A feed that names no version is taken for one of the last. */
function parse(feed: JsonObject): ParsedFeed | null {
  try {
    return parseJsonFeed({ ...feed, version: "https://jsonfeed.org/version/1.1" });
  } catch {
    return null;
  }
}

function idIn(item: unknown): string | null {
  const { id } = (item ?? {}) as { readonly id?: unknown };
  return typeof id === "string" ? id : null;
}

const broken = (number: number): UrtextError =>
  new UrtextError("URTEXT_FEED_BROKEN", { problem: `item ${number} is not what the format has` });
