import { describe, expect, test } from "vitest";
import { GLYPHS, MARK, roleOf, roomAround } from "../../src/units/quotation-marks.js";

const open = { before: true, after: false };
const close = { before: false, after: true };
const between = { before: false, after: false };

describe("a quotation mark", () => {
  test("is found by the pattern if and only if it is in the table", () => {
    for (let code = 0; code <= 0xffff; code++) {
      const glyph = String.fromCharCode(code);
      expect((glyph.match(MARK) ?? []).length === 1, glyph).toBe(glyph in GLYPHS);
    }
  });

  test("has room where white space, punctuation or the text's end stands beside it", () => {
    expect(roomAround('"a', 0)).toEqual(open);
    expect(roomAround('a"', 1)).toEqual(close);
    expect(roomAround('a"b', 1)).toEqual(between);
    expect(roomAround('(",', 1)).toEqual({ before: true, after: true });
  });

  test("that is straight opens where nothing is open, and closes where something is", () => {
    expect(roleOf('"', open, null)).toBe("open");
    expect(roleOf('"', close, null)).toBe("nothing");
    expect(roleOf('"', close, '"')).toBe("close");
    expect(roleOf('"', close, "“")).toBe("close");
  });

  test("that opens in one country closes in another", () => {
    expect(roleOf("“", open, null)).toBe("open");
    expect(roleOf("“", close, "„")).toBe("close");
    expect(roleOf("»", open, null)).toBe("open");
    expect(roleOf("«", close, "»")).toBe("close");
    expect(roleOf("”", open, null)).toBe("open");
    expect(roleOf("”", close, "”")).toBe("close");
    expect(roleOf("”", between, null)).toBe("nothing");
  });
});
