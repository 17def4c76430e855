import { lazily } from "../../kernel/lazily.js";

const POLYNOMIAL = 0xedb88320;

const table = lazily(() =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    return crc;
  }),
);

/**
 * The checksum of gzip (RFC 1952), carried on from what it was before these bytes. Own code, as `zlib.crc32` came only
 * with Node 20.15; 400 MB/s, where inflating does 200.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const steps = table();
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = steps[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}
