import { parseAtomFeed, parseRdfFeed, parseRssFeed } from "feedsmith";
import { UrtextError } from "../../errors.js";
import { LocatedInput } from "../../text/located-input.js";
import { charsetOfXml, decodeStrictly } from "../bytes/charset.js";
import { type Origin, passOver } from "../origin.js";
import { withWhole } from "../whole-file.js";
import { type CutItem, cutItems } from "./cut-items.js";
import { ofAtom, ofRdf, ofRss } from "./dialects.js";
import { articleOfItem, type FeedInfo, type FeedItem } from "./feed-article.js";

/** RSS of all versions, and Atom: an item is an article. */
export const xmlFeed = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    const feed = await withWhole(origin, (bytes) =>
      openFeed(decodeStrictly(bytes, origin.source, charsetOfXml(bytes))),
    );
    if (feed instanceof LocatedInput) yield feed;
    else for (const [i, item] of feed.items.entries()) yield* readItem(item, i + 1, feed, origin);
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

const ROOT = /<((?:[\w.-]+:)?(rss|feed|RDF))(?=[\s>])(?:"[^"]*"|'[^']*'|[^>"'])*>/u;
/** Entities of a document's own are not expanded, whatever they stand for: a few lines of them can stand for gigabytes. */
const DOCTYPE = /<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/u;

interface OpenFeed {
  readonly dialect: Dialect;
  readonly info: FeedInfo;
  /** Each a document of its own, with no more around it than its namespaces. */
  readonly items: readonly CutItem[];
}

/** @throws UrtextError URTEXT_FEED_BROKEN where it is no feed at all. */
function openFeed(xml: string): OpenFeed {
  const { frame, items } = cutItems(xml);
  const root = ROOT.exec(frame);
  const dialect = DIALECTS.find(({ root: name }) => name === root?.[2]);
  if (root === null || dialect === undefined) throw broken("it does not begin as a feed");
  const info = infoOf(dialect, frame.replace(DOCTYPE, ""), items.length > 0);
  const [before, after] = dialect.around;
  const wrap = (item: string): string => `${root[0]}${before}${item}${after}</${root[1]}>`;
  return { dialect, info, items: items.map(({ xml, line }) => ({ xml: wrap(xml), line })) };
}

/** A feed that says nothing of itself, or nothing that can be read, still has its items. */
function infoOf(dialect: Dialect, frame: string, hasItems: boolean): FeedInfo {
  try {
    return parse(dialect, frame).info;
  } catch (error) {
    if (hasItems) return { title: null, url: null, language: null };
    throw error;
  }
}

function* readItem(
  { xml, line }: CutItem,
  number: number,
  { dialect, info }: OpenFeed,
  origin: Origin,
): Generator<LocatedInput, void, undefined> {
  try {
    const [item] = parse(dialect, xml).items;
    if (item === undefined) throw broken("it says nothing");
    const article = origin.ids.distinct(articleOfItem(item, info, number, origin));
    if (article === null) passOver(origin, "items that came already");
    else yield LocatedInput.of(origin.source, line, article);
  } catch (error) {
    if (!(error instanceof UrtextError)) throw error;
    yield LocatedInput.failed(origin.source, line, error);
  }
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
