import { extname } from "node:path";
import type { LocatedInput } from "../text/located-input.js";
import { htmlPage } from "./html/html-page.js";
import { jsonLines } from "./json-lines.js";
import { plainText } from "./plain-text.js";
import type { FoundFile } from "./walk.js";

/** How files of one kind become inputs. Neither function throws for what a file holds or for a file that is gone. */
export interface Format {
  read(file: FoundFile): AsyncIterable<LocatedInput>;
  /** Real paths of the files that hold its articles' texts: these are not articles of their own. */
  filesNamedIn?(file: FoundFile): AsyncIterable<string>;
}

/** Which extension is read by which reader. A new kind of file is one reader and one line here. */
const FORMATS: Readonly<Record<string, Format>> = {
  ".txt": plainText,
  ".jsonl": jsonLines,
  ".ndjson": jsonLines,
  ".html": htmlPage,
  ".htm": htmlPage,
};

/** For messages: what a user may give. */
export const KNOWN_EXTENSIONS = Object.keys(FORMATS).join(", ");

/** `null` for what is not read: another extension, or no regular file (a pipe would wait for ever for its writer). */
export const formatOf = ({ source, isRegular }: FoundFile): Format | null =>
  isRegular ? (FORMATS[extname(source).toLowerCase()] ?? null) : null;
