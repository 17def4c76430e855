import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findParagraphs } from "../../src/units/paragraphs.js";
import { processorTime } from "../support/processor-time.js";

const lines = (text: string): string[] => findParagraphs(text).map(({ span }) => text.slice(span.start, span.end));

describe("paragraphs", () => {
  test.each([
    ["The pier is closed.\n\nThe ferry sails.", ["The pier is closed.", "The ferry sails."]],
    ["The pier\nis closed.", ["The pier", "is closed."]],
    ["\r\n  The pier.  \r\n\t\r\n The ferry.\r", ["The pier.", "The ferry."]],
    ["The pier.\u2028The ferry.\u2029The port.", ["The pier.", "The ferry.", "The port."]],
    ["The pier.\u00a0\n\u3000The ferry.", ["The pier.", "The ferry."]],
    [" \n \n", []],
    ["", []],
  ])("of %j", (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test("are every character that is not white space, in order, without overlap", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\t", "\n", "\r", "\u2028", "."), maxLength: 30 });
    fc.assert(
      fc.property(text, (given) => {
        expect(lines(given)).toEqual(
          given
            .split(/[\n\r\u2028\u2029]/u)
            .map((line) => line.trim())
            .filter((line) => line !== ""),
        );
        let last = 0;
        for (const { span } of findParagraphs(given)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.end;
        }
      }),
    );
  });

  test.each([
    ["one line break", "The pier\nis closed.", [false, true]],
    ["one line break of two characters", "The pier\r\nis closed.", [false, true]],
    ["a blank line", "The pier.\n\nThe ferry.", [false, false]],
    ["a line of blanks", "The pier.\n \t\nThe ferry.", [false, false]],
    ["a blank line of two characters", "The pier.\r\n\r\nThe ferry.", [false, false]],
    ["old line breaks", "The pier\ris closed.\r\rThe ferry.", [false, true, false]],
  ])("go on behind %s or not", (_, text, expected) => {
    expect(findParagraphs(text).map(({ continues }) => continues)).toEqual(expected);
  });

  test.each(["a\n", "\n", " \n", "a "])("%j many times over are found in linear time", (piece) => {
    const begun = processorTime();
    findParagraphs(piece.repeat(300_000));
    expect(processorTime() - begun).toBeLessThan(5_000);
  });
});
