import { describe, expect, test } from "vitest";
import { align } from "../../src/alignment/alignment.js";
import { makePlan } from "../../src/plan.js";
import { alignEverywhere, alignTexts, piecesOf } from "../support/align-texts.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD } from "../support/news.js";
import { processorTime } from "../support/processor-time.js";

describe("passages", () => {
  test("a paragraph with light edits throughout is one passage in one piece", () => {
    const copy = FERRY.replace("walked off", "went home")
      .replace("Tuesday", "Wednesday")
      .replace("hundreds of", "several hundred");
    const found = alignTexts(`${DAM}\n\n${FERRY}`, `${ORCHARD}\n\n${copy}`);
    expect(found).toHaveLength(1);
    expect(found[0].pieces).toHaveLength(1);
    expect(found[0].edits.length).toBe(3);
    expect(found[0].similarity).toBeLessThan(1);
  });

  test("two paragraphs that stand apart in both texts are two passages", () => {
    const a = `${FERRY}\n\n${filler(0, 80)}\n\n${DAM}`;
    const b = `${FERRY}\n\n${filler(500, 80)}\n\n${DAM}`;
    expect(alignTexts(a, b).map((found) => piecesOf(found, a, b))).toEqual([
      [{ a: FERRY, b: FERRY }],
      [{ a: DAM, b: DAM }],
    ]);
  });

  test("two paragraphs in another order are two passages", () => {
    const [a, b] = [`${FERRY}\n\n${DAM}`, `${DAM}\n\n${FERRY}`];
    expect(alignTexts(a, b).map((found) => piecesOf(found, a, b)[0].a)).toEqual([FERRY, DAM]);
  });

  test("a paragraph that one text uses twice is found at both places", () => {
    const [a, b] = [`${DAM}\n\n${FERRY}`, `${FERRY}\n\n${ORCHARD}\n\n${FERRY}`];
    const found = alignTexts(a, b);
    expect(found.map((alignment) => piecesOf(alignment, a, b))).toEqual([
      [{ a: FERRY, b: FERRY }],
      [{ a: FERRY, b: FERRY }],
    ]);
    expect(new Set(found.map(({ b: side }) => side.start)).size).toBe(2);
  });

  test("eight equal words in a row are a passage and seven are not", () => {
    const eight = "curators found forty glass negatives behind false ceilings";
    const pair = (words: string) =>
      alignTexts(`${filler(0, 30)} ${words} ${filler(100, 30)}`, `${filler(200, 30)} ${words} ${filler(300, 30)}`);
    expect(pair(eight).map(({ words }) => words)).toEqual([8]);
    expect(pair(eight.replace(" ceilings", ""))).toEqual([]);
  });

  test("an edited passage without eight in a row is reported with sixteen equal words, and not where only runs count", () => {
    const words = MUSEUM.split(" ");
    const copy = words.map((word, i) => (i % 6 === 5 ? `changed${i}` : word)).join(" ");
    expect(alignTexts(MUSEUM, copy)).toHaveLength(1);
    expect(alignTexts(MUSEUM, copy, { sensitivity: "verbatim" })).toEqual([]);
    const short = words.slice(0, 17);
    const few = short.map((word, i) => (i % 6 === 5 ? `changed${i}` : word)).join(" ");
    expect(alignTexts(short.join(" "), few)).toEqual([]);
    expect(alignTexts(short.join(" "), few, { editedWords: 15 })).toHaveLength(1);
  });

  test("a reporter's words between two quotations part the pieces", () => {
    const first = "Nobody on this island asked for a casino beside the hospital";
    const second = "and nobody in the ministry asked us what we need instead";
    const a = `“${first},” said Ingrid Solvane. “${second}.”`;
    const b = `“${first}”, the skipper said on the quay. “${second}.”`;
    const found = alignTexts(a, b);
    expect(found).toHaveLength(1);
    expect(piecesOf(found[0], a, b).map((piece) => piece.b)).toEqual([first, `${second}.`]);
    expect(found[0].similarity).toBe(1);
  });

  test("two wordings of one speaker's statement are one passage, and those of two speakers are none", () => {
    const one =
      "We shall rebuild the breakwater before the winter, whatever the treasury in the capital may think of it";
    const other = "We will rebuild our breakwater before the winter, no matter what the treasury may think";
    const text = (statement: string, who: string) => `The gale had passed. “${statement},” ${who} told reporters.`;
    const again = (statement: string, who: string) =>
      `On the quay ${who} was asked about it. “${statement},” ${who} argued.`;
    expect(alignTexts(text(one, "Torvald Eke"), again(other, "Torvald Eke"))).toHaveLength(1);
    expect(alignTexts(text(one, "Torvald Eke"), again(other, "Maren Ilk"))).toEqual([]);
    expect(alignTexts(text(one, "Torvald Eke"), again(other, "Torvald Eke"), { sensitivity: "verbatim" })).toEqual([]);
  });

  test("a text aligned with itself is never the same place twice", () => {
    const units = makeUnits(`${FERRY}\n\n${DAM}\n\n${FERRY}\n\n${FERRY}`);
    const { alignments } = alignEverywhere(units, units);
    expect(alignments.length).toBeGreaterThan(0);
    for (const { pieces } of alignments) for (const { a, b } of pieces) expect(a.end).toBeLessThanOrEqual(b.start);
  });

  test("no passage lies wholly in another on both sides", () => {
    const a = `${FERRY} ${DAM}\n\n${FERRY}`;
    const b = `${FERRY}\n\n${MUSEUM}\n\n${FERRY} ${DAM}`;
    const found = alignTexts(a, b);
    const within = (x: (typeof found)[number], y: (typeof found)[number]) =>
      x !== y && y.a.start <= x.a.start && x.a.end <= y.a.end && y.b.start <= x.b.start && x.b.end <= y.b.end;
    for (const x of found) for (const y of found) expect(within(x, y)).toBe(false);
  });

  test("by the thousand are told apart in a time that grows with their number", () => {
    // In the other order, so that each is a passage of its own.
    const shared = Array.from({ length: 12_000 }, (_, i) => filler(10 * i, 10));
    const [a, b] = [shared, [...shared].reverse()].map((list) => makeUnits(list.join(" ")));
    const seedsA = shared.map((_, i) => 10 * i);
    const started = processorTime();
    const places = { seedsA, seedsB: [...seedsA].reverse(), alike: [] };
    const { alignments } = align(a, b, places, makePlan().alignment, null);
    expect(alignments).toHaveLength(12_000);
    expect(processorTime() - started).toBeLessThan(6_000); // the square took twenty
  });
});
