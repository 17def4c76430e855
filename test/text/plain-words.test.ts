import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { readWords, readWordsPlainly } from "../../src/text/words.js";
import { anyText } from "../support/arbitraries.js";

/** Pieces that are read in WebAssembly, and whatever may stand between them. */
const piece = fc.oneof(
  fc.constantFrom(
    "the ",
    "Old ",
    "pier, ",
    "closed. ",
    "86,000 ",
    "3.5 ",
    "well-known ",
    "can't ",
    "govern-\nment ",
    "5.",
  ),
  fc.constantFrom(
    "“",
    "” ",
    "é",
    "naïve ",
    "ſ",
    "пирс ",
    "東京",
    "👍",
    "\ud83d",
    "\udc4d",
    "\u00ad",
    "e\u0301",
    "\0",
    "\u007f",
  ),
  anyText(),
);
const text = fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(""));

describe("reading words in WebAssembly", () => {
  test("gives what reading them without it gives, of any text", () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(readWords(text)).toEqual(readWordsPlainly(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([39, 40, 41, 16_383, 16_384, 16_385, 50_000])(
    "also of %i code units, of one byte each, two or three",
    (units) => {
      for (const sample of ["The old pier is closed. ", "a", "a ", "à côté ", "в порту ", "東京", "👍a ", "\udc4d"]) {
        const text = sample.repeat(Math.ceil(units / sample.length)).slice(0, units);
        expect(readWords(text)).toEqual(readWordsPlainly(text));
      }
    },
  );

  test("does not hang on what was read before", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const first = readWords(a);
        const kept = structuredClone(first);
        readWords(b);
        expect(first).toEqual(kept);
        expect(readWords(a)).toEqual(kept);
      }),
    );
  });

  test("gives columns that end where their words do", () => {
    const { count, ...columns } = readWords("The old pier of Kellmouth is closed from Monday on.");
    expect(Object.values(columns).map(({ length }) => length)).toEqual([count, count, count, count, count + 1]);
  });
});

describe("where there is no WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("words are read without it", async () => {
    const text = "The old pier of “Kellmouth” is closed from Monday on, the harbour council said in a short note.";
    vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    const without = await import("../../src/text/words.js");
    expect(without.readWords(text)).toEqual(readWords(text));
  });
});
