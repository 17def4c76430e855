import type { Chunks } from "../bytes/chunks.js";
import { isGzip, unzip } from "../bytes/gzip.js";
import { Segments } from "../bytes/segments.js";

/** A record of a WARC file (ISO 28500, versions 1.0 and 1.1), or what is wrong with it. */
export interface WarcRecord {
  /** Counted from 1, broken ones among them. */
  readonly number: number;
  /** By name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** What stands in it, at most its first `MOST_OF_RECORD` bytes. */
  readonly block: Uint8Array;
  readonly isWhole: boolean;
}

export interface BrokenRecord {
  readonly number: number;
  readonly fields: ReadonlyMap<string, string>;
  readonly problem: string;
}

/** No article's page is larger. Of a larger record only the beginning is held: enough to see what it is. */
export const MOST_OF_RECORD = 16 * 2 ** 20;

/**
 * The records of a WARC file, one by one, in the memory of one. Own code: warcio brings a command line with it, reads on
 * where a record's length is not true, and ends at the first byte that cannot be unpacked. Here a broken record is named,
 * and reading goes on with the next that begins as records do: behind the head of the broken one where its length led
 * astray, with the next member where the file is packed and one cannot be unpacked.
 *
 * @throws what the file system has to say.
 */
export async function* warcRecords(file: Chunks): AsyncGenerator<WarcRecord | BrokenRecord, void, undefined> {
  const segments = new Segments(isGzip(await file.peek(2)) ? unzip(file, BEGINNING) : file);
  const reader = new RecordReader(segments);
  try {
    let brokenInRow = 0;
    for (let record = await reader.next(); record !== null; record = await reader.next()) {
      yield record;
      brokenInRow = "problem" in record ? brokenInRow + 1 : 0;
      if (brokenInRow >= MOST_BROKEN) return yield reader.giveUp(`${MOST_BROKEN} records in a row are broken`);
      if (reader.again > MOST_AGAIN) return yield reader.giveUp("so many records are not as long as they say");
    }
  } finally {
    await segments.close();
  }
}

/** What has so many broken records in a row is no archive any more; each of them may be looked through for the next. */
const MOST_BROKEN = 1_000;
/** So many bytes of a file may be read again behind lengths that led astray: as much as 64 of the largest records. */
const MOST_AGAIN = 64 * MOST_OF_RECORD;

const BEGINNING = Buffer.from("WARC/1.");
/** Records begin lines: what looks like one in the middle of a line is text about them. */
const BEGINNING_OF_LINE = Buffer.from("\nWARC/1.");
/** A head has a dozen lines; addresses in it can be long. */
const LONGEST_HEAD = 1 << 18;
const LINE_BREAKS: ReadonlySet<number> = new Set([0x0d, 0x0a]);
const RECORD_END = "\r\n\r\n".length;
const WINDOW = 1 << 16;

/** What is wrong with a record, on its way out of reading it. */
class Broken extends Error {}

class RecordReader {
  /** How many bytes were given back. */
  again = 0;
  private number = 0;
  private fields: ReadonlyMap<string, string> = new Map();
  /** Behind a broken record nobody knows where the next begins. */
  private isAstray = false;
  /** The break was named with the record that it fell into. */
  private breakIsTold = false;

  constructor(private readonly segments: Segments) {}

  async next(): Promise<WarcRecord | BrokenRecord | null> {
    try {
      if (!(await this.reachRecord())) return null;
      return await this.read();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      this.isAstray = true;
      return { number: this.number, fields: this.fields, problem: error.message };
    }
  }

  giveUp(why: string): BrokenRecord {
    return { number: this.number, fields: new Map(), problem: `${why}, and those behind them were not read` };
  }

