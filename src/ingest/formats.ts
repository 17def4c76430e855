import { extname } from "node:path";
import type { LocatedInput } from "../text/located-input.js";
import { headOf } from "./head.js";
import type { Origin } from "./origin.js";

/**
 * How files of one kind become inputs. Neither function throws for what a file holds or for a file that is gone, but
 * `Unrecognised` where it shows only by all of it that it is of no kind that is read.
 */
export interface Format {
  read(origin: Origin): AsyncIterable<LocatedInput>;
  /** Real paths of the files that hold its articles' texts: these are not articles of their own. */
  filesNamedIn?(origin: Origin): AsyncIterable<string>;
}

interface Kind {
  /** What files of this kind are called, in lower case, without `.gz`. */
  readonly extensions: readonly string[];
  /**
   * Whether a file that begins so is of this kind, whatever it is called: only where nothing else begins so. A text may
   * begin with a brace, but not with `WARC/1.0`.
   */
  readonly certain?: RegExp;
  /** The same for files whose name says nothing. */
  readonly likely?: RegExp;
  /** A file of this kind is one article. */
  readonly isOne?: true;
  /** Loaded with the first file of the kind: some of the packages behind it cost more than a small report. */
  readonly load: () => Promise<Format>;
}

/** What may stand before the first element of an XML file. */
const PROLOGUE = String.raw`^\s*(?:(?:<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!doctype(?!\s+html)[^>[]*(?:\[[^\]]*\]\s*)?>)\s*)*`;
const beginsWith = (element: string): RegExp => new RegExp(PROLOGUE + element, "iu");

/**
 * Every kind of file that is read. A new kind is one reader and one entry here; the first that fits reads the file: by
 * its beginning where that is certain, then by its name, then by what its beginning is likely to be.
 */
const KINDS = {
  warc: {
    extensions: [".warc"],
    certain: /^WARC\/\d/u,
    load: async () => (await import("./warc/warc.js")).warc,
  },
  page: {
    extensions: [".html", ".htm", ".xhtml"],
    certain: beginsWith(String.raw`<(?:!doctype\s+html|html)\b`),
    isOne: true,
    load: async () => (await import("./page.js")).page,
  },
  feed: {
    extensions: [".rss", ".atom", ".rdf"],
    certain: beginsWith(
      String.raw`<(?:rss\b|(?:[\w.-]+:)?feed\s[^>]*\bhttp:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/)|(?:[\w.-]+:)?RDF\s[^>]*http:\/\/(?:purl\.org\/rss\/|my\.netscape\.com\/))`,
    ),
    load: async () => (await import("./feeds/xml-feed.js")).xmlFeed,
  },
  jsonLines: {
    extensions: [".jsonl", ".ndjson"],
    load: async () => (await import("./json/json-lines.js")).jsonLines,
  },
  json: {
    extensions: [".json"],
    likely: /^\s*(?:\[\s*)?(?:\{\s*["}]|\])/u,
    load: async () => (await import("./json/json.js")).json,
  },
  table: {
    extensions: [".csv", ".tsv"],
    likely:
      /^(?=[^\n]*(?:^|[,;\t"])(?:id|url)["\s]*(?:$|[,;\t\r\n]))[^\n]*(?:^|[,;\t"])(?:text|file)["\s]*(?:$|[,;\t\r\n])/iu,
    load: async () => (await import("./table/table.js")).table,
  },
  markdown: {
    extensions: [".md", ".markdown"],
    isOne: true,
    load: async () => (await import("./markdown/markdown.js")).markdown,
  },
  text: {
    extensions: [".txt"],
    isOne: true,
    load: async () => (await import("./plain-text.js")).plainText,
  },
} satisfies Record<string, Kind>;

const kinds: readonly Kind[] = Object.values(KINDS);

/** What files are called that are read; each may have `.gz` behind it. */
export const FILE_EXTENSIONS: readonly string[] = kinds.flatMap(({ extensions }) => extensions);

const named = (extensions: readonly string[]): string => `${extensions.join(", ")}, each also with .gz`;

/** For messages: what a user may give. */
export const KNOWN_EXTENSIONS = named(FILE_EXTENSIONS);
/** The same where one article is asked for. */
export const EXTENSIONS_OF_ONE = named(kinds.filter(({ isOne }) => isOne).flatMap(({ extensions }) => extensions));

/** The kind of a file, by its beginning and its name; `null` for what is not read. */
function kindOf(head: string, extension: string): Kind | null {
  return (
    kinds.find(({ certain }) => certain?.test(head)) ??
    kinds.find(({ extensions }) => extensions.includes(extension)) ??
    kinds.find(({ likely }) => likely?.test(head)) ??
    null
  );
}

/**
 * Who reads a file; `null` where nobody does. Opens it, and reads its beginning.
 *
 * @throws what the file system has to say.
 */
export const formatOf = async (origin: Origin): Promise<Format | null> => (await findKind(origin))?.load() ?? null;

/** The same, of files that are one article. */
export async function formatOfOne(origin: Origin): Promise<Format | null> {
  const kind = await findKind(origin);
  return kind?.isOne ? kind.load() : null;
}

const findKind = async (origin: Origin): Promise<Kind | null> => kindOf(await headOf(origin), extensionOf(origin));

const extensionOf = ({ source }: Origin): string => extname(source.replace(/\.gz$/iu, "")).toLowerCase();

/** Names under which nobody looks for a list of articles: such a file need not be opened twice. */
const NO_LIST: ReadonlySet<string> = new Set(
  [KINDS.page, KINDS.feed, KINDS.warc, KINDS.markdown, KINDS.text].flatMap(({ extensions }) => extensions),
);

/** Whether a file may name the files of its articles' texts. */
export const mayBeList = (origin: Origin): boolean => !NO_LIST.has(extensionOf(origin));

/** What stands in no folder and has no name is a text, if it is nothing else. */
export const plainFormat = (): Promise<Format> => KINDS.text.load();
