import { FILE_EXTENSIONS } from "../ingest/index.js";

/** What a user may give where articles are read, for `--help`. */
export const READABLE = `files (${FILE_EXTENSIONS.join(", ")}; each also packed, .gz), folders, or - for standard input`;

/** The same where one article is asked for. */
export const ONE_ARTICLE = "a file that is one article: a text, a saved page, Markdown";
