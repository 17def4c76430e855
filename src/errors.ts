/** What an article cannot leave out. */
const REQUIRED: ReadonlySet<string> = new Set(["id", "text"]);

/**
 * Every way in which urtext refuses something, in one table: the code that programs compare, and the sentence that
 * people read. A sentence says what happened and how to mend it; the facts it needs are the error's own fields, so
 * that a program never has to take a sentence apart.
 */
const SENTENCES = {
  URTEXT_OPTION_INVALID: (f: { option: string; problem: string }) =>
    `Option "${f.option}" cannot be used: ${f.problem}. ${f.option === "at" ? 'The README has it under "Why, or why not"' : "The README lists every option with its bounds"}.`,
  URTEXT_INPUT_INVALID: (f: { problem: string }) =>
    `These are no articles: ${f.problem}. Give an array, or anything iterable, of objects with an id and a text.`,
  URTEXT_ARTICLE_INVALID: (f: { field: string; problem: string }) =>
    f.field === ""
      ? `The article cannot be used: ${f.problem}.`
      : `The article's ${f.field} cannot be used: ${f.problem}. ${REQUIRED.has(f.field) ? "No article is without it" : "Mend it, or leave it out where it is optional"}.`,
  URTEXT_ARTICLE_KEY_UNKNOWN: (f: { key: string; known: string }) =>
    `The article has an unknown key "${f.key}". Remove it, or use one of: ${f.known}.`,
  URTEXT_ARTICLE_DUPLICATE: (f: { id: string; kept: string }) =>
    `The id "${f.id}" is given twice; the one kept is ${f.kept}. Give each article an id of its own.`,
  URTEXT_ARTICLE_UNKNOWN: (f: { id: string }) =>
    `The index has no article "${f.id}". Check the id, or add the article first.`,
  URTEXT_ARTICLE_VERSION: (f: { id: string; of: string }) =>
    `"${f.id}" is how the index names a version of the article "${f.of}", and goes with it. Name the article itself, or give another article another id.`,
  URTEXT_INDEX_CLOSED: (_: object) => "The index is closed. Make or open it anew to ask it.",
  URTEXT_INDEX_UNSUPPORTED: (f: { problem: string }) =>
    `An index cannot be kept on disk here (${f.problem}). Use createIndex(), which keeps it in memory, or run this in Node.`,
  URTEXT_INDEX_MISSING: (f: { path: string }) =>
    `There is no index at "${f.path}". Check the path, or add articles there first.`,
  URTEXT_INDEX_FOREIGN: (f: { path: string; problem: string }) =>
    `"${f.path}" is no index (${f.problem}), and was left as it is. Name an index, or a folder that is empty or not there yet.`,
  URTEXT_INDEX_DAMAGED: (f: { path: string; problem: string }) =>
    `The index at "${f.path}" is damaged: ${f.problem}. It was left as it is: put a copy in its place, or add the articles to a new one.`,
  URTEXT_INDEX_FORMAT: (f: { path: string; found: number; known: number }) =>
    `The index at "${f.path}" is of format ${f.found}, and what is read here is ${f.known}. Use the urtext that wrote it, or a newer one.`,
  URTEXT_INDEX_PLAN: (f: { path: string; found: string; asked: string; differing: string; settings: object }) =>
    `The index at "${f.path}" was made by the plan ${f.found}, and is opened with ${f.asked} (${f.differing}). Open it with the options it was made with, or add the articles to a new one.`,
  URTEXT_INDEX_READ_ONLY: (f: { path: string }) =>
    `The index at "${f.path}" was opened to be read only. Open it without "readOnly" to change it.`,
  URTEXT_INDEX_UNREADABLE: (f: { path: string; problem: string }) =>
    `The index at "${f.path}" cannot be read (${f.problem}). Check the folder and its permissions.`,
  URTEXT_INDEX_UNWRITABLE: (f: { path: string; problem: string }) =>
    `The index at "${f.path}" cannot be written (${f.problem}), and is as it was before. Check the folder's permissions and the room on its disk.`,
  URTEXT_TEXT_EMPTY: (_: object) => "The text holds no words. Give the article's text, or leave the article out.",
  URTEXT_TEXT_CHANGED: (f: { id: string; problem: string }) =>
    `The text of "${f.id}" was not given again: ${f.problem}. Let "textOf" give each article's text as it was first given.`,
  URTEXT_TIME_INVALID: (f: { value: string; problem: string }) =>
    `"${f.value}" is not a time: ${f.problem}. Write ISO 8601 of any precision, such as 2022, 2022-01-17 or 2022-01-17T09:15+04:00.`,
  URTEXT_FILE_MISSING: (f: { path: string }) => `There is nothing at "${f.path}". Check the path.`,
  URTEXT_FILE_UNREADABLE: (f: { path: string; problem: string }) =>
    `"${f.path}" cannot be read (${f.problem}). Check its permissions.`,
  URTEXT_FILE_UNSUPPORTED: (f: { path: string; known: string }) =>
    `"${f.path}" is of a kind that is not read here. What is read: ${f.known}.`,
  URTEXT_FILE_NOT_UTF8: (f: { path: string; byte: number }) =>
    `"${f.path}" is not valid UTF-8 at byte ${f.byte}. Save it as UTF-8.`,
  URTEXT_FILE_TOO_LARGE: (f: { path: string; most: number }) =>
    `"${f.path}" has more than ${f.most} bytes (unpacked) that would have to be held at once. Divide it, or write its articles as JSON Lines.`,
  URTEXT_GZIP_BROKEN: (f: { path: string; problem: string }) =>
    `"${f.path}" cannot be unpacked to its end (${f.problem}). Of it were used the articles, if any, that end before; fetch the file anew.`,
  URTEXT_CHARSET_UNKNOWN: (f: { path: string; charset: string }) =>
    `"${f.path}" says that it is written in "${f.charset}", which is not known. Save it as UTF-8.`,
  URTEXT_CHARSET_WRONG: (f: { path: string; charset: string }) =>
    `"${f.path}" says that it is written in "${f.charset}", and its bytes are not. Save it as UTF-8, or mend what it says.`,
  URTEXT_RECORD_BROKEN: (f: { record: number; problem: string }) =>
    `The WARC record ${f.record} cannot be read: ${f.problem}. Fetch the file anew; the records that can be read were.`,
  URTEXT_FEED_BROKEN: (f: { problem: string }) =>
    `This part of the feed cannot be read: ${f.problem}. Fetch the feed anew; the items that can be read were.`,
  URTEXT_ROW_BROKEN: (f: { problem: string }) =>
    `This row of the table cannot be read: ${f.problem}. Put fields with separators or line breaks in double quotes.`,
  URTEXT_FRONT_MATTER_BROKEN: (f: { problem: string }) =>
    `What stands between the lines --- cannot be read: ${f.problem}. Write YAML there, one "key: value" on each line.`,
  URTEXT_PAGE_EMPTY: (f: { problem: string }) =>
    `The page holds no article (${f.problem}). Save the article's own page, as a browser shows it.`,
  URTEXT_PAGE_TOO_LARGE: (f: { what: string; most: number }) =>
    `The page has more than ${f.most} ${f.what}, which is no article's page. Save the article's text as a text file.`,
  URTEXT_FOLDER_EMPTY: (f: { path: string; known: string }) =>
    `The folder "${f.path}" holds no articles. Put files there of one of: ${f.known}.`,
  URTEXT_JSON_BROKEN: (f: { problem: string }) =>
    `This is not one JSON object (${f.problem}). Write each article as one object; in JSON Lines, on one line.`,
  URTEXT_OUTPUT_UNWRITABLE: (f: { path: string; problem: string }) =>
    `The output cannot be written to "${f.path}" (${f.problem}). Check the folder and its permissions.`,
  URTEXT_WORKER_FAILED: (f: { problem: string }) =>
    `A worker failed (${f.problem}). Trace with fewer workers, or with "workers" 0, which needs no threads and less memory.`,
  URTEXT_ALIGNMENT_FOREIGN: (f: { problem: string }) =>
    `The edits do not fit this text: ${f.problem}. Give the very text that was compared.`,
  URTEXT_REPORT_BROKEN: (f: { problem: string }) =>
    `This is no report that can be read: ${f.problem}. Give a report as "urtext trace --format json" writes it.`,
  URTEXT_REPORT_FORMAT: (f: { found: string; known: string }) =>
    `The report is of format "${f.found}", and what is read here is "${f.known}". Use the urtext that made it, or trace the articles again.`,
  URTEXT_RECORD_MISMATCH: (f: { id: string; problem: string }) =>
    `The article "${f.id}" is not the one that the report was made from: ${f.problem}. Give the very articles that were traced.`,
  URTEXT_SELECTOR_ASTRAY: (f: { problem: string }) =>
    `The selectors do not lead to one place of this text: ${f.problem}. Give the very text that they were made for.`,
} as const;

export type ErrorCode = keyof typeof SENTENCES;
export type ErrorFacts<C extends ErrorCode> = Parameters<(typeof SENTENCES)[C]>[0];

/** The codes in a stated order, for documentation and for the schema of `report.rejected`. */
export const ERROR_CODES = Object.keys(SENTENCES).sort() as ErrorCode[];

/** An error with a `code` to compare, its `facts` as plain data, and one sentence that says how to mend it. */
export class UrtextError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "UrtextError";

  constructor(
    readonly code: C,
    readonly facts: ErrorFacts<C>,
    options?: { cause?: unknown },
  ) {
    super((SENTENCES[code] as (facts: ErrorFacts<C>) => string)(facts), options);
  }

  /** An Error's own message is left out by JSON.stringify. */
  toJSON(): { code: C; message: string; facts: ErrorFacts<C> } {
    return { code: this.code, message: this.message, facts: this.facts };
  }
}
