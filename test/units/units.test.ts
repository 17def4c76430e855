import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { divide, type Unit, unitsOf } from "../../src/units/units.js";
import { anyText } from "../support/arbitraries.js";
import { makeArticle, makeUnits } from "../support/make-article.js";

const TEXT = [
  "The old pier of Kellmouth is closed, the council said on Monday.",
  "“We will never sell the pier,” said Maren Ilk. “He told me ‘it is sold’ once.”",
  "“Nobody can buy it from us.”",
  "* * *",
].join("\n\n");

const show = (text: string, { kind, span }: Unit): string => `${kind}: ${text.slice(span.start, span.end)}`;

describe("an article divided", () => {
  test("has its paragraphs, its quotations and their speakers", () => {
    const { paragraphs, quotations, language } = makeUnits(TEXT);
    expect(language.code).toBe("en");
    expect(paragraphs.map((paragraph) => show(TEXT, paragraph))).toEqual(
      TEXT.split("\n\n").map((line) => `paragraph: ${line}`),
    );
    expect(quotations.map(({ speaker, depth }) => [speaker?.name ?? null, depth])).toEqual([
      ["Maren Ilk", 0],
      ["Maren Ilk", 0],
      [null, 1],
      ["Maren Ilk", 0],
    ]);
  });

  test("knows of every word in which outermost quotation it stands", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("pier", '"', "“", "”", "‘", "’", " ", "\n\n", "sold"), { maxLength: 30 }),
        (pieces) => {
          const text = `Tide ${pieces.join("")}`;
          const { quotations, quotationOfWord, article } = makeUnits(text);
          for (let i = 0; i < article.words.count; i++) {
            const inside = quotations.findIndex(
              ({ depth, span }) =>
                depth === 0 && span.start <= article.words.start[i] && article.words.end[i] <= span.end,
            );
            expect(quotationOfWord[i]).toBe(inside);
          }
        },
      ),
    );
  });

  test("reads the language that the article states", () => {
    expect(divide(makeArticle(TEXT, { language: "de-AT" })).language.code).toBe("de");
  });

  test("can be any text that has a word", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const divided = makeUnits(`pier ${text}`);
        for (const { span } of [...divided.paragraphs, ...divided.quotations]) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length + 5);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("the units that are hashed", () => {
  test("are the paragraphs and the outermost quotations, none twice and none without words", () => {
    expect(unitsOf(makeUnits(TEXT)).map((unit) => show(TEXT, unit))).toEqual([
      "paragraph: The old pier of Kellmouth is closed, the council said on Monday.",
      "paragraph: “We will never sell the pier,” said Maren Ilk. “He told me ‘it is sold’ once.”",
      "paragraph: “Nobody can buy it from us.”",
      "quotation: We will never sell the pier,",
      "quotation: He told me ‘it is sold’ once.",
    ]);
  });

  test("know who says them, where all of them is said by one", () => {
    expect(unitsOf(makeUnits(TEXT)).map(({ speaker }) => speaker?.name ?? null)).toEqual([
      null,
      null,
      "Maren Ilk",
      "Maren Ilk",
      "Maren Ilk",
    ]);
  });

  test("take a quotation over two paragraphs as one", () => {
    const text = "She said: “The pier is closed.\n\n“The ferry is sold.”";
    expect(unitsOf(makeUnits(text)).map(({ kind }) => kind)).toEqual(["paragraph", "paragraph", "quotation"]);
  });
});
