import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { isGzip } from "../bytes/gzip.js";
import { fieldsOf, MOST_OF_RECORD } from "./records.js";

export interface ContentType {
  /** In lower case, without parameters; `null` where nothing was said. */
  readonly mediaType: string | null;
  readonly charset: string | null;
}

export interface HttpResponse extends ContentType {
  readonly status: number;
  readonly fields: ReadonlyMap<string, string>;
  /** As it was sent, in chunks and packed. */
  readonly sent: Uint8Array;
}

/** What a server answered, or `null` where that is no HTTP. */
export function readHttpResponse(block: Uint8Array): HttpResponse | null {
  const bytes = viewOf(block);
  const start = bytes.toString("latin1", 0, 1 << 18);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/u.exec(start);
  if (status === null) return null;
  const end = /\r?\n\r?\n/u.exec(start);
  const head = end === null ? start : start.slice(0, end.index);
  const fields = fieldsOf(head);
  return {
    ...readContentType(fields.get("content-type")),
    status: Number(status[1]),
    fields,
    sent: bytes.subarray(end === null ? bytes.length : end.index + end[0].length),
  };
}

export const readContentType = (value = ""): ContentType => ({
  mediaType: value.split(";")[0].trim().toLowerCase() || null,
  charset: /;\s*charset\s*=\s*["']?\s*([-\w:.]+)/iu.exec(value)?.[1] ?? null,
});

/** How each coding is undone; each is bounded, since a small page can unpack to anything. */
const DECODERS: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  identity: (bytes) => bytes,
  gzip: unzipped,
  "x-gzip": unzipped,
  deflate: inflateEither,
  br: (bytes) => brotliDecompressSync(bytes, BOUND),
};

const BOUND = { maxOutputLength: MOST_OF_RECORD };

/**
 * The body as a browser had it. Crawlers store what was sent, or what they made of it, and leave the head as it was: a
 * body that does not begin as its head says is taken for one that was undone already.
 *
 * @returns the problem, in words, where it cannot be undone.
 */
export function bodyOf({ fields, sent }: HttpResponse): Uint8Array | string {
  const chunked = /\bchunked\b/iu.test(fields.get("transfer-encoding") ?? "");
  let body = chunked ? (joinChunks(viewOf(sent)) ?? sent) : sent;
  for (const coding of codingsOf(fields.get("content-encoding"))) {
    const decode = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : null;
    if (decode === null) return `its body is packed by "${coding}", which is not known`;
    try {
      body = decode(body);
    } catch (error) {
      if (isHtml(body)) continue;
      const { code } = error as NodeJS.ErrnoException;
      return code === "ERR_BUFFER_TOO_LARGE"
        ? "its body is too large unpacked"
        : `its body cannot be unpacked (${coding})`;
    }
  }
  return body;
}

/** In the order in which they are undone: the last applied first. */
const codingsOf = (value = ""): string[] =>
  value
    .split(",")
    .flatMap((coding) => coding.trim().toLowerCase() || [])
    .reverse();

function unzipped(bytes: Uint8Array): Uint8Array {
  return isGzip(bytes) ? gunzipSync(bytes, BOUND) : bytes;
}

/** "deflate" is zlib's form by the standard, and the bare one of many servers. */
function inflateEither(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes, BOUND);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw error;
    return inflateRawSync(bytes, BOUND);
  }
}

export const isHtml = (body: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s*</u.test(viewOf(body).toString("latin1", 0, 1_024));

/** The parts of a body in chunks (RFC 9112), or `null` where it is in none. What breaks off is taken as far as it goes. */
function joinChunks(bytes: Buffer): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; ) {
    const size = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/iu.exec(bytes.toString("latin1", at, at + 256));
    if (size === null) return at === 0 ? null : Buffer.concat([...parts, bytes.subarray(at)]);
    const length = Number.parseInt(size[1], 16);
    if (length === 0) break;
    const start = at + size[0].length;
    parts.push(bytes.subarray(start, start + length));
    at = start + length;
    while (at < bytes.length && (bytes[at] === 0x0d || bytes[at] === 0x0a)) at++;
  }
  return Buffer.concat(parts);
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);
