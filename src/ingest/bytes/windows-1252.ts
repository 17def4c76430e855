/**
 * The characters of the bytes 0x80 to 0x9f, as the Encoding Standard has them. Where it has none, it is the
 * control of the same number.
 */
const HIGH_CONTROLS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/**
 * Text of windows-1252, which the web also calls latin1, iso-8859-1 and us-ascii; every byte is a character. `TextDecoder`
 * of some versions of Node reads it as true ISO 8859-1, in which quotation marks, dashes and the euro are controls.
 */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\x80-\x9f]/gu, (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80]);
