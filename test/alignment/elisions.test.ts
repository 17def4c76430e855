import { describe, expect, test } from "vitest";
import { isElidedBetween } from "../../src/alignment/elisions.js";
import { alignTexts, piecesOf } from "../support/align-texts.js";
import { makeUnits } from "../support/make-article.js";
import { filler } from "../support/news.js";

const FIRST = "The council will not sell the old customs house to anyone who plans to pull it down";
const SECOND = "we owe the building to the women who scrubbed its floors for sixty winters";
const WORDS = `${FIRST} ${SECOND}`.split(" ").length;
const TAIL = "scrubbed its floors daily";
const MARKS = ["…", "...", ". . .", "[…]", "(…)", "[...]", "⋯"];

const source = (between: string) =>
  `${FIRST}, ${between} and ${SECOND}, as the mayor of the town wrote to them on Monday.`;

describe("ellipses", () => {
  test.each(MARKS)("%s for five words gives one passage in two pieces or one edited piece", (mark) => {
    const [a, b] = [source("whatever price is offered"), `“${FIRST} ${mark} ${SECOND}.”`];
    const found = alignTexts(a, b);
    expect(found).toHaveLength(1);
    expect(piecesOf(found[0], a, b)[0].b.startsWith(FIRST)).toBe(true);
    expect(b.slice(found[0].b.start, found[0].b.end)).toContain(SECOND);
    expect(found[0].words).toBe(WORDS);
  });

  test.each(MARKS)("%s for two thousand words gives one passage in two pieces", (mark) => {
    const [a, b] = [source(filler(0, 2_000)), `“${FIRST} ${mark} ${SECOND}.”`];
    const found = alignTexts(a, b);
    expect(found).toHaveLength(1);
    expect(piecesOf(found[0], a, b)).toEqual([
      { a: FIRST, b: FIRST },
      { a: SECOND, b: SECOND },
    ]);
    expect(found[0].words).toBe(WORDS);
    expect(found[0].similarity).toBe(1);
  });

  test("the few words that a copy keeps behind an ellipsis are found, where eight are needed elsewhere", () => {
    const a = `${FIRST}. ${filler(0, 60)} the women who ${TAIL} for sixty long and bitter winters in a row.`;
    const kept = `“${FIRST} … ${TAIL}”`;
    const pieces = piecesOf(alignTexts(a, kept)[0], a, kept);
    expect(pieces).toEqual([
      { a: FIRST, b: FIRST },
      { a: TAIL, b: TAIL },
    ]);
    const without = `“${FIRST}”, she said. “${TAIL}”`;
    expect(alignTexts(a, without).flatMap(({ pieces: found }) => found)).toHaveLength(1);
  });

  test("the few words before an ellipsis are found as well, whichever side has it", () => {
    const head = "the customs house stands";
    const a = `All that week in the endless rain ${head} empty of everything but gulls and rope. ${filler(0, 60)} ${SECOND}.`;
    const b = `“${head} … ${SECOND}”`;
    const expected = [head, SECOND];
    const [forward] = alignTexts(a, b);
    expect(piecesOf(forward, a, b).map((piece) => piece.a)).toEqual(expected);
    const [backward] = alignTexts(b, a);
    expect(piecesOf(backward, b, a).map((piece) => piece.b)).toEqual(expected);
  });

  test("three words behind an ellipsis are too few, four words further than four thousand too far", () => {
    const three = `“${FIRST} … scrubbed its floors”`;
    expect(alignTexts(`${FIRST}. ${filler(0, 60)} ${TAIL}.`, three)[0].pieces).toHaveLength(1);
    const four = `“${FIRST} … ${TAIL}”`;
    expect(alignTexts(`${FIRST}. ${filler(0, 3_900)} ${TAIL}.`, four)[0].pieces).toHaveLength(2);
    expect(alignTexts(`${FIRST}. ${filler(0, 4_100)} ${TAIL}.`, four)[0].pieces).toHaveLength(1);
  });

  test("without an ellipsis two passages parted by two thousand words on one side are pieces of one", () => {
    const [a, b] = [source(filler(0, 2_000)), `${FIRST} and ${SECOND}.`];
    const found = alignTexts(a, b);
    expect(found).toHaveLength(1);
    expect(found[0].pieces).toHaveLength(2);
  });

  test("an ellipsis is seen between two words only", () => {
    const [a, b] = [makeUnits("pier … mayor ferry"), makeUnits("pier mayor ferry…")];
    expect(isElidedBetween(a, b, { a: 1, b: 1 }, { a: 1, b: 1 })).toBe(true);
    expect(isElidedBetween(a, b, { a: 2, b: 2 }, { a: 2, b: 2 })).toBe(false);
    expect(isElidedBetween(a, b, { a: 2, b: 3 }, { a: 2, b: 3 })).toBe(true);
  });
});
