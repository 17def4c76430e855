import { createReadStream } from "node:fs";
import { dirname } from "node:path";
import { markedCharset, utf16ToUtf8 } from "./bytes/charset.js";
import { Chunks } from "./bytes/chunks.js";
import { isGzip, unzipOrThrow } from "./bytes/gzip.js";
import { wholeOf } from "./bytes/whole.js";
import type { DistinctIds } from "./distinct-ids.js";
import type { FoundFile } from "./walk.js";

/** Where articles are read from: a file, or standard input. */
export interface Origin {
  /** What messages and the report say. */
  readonly source: string;
  /** The id of an article that is a whole file. */
  readonly id: string;
  /** Where files that it names stand; `null` for standard input, beside which there are none. */
  readonly folder: string | null;
  /** Its bytes as they lie there, packed or not, from the first: of a file anew with each call. */
  open(): Chunks;
  /** Gives ids to articles that have none from a user; one for all that is read in one go. */
  readonly ids: DistinctIds;
  /** What of it was passed over, and how often; told when it is read. */
  readonly passedOver: Map<string, number>;
}

export const originOf = ({ path, source, id }: FoundFile, ids: DistinctIds): Origin => ({
  source,
  id,
  folder: dirname(path),
  open: () => openFile(path),
  ids,
  passedOver: new Map(),
});

/** Standard input can be read once; whoever looked at its beginning has given that back. */
export function originOfStdin(stdin: AsyncIterable<Uint8Array>, ids: DistinctIds): Origin {
  const chunks = new Chunks(stdin);
  return { source: "-", id: "-", folder: null, open: () => chunks, ids, passedOver: new Map() };
}

export function passOver({ passedOver }: Origin, what: string): void {
  passedOver.set(what, (passedOver.get(what) ?? 0) + 1);
}

/**
 * The bytes of a file, unpacked where it is packed, and as UTF-8 where its mark says UTF-16.
 *
 * @throws UrtextError URTEXT_GZIP_BROKEN, URTEXT_CHARSET_WRONG; what the file system has to say.
 */
export async function* contentOf({
  source,
  open,
}: Pick<Origin, "source" | "open">): AsyncGenerator<Uint8Array, void, undefined> {
  const packed = open();
  const plain = isGzip(await packed.peek(2)) ? new Chunks(unzipOrThrow(packed, source)) : packed;
  const charset = markedCharset(await plain.peek(3));
  yield* charset === null || charset === "utf-8" ? plain : utf16ToUtf8(plain, charset, source);
}

/** The same of a file that is held as a whole. @throws UrtextError URTEXT_FILE_TOO_LARGE as well */
export const wholeContentOf = (origin: Pick<Origin, "source" | "open">): Promise<Uint8Array> =>
  wholeOf(contentOf(origin), origin.source);

/** What is in the file at a path. */
export const openFile = (path: string): Chunks => new Chunks(createReadStream(path));

/** A file turns out to hold none of what its reader knows. */
export class Unrecognised extends Error {
  override readonly name = "Unrecognised";
}
