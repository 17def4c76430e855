import { parseJsonFeed } from "feedsmith";
import { UrtextError } from "../../errors.js";
import { LocatedInput } from "../../text/located-input.js";
import type { JsonObject } from "../json/json-object.js";
import { type Origin, passOver } from "../origin.js";
import { ofJson } from "./dialects.js";
import { articleOfItem } from "./feed-article.js";

/** JSON Feed, of both versions: an item is an article. Each is read by itself, so that a broken one costs itself. */
export function* readJsonFeed(
  feed: JsonObject,
  origin: Origin,
  line: number | null,
): Generator<LocatedInput, void, undefined> {
  for (const [i, item] of (feed.items as readonly unknown[]).entries()) {
    try {
      const { info, items } = ofJson(parseJsonFeed({ ...feed, items: [item] }));
      if (items.length === 0) throw new TypeError("no item");
      const article = origin.ids.distinct(articleOfItem(items[0], info, i + 1, origin));
      if (article === null) passOver(origin, "items that came already");
      else yield LocatedInput.of(origin.source, line, article);
    } catch (cause) {
      const problem = `item ${i + 1} is not what the format has`;
      yield LocatedInput.failed(origin.source, line, new UrtextError("URTEXT_FEED_BROKEN", { problem }, { cause }));
    }
  }
}
