import { UrtextError } from "../../errors.js";
import { MOST_AT_ONCE } from "../bytes/whole.js";
import { type Line, splitLines } from "../lines.js";
import { decodeUtf8 } from "../utf8.js";

/** The fields of one record, or what is wrong with it. */
export interface CsvRecord {
  /** In which it begins; a field in quotes may hold line breaks. */
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
  readonly error: UrtextError | null;
}

/** What parts fields, by what the header has most of; a comma where it has none of them. */
const SEPARATORS = [",", ";", "\t"] as const;

/** How spreadsheets say so themselves, in a line of its own before the header. */
const SAID = /^sep=(.)\r?$/iu;

/**
 * Records of CSV (RFC 4180), one by one. Own code, since csv-parse takes one stray quote for the end of the table: all
 * rows behind it are lost, and with them the count of their lines. Here a broken record is given up at the end of the
 * line in which that shows, and the next line begins a new one.
 */
export async function* csvRecords(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
): AsyncGenerator<CsvRecord, void, undefined> {
  let separator: string | null = null;
  let open: OpenRecord | null = null;
  for await (const line of splitLines(chunks)) {
    const text = textOf(line, source);
    if (text instanceof UrtextError) {
      yield { line: open?.line ?? line.number, lastLine: line.number, cells: [], error: text };
      open = null;
      continue;
    }
    if (open === null && text.trim() === "") continue;
    if (separator === null) {
      const said = SAID.exec(text);
      separator = said?.[1] ?? separatorOf(text);
      if (said !== null) continue;
    }
    open ??= new OpenRecord(line.number, separator);
    if (open.add(text, line.number)) {
      yield open.record();
      open = null;
    }
  }
  if (open !== null) yield open.unclosed();
}

/** A record that went on over several lines swallowed them, so they are named. */
export function rowBroken({ line, lastLine }: Pick<CsvRecord, "line" | "lastLine">, problem: string): UrtextError {
  const lines = line === lastLine ? "" : ` (it goes from line ${line} to line ${lastLine})`;
  return new UrtextError("URTEXT_ROW_BROKEN", { problem: problem + lines });
}

function textOf({ bytes, offset, tooLong }: Line, source: string): string | UrtextError {
  if (tooLong) return new UrtextError("URTEXT_FILE_TOO_LARGE", { path: source, most: MOST_AT_ONCE });
  try {
    return decodeUtf8(bytes, source, offset);
  } catch (error) {
    if (error instanceof UrtextError) return error;
    throw error;
  }
}

function separatorOf(header: string): string {
  const bare = header.replace(/"[^"]*(?:"|$)/gu, "");
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))];
}

const QUOTE = '"';

/** A record of which some lines have come. */
class OpenRecord {
  private readonly cells: string[] = [];
  /** Parts of a field in quotes that is not closed yet, or `null` outside of one. */
  private quoted: string[] | null = null;
  private length = 0;
  private problem: string | null = null;
  lastLine: number;

  constructor(
    readonly line: number,
    private readonly separator: string,
  ) {
    this.lastLine = line;
  }

  /** True where the record ends with this line. */
  add(text: string, line: number): boolean {
    this.lastLine = line;
    this.length += text.length;
    if (this.length > MOST_AT_ONCE) this.problem = "it is too long";
    let at: number | null = this.quoted === null ? 0 : this.readQuoted(text, 0);
    while (at !== null && this.problem === null) {
      if (text[at] === QUOTE) {
        this.quoted = [];
        at = this.readQuoted(text, at + 1);
      } else at = this.readBare(text, at);
    }
    return this.quoted === null || this.problem !== null;
  }

  record(): CsvRecord {
    const { line, lastLine, cells, problem } = this;
    return { line, lastLine, cells, error: problem === null ? null : rowBroken(this, problem) };
  }

  unclosed(): CsvRecord {
    this.problem = "it has a quotation mark that is not closed up to the end of the file";
    return this.record();
  }

  /** Where the next field begins, or `null` at the end of the line. */
  private readBare(text: string, at: number): number | null {
    const end = text.indexOf(this.separator, at);
    this.cells.push(end < 0 ? text.slice(at).replace(/\r$/u, "") : text.slice(at, end));
    return end < 0 ? null : end + 1;
  }

  private readQuoted(text: string, from: number): number | null {
    for (let at = from; ; ) {
      const end = text.indexOf(QUOTE, at);
      if (end < 0) {
        this.quoted!.push(`${text.slice(at)}\n`);
        return null;
      }
      const doubled = text[end + 1] === QUOTE;
      this.quoted!.push(text.slice(at, doubled ? end + 1 : end));
      if (!doubled) return this.closeQuoted(text, end + 1);
      at = end + 2;
    }
  }

  private closeQuoted(text: string, at: number): number | null {
    this.cells.push(this.quoted!.join(""));
    this.quoted = null;
    if (text[at] === this.separator) return at + 1;
    if (text.slice(at).trim() !== "") this.problem = "a closed quotation mark stands in the middle of a field";
    return null;
  }
}
