import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/alignment/edits.js";
import { tellAlignment } from "../../src/report/alignments.js";
import { alignTexts } from "../support/align-texts.js";
import { FERRY } from "../support/news.js";

const WORDS = FERRY.split(" ");
const edited = fc
  .array(fc.nat(20), { minLength: WORDS.length, maxLength: WORDS.length })
  .map((dice) =>
    WORDS.flatMap((word, i) =>
      dice[i] === 0 ? [] : dice[i] === 1 ? ["changed"] : dice[i] === 2 ? [word, "12"] : [word],
    ).join(" "),
  );

describe("an alignment in a report", () => {
  test("told the other way round makes the other text of the one", () => {
    fc.assert(
      fc.property(edited, (other) => {
        for (const alignment of alignTexts(FERRY, other)) {
          const pair = { a: 0, b: 1, alignment };
          const [forward, backward] = [false, true].map((swapped) => tellAlignment({ pair, swapped }));
          expect([backward.a, backward.b]).toEqual([forward.b, forward.a]);
          expect(backward.changes.map(({ from, to }) => [to, from])).toEqual(
            forward.changes.map(({ from, to }) => [from, to]),
          );
          for (const [told, x, y] of [
            [forward, FERRY, other],
            [backward, other, FERRY],
          ] as const) {
            for (const piece of told.pieces) {
              const own = told.edits.filter(({ a }) => a.start >= piece.a.start && a.end <= piece.a.end);
              expect(applyEdits(x, piece.a, own, y)).toBe(y.slice(piece.b.start, piece.b.end));
            }
          }
        }
      }),
    );
  });

  test("is plain data with four decimals", () => {
    const [alignment] = alignTexts(FERRY, FERRY.replace("Tuesday", "Friday").replace("by half", "by a third"));
    const told = tellAlignment({ pair: { a: 0, b: 1, alignment }, swapped: false });
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(Object.keys(told).sort()).toEqual(["a", "b", "changes", "edits", "pieces", "similarity", "words"]);
    expect(String(told.similarity)).toMatch(/^0\.\d{1,4}$/u);
  });
});
