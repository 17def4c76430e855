import type { Database } from "lmdb";
import type { Uint32List } from "../../kernel/numbers.js";
import { damaged } from "./fault.js";

const A_CHUNK = 256;
/** Each list has its own numbers of chunks. */
const CHUNKS = 2 ** 32;

/** A list of numbers that only grows, in chunks: who has its beginning reads and writes no more than the rest. */
export class NumberList {
  /**
   * @param path The index's folder.
   * @param list Which of the lists of a database it is.
   */
  constructor(
    private readonly db: Database<Buffer, number>,
    private readonly path: string,
    private readonly list: number,
  ) {}

  /**
   * Reads what is behind the values that are there, up to so many.
   *
   * @throws UrtextError URTEXT_INDEX_DAMAGED
   */
  readOn(values: Uint32List, count: number): void {
    while (values.length < count) {
      const chunk = Math.floor(values.length / A_CHUNK);
      const bytes = this.db.getBinary(this.list * CHUNKS + chunk);
      const end = Math.min(count - chunk * A_CHUNK, A_CHUNK);
      if (bytes === undefined || bytes.length < 4 * end) {
        throw damaged(this.path, `chunk ${chunk} of list ${this.list} is not there`);
      }
      for (let at = values.length % A_CHUNK; at < end; at++) values.push(bytes.readUInt32LE(4 * at));
    }
  }

  /** Writes all values from an index on: those before it are written. */
  writeFrom(index: number, values: Uint32List): void {
    for (let chunk = Math.floor(index / A_CHUNK); chunk * A_CHUNK < values.length; chunk++) {
      const from = chunk * A_CHUNK;
      const to = Math.min(values.length, from + A_CHUNK);
      const bytes = Buffer.alloc(4 * (to - from));
      for (let at = from; at < to; at++) bytes.writeUInt32LE(values.at(at), 4 * (at - from));
      this.db.putSync(this.list * CHUNKS + chunk, bytes);
    }
  }
}
