import { UrtextError } from "../../errors.js";
import { decodeUtf8 } from "../utf8.js";
import { decodeWindows1252 } from "./windows-1252.js";

const MARKS: readonly (readonly [mark: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** What a byte order mark says of the bytes behind it. */
export const markedCharset = (bytes: Uint8Array): string | null =>
  MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? null;

/** As far as the HTML standard has browsers look for a declaration. */
const LOOKED_THROUGH = 1_024;

/** The charset that a page declares in its `<meta>`. */
export const charsetOfHtml = (bytes: Uint8Array): string | null =>
  /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([-\w:.]+)/iu.exec(startOf(bytes))?.[1] ?? null;

/** The charset that an XML declaration names. */
export const charsetOfXml = (bytes: Uint8Array): string | null =>
  /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([-\w:.]+)/iu.exec(startOf(bytes))?.[1] ?? null;

const startOf = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, LOOKED_THROUGH)).toString("latin1");

/**
 * The text of a page. A byte order mark goes before what the server said, and that before what the page says, as in the
 * HTML standard, which hears no server that names what is not known; and bytes that do not fit what was said are U+FFFD,
 * as every reader of the page saw them: a stray byte in a comment does not cost the article. Where nobody said anything,
 * it is UTF-8, checked: a guess could be wrong in every word.
 *
 * @throws UrtextError URTEXT_CHARSET_UNKNOWN, URTEXT_FILE_NOT_UTF8
 */
export function decodeHtml(bytes: Uint8Array, path: string, said: string | null = null): string {
  const charset = markedCharset(bytes) ?? known(said) ?? declaredIn(bytes);
  return charset === null ? decodeUtf8(bytes, path) : decoderOf(charset, path, false)(bytes);
}

/** `null` for a name that no decoder has. */
function known(charset: string | null): string | null {
  try {
    return charset && new TextDecoder(charset).encoding;
  } catch {
    return null;
  }
}

/** A page that can be looked through for `<meta>` byte by byte is not UTF-16, whatever it says: so the HTML standard. */
function declaredIn(bytes: Uint8Array): string | null {
  const declared = charsetOfHtml(bytes) ?? charsetOfXml(bytes);
  return declared !== null && /^utf-?16/iu.test(declared) ? "utf-8" : declared;
}

/**
 * The text of an XML file, or of any other where `declared` is `null`: by its mark, its declaration, or as UTF-8. Bytes
 * that do not fit are refused, as XML has it.
 *
 * @throws UrtextError URTEXT_CHARSET_UNKNOWN, URTEXT_CHARSET_WRONG, URTEXT_FILE_NOT_UTF8
 */
export function decodeStrictly(bytes: Uint8Array, path: string, declared: string | null = null): string {
  const charset = markedCharset(bytes) ?? declared;
  if (charset === null || /^utf-?8$/iu.test(charset)) return decodeUtf8(bytes, path);
  const decode = decoderOf(charset, path, true);
  try {
    return decode(bytes);
  } catch (cause) {
    throw new UrtextError("URTEXT_CHARSET_WRONG", { path, charset }, { cause });
  }
}

function decoderOf(charset: string, path: string, fatal: boolean): (bytes: Uint8Array) => string {
  try {
    const decoder = new TextDecoder(charset, { fatal });
    return decoder.encoding === "windows-1252" ? decodeWindows1252 : (bytes) => decoder.decode(bytes);
  } catch (cause) {
    throw new UrtextError("URTEXT_CHARSET_UNKNOWN", { path, charset }, { cause });
  }
}

/** Bytes of UTF-16 as those of UTF-8, with its mark: whoever reads lines or fields looks for single bytes. */
export async function* utf16ToUtf8(
  chunks: AsyncIterable<Uint8Array>,
  charset: string,
  path: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
  try {
    for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UrtextError("URTEXT_CHARSET_WRONG", { path, charset }, { cause });
  }
}
