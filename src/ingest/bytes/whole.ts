import { UrtextError } from "../../errors.js";

/** What has to be held at once may have so many bytes, unpacked: a small packed file can unpack to anything. */
export const MOST_AT_ONCE = 128 * 2 ** 20;

/** All bytes of a file. @throws UrtextError URTEXT_FILE_TOO_LARGE */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > MOST_AT_ONCE) throw new UrtextError("URTEXT_FILE_TOO_LARGE", { path, most: MOST_AT_ONCE });
    all.push(chunk);
  }
  return Buffer.concat(all);
}
