import { type Chunks, lengthOf } from "../bytes/chunks.js";
import { MOST_AT_ONCE } from "../bytes/whole.js";

export interface FirstLine {
  /** Without blanks around it; of one that begins with no brace, what has come of it. */
  readonly line: string;
  /** With what the next line begins, where this one ends as no object does. */
  readonly next: string | null;
}

/** The first line that is not blank, without taking it. No more is waited for than it takes to know it. */
export async function peekFirstLine(chunks: Chunks): Promise<FirstLine> {
  const ahead: Uint8Array[] = [];
  const look = new Look();
  for (let chunk = await chunks.next(); chunk !== null; chunk = await chunks.next()) {
    ahead.push(chunk);
    if (look.sawEnough(chunk) || lengthOf(ahead) > MOST_AT_ONCE) break;
  }
  const all = Buffer.concat(ahead);
  chunks.giveBack(all);
  const line = all.toString("utf8", look.start ?? 0, look.end ?? all.length).trim();
  return { line, next: look.next === null ? null : String.fromCharCode(look.next) };
}

const LINE_FEED = 0x0a;
const OPENING_BRACE = "{".charCodeAt(0);
const CLOSING_BRACE = "}".charCodeAt(0);
/** Space, tab, line breaks, and the three bytes of a byte order mark. */
const BLANK: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]);

/** What was seen of bytes that come one after another. */
class Look {
  start: number | null = null;
  end: number | null = null;
  next: number | null = null;
  private seen = 0;
  private last = 0;

  sawEnough(bytes: Uint8Array): boolean {
    for (const byte of bytes) {
      if (this.sees(byte, this.seen++)) return true;
    }
    return false;
  }

  private sees(byte: number, at: number): boolean {
    if (byte === LINE_FEED && this.start !== null && this.end === null) {
      this.end = at;
      return this.last === CLOSING_BRACE;
    }
    if (BLANK.has(byte)) return false;
    if (this.end !== null) this.next = byte;
    this.start ??= at;
    this.last = byte;
    return this.next !== null || (this.start === at && byte !== OPENING_BRACE);
  }
}
