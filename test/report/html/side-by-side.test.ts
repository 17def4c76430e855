import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { type Side, sideBySide } from "../../../src/report/html/side-by-side.js";

const [before, after] = [
  "The council will close the ferry on 1 May. Rain fell.",
  "Rain fell. It said: The council will not close the ferry on 9 May.",
];
const side = (outlet: string, text: string): Side => ({
  outlet,
  id: null,
  title: `News of ${outlet}`,
  when: "1 May 2031",
  language: "en",
  text,
  anchor: "article-1",
});
const place = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const gap = (text: string, behind: string) => ({ start: place(text, behind).end, end: place(text, behind).end });

const PASSAGES = [
  {
    a: place(before, "The council will close the ferry on 1 May"),
    b: place(after, "The council will not close the ferry on 9 May"),
    changes: [
      { kind: "negation", a: gap(before, "will "), b: place(after, "not") },
      { kind: "number", a: place(before, "1"), b: place(after, "9") },
    ],
  },
  { a: place(before, "Rain fell."), b: place(after, "Rain fell."), changes: [] },
];

const page = (() => {
  const markup = sideBySide(side("Amery Beacon", before), side("Tessin Post", after), PASSAGES).markup;
  return new JSDOM(markup).window.document;
})();
const told = (selector: string): (string | null)[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe("Two articles side by side", () => {
  test("have their texts whole, and nothing put into them", () => {
    expect(told(".pane .text")).toEqual([before, after]);
  });

  test("have the same number and colour on what is the same, wherever it stands", () => {
    for (const [i, { a, b }] of PASSAGES.entries()) {
      const marks = [...page.querySelectorAll(`mark[data-number="${i + 1}"]`)];
      expect(marks.map(({ id }) => id)).toEqual([`a-${i + 1}`, `b-${i + 1}`]);
      expect(marks.map(({ textContent }) => textContent)).toEqual([
        before.slice(a.start, a.end),
        after.slice(b.start, b.end),
      ]);
      expect(new Set(marks.map(({ className }) => className)).size).toBe(1);
    }
  });

  test("have each change marked by its kind, and a sign where the other has more", () => {
    expect(told("#pane-a .change")).toEqual(["1"]);
    expect(told("#pane-b .change.negation")).toEqual(["not"]);
    expect(told("#pane-b .change.number")).toEqual(["9"]);
    expect(page.querySelectorAll("#pane-a .gap.negation").length).toBe(1);
    expect(page.querySelectorAll("#pane-b .gap").length).toBe(0);
  });
});
