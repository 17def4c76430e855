import { UrtextError } from "../errors.js";

const DECODER = new TextDecoder("utf-8", { fatal: true });

/**
 * The text of UTF-8 bytes, without a byte order mark. Bytes that are no UTF-8 are refused, not replaced: a text full of
 * U+FFFD would be compared, and its spans would be true of nothing that the user has.
 *
 * @param before Bytes of the file that stand before these.
 * @throws UrtextError URTEXT_FILE_NOT_UTF8 with the byte's offset in the file; URTEXT_FILE_UNREADABLE where the text
 * is longer than a JavaScript string can be.
 */
export function decodeUtf8(bytes: Uint8Array, path: string, before = 0): string {
  try {
    return DECODER.decode(bytes);
  } catch (cause) {
    const bad = firstBadByte(bytes);
    if (bad !== null) throw new UrtextError("URTEXT_FILE_NOT_UTF8", { path, byte: before + bad }, { cause });
    throw new UrtextError("URTEXT_FILE_UNREADABLE", { path, problem: "its text is too long" }, { cause });
  }
}

/** Well-formed sequences (Unicode 15, table 3-7): first and last lead byte, bytes that follow, bounds of the second. */
const SEQUENCES: readonly (readonly [number, number, number, number, number])[] = [
  [0x00, 0x7f, 0, 0x00, 0x00],
  [0xc2, 0xdf, 1, 0x80, 0xbf],
  [0xe0, 0xe0, 2, 0xa0, 0xbf],
  [0xe1, 0xec, 2, 0x80, 0xbf],
  [0xed, 0xed, 2, 0x80, 0x9f],
  [0xee, 0xef, 2, 0x80, 0xbf],
  [0xf0, 0xf0, 3, 0x90, 0xbf],
  [0xf1, 0xf3, 3, 0x80, 0xbf],
  [0xf4, 0xf4, 3, 0x80, 0x8f],
];

/**
 * Where the first ill-formed sequence begins, or `null`. The decoder knows but does not say; to find it by decoding
 * ever shorter parts would tell where it was noticed, which is up to three bytes later.
 */
export function firstBadByte(bytes: Uint8Array): number | null {
  for (let at = 0; at < bytes.length; ) {
    const sequence = SEQUENCES.find(([first, last]) => first <= bytes[at] && bytes[at] <= last);
    if (sequence === undefined) return at;
    const [, , following, low, high] = sequence;
    for (let k = 1; k <= following; k++) {
      const byte = bytes[at + k]; // undefined behind the end, and so within no bounds
      if (!(k === 1 ? low <= byte && byte <= high : 0x80 <= byte && byte <= 0xbf)) return at;
    }
    at += 1 + following;
  }
  return null;
}

const LINE_FEED = 0x0a;

/** The line, counted from 1, in which a byte stands. */
export function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (let i = bytes.indexOf(LINE_FEED); i >= 0 && i < at; i = bytes.indexOf(LINE_FEED, i + 1)) line++;
  return line;
}
