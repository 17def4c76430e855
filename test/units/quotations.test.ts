import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findParagraphs } from "../../src/units/paragraphs.js";
import { findQuotations, type QuotedStretch } from "../../src/units/quotations.js";
import { processorTime } from "../support/processor-time.js";

const find = (text: string): QuotedStretch[] => findQuotations(text, findParagraphs(text));

/** What is quoted, one ">" for each level it lies deep, one "…" where no mark closes it. */
const quoted = (text: string): string[] =>
  find(text).map(
    ({ span, depth, closed }) => `${">".repeat(depth)}${text.slice(span.start, span.end)}${closed ? "" : " …"}`,
  );

describe("a quotation in marks of every kind", () => {
  test.each([
    ["straight", '"The pier is closed," she said. "For ever."', ["The pier is closed,", "For ever."]],
    ["curly", "“The pier is closed,” she said. “For ever.”", ["The pier is closed,", "For ever."]],
    [
      "French",
      "Elle a dit : « Le quai est fermé », puis : «Pour toujours.»",
      [" Le quai est fermé ", "Pour toujours."],
    ],
    ["German", "Sie sagte: „Der Steg ist zu“ und „für immer“.", ["Der Steg ist zu", "für immer"]],
    ["German, turned", "Sie sagte: »Der Steg ist zu«, und »für immer«.", ["Der Steg ist zu", "für immer"]],
    ["Polish", "Powiedziała: „Molo jest zamknięte”.", ["Molo jest zamknięte"]],
    ["Swedish", "”Bryggan är stängd”, sade hon.", ["Bryggan är stängd"]],
    ["Russian", "«Причал закрыт», — сказала она.", ["Причал закрыт"]],
    ["Japanese", "「桟橋は閉鎖された」と彼女は言った。", ["桟橋は閉鎖された"]],
    ["British", "‘The pier is closed,’ she said. ‘For ever.’", ["The pier is closed,", "For ever."]],
    ["straight and single", "'The pier is closed,' she said. 'For ever.'", ["The pier is closed,", "For ever."]],
    ["Swiss, single", "Sie sagte: ‹Der Steg ist zu›.", ["Der Steg ist zu"]],
    ["mixed, straight to curly", 'She said "the pier is closed” and left.', ["the pier is closed"]],
    ["mixed, curly to straight", 'She said “the pier is closed" and left.', ["the pier is closed"]],
    ["mixed, German to straight", 'Sie sagte „der Steg ist zu" und ging.', ["der Steg ist zu"]],
    ["in brackets and dashes", 'The pier (“closed”) is—"for ever"—closed.', ["closed", "for ever"]],
  ])("%s", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("has its marks in the outer span, and not in the span", () => {
    const text = "She said: “The pier is closed.” And left.";
    const [{ span, outer }] = find(text);
    expect(text.slice(outer.start, outer.end)).toBe("“The pier is closed.”");
    expect(text.slice(span.start, span.end)).toBe("The pier is closed.");
  });
});

describe("apostrophes and other marks", () => {
  test.each([
    ["in British quotations", "‘I won’t sell. It’s Ilk’s pier,’ she said.", ["I won’t sell. It’s Ilk’s pier,"]],
    ["possessives of many", "‘The ministers’ decision is wrong,’ she said.", ["The ministers’ decision is wrong,"]],
    ["straight ones", "'I won't sell,' she said.", ["I won't sell,"]],
    ["decades", "‘We built it in the ’90s,’ she said. In the '80s there was none.", ["We built it in the ’90s,"]],
    ["clipped words", "'Tis the season on the pier, and the fishers' boats are out.", null],
    ["no quotation at all", "The port’s piers, the boats’ nets and Ilk’s nets aren’t sold.", []],
    ["inches", 'A 12" pipe and a 6" pipe broke. "We are flooded," she said.', ["We are flooded,"]],
    ["feet and inches", `The master, 6'2" tall, said "no".`, ["no"]],
    ["a lone closing mark", "The pier” is closed. She said: “For ever.”", ["For ever."]],
    ["a lone straight mark at a word's end", 'The pier" is closed.', []],
    ["transliterations", "The al-Qa‘im pier in Ma’rib is closed.", []],
  ])("%s", (_, text, expected) => {
    if (expected !== null) expect(quoted(text)).toEqual(expected);
    else expect(find(text).every(({ closed }) => closed)).toBe(true);
  });
});

describe("a quotation inside a quotation", () => {
  test.each([
    [
      "“He told me ‘the pier is closed’ and left,” she said.",
      ["He told me ‘the pier is closed’ and left,", ">the pier is closed"],
    ],
    [
      "‘He told me “the pier is closed” and left,’ she said.",
      ["He told me “the pier is closed” and left,", ">the pier is closed"],
    ],
    [
      `"He told me 'the pier is closed' and left," she said.`,
      ["He told me 'the pier is closed' and left,", ">the pier is closed"],
    ],
    ["«Он сказал: „Причал закрыт“ — и ушёл».", ["Он сказал: „Причал закрыт“ — и ушёл", ">Причал закрыт"]],
    ["„Er sagte: ‚Der Steg ist zu‘, und ging.“", ["Er sagte: ‚Der Steg ist zu‘, und ging.", ">Der Steg ist zu"]],
    [
      "“He wrote ‘they call it “the pier” here’ once.”",
      ["He wrote ‘they call it “the pier” here’ once.", ">they call it “the pier” here", ">>the pier"],
    ],
  ])("%s", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("lies as deep as there are quotations around it, in any text at all", () => {
    const marks = [...`"“”„«»'‘’‚‹› as5`, "b.", ", ", "\n", "\n\n"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const around: QuotedStretch[] = [];
        for (const quotation of find(text)) {
          const { span, outer, depth } = quotation;
          expect(outer.start).toBeLessThan(span.start);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(outer.end);
          while (around.length > 0 && around[around.length - 1].outer.end <= outer.start) around.pop();
          expect(depth).toBe(around.length);
          for (const { outer: outside } of around) expect(outer.end).toBeLessThanOrEqual(outside.end);
          around.push(quotation);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("does not count a mark that was opened and never closed", () => {
    const text = "“They call it ‘Tis the season “of the pier” here,” said the boys’ mother.";
    expect(quoted(text)).toEqual(["They call it ‘Tis the season “of the pier” here,", ">of the pier"]);
  });
});

describe("a quotation that is not closed", () => {
  test("ends with its paragraph", () => {
    expect(quoted("She said: “The pier is closed.\n\nThe ferry sails.")).toEqual(["The pier is closed. …"]);
  });

  test("goes on in the paragraphs that open it anew, until one closes it", () => {
    const text = "She said: “The pier is closed.\n\n“The ferry is sold.\n\n“And so are we.”\n\nNobody answered.";
    expect(quoted(text)).toEqual(["The pier is closed.\n\n“The ferry is sold.\n\n“And so are we."]);
  });

  test.each([
    ["straight", '"', '"'],
    ["French", "«", "»"],
    ["German", "„", "“"],
    ["German, turned", "»", "«"],
  ])("goes on in %s marks, too", (_, open, close) => {
    const text = `${open}The pier is closed.\n\n${open}The ferry is sold.${close}\n\nNobody answered.`;
    expect(quoted(text)).toEqual([`The pier is closed.\n\n${open}The ferry is sold.`]);
  });

  test("goes on in a hard-wrapped line", () => {
    const text = "She said: “The pier\nof the old port is\nclosed.” Nobody\nanswered.";
    expect(quoted(text)).toEqual(["The pier\nof the old port is\nclosed."]);
  });

  test("does not swallow the next that opens in the same paragraph", () => {
    expect(quoted('"The pier is closed, she said. "For ever," she said.')).toEqual([
      "The pier is closed, she said. …",
      "For ever,",
    ]);
  });
});

describe("the cost of finding quotations", () => {
  test.each(["“", "‘", '"', "'", "«", "„", "‚ ", " ‘a", "s’ a", "‘as’ a", '"a" ', "“\n\n"])(
    "%j many times over is linear",
    (piece) => {
      const begun = processorTime();
      find(piece.repeat(300_000 / piece.length));
      expect(processorTime() - begun).toBeLessThan(5_000);
    },
  );

  test("of a million opening marks is linear", () => {
    const begun = processorTime();
    for (const mark of ["“", "‘"]) find(mark.repeat(1_000_000));
    expect(processorTime() - begun).toBeLessThan(10_000);
  });
});
