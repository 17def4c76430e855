import type { JsonObject } from "./json-object.js";

/** JSON Feed names its version by its address; who leaves that out has the items all the same. */
export const isJsonFeed = ({ version, items }: JsonObject): boolean =>
  Array.isArray(items) && (version === undefined || (typeof version === "string" && /jsonfeed\.org\//u.test(version)));

/** Keys of ninjs by which its versions carry what they tell: an article of urtext's has none of them. */
const OF_NINJS = ["headline", "headlines", "body_text", "body_html", "bodies", "versioncreated", "versionCreated"];

/** ninjs, IPTC's form for agencies, of any version: only its `uri` is in each of them. */
export const isNinjs = (object: JsonObject): boolean =>
  typeof object.uri === "string" && OF_NINJS.some((key) => key in object);

/** An article as urtext has it, or what is meant to be one. */
export const isArticle = (object: JsonObject): boolean => "text" in object || "file" in object;
