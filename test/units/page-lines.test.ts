import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyOf, isAtEdge, lineKey, lineOfWord, linesOf, wordsOfLine } from "../../src/units/page-lines.js";
import { makeUnits } from "../support/make-article.js";

const lines = (text: string) => linesOf(makeUnits(text, { language: "en" }));
const isProse = (text: string) => lines(text)[0].prose;

describe("a line of a page", () => {
  test("is prose if it is a sentence of some length, or long", () => {
    expect(isProse("The pier is closed until the spring.")).toBe(true);
    expect(isProse("“The pier is closed until the spring.”")).toBe(true);
    expect(isProse("Pier closed.")).toBe(false);
    expect(isProse("The pier is closed until the spring")).toBe(false);
    expect(isProse(Array.from({ length: 20 }, () => "word").join(" "))).toBe(true);
  });

  test("is no prose if it is entries between bars, however long", () => {
    expect(
      isProse("About us | Advertise with us | Complaints and praise | All rights reserved, Printing House of the port"),
    ).toBe(false);
  });

  test("has the same key as another with other figures, and as no other line", () => {
    const keyOf = (text: string) => {
      const units = makeUnits(text);
      return lineKey(units, linesOf(units)[0]);
    };
    expect(keyOf("14 comments")).toBe(keyOf("3 COMMENTS"));
    expect(keyOf("14 comments")).not.toBe(keyOf("14 answers"));
    expect(keyOf("one two")).not.toBe(keyOf("two one"));
    expect(keyOf("19:30")).toBeNull();
  });

  test("is found from any of its words", () => {
    const text = fc.array(fc.constantFrom("pier", "fog", "\n", "\n\n", "…"), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        text.map((parts) => `tide ${parts.join(" ")}`),
        (given) => {
          const units = makeUnits(given);
          linesOf(units).forEach((line, i) => {
            for (let word = line.words.start; word < line.words.end; word++) expect(lineOfWord(units, word)).toBe(i);
            expect(wordsOfLine(units, line)).toHaveLength(line.words.end - line.words.start);
          });
        },
      ),
    );
  });
});

describe("the body of a page", () => {
  const page = lines(
    "Home\nThe pier is closed until the spring.\nA heading\nNobody knows for how long it will be.\nContact",
  );
  const body = bodyOf(page, ({ prose }) => prose);

  test("reaches from its first own line to its last", () => {
    expect(body).toEqual({ first: 1, last: 3 });
    expect(page.map((_, i) => isAtEdge(body, i))).toEqual([true, false, false, false, true]);
  });

  test("is none, and has no edge, where nothing is its own", () => {
    expect(bodyOf(page, () => false)).toBeNull();
    expect(isAtEdge(null, 0)).toBe(false);
  });
});
