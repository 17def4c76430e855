import { describe, expect, test } from "vitest";
import { alignTexts } from "../support/align-texts.js";

const HEAD = "The harbour board at Port Amery told fishermen on Tuesday that the northern breakwater";
const TAIL = "before the autumn gales and that crews would be paid for every night lost on the quay.";

/** What is told of one change in the middle of a sentence. */
const changes = (from: string, to: string) =>
  alignTexts(`${HEAD} ${from} ${TAIL}`, `${HEAD} ${to} ${TAIL}`).flatMap((alignment) =>
    alignment.changes.map(({ kind, from: was, to: is }) => `${kind}: ${was} > ${is}`),
  );

describe("changes", () => {
  test("a figure that became another is a number", () => {
    expect(changes("holds 214 boats", "holds 241 boats")).toEqual(["number: 214 > 241"]);
    expect(changes("holds 86,000 crates", "holds 86000 crates")).toEqual(["number: 86,000 > 86000"]);
  });

  test("a person or a place that became another is a name", () => {
    expect(changes("near Tessin collapsed", "near Halberg collapsed")).toEqual(["name: Tessin > Halberg"]);
  });

  test("a negation that came or went is a negation, also beside other changed words", () => {
    expect(changes("would be repaired", "would not be repaired")).toEqual(["negation:  > not"]);
    expect(changes("will never be mended", "will soon be mended")).toEqual(["negation: never > soon"]);
  });

  test("a hedge that was dropped is a hedge", () => {
    expect(changes("had reportedly sunk", "had sunk")).toEqual(["hedge: reportedly > "]);
  });

  test("other words are other, and a changed number weighs more than a name beside it", () => {
    expect(changes("boats walked off", "boats waited off")).toEqual(["other: walked > waited"]); // whole words
    expect(changes("would be repaired", "would be mended")).toEqual(["other: repaired > mended"]);
    expect(changes("cost Velka 40 marks", "cost Tessin 90 marks")).toEqual(["number: Velka 40 > Tessin 90"]);
  });

  test("the same words in another form are no change", () => {
    expect(changes("“would be repaired”", "would be REPAIRED,")).toEqual([]);
  });

  test("spans of a change cut the two texts at its words", () => {
    const [a, b] = [`${HEAD} holds 214 boats ${TAIL}`, `${HEAD} holds 9 boats ${TAIL}`];
    const [change] = alignTexts(a, b)[0].changes;
    expect(a.slice(change.a.start, change.a.end)).toBe("214");
    expect(b.slice(change.b.start, change.b.end)).toBe("9");
  });

  test("are told in the article's own language", () => {
    const german = (word: string) =>
      `Die Hafenbehörde von Amerau teilte den Fischern am Dienstag mit, dass die Mole im Norden ${word} vor den Stürmen im Herbst gesperrt werden soll und die Mannschaften bezahlt werden.`;
    const [alignment] = alignTexts(german("noch"), german("nicht"));
    expect(alignment.changes.map(({ kind }) => kind)).toEqual(["negation"]);
  });
});
