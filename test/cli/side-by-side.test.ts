import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/cli/cells.js";
import type { Paint } from "../../src/cli/paint.js";
import { sideBySide } from "../../src/cli/side-by-side.js";
import { cellsOfLine, wrap } from "../../src/cli/wrap.js";
import { compare } from "../../src/index.js";
import { makeFolder } from "../ingest/folder.js";
import { urtext } from "./terminal.js";

const A =
  "The harbour office of Trasna said that forty-one passengers had been taken off the ferry on Sunday, and that nobody had been hurt when she ran aground.";
const B =
  "The harbour office of Trasna said that ninety passengers had been taken off the ferry on Sunday, and that nobody had been hurt when she ran aground.";

const marking: Paint = {
  heading: (text) => text,
  strong: (text) => `*${text}*`,
  faint: (text) => text,
  warning: (text) => `!${text}!`,
};

const show = (a: string, b: string, columns: number, paint = marking): string[] =>
  compare(a, b).alignments.flatMap((alignment) =>
    sideBySide(alignment, { a: { name: "a", text: a }, b: { name: "b", text: b } }, columns, paint),
  );

describe("sideBySide", () => {
  it("shows both texts in two columns, and what was changed stands out", () => {
    expect(show(A, B, 80)).toEqual([
      "   The harbour office of Trasna said     │  The harbour office of Trasna said",
      "   that !*forty-one*! passengers had been    │  that !*ninety*! passengers had been",
      "   taken off the ferry on Sunday, and    │  taken off the ferry on Sunday, and",
      "   that nobody had been hurt when she    │  that nobody had been hurt when she",
      "   ran aground.                          │  ran aground.",
    ]);
  });

  it("shows them one above the other below eighty columns", () => {
    const lines = show(A, B, 60);
    expect(lines[0]).toBe("   a  The harbour office of Trasna said that !*forty-one*!");
    expect(lines.findIndex((line) => line.startsWith("   b  "))).toBe(lines.length / 2);
    for (const line of lines) expect(cellsOf(line.replace(/[!*]/gu, ""))).toBeLessThanOrEqual(60);
  });

  it("keeps to the width in scripts of wide characters, and sets apart what is written from right to left", () => {
    const wide = "渡輪於星期日清晨在沙洲擱淺港務處表示四十一名乘客已全部獲救無人受傷拖船將於漲潮時抵達協助脫困".repeat(
      2,
    );
    for (const line of show(wide, `前言。${wide}`, 90)) expect(cellsOf(line)).toBeLessThanOrEqual(90);
    expect(show(wide, wide, 90)[0].indexOf("│")).toBeGreaterThan(0);
    const arabic =
      "قال مكتب الميناء في المدينة إن العبارة جنحت فجر الأحد وإن جميع الركاب نقلوا إلى البر سالمين دون إصابات تذكر في صفوفهم";
    const [line] = show(arabic, arabic, 90);
    expect(line.match(/\u2068[^\u2069]+\u2069/gu)).toHaveLength(2);
  });
});

describe("wrap", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", " ", "鐘", "e\u0301", "é", "ب", "🚢"), maxLength: 60 });
  const stretches = fc.array(fc.record({ text, mark: fc.constantFrom(null, "number") }), { maxLength: 6 });

  it("loses and adds nothing but blanks, and keeps every line to its width", () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 4, max: 30 }), (given, width) => {
        const lines = wrap<string | null>(given, width);
        const bare = (parts: readonly { text: string; mark: string | null }[]) =>
          parts.flatMap(({ text, mark }) => [...text.replace(/\s/gu, "")].map((character) => [character, mark]));
        expect(bare(lines.flat())).toEqual(bare(given));
        for (const line of lines) expect(cellsOfLine(line)).toBeLessThanOrEqual(width);
        for (const line of lines) expect(line.map(({ text }) => text).join("")).not.toMatch(/^\s|\s$/u);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("cellsOf", () => {
  it.each([
    ["ferry", 5],
    ["e\u0301te\u0301", 3],
    ["渡輪", 4],
    ["ﾌｪ", 2],
    ["フェリー", 8],
    ["한국어", 6],
    ["🚢", 2],
    ["\u200d\u2068ب\u2069", 1],
    ["“—…", 3],
  ])("counts the cells of %j", (text, cells) => {
    expect(cellsOf(text)).toBe(cells);
  });
});

describe("urtext compare", () => {
  it("shows passages side by side on a terminal, and in a pipe what it has always written", async () => {
    const folder = await makeFolder({ "a.txt": A, "b.txt": B });
    const args = ["compare", `${folder}/a.txt`, `${folder}/b.txt`];
    const piped = await urtext(args);
    expect(piped.out).toContain("“The harbour office");
    expect(piped.out).not.toContain("│");
    const shown = await urtext(args, { isTTY: true, columns: 100 });
    expect(shown.out).toContain("│");
    expect(shown.out).toContain("\u001b[33m\u001b[1mninety");
    const bare = await urtext(args, { isTTY: true, columns: 100, env: { NO_COLOR: "1" } });
    expect(bare.out).toContain("│");
    expect(bare.out).not.toContain("\u001b");
  });
});

describe("urtext trace", () => {
  const list = (text: string) => [
    { id: "early", text: A, outlet: "Trasna Ledger", publishedAt: "2031-05-04" },
    { id: "late", text, outlet: "Kurier", publishedAt: "2031-05-06" },
  ];
  const lines = (articles: readonly object[]) => articles.map((article) => `${JSON.stringify(article)}\n`).join("");

  it("shows on a terminal what was changed in the texts that it was changed in, and in a pipe what it has always written", async () => {
    const folder = await makeFolder({ "a.jsonl": lines(list(B)) });
    const piped = await urtext(["trace", folder]);
    expect(piped.out).toContain("taken");
    expect(piped.out).not.toContain("│");
    const shown = await urtext(["trace", folder], { isTTY: true, columns: 100, env: { NO_COLOR: "1" } });
    const rows = shown.out.split("\n").filter((line) => line.includes("│"));
    expect(rows.join("\n")).toMatch(/│.* ninety\n +forty-one .*│/u);
    expect(
      shown.out
        .split("\n")
        .filter((line) => !line.includes("│"))
        .join("\n"),
    ).toBe(piped.out);
  });

  it("shows no passage that was taken word for word, nor one of an id that is given twice", async () => {
    const show = async (articles: readonly object[]) => {
      const folder = await makeFolder({ "a.jsonl": lines(articles) });
      return (await urtext(["trace", folder], { isTTY: true, columns: 100 })).out;
    };
    expect(await show(list(A))).not.toContain("│");
    expect(await show([...list(B), { id: "late", text: "Other words." }])).not.toContain("│");
  });
});
