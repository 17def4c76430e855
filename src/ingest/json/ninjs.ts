import type { LocatedInput } from "../../text/located-input.js";
import { type FeedInfo, type FeedItem, type FeedText, inputsOfItem, NO_FEED } from "../feeds/feed-article.js";
import { type Origin, passOver } from "../origin.js";
import type { JsonObject } from "./json-object.js";

/**
 * An item of an agency in IPTC's ninjs, of any version: 1.x has `headline` and `body_html`, later ones `headlines` and
 * `bodies` with roles, and the names change from small letters to capitals and back.
 */
export function* readNinjs(
  object: JsonObject,
  origin: Origin,
  line: number | null,
): Generator<LocatedInput, void, undefined> {
  const item = lowered(object);
  if (WITHDRAWN.has(textIn(item.pubstatus) ?? "")) return passOver(origin, "items that their agency withdrew");
  const type = textIn(item.type) ?? "text";
  if (type !== "text" && bodiesOf(item).length === 0) return passOver(origin, "items of agencies that are no texts");
  yield* inputsOfItem(itemOf(item), senderOf(item), 1, origin, line);
}

/**
 * Who sends an item, as far as it says: the holder of its rights, or its one source. It is an item's outlet, not whom it
 * credits: by a credit it would have come from outside.
 */
function senderOf(item: Lowered): FeedInfo {
  const sources = sourcesOf(item);
  const sender = textIn(item.copyrightholder) ?? textIn(item.source) ?? (sources.length === 1 ? sources[0] : null);
  return sender === null ? NO_FEED : { ...NO_FEED, title: sender, url: textIn(item.uri) };
}

const WITHDRAWN: ReadonlySet<string> = new Set(["withheld", "canceled"]);

type Lowered = Readonly<Record<string, unknown>>;

const lowered = (object: object): Lowered =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));

function itemOf(item: Lowered): FeedItem {
  const headline = textIn(item.headline) ?? mainOf(item.headlines);
  const first = textIn(item.firstcreated) ?? textIn(item.contentcreated);
  const version = textIn(item.versioncreated);
  return {
    ids: [textIn(item.uri)],
    urls: [textIn(item.uri)],
    title: headline === null ? null : { value: headline, isHtml: false },
    texts: bodiesOf(item),
    authors: [textIn(item.byline) ?? textIn(item.by)],
    credits: sourcesOf(item),
    languages: [textIn(item.language)],
    times: [
      ["published", first ?? version, `ninjs ${first === null ? "versioncreated" : "firstcreated"}`],
      ["modified", first === null || first === version ? null : version, "ninjs versioncreated"],
    ],
  };
}

const textIn = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value : null);

const objectsIn = (value: unknown): Lowered[] =>
  Array.isArray(value) ? value.filter((entry) => entry !== null && typeof entry === "object").map(lowered) : [];

/** The headline of the role "main", or else the first. */
function mainOf(headlines: unknown): string | null {
  const all = objectsIn(headlines);
  return textIn((all.find(({ role }) => role === "main") ?? all[0])?.value);
}

const sourcesOf = ({ infosource, infosources }: Lowered): string[] =>
  [infosource, infosources].flatMap(objectsIn).flatMap(({ name }) => textIn(name) ?? []);

/** Marked-up text first, as it has paragraphs and links; whatever the part of the name behind `body_` may be. */
function bodiesOf(item: Lowered): FeedText[] {
  const named = Object.keys(item)
    .filter((key) => key.startsWith("body_"))
    .map((key) => bodyOf(item[key], key));
  const listed = objectsIn(item.bodies).map(({ value, contenttype, role }) =>
    bodyOf(value, `${textIn(contenttype) ?? ""} ${textIn(role) ?? ""}`),
  );
  const all = [...named, ...listed].filter((body) => body !== null);
  return [...all.filter(({ isHtml }) => isHtml), ...all.filter(({ isHtml }) => !isHtml)];
}

function bodyOf(value: unknown, saysOfIt: string): FeedText | null {
  const text = textIn(value);
  return text === null ? null : { value: text, isHtml: /html|nitf|xml/iu.test(saysOfIt) };
}
