import { parseAtomFeed, parseRdfFeed, parseRssFeed } from "feedsmith";
import { UrtextError } from "../../errors.js";
import { LocatedInput } from "../../text/located-input.js";
import { charsetOfXml, decodeStrictly } from "../bytes/charset.js";
import type { Origin } from "../origin.js";
import { withWhole } from "../whole-file.js";
import { type CutItem, cutItems } from "./cut-items.js";
import { ofAtom, ofRdf, ofRss } from "./dialects.js";
import { type FeedInfo, type FeedItem, inputsOfItem, NO_FEED } from "./feed-article.js";

/** RSS of all versions, and Atom: an item is an article. */
export const xmlFeed = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    const feed = await withWhole(origin, (bytes) =>
      openFeed(decodeStrictly(bytes, origin.source, charsetOfXml(bytes))),
    );
    if (feed instanceof LocatedInput) yield feed;
    else yield* readItems(feed, origin);
  },
};

/** A dialect of feeds: how a document of it is parsed into what it says of itself and of its items. */
interface Dialect {
  /** Its first element, without a prefix. */
  readonly root: string;
  /** What stands around an item, behind the first element. */
  readonly around: readonly [before: string, after: string];
  parse(xml: string): { readonly info: FeedInfo; readonly items: readonly FeedItem[] };
}

const DIALECTS: readonly Dialect[] = [
  { root: "rss", around: ["<channel>", "</channel>"], parse: (xml) => ofRss(parseRssFeed(xml)) },
  { root: "feed", around: ["", ""], parse: (xml) => ofAtom(parseAtomFeed(xml)) },
  { root: "RDF", around: ["", ""], parse: (xml) => ofRdf(parseRdfFeed(xml)) },
];

const ROOT = /<((?:[\w.-]+:)?(rss|feed|RDF))(?=[\s>])/u;
const TAG = /(?:"[^"]*"|'[^']*'|[^>"'])*>/uy;
const DOCTYPE = /<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/uy;

/** What a pattern finds at one place; to look for it anywhere would take the square of a hostile feed's length. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return at < 0 ? "" : (pattern.exec(text)?.[0] ?? "");
}

/** Entities of a document's own are not expanded, whatever they stand for: a few lines of them can stand for gigabytes. */
function withoutDoctype(xml: string): string {
  const at = xml.indexOf("<!DOCTYPE");
  const doctype = matchAt(DOCTYPE, xml, at);
  return doctype === "" ? xml : xml.slice(0, at) + xml.slice(at + doctype.length);
}

interface OpenFeed {
  readonly info: FeedInfo;
  readonly items: readonly CutItem[];
  /** What items say, in a document with no more around them than their namespaces. */
  readonly parseItems: (xml: string) => readonly FeedItem[];
}

/** It is parsed again with each batch of items, for its namespaces: a hundred of them are no longer. */
const LONGEST_TAG = 1 << 16;

/** @throws UrtextError URTEXT_FEED_BROKEN where it is no feed at all. */
function openFeed(xml: string): OpenFeed {
  const { frame, items } = cutItems(xml);
  const root = ROOT.exec(frame);
  const tag = root === null ? "" : matchAt(TAG, frame, root.index);
  const dialect = DIALECTS.find(({ root: name }) => name === root?.[2]);
  if (root === null || tag === "" || dialect === undefined) throw broken("it does not begin as a feed");
  if (tag.length > LONGEST_TAG) throw broken(`its first element's tag has more than ${LONGEST_TAG} characters`);
  const info = infoOf(dialect, withoutDoctype(frame), items.length > 0);
  const [before, after] = dialect.around;
  const parseItems = (xml: string) => parse(dialect, `${tag}${before}${xml}${after}</${root[1]}>`).items;
  return { info, items, parseItems };
}

/** A feed that says nothing of itself, or nothing that can be read, still has its items. */
function infoOf(dialect: Dialect, frame: string, hasItems: boolean): FeedInfo {
  try {
    return parse(dialect, frame).info;
  } catch (error) {
    if (hasItems) return NO_FEED;
    throw error;
  }
}

/** So many items are parsed in one go: to begin costs a parser as much as ten items do. */
const AT_ONCE = 128;
/** A feed of which more is broken is no feed any more, and its items are not gone through one by one to the end. */
const MOST_BROKEN = 1_000;

function* readItems(feed: OpenFeed, origin: Origin): Generator<LocatedInput, void, undefined> {
  const { info, items } = feed;
  let brokenSoFar = 0;
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const batch = items.slice(from, from + AT_ONCE);
    for (const [i, item] of parseEach(batch, feed).entries()) {
      const { line } = batch[i];
      const number = from + i + 1;
      if (item instanceof UrtextError) yield LocatedInput.failed(origin.source, line, item, `${origin.id}#${number}`);
      else yield* inputsOfItem(item, info, number, origin, line);
      if (item instanceof UrtextError && ++brokenSoFar > MOST_BROKEN) {
        const problem = `more than ${MOST_BROKEN} of its items are broken, and those from here on were not read`;
        return yield LocatedInput.failed(origin.source, line, broken(problem));
      }
    }
  }
}

/** What each item says, or what is wrong with it: where several cannot be parsed together, each half of them is by itself. */
function parseEach(items: readonly CutItem[], feed: OpenFeed): readonly (FeedItem | UrtextError)[] {
  const { parseItems } = feed;
  try {
    const parsed = parseItems(items.map(({ xml }) => xml).join(""));
    if (parsed.length === items.length) return parsed;
  } catch (error) {
    if (!(error instanceof UrtextError)) throw error;
    if (items.length === 1) return [error];
  }
  if (items.length === 1) return [broken("the item says nothing")];
  const half = items.length >> 1;
  return [...parseEach(items.slice(0, half), feed), ...parseEach(items.slice(half), feed)];
}

function parse(dialect: Dialect, xml: string): ReturnType<Dialect["parse"]> {
  try {
    return dialect.parse(xml);
  } catch (cause) {
    throw broken("it is not well-formed XML of its kind", cause);
  }
}

const broken = (problem: string, cause?: unknown): UrtextError =>
  new UrtextError("URTEXT_FEED_BROKEN", { problem }, { cause });
