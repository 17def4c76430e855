import type { UrtextError } from "../../errors.js";
import { LocatedInput } from "../../text/located-input.js";
import { fileError } from "../file-error.js";
import { readArticleObject } from "../json/json-inputs.js";
import { findNamedFile } from "../named-text.js";
import { contentOf, type Origin, passOver, Unrecognised } from "../origin.js";
import { type CsvRecord, csvRecords, rowBroken } from "./records.js";

/** CSV (RFC 4180) with a header: a row is an article, and its columns are named as the fields of one. */
export const table = {
  async *read(origin: Origin): AsyncGenerator<LocatedInput, void, undefined> {
    try {
      for await (const row of rowsOf(origin)) yield await inputOf(row, origin);
    } catch (error) {
      if (error instanceof Unrecognised) throw error;
      yield LocatedInput.failed(origin.source, null, fileError(origin.source, error));
    }
  },

  async *filesNamedIn(origin: Origin): AsyncGenerator<string, void, undefined> {
    try {
      for await (const { fields } of rowsOf({ ...origin, passedOver: new Map() })) {
        const real = fields && (await findNamedFile(fields, origin).catch(() => null)); // `read` says what is wrong
        if (real) yield real;
      }
    } catch (error) {
      if (!(error instanceof Unrecognised)) fileError(origin.source, error);
    }
  },
};

type Fields = Readonly<Record<string, string | readonly string[]>>;

interface Row {
  readonly line: number;
  readonly fields: Fields;
  readonly error: UrtextError | null;
}

async function inputOf({ line, fields, error }: Row, origin: Origin): Promise<LocatedInput> {
  const { id, url } = fields;
  if (error !== null) return LocatedInput.failed(origin.source, line, error, typeof id === "string" ? id : null);
  return readArticleObject({ ...fields, id: id ?? url ?? `${origin.id}:${line}` }, origin, line);
}

type ReadCell = (value: string) => string | readonly string[];

const asGiven: ReadCell = (value) => value;
const asList: ReadCell = (value) => value.split(";").flatMap((name) => name.trim() || []);

const AS_GIVEN = ["id", "text", "file", "outlet", "url", "canonicalUrl", "title", "language"];
const TIMES = ["publishedAt", "modifiedAt", "observedAt"];
const LISTS = ["authors", "credits"];

/** What a column of this name, in lower case, holds. */
const COLUMNS: Readonly<Record<string, readonly [field: string, read: ReadCell]>> = Object.fromEntries([
  ...[...AS_GIVEN, ...TIMES].map((field) => [field.toLowerCase(), [field, asGiven]]),
  ...LISTS.map((field) => [field.toLowerCase(), [field, asList]]),
]);

/** The rows below the header, each with the line it begins in. */
async function* rowsOf(origin: Origin): AsyncGenerator<Row, void, undefined> {
  let columns: readonly string[] | null = null;
  for await (const record of csvRecords(contentOf(origin), origin.source)) {
    if (columns === null) columns = readHeader(record, origin);
    else yield rowOf(record, columns);
  }
  if (columns === null) throw new Unrecognised();
}

/** @throws Unrecognised where no column holds texts; what is wrong with the header. */
function readHeader(record: CsvRecord, origin: Origin): string[] {
  const { cells, error } = record;
  if (error !== null) throw error;
  const columns = cells.map((cell) => cell.trim().toLowerCase());
  if (!columns.includes("text") && !columns.includes("file")) throw new Unrecognised();
  const twice = columns.find((column, i) => Object.hasOwn(COLUMNS, column) && columns.indexOf(column) < i);
  if (twice !== undefined) throw rowBroken(record, `the header has the column "${twice}" twice`);
  for (const cell of cells) {
    if (!Object.hasOwn(COLUMNS, cell.trim().toLowerCase())) passOver(origin, `the column "${cell.trim()}"`);
  }
  return columns;
}

function rowOf(record: CsvRecord, columns: readonly string[]): Row {
  const { line, cells, error } = record;
  const fields: Record<string, string | readonly string[]> = {};
  for (const [i, column] of columns.entries()) {
    if (!cells[i] || !Object.hasOwn(COLUMNS, column)) continue;
    const [field, read] = COLUMNS[column];
    fields[field] = read(cells[i]);
  }
  const uneven = cells.length !== columns.length;
  const problem = `it has ${cells.length} field${cells.length === 1 ? "" : "s"}, and the header ${columns.length}`;
  return { line, fields, error: error ?? (uneven ? rowBroken(record, problem) : null) };
}
