import { constants, gunzipSync } from "node:zlib";
import { markedCharset } from "./bytes/charset.js";
import { isGzip } from "./bytes/gzip.js";
import type { Origin } from "./origin.js";

/** By so many bytes of its beginning a file is known. */
const LOOKED_AT = 1 << 14;

/**
 * The beginning of a file, unpacked: characters of Latin-1, since its charset is not known yet and what files are known
 * by is ASCII. A pipe is not waited for longer than it takes to know what comes.
 *
 * @throws what the file system has to say.
 */
export async function headOf(origin: Origin): Promise<string> {
  const chunks = origin.open();
  const ahead: Uint8Array[] = [];
  try {
    for (let chunk = await chunks.next(); chunk !== null; chunk = await chunks.next()) {
      ahead.push(chunk);
      if (saysEnough(Buffer.concat(ahead))) break;
    }
  } finally {
    chunks.giveBack(Buffer.concat(ahead));
    if (origin.folder !== null) await chunks.close();
  }
  return shown(Buffer.concat(ahead).subarray(0, LOOKED_AT));
}

/** XML is known by its first element, which may stand behind anything; JSON by its first marks, all else by its first line. */
const ENOUGH = /^(?:\xef\xbb\xbf)?\s*(?!\xef\xbb\xbf)(?:(?:\[\s*)?\{\s*\S|\[\s*[^\s{]|[^<{[\s][^\n]*\n)/u;

const saysEnough = (bytes: Buffer): boolean =>
  bytes.length >= LOOKED_AT || (!isGzip(bytes) && ENOUGH.test(bytes.toString("latin1")));

function shown(bytes: Buffer): string {
  const plain = isGzip(bytes) ? unpacked(bytes) : bytes;
  const charset = markedCharset(plain);
  if (charset?.startsWith("utf-16")) return new TextDecoder(charset).decode(plain);
  return plain.toString("latin1", charset === null ? 0 : 3, LOOKED_AT);
}

/** What can be unpacked of the beginning of a file; of one that is broken there, nothing: its reader says so. */
function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return Buffer.alloc(0);
  }
}
