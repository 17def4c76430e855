import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveSelectors, SelectorMaker, type TextSelector } from "../../src/report/annotation-selectors.js";
import { matchesOf } from "../support/apache-annotator.js";

/** Texts in which nearly everything stands more than once, in scripts of every plane. */
const piece = fc.constantFrom(
  "a",
  "ab",
  "b ",
  "👍🏽",
  "𝔘",
  "渡轮",
  "ق\u200cا",
  "é",
  "e\u0301",
  "\n\n",
  "а",
  "हि",
  "🇪🇺",
);
const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(""));
/** A span between characters, as no reader of code points can name another. */
const textAndSpan = fc.tuple(text, fc.nat(), fc.nat()).map(([whole, a, b]) => {
  const ends = [0];
  for (const character of whole) ends.push(ends.at(-1)! + character.length);
  const [x, y] = [a % (ends.length - 1), b % ends.length].sort((i, j) => i - j);
  return { whole, span: { start: ends[x], end: ends[x === y ? y + 1 : y] } };
});

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return "none";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("selectors of a span", () => {
  test("lead Apache Annotator to the very span, each alone, and to no other", async () => {
    await fc.assert(
      fc.asyncProperty(textAndSpan, async ({ whole, span }) => {
        const selectors = new SelectorMaker(whole).selectorsFor(span);
        expect(selectors.map(({ type }) => type)).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
        for (const selector of selectors) expect(await matchesOf(whole, selector)).toEqual([span]);
      }),
      { numRuns: 300 },
    );
  });

  test("count code points, as by counting them", () => {
    fc.assert(
      fc.property(textAndSpan, ({ whole, span: { start, end } }) => {
        const [, position] = new SelectorMaker(whole).selectorsFor({ start, end });
        expect(position).toMatchObject({
          start: [...whole.slice(0, start)].length,
          end: [...whole.slice(0, end)].length,
        });
      }),
    );
  });

  test("show as much around as makes the place the only one, and no more than needed twice over", () => {
    const verse = "The ferry does not run. ";
    const whole = `First. ${verse.repeat(40)}Last.`;
    const maker = new SelectorMaker(whole);
    const start = whole.indexOf(verse) + 20 * verse.length;
    const [quote] = maker.selectorsFor({ start, end: start + verse.length });
    expect(quote).toMatchObject({ exact: verse });
    if (quote.type !== "TextQuoteSelector") throw new Error("no quote");
    expect(quote.prefix!.length).toBeGreaterThan(19 * verse.length);
    const [alone] = maker.selectorsFor({ start: 0, end: 5 });
    expect(alone).toEqual({ type: "TextQuoteSelector", exact: "First", prefix: "", suffix: whole.slice(5, 37) });
  });

  test("never part a character, neither at their ends nor at those of what stands around", () => {
    const whole = "👍".repeat(200);
    const [quote] = new SelectorMaker(whole).selectorsFor({ start: 200, end: 202 });
    if (quote.type !== "TextQuoteSelector") throw new Error("no quote");
    for (const part of [quote.prefix!, quote.exact, quote.suffix!]) expect(part.isWellFormed()).toBe(true);
    expect(codeOf(() => new SelectorMaker(whole).selectorsFor({ start: 201, end: 204 }))).toBe(
      "URTEXT_SELECTOR_ASTRAY",
    );
  });

  test("are refused for what is no span of the text", () => {
    const maker = new SelectorMaker("Some words.");
    for (const span of [
      { start: -1, end: 4 },
      { start: 4, end: 40 },
      { start: 40, end: 41 },
    ]) {
      expect(codeOf(() => maker.selectorsFor(span))).toBe("URTEXT_SELECTOR_ASTRAY");
    }
  });

  test("cost little in a text of a million characters that repeats itself", () => {
    const whole = "the same words again and ".repeat(40_000);
    const maker = new SelectorMaker(whole);
    const began = performance.now();
    for (const start of [0, 250_000, 500_000, 999_000]) {
      expect(resolveSelectors(whole, maker.selectorsFor({ start, end: start + 8 }))).toEqual({ start, end: start + 8 });
    }
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe("selectors read back", () => {
  const whole = "One 👍 ferry, two ferries, one 👍 ferry.";
  const quote = (exact: string, prefix = "", suffix = ""): TextSelector => ({
    type: "TextQuoteSelector",
    exact,
    prefix,
    suffix,
  });
  const position = (start: number, end: number): TextSelector => ({ type: "TextPositionSelector", start, end });

  test("lead to the span that they were made for", () => {
    fc.assert(
      fc.property(textAndSpan, ({ whole: text, span }) => {
        const selectors = new SelectorMaker(text).selectorsFor(span);
        for (const some of [selectors, selectors.slice(0, 1), selectors.slice(1)]) {
          expect(resolveSelectors(text, some)).toEqual(span);
        }
      }),
    );
    expect(resolveSelectors(whole, [position(6, 11)])).toEqual({ start: 7, end: 12 });
  });

  test.each<[string, string, TextSelector[]]>([
    ["words that are not there", whole, [quote("boat")]],
    ["words with other words around", whole, [quote("ferries", "one ")]],
    ["words that stand there twice", whole, [quote("👍 ferry")]],
    ["words that stand there twice, the one over the other", "aaa", [quote("aa")]],
    ["a place behind the end", whole, [position(30, 60)]],
    ["a place that ends before it begins", whole, [position(8, 6)]],
    ["a place that is none", whole, [position(Number.NaN, 6)]],
    ["two places", whole, [quote("ferries"), position(6, 11)]],
    ["nothing", whole, []],
  ])("are refused where they lead to %s", (_, text, selectors) => {
    expect(codeOf(() => resolveSelectors(text, selectors))).toBe("URTEXT_SELECTOR_ASTRAY");
  });

  test("are refused for a text in which one letter before them was added", () => {
    fc.assert(
      fc.property(textAndSpan, ({ whole: text, span }) => {
        const selectors = new SelectorMaker(text).selectorsFor(span);
        expect(codeOf(() => resolveSelectors(`x${text}`, selectors))).toBe("URTEXT_SELECTOR_ASTRAY");
      }),
    );
  });
});

test.each<[string, unknown, unknown]>([
  ["no list", "a ferry", null],
  ["nothing in the list", "a ferry", []],
  ["null in the list", "a ferry", [null]],
  ["another kind", "a ferry", [{ type: "FragmentSelector", value: "ferry" }]],
  ["a quote without words", "a ferry", [{ type: "TextQuoteSelector" }]],
  ["a position of words", "a ferry", [{ type: "TextPositionSelector", start: "0", end: "1" }]],
  ["no text", null, [{ type: "TextPositionSelector", start: 0, end: 1 }]],
])("selectors are refused with a code where there is %s", (_, text, selectors) => {
  expect(() => resolveSelectors(text as string, selectors as TextSelector[])).toThrow(
    expect.objectContaining({ code: "URTEXT_SELECTOR_ASTRAY" }),
  );
});
