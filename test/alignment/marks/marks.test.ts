import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMarks } from "../../../src/alignment/marks/marks.js";
import { readTokens } from "../../../src/alignment/marks/tokens.js";
import { languages } from "../../../src/text/languages/index.js";
import { anyText } from "../../support/arbitraries.js";
import { makeUnits } from "../../support/make-article.js";
import { marksOf } from "../../support/read-marks.js";

const marks = (text: string, language = "en"): string[] =>
  marksOf(text, language).map(({ kind, text: words }) => `${kind}: ${words}`);

describe("the marks of a text", () => {
  test.each([
    ["en", "It was not Velka’s fault", ["negation: not", "name: Velka"]],
    ["en", "It won’t, and didn’t", ["negation: won’t", "negation: didn’t"]],
    ["en", "It was not only late", []],
    ["en", "It may close on 1 May", ["hedge: may", "date: 1 May"]],
    ["en", "It lost some crates and some 40 boats", ["quantity: some", "quantity: some", "number: 40"]],
    ["en", "It went over the wall with over 40 boats", ["quantity: over", "number: 40"]],
    ["en", "It lost no more than 40", ["quantity: no more than", "number: 40"]],
    ["en", "It is no longer so", ["negation: no longer"]],
    ["en", "So Prime Minister Maren Ilk and I left", ["name: Maren Ilk"]],
    ["en", "So Maren van der Mey left", ["name: Maren van der Mey"]],
    ["en", "So J. Ilk left", ["name: J. Ilk"]],
    ["en", "So U.S. Officials left", []],
    ["en", "It was not lit at all", ["negation: not"]],
    ["en", "So Bridge Falls Into Harbour Near Velka", []],
    [
      "de",
      "Die Mole hält nicht, sagte Almut Reesing in Amerau",
      ["negation: nicht", "name: Almut Reesing", "name: Amerau"],
    ],
    ["de", "Die Mole im Hafen hält den Sturm", []],
    ["fr", "La digue ne tient plus et plus d’un bateau", ["negation: plus", "quantity: plus d’", "number: un"]],
    ["fr", "On vient d’Amery", ["name: Amery"]],
    ["es", "El muelle ya no abre", ["negation: ya no"]],
    ["ru", "Мол якобы не откроют", ["hedge: якобы", "negation: не"]],
    ["hy", "Պատնեշը հավանաբար չի բացվի", ["hedge: հավանաբար", "negation: չի"]],
  ])("in %s: %s", (language, text, expected) => {
    expect(marks(text, language)).toEqual(expected);
  });

  test("follow each other, cut the text, and are none over another, whatever the text", () => {
    fc.assert(
      fc.property(anyText(60), fc.constantFrom(...languages().map(({ code }) => code)), (text, code) => {
        const units = makeUnits(`w ${text}`, { language: code });
        const tokens = readTokens(units, { start: 0, end: units.article.words.count });
        let end = 0;
        for (const mark of readMarks(tokens, units.language)) {
          expect(mark.span.start).toBeGreaterThanOrEqual(end);
          expect(mark.span.end).toBeGreaterThan(mark.span.start);
          expect(mark.to).toBeGreaterThan(mark.from);
          end = mark.span.end;
        }
        expect(end).toBeLessThanOrEqual(units.article.text.length);
      }),
      { numRuns: 500 },
    );
  });
});
