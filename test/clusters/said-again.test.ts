import { compare } from "urtext";
import { describe, expect, test } from "vitest";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

/** What is reuse and what is set aside as said again, each as the words of both texts. */
function told(a: string, b: string) {
  const { alignments, excluded } = compare(a, b);
  const wordsOf = ({ pieces }: (typeof alignments)[number]) =>
    pieces.map((piece) => [a.slice(piece.a.start, piece.a.end), b.slice(piece.b.start, piece.b.end)]);
  const again = excluded.filter(({ kind }) => kind === "repetition");
  return {
    reuse: alignments.map(wordsOf),
    again: again.map(({ alignment }) => wordsOf(alignment)),
    reasons: again.map(({ reason }) => reason),
  };
}

describe("What two texts share once more", () => {
  test("is set aside where both texts tell most of it: a refrain that one of them has once more", () => {
    const verses = (count: number) => Array.from({ length: count }, () => TRAM).join(" ");
    const { reuse, again, reasons } = told(`${DAM}\n\n${verses(3)}`, `${verses(4)}\n\n${ORCHARD}`);
    expect(reuse).toEqual([[[verses(3), verses(3)]]]);
    expect(again).toEqual([[[verses(3), verses(3)]]]);
    expect(reasons[0]).toContain("once more");
  });

  test("is reuse at both places where one text has a long paragraph twice", () => {
    const long = `${FERRY} ${MUSEUM}`;
    const { reuse, again } = told(`${long}\n\n${DAM}`, `${long}\n\n${ORCHARD}\n\n${long}`);
    expect(reuse).toEqual([[[long, long]], [[long, long]]]);
    expect(again).toEqual([]);
  });

  test("may be a few words that another passage carries along", () => {
    const few = "leaving hundreds of lorries parked along the quay at Port Amery.";
    const a = `${FERRY}\n\n${DAM}\n\n${MUSEUM}`;
    const b = `${few} ${MUSEUM}\n\n${TRAM}\n\n${ORCHARD}\n\n${FERRY}`;
    const { reuse, again } = told(a, b);
    expect(reuse).toEqual([[[FERRY, FERRY]], [[MUSEUM, MUSEUM]]]);
    expect(again).toEqual([[[few, few]]]);
  });
});