  /** False at the end of the file. @throws Broken where something else stands in place of a record. */
  private async reachRecord(): Promise<boolean> {
    const { segments } = this;
    this.number++;
    this.fields = new Map();
    for (;;) {
      await (this.isAstray ? this.skipToBeginning() : segments.chunks.skipAll(LINE_BREAKS));
      if ((await segments.chunks.peek(1)).length > 0) {
        if (await this.atBeginning()) return true;
        throw new Broken("it does not begin as records do, with WARC/1.");
      }
      if (segments.broken === null) return false;
      const { problem, isInside } = segments.broken;
      // Bytes that were changed have both led astray and broken the member that they are in.
      const told = this.breakIsTold || (this.isAstray && isInside);
      this.breakIsTold = false;
      segments.goOn();
      if (!told) throw new Broken(problem);
    }
  }

  private async read(): Promise<WarcRecord> {
    const { number, segments } = this;
    this.isAstray = false;
    const fields = fieldsOf(await this.takeHead());
    this.fields = fields;
    const length = blockLengthOf(fields);
    const { chunks } = segments;
    const block = await chunks.take(Math.min(length, MOST_OF_RECORD));
    try {
      const over = length - block.length;
      if (block.length < Math.min(length, MOST_OF_RECORD) || (await chunks.skip(over)) < over) throw this.breaksOff();
      await this.checkEnd();
    } catch (error) {
      chunks.giveBack(block);
      this.again += block.length;
      throw error;
    }
    return { number, fields, block, isWhole: block.length === length };
  }

  private async takeHead(): Promise<string> {
    const { chunks } = this.segments;
    for (let size = 1 << 12; ; size *= 4) {
      const start = await chunks.peek(size);
      const text = Buffer.from(start.buffer, start.byteOffset, start.byteLength).toString("latin1");
      const end = /\r?\n\r?\n/u.exec(text);
      if (end !== null) {
        const length = end.index + end[0].length;
        return Buffer.from(await chunks.take(length)).toString("utf8");
      }
      if (start.length >= size && size < LONGEST_HEAD) continue;
      await chunks.skip(BEGINNING.length);
      throw start.length < size ? this.breaksOff() : new Broken("its head does not end");
    }
  }

  /**
   * Two line breaks end a record; some crawlers write one, and begin the next behind it. Where neither is so, the record
   * is another than its length says.
   */
  private async checkEnd(): Promise<void> {
    const blank = await this.segments.chunks.skipAll(LINE_BREAKS);
    const isLast = (await this.segments.chunks.peek(1)).length === 0;
    if (isLast && this.segments.broken?.isInside) throw this.breaksOff();
    const ends = isLast || blank >= RECORD_END || (blank > 0 && (await this.atBeginning()));
    if (!ends) throw new Broken("its length is not what it says");
  }

  private breaksOff(): Broken {
    const { broken } = this.segments;
    this.breakIsTold = broken !== null;
    return new Broken(broken?.problem ?? "the file ends before it does");
  }

  private async atBeginning(): Promise<boolean> {
    return BEGINNING.equals(await this.segments.chunks.peek(BEGINNING.length));
  }

  /** To the next record, or to the end of what can be read without a break. */
  private async skipToBeginning(): Promise<void> {
    const { chunks } = this.segments;
    if (await this.atBeginning()) return;
    for (;;) {
      const start = await chunks.peek(WINDOW);
      const at = Buffer.from(start.buffer, start.byteOffset, start.byteLength).indexOf(BEGINNING_OF_LINE);
      if (at >= 0) return void (await chunks.skip(at + 1));
      const isLast = start.length < WINDOW;
      await chunks.skip(isLast ? start.length : start.length - BEGINNING_OF_LINE.length);
      if (isLast) return;
    }
  }
}

/** Names in lower case; a line that begins with a blank goes on with the one before it. */
export function fieldsOf(head: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of head
    .replace(/\r?\n[ \t]+/gu, " ")
    .split(/\r?\n/u)
    .slice(1)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function blockLengthOf(fields: ReadonlyMap<string, string>): number {
  const length = fields.get("content-length");
  if (length === undefined || !/^\d{1,15}$/u.test(length)) throw new Broken("it does not say how long it is");
  return Number(length);
}
