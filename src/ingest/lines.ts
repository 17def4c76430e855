import { MOST_AT_ONCE } from "./bytes/whole.js";

/** One line of a file, without its line feed. A carriage return before it stays: to JSON it is blank space. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Bytes of the file before this line. */
  readonly offset: number;
  /** Empty where there were too many to be held at once. */
  readonly bytes: Buffer;
  readonly tooLong?: true;
}

const LINE_FEED = 0x0a;

/**
 * Cuts bytes into lines as they come, and holds one line at a time. Lines are cut before they are decoded: in UTF-8 no
 * part of a longer character looks like a line feed, and so broken bytes cost their own line only, not the file.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  most = MOST_AT_ONCE,
): AsyncGenerator<Line, void, undefined> {
  // Parts of a line that goes over several chunks, joined once: joining at each chunk would cost their square.
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length <= most) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const line = { number, offset, bytes: Buffer.concat(parts), ...(length > most ? { tooLong: true as const } : {}) };
    offset += length + 1;
    parts = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      yield take();
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
