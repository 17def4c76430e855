import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Chunks } from "../../../src/ingest/bytes/chunks.js";
import { crc32 } from "../../../src/ingest/bytes/crc32.js";
import { Break, unzip } from "../../../src/ingest/bytes/gzip.js";
import { pipe } from "../folder.js";

/** What is unpacked of bytes that come in pieces of one length: all of it, and why it broke off, if it did. */
async function unpack(bytes: Uint8Array, pieces = 1 << 16, beginning: string | null = null) {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieces) chunks.push(bytes.subarray(at, at + pieces));
  const parts: Uint8Array[] = [];
  const problems: string[] = [];
  for await (const part of unzip(new Chunks(pipe(...chunks)), beginning === null ? null : Buffer.from(beginning))) {
    if (part instanceof Break) problems.push(part.problem);
    else parts.push(part);
  }
  return { text: Buffer.concat(parts).toString(), problems };
}

const TEXT = "The ferry had run aground. ".repeat(4_000);

describe("unzip", () => {
  it("unpacks all members of a file, whatever the pieces that they come in", async () => {
    const packed = Buffer.concat([gzipSync(TEXT), gzipSync(""), gzipSync("End.")]);
    for (const pieces of [1, 7, 4_096, 1 << 20]) {
      expect(await unpack(packed, pieces)).toEqual({ text: `${TEXT}End.`, problems: [] });
    }
  });

  it("unpacks what any program packs: with a name, a comment, more fields and a checksum of the head", async () => {
    const plain = gzipSync("words");
    const head = Buffer.from([0x1f, 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3]);
    const fields = Buffer.concat([
      Buffer.from([3, 0]),
      Buffer.from("abc"),
      Buffer.from("name\0comment\0"),
      Buffer.from([1, 2]),
    ]);
    expect(await unpack(Buffer.concat([head, fields, plain.subarray(10)]))).toEqual({ text: "words", problems: [] });
  });

  it("passes over zeros between members", async () => {
    const packed = Buffer.concat([gzipSync("a"), Buffer.alloc(600), gzipSync("b"), Buffer.alloc(3)]);
    expect(await unpack(packed)).toEqual({ text: "ab", problems: [] });
  });

  it("gives what can be unpacked of a file that is cut off", async () => {
    const noise = Array.from({ length: 30_000 }, (_, i) => `${(i * 7_919) % 10_007}`).join(" ");
    const packed = gzipSync(noise);
    const { text, problems } = await unpack(packed.subarray(0, packed.length - 9));
    expect(problems).toEqual(["it ends early"]);
    expect(noise.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(noise.length * 0.95);
  });

  it("goes on with the next member that begins as all do, where it is told how", async () => {
    const members = ["WARC one", "WARC two", "WARC three", "WARC four"].map((text) => gzipSync(text));
    members[1][14] ^= 0xff;
    const { text, problems } = await unpack(
      Buffer.concat([...members.slice(0, 2), gzipSync("else"), ...members.slice(2)]),
      10,
      "WARC",
    );
    expect(problems).toHaveLength(1);
    expect(text).toMatch(/^WARC one.*WARC threeWARC four$/su);
    expect(text).not.toContain("else");
  });

  it("unpacks what gzip packs, and names every change of a byte", async () => {
    const changed = fc.record({
      text: fc.string({ minLength: 1, unit: "binary" }),
      at: fc.nat(),
      by: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(changed, async ({ text, at, by }) => {
        const packed = gzipSync(text);
        expect(await unpack(packed)).toEqual({ text, problems: [] });
        // Of the head, the bytes that say when and on what machine it was packed may be any.
        const place = 10 + (at % (packed.length - 10));
        packed[place] ^= by;
        const changed = await unpack(packed);
        // Some bits behind the end of what was packed are nobody's.
        if (changed.text !== text) expect(changed.problems).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});

describe("crc32", () => {
  it("is the checksum that gzip writes, in one go or in parts", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, at) => {
        const trailer = gzipSync(bytes).subarray(-8);
        expect(crc32(bytes)).toBe(trailer.readUInt32LE(0));
        expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(crc32(bytes));
      }),
    );
  });
});
