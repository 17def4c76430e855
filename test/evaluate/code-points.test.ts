import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointsOf } from "./code-points.js";

/** The slow twin: the code points of everything before. */
const counted = (text: string, offset: number): number => Array.from(text.slice(0, offset)).length;

describe("Offsets in code points", () => {
  it("are those in UTF-16 where no character lies beyond the basic plane", () => {
    expect(codePointsOf("Ճանապարհը")({ start: 3, end: 9 })).toEqual({ start: 3, end: 9 });
  });

  it("count a character beyond it once", () => {
    expect(codePointsOf("a😀b😀c")({ start: 3, end: 6 })).toEqual({ start: 2, end: 4 });
  });

  it("are what counting from the beginning gives, for any text and between any two of its characters", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(fc.array(text), (parts) => {
        const whole = parts.join("");
        const toCodePoints = codePointsOf(whole);
        let [start, end] = [0, 0];
        for (const part of parts) {
          [start, end] = [end, end + part.length];
          expect(toCodePoints({ start, end })).toEqual({ start: counted(whole, start), end: counted(whole, end) });
        }
      }),
    );
  });

  it("do not take half a pair for a character more", () => {
    expect(codePointsOf("\udc00\ud800x")({ start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
  });
});
