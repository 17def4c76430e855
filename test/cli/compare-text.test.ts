import { describe, expect, it } from "vitest";
import { comparisonToText } from "../../src/cli/compare-text.js";
import type { Paint } from "../../src/cli/paint.js";
import type { Alignment } from "../../src/index.js";

const as = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
const plain: Paint = { heading: String, strong: String, faint: String, warning: String };
const marked: Paint = { heading: as("h"), strong: as("s"), faint: as("f"), warning: as("w") };
const sides = {
  a: { name: "a.txt", text: "One two, three. Left out. Four five." },
  b: { name: "b.txt", text: "One two, three. Four\nfive." },
};

const pieces = [
  { a: { start: 0, end: 15 }, b: { start: 0, end: 15 } },
  { a: { start: 26, end: 36 }, b: { start: 16, end: 26 } },
];
const alignment: Alignment = {
  a: { start: 0, end: 36 },
  b: { start: 0, end: 26 },
  pieces,
  words: 5,
  similarity: 1,
  edits: [],
  changes: [],
};

describe("comparisonToText", () => {
  it("tells a passage in pieces by its pieces, and the same words once, whatever the line breaks", () => {
    expect(comparisonToText({ alignments: [alignment], excluded: [], limits: [] }, sides, plain)).toBe(
      [
        "a: a.txt",
        "b: b.txt",
        "1 passage shared · 0 set aside",
        "",
        "1. 5 equal words · similarity 1.00",
        "   a           0–36 (0–15, 26–36)",
        "   b           0–26 (0–15, 16–26)",
        "               “One two, three. […] Four five.”",
        "",
      ].join("\n"),
    );
  });

  it("tells what was left out and what was added apart", () => {
    const change = { kind: "negation", a: { start: 0, end: 3 }, b: { start: 0, end: 0 } } as const;
    const changes = [
      { ...change, from: "not", to: "" },
      { ...change, from: "", to: "never" },
    ];
    const text = comparisonToText({ alignments: [{ ...alignment, changes }], excluded: [], limits: [] }, sides, plain);
    expect(text).toContain("negation: b leaves out “not”");
    expect(text).toContain("negation: b adds “never”");
  });

  it("tells the weightiest changes first, among their neighbours, and of very many only so many", () => {
    const texts = {
      a: { name: "a", text: "It will close on (1 May)." },
      b: { name: "b", text: "It will not shut on (2 May)." },
    };
    const shut = {
      kind: "other",
      from: "close",
      to: "shut",
      a: { start: 8, end: 13 },
      b: { start: 12, end: 16 },
    } as const;
    const not = { kind: "negation", from: "", to: "not", a: { start: 8, end: 8 }, b: { start: 8, end: 11 } } as const;
    const day = { kind: "date", from: "1", to: "2", a: { start: 18, end: 19 }, b: { start: 21, end: 22 } } as const;
    const changes = [...Array.from({ length: 30 }, () => shut), not, day];
    const text = comparisonToText({ alignments: [{ ...alignment, changes }], excluded: [], limits: [] }, texts, plain);
    const lines = text.split("\n").filter((line) => line.includes("changed"));
    expect(lines.slice(0, 3).map((line) => line.trim())).toEqual([
      "changed     date: “1” in a is “2” in b (“on (1 May).” → “on (2 May).”)",
      "changed     negation: b adds “not” (“It will close on” → “It will not shut on”)",
      "changed     “close” in a is “shut” in b",
    ]);
    expect(lines).toHaveLength(24);
    expect(text).toContain("and 8 more changes");
  });

  it("lists what was set aside with its reason, then the limits, and paints what is to be painted", () => {
    const excluded = [{ kind: "commonplace" as const, reason: "everyone says it", alignment }];
    const limits = [{ cap: "mostCarriers", value: 64, reached: 1, says: "something may be missing" }];
    const text = comparisonToText({ alignments: [], excluded, limits }, sides, marked);
    const order = [
      "<s>",
      "<h>Set aside</h>",
      "everyone says it",
      "<f>",
      "<h>Limits reached</h>",
      "something may be missing",
    ];
    expect(order.map((part) => text.indexOf(part)).every((at, i, all) => at > (all[i - 1] ?? -1))).toBe(true);
  });

  it("shows of a long passage its beginning and its end, without cutting a character in two", () => {
    const text = "🜁".repeat(2_000);
    const whole = { start: 0, end: text.length };
    const long = { ...alignment, a: whole, b: whole, pieces: [{ a: whole, b: whole }] };
    const shown = comparisonToText(
      { alignments: [long], excluded: [], limits: [] },
      { a: { name: "a", text }, b: { name: "b", text } },
      plain,
    );
    expect(shown.length).toBeLessThan(1_000);
    expect(shown).not.toMatch(/\p{Surrogate}/u);
  });
});
