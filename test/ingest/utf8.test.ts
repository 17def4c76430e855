import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8, firstBadByte, lineOfByte } from "../../src/ingest/utf8.js";

const code = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("decodeUtf8", () => {
  it("drops a byte order mark and nothing else", () => {
    expect(decodeUtf8(Buffer.from("\ufeff\u2028 Ωδός \r\n"), "x")).toBe("\u2028 Ωδός \r\n");
  });

  it("keeps a replacement character that the file itself holds", () => {
    expect(decodeUtf8(Buffer.from("a\ufffdb"), "x")).toBe("a\ufffdb");
  });

  it("refuses bytes that are no UTF-8, at their place in the file", () => {
    expect(code(() => decodeUtf8(Buffer.from([0x61, 0xff]), "x"))).toBe("URTEXT_FILE_NOT_UTF8");
    expect(() => decodeUtf8(Buffer.from([0x61, 0xff]), "x", 40)).toThrow(
      expect.objectContaining({ facts: { path: "x", byte: 41 } }),
    );
  });
});

describe("firstBadByte", () => {
  it.each<[string, number[], number | null]>([
    ["nothing", [], null],
    ["a byte that begins nothing", [0x61, 0x80], 1],
    ["a Latin-1 letter before an ASCII one", [0x63, 0x61, 0x66, 0xe9, 0x20], 3],
    ["a character cut off at the end", [0x61, 0xe2, 0x82], 1],
    ["an overlong slash", [0xc0, 0xaf], 0],
    ["an overlong three-byte form", [0x61, 0xe0, 0x80, 0x80], 1],
    ["half a surrogate pair", [0x61, 0xed, 0xa0, 0x80], 1],
    ["a code point beyond the last", [0xf4, 0x90, 0x80, 0x80], 0],
    ["the last code point", [0xf4, 0x8f, 0xbf, 0xbf], null],
    ["UTF-16 with its mark", [0xff, 0xfe, 0x61, 0x00], 0],
    ["a byte order mark before the fault", [0xef, 0xbb, 0xbf, 0x61, 0xfe], 4],
  ])("finds where the fault begins in %s", (_, bytes, at) => {
    expect(firstBadByte(Uint8Array.from(bytes))).toBe(at);
  });

  it("agrees with Node on what is well formed, and everything before the place it names is", () => {
    const byte = fc.oneof(fc.constantFrom(0x41, 0x80, 0xbf, 0xc3, 0xe0, 0xed, 0xef, 0xf0, 0xf4), fc.nat(255));
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const bytes = Uint8Array.from(list);
        const at = firstBadByte(bytes);
        expect(at === null).toBe(isUtf8(bytes));
        if (at !== null) expect(isUtf8(bytes.subarray(0, at))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("agrees with Node on text in any script", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => firstBadByte(Buffer.from(text)) === null));
  });
});

describe("lineOfByte", () => {
  it("counts lines from 1, a line feed belonging to the line it ends", () => {
    const bytes = Buffer.from("ab\n\ncd");
    expect([0, 2, 3, 4, 5].map((at) => lineOfByte(bytes, at))).toEqual([1, 1, 2, 3, 3]);
  });
});
