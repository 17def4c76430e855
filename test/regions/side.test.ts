import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf } from "../../src/units/sentences.js";
import { anyText } from "../support/arbitraries.js";
import { makeSides } from "../support/make-side.js";

const texts = fc.oneof(
  anyText(60),
  fc
    .array(fc.constantFrom("Yes.", "No!", "1.", "The ferry left the quay.", "\n\n", "He said so."), { maxLength: 12 })
    .map((parts) => parts.join(" ")),
);

test("the sentences of a side cover its words without a gap, and its edges are where sentences begin", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { a: side } = makeSides(`x ${text}`, "y");
      let end = 0;
      for (const [index, sentence] of side.sentences.entries()) {
        expect(sentence.start).toBe(end);
        expect(sentence.end).toBeGreaterThan(sentence.start);
        for (let word = sentence.start; word < sentence.end; word++) expect(side.sentenceOf[word]).toBe(index);
        expect(side.edges[sentence.start]).toBe(1);
        end = sentence.end;
      }
      expect(end).toBe(side.terms.length);
      const begun = sentencesOf(side.units).map(({ start }) => start);
      const edges = [...side.edges].flatMap((edge, word) => (edge === 1 ? [word] : []));
      expect(edges).toEqual([...begun, side.terms.length]);
    }),
  );
});

test("a sentence too short to be compared goes with the next", () => {
  const { a } = makeSides("Yes. The ferry left the quay at noon. No.", "y");
  expect(a.sentences).toEqual([
    { start: 0, end: 8 },
    { start: 8, end: 9 },
  ]);
});
