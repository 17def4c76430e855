import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesSharingWords } from "../../src/regions/shared-words.js";
import type { Side } from "../../src/regions/side.js";
import { commonWords, distinctWords, wordAt } from "../support/arbitraries.js";
import { inSentences, makeSides } from "../support/make-side.js";

const sentence = fc
  .tuple(commonWords({ maxLength: 6 }), fc.subarray(distinctWords(0, 12)))
  .map(([few, many]) => [...few, ...many]);
const text = fc.array(sentence, { minLength: 1, maxLength: 8 }).map((list) => inSentences([["begun"], ...list]));

/** Equal words in a row that two sentences must have before they are looked at. */
const ROW = [1, 2, 3, 4, 5, 6, 7, 8].find((length) => {
  const shared = distinctWords(0, length);
  const { a, b } = makeSides(
    inSentences([[...distinctWords(100, 5), ...shared, ...distinctWords(200, 5)]]),
    inSentences([[...distinctWords(300, 5), ...shared, ...distinctWords(400, 5)]]),
  );
  return sentencesSharingWords(a, b).pairs.length > 0;
})!;

const rowAt = ({ terms }: Side, at: number): string => terms.subarray(at, at + ROW).join(" ");
const rowsOf = (side: Side): number[] => Array.from({ length: side.terms.length - ROW + 1 }, (_, at) => at);

function repeats(side: Side): number {
  const counts = new Map<string, number>();
  for (const at of rowsOf(side)) counts.set(rowAt(side, at), (counts.get(rowAt(side, at)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** Compares every row with every row; a row that reaches into the next sentence is in both. */
function sharedByAll(a: Side, b: Side): string[] {
  const found = new Set<string>();
  for (const x of rowsOf(a)) {
    for (const y of rowsOf(b)) {
      if (rowAt(a, x) !== rowAt(b, y)) continue;
      for (const i of [x, x + ROW - 1])
        for (const j of [y, y + ROW - 1]) found.add(`${a.sentenceOf[i]} ${b.sentenceOf[j]}`);
    }
  }
  return [...found].sort();
}

describe("sentences that share words in a row", () => {
  test("are those that comparing all rows finds, each pair once, where no row is said again and again", () => {
    fc.assert(
      fc.property(text, text, (x, y) => {
        const { a, b } = makeSides(x, y);
        fc.pre(a.terms.length >= ROW && b.terms.length >= ROW && repeats(a) <= 2);
        const found = sentencesSharingWords(a, b).pairs.map((pair) => `${pair.a} ${pair.b}`);
        expect(found.sort()).toEqual(sharedByAll(a, b));
      }),
      { numRuns: 300 },
    );
  });

  test("are none where a row is said over and over: it says nothing of where to look", () => {
    const often = inSentences(Array.from({ length: 200 }, () => [wordAt(1), wordAt(2), wordAt(3), wordAt(4)]));
    const { a, b } = makeSides(often, often);
    expect(sentencesSharingWords(a, b).pairs).toEqual([]);
  });
});
