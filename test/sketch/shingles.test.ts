import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shingle, shinglesIn } from "../../src/sketch/shingles.js";
import { readWords } from "../../src/text/words.js";
import { slowShingles } from "../slow/shingles.js";
import { wordsOf } from "../slow/words.js";
import { anyText, commonWords } from "../support/arbitraries.js";

/** The shingles of a whole text, as strings. */
function shingles(text: string, k: number): string[] {
  const words = readWords(text);
  const { hi, lo } = shingle(words, { start: 0, end: words.count }, k);
  return Array.from(hi, (h, i) => `${h}-${lo[i]}`);
}

const weighed = (text: string) => {
  const { weightBefore } = readWords(text);
  return wordsOf(text).map((word, i) => ({ ...word, weight: (weightBefore[i + 1] - weightBefore[i]) / 2 }));
};

describe("shingles", () => {
  test("of a part are those of the whole that begin in it and end in it", () => {
    fc.assert(
      fc.property(anyText(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 }), (text, x, y, k) => {
        const words = readWords(text);
        const [start, end] = [x % (words.count + 1), y % (words.count + 1)].sort((p, q) => p - q);
        const whole = shingle(words, { start: 0, end: words.count }, k);
        const part = shingle(words, { start, end }, k);
        const count = shinglesIn(words, { start, end }, k);
        expect([...part.lo]).toEqual([...whole.lo.subarray(start, start + count)]);
        expect([...part.hi]).toEqual([...whole.hi.subarray(start, start + count)]);
      }),
    );
  });

  test("are equal if and only if their words are, wherever they stand", () => {
    const text = fc.oneof(
      anyText(),
      commonWords({ maxLength: 20 }).map((words) => words.join(" ")),
      fc.array(fc.constantFrom("港", "の", "pier", "ก", " "), { maxLength: 20 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 5 }), (a, b, k) => {
        const fast = [...shingles(a, k), ...shingles(b, k)];
        const slow = [...slowShingles(weighed(a), k), ...slowShingles(weighed(b), k)];
        expect(fast).toHaveLength(slow.length);
        const named = new Map(slow.map((words, i) => [words, fast[i]]));
        expect(slow.map((words) => named.get(words))).toEqual(fast);
        expect(new Set(fast).size).toBe(named.size);
      }),
      { numRuns: 1_000 },
    );
  });

  test("are k words in a row where there are spaces, twice as many characters where there are none", () => {
    expect(shingles("the pier of the town", 3)).toHaveLength(3);
    expect(shingles("古い桟橋は閉鎖", 3)).toHaveLength(2);
    expect(shingles("the pier", 3)).toHaveLength(0);
    expect(shingles("", 1)).toHaveLength(0);
  });

  test("know the order of their words", () => {
    const lanes = (text: string) => shingles(text, 3)[0].split("-");
    const [[hi, lo], [otherHi, otherLo]] = [lanes("the pier closed"), lanes("pier the closed")];
    expect(hi).not.toBe(otherHi);
    expect(lo).not.toBe(otherLo);
    expect(shingles("pier pier town", 2)[0]).not.toBe(shingles("town pier", 2)[0]);
  });

  test("stay inside their range", () => {
    const words = readWords("the old pier of the town is closed");
    const whole = shingle(words, { start: 0, end: words.count }, 3);
    const part = shingle(words, { start: 2, end: 6 }, 3);
    expect([...part.lo]).toEqual([...whole.lo.slice(2, 4)]);
    expect([...part.hi]).toEqual([...whole.hi.slice(2, 4)]);
    expect(shingle(words, { start: 3, end: 3 }, 1).hi).toHaveLength(0);
  });
});
