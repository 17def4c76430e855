import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SPELL } from "../../slow/spell.js";
import { marksOf } from "../../support/read-marks.js";

const numbers = (text: string, language = "en"): string[] =>
  marksOf(text, language)
    .filter(({ kind }) => kind === "number")
    .map(({ key }) => key);

describe("a number in words", () => {
  test.each(Object.keys(SPELL))("is the number that its speller spelt, in %s", (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (n) => {
        expect(numbers(SPELL[language](n), language)).toEqual([String(n)]);
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.keys(SPELL))("below two thousand is read without a gap, in %s", (language) => {
    const wrong = Array.from({ length: 2_000 }, (_, i) => i + 1).filter(
      (n) => numbers(SPELL[language](n), language).join() !== String(n),
    );
    expect(wrong).toEqual([]);
  });
});

describe("one number has one key", () => {
  test.each([
    ["en", ["12,000", "12000", "twelve thousand", "12 thousand", "12k"]],
    ["en", ["2.5 million", "two and a half million", "2,500,000", "2.5m"]],
    ["en", ["half", "50%", "50 percent", "fifty per cent", "0.5"]],
    ["en", ["$5 million", "5 million dollars", "$5m", "five million dollars"]],
    ["en", ["a hundred", "one hundred", "100"]],
    ["en", ["two dozen", "24"]],
    ["en", ["21st", "twenty-first"]],
    ["en", ["−5", "-5"]],
    ["de", ["12.000", "12 000", "zwölftausend", "12 Tausend"]],
    ["de", ["1,5 Millionen", "1.500.000", "anderthalb Millionen"]],
    ["fr", ["12 000", "12\u00a0000", "12\u202f000", "douze mille"]],
    ["fr", ["1,5 %", "1,5 pour cent"]],
    ["es", ["5 millones", "cinco millones", "5.000.000"]],
    ["ru", ["12 000", "двенадцать тысяч", "12 тыс"]],
    ["ru", ["5 млн рублей", "пять миллионов рублей"]],
    ["hy", ["5 %", "5 տոկոս", "հինգ տոկոսով"]],
  ])("in %s: %j", (language, forms) => {
    const keys = forms.map((form) => numbers(`: ${form}`, language));
    expect(keys.map((key) => key.length)).toEqual(keys.map(() => 1));
    expect(new Set(keys.flat()).size).toBe(1);
  });
});

describe("numbers that differ have keys that differ", () => {
  test.each([
    [
      "en",
      ["5", "5%", "$5", "€5", "-5", "5th", "5 percentage points", "5 million", "5 billion", "5.5", "5 am", "5 pm"],
    ],
    ["en", ["a third of them", "a third boat", "two thirds of them", "a fifth of them"]],
    ["de", ["1,5", "1.500", "15", "1,500.5"]],
    ["fr", ["80", "quatre-vingt-dix", "quatre cents", "soixante-dix"]],
  ])("in %s: %j", (language, forms) => {
    const keys = forms.map((form) => numbers(`: ${form}`, language).join());
    expect(new Set(keys).size).toBe(forms.length);
  });

  test("however many figures they have", () => {
    const digit = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.array(digit, { minLength: 1, maxLength: 40 }), digit, (digits, last) => {
        const figures = digits.join("");
        const other = figures.slice(0, -1) + String((Number(figures.at(-1)) + last) % 10 || 5);
        fc.pre(other !== figures);
        const keys = (text: string) => marksOf(`$${text}`).map(({ key }) => key);
        expect(keys(figures)).not.toEqual(keys(other));
      }),
    );
    expect(numbers("5.1%")).toEqual(numbers("5.1 percent"));
  });

  test("where one follows the other they are two", () => {
    expect(numbers("in groups of 15, 20 and 25")).toEqual(["15", "20", "25"]);
    expect(numbers("10–15 or 10-15 boats")).toEqual(["10", "15", "10", "15"]);
    expect(numbers("12 000 crates")).toEqual(["12000"]);
    expect(numbers("9 12 000")).toEqual(["9", "12000"]);
  });

  test("hundreds and thousands without a number before them are none", () => {
    expect(marksOf("saw hundreds of boats").map(({ kind, text }) => [kind, text])).toEqual([["quantity", "hundreds"]]);
    expect(marksOf("des milliers de bateaux", "fr").map(({ kind }) => kind)).toEqual(["quantity"]);
  });
});
