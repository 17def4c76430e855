import { describe, expect, test } from "vitest";
import { brackets, ellipsis, quotationMarks } from "../../../src/provenance/evidence/marks.js";
import { type Given, observeTwo } from "../../support/find-clusters.js";
import { DAM, MUSEUM } from "../../support/news.js";

const FIRST = "No boat will leave this harbour until the night crews are back";
const SECOND = "because nobody can dock a lorry ferry with half the hands that it needs";
const article = (passage: string, around: string): Given => ({ text: `${around}\n\n${passage}` });
const told = (...args: Parameters<typeof observeTwo>) =>
  observeTwo(...args).map(({ kind, favours, weight }) => [kind, favours, weight]);

describe("quotation marks", () => {
  const own = article(`${FIRST}, they say.`, DAM);
  const quoting = article(`“${FIRST}.”`, MUSEUM);

  test("favour the one that has the words as its own, and in the mirror the other", () => {
    expect(told(own, quoting, quotationMarks)).toEqual([["quotation-marks", "a", 2]]);
    expect(told(quoting, own, quotationMarks)).toEqual([["quotation-marks", "b", 2]]);
  });

  test("say nothing where both quote, or neither", () => {
    expect(told(quoting, article(`“${FIRST}.”`, DAM), quotationMarks)).toEqual([]);
    expect(told(own, article(`${FIRST}, it said.`, MUSEUM), quotationMarks)).toEqual([]);
  });

  test("say little where the one quoted did not write the other article", () => {
    const named = article(`“${FIRST},” said Torvald Eke.`, MUSEUM);
    const [[, , weight]] = told({ ...own, authors: ["Maren Ilk"] }, named, quotationMarks);
    expect(weight).toBe(0.5);
    expect(told(own, named, quotationMarks)).toEqual([["quotation-marks", "a", 1.2]]);
    expect(told({ ...own, authors: ["Torvald Eke"] }, named, quotationMarks)).toEqual([["quotation-marks", "a", 2.5]]);
  });
});

describe("an ellipsis", () => {
  const whole = article(`${FIRST} in their old numbers, ${SECOND}.`, DAM);

  test.each(["…", "...", "[…]", "(...)"])("%s favours the one that goes on, and in the mirror the other", (mark) => {
    const cut = article(`“${FIRST} ${mark} ${SECOND}.”`, MUSEUM);
    expect(told(whole, cut, ellipsis)).toEqual([["ellipsis", "a", 3]]);
    expect(told(cut, whole, ellipsis)).toEqual([["ellipsis", "b", 3]]);
  });

  test("favours the one that goes on for so long that the passage is parted", () => {
    const years =
      "in their old numbers, as they were in the years before the storm broke the quay and took two cranes,";
    const long = article(`${FIRST} ${years} ${SECOND}.`, DAM);
    const cut = article(`“${FIRST} … ${SECOND}.”`, MUSEUM);
    expect(told(long, cut, ellipsis)).toEqual([["ellipsis", "a", 3]]);
    expect(told(cut, long, ellipsis)).toEqual([["ellipsis", "b", 3]]);
  });

  test("before or behind the passage needs the other to go on there, in the same paragraph", () => {
    const from = article(`… ${SECOND}.`, MUSEUM);
    const upTo = article(`${FIRST}…`, MUSEUM);
    const goesOn = article(`We all say it: ${FIRST}, whatever else they may say in town.`, DAM);
    expect(told(goesOn, upTo, ellipsis)).toEqual([["ellipsis", "a", 3]]);
    expect(told(upTo, goesOn, ellipsis)).toEqual([["ellipsis", "b", 3]]);
    expect(told(article(`We all say it: ${FIRST}.`, DAM), upTo, ellipsis)).toEqual([]);
    expect(told({ text: `${FIRST}.\n\n${DAM}` }, upTo, ellipsis)).toEqual([]);
    expect(told(article(`We all say it, ${SECOND}.`, DAM), from, ellipsis)).toEqual([["ellipsis", "a", 3]]);
    expect(told(article(`${SECOND}, whatever else they may say in town.`, DAM), from, ellipsis)).toEqual([]);
  });

  test("inside the passage needs words there that the other leaves out", () => {
    const cut = article(`“${FIRST} … ${SECOND}.”`, MUSEUM);
    expect(told(article(`${FIRST} ${SECOND}.`, DAM), cut, ellipsis)).toEqual([]);
    const elsewhere = article(`${FIRST} ${SECOND.replace("lorry ferry", "large old lorry ferry")}.`, DAM);
    expect(told(elsewhere, cut, ellipsis)).toEqual([]);
  });

  test("says nothing where both have one, or neither, or it stands elsewhere", () => {
    const cut = (around: string) => article(`“${FIRST} … ${SECOND}.”`, around);
    expect(told(cut(DAM), cut(MUSEUM), ellipsis)).toEqual([]);
    expect(told(whole, article(`${FIRST} in their old numbers, ${SECOND}.`, MUSEUM), ellipsis)).toEqual([]);
    const far = article(`${FIRST} in their old numbers, ${SECOND}.`, `And then…\n\n${MUSEUM}`);
    expect(told(whole, far, ellipsis)).toEqual([]);
  });
});

describe("brackets", () => {
  const plain = article(`${FIRST}, ${SECOND}.`, DAM);

  test.each(["[of the company]", "[sic]", "(sic)"])(
    "%s favour the one without, and in the mirror the other",
    (mark) => {
      const edited = article(`“${FIRST} ${mark}, ${SECOND}.”`, MUSEUM);
      expect(told(plain, edited, brackets)).toEqual([["brackets", "a", 1.5]]);
      expect(told(edited, plain, brackets)).toEqual([["brackets", "b", 1.5]]);
    },
  );

  test("round an ellipsis are an ellipsis, and in both say nothing", () => {
    const cut = article(`“${FIRST} […] ${SECOND}.”`, MUSEUM);
    expect(told(plain, cut, brackets)).toEqual([]);
    const edited = (around: string) => article(`“${FIRST} [again], ${SECOND}.”`, around);
    expect(told(edited(DAM), edited(MUSEUM), brackets)).toEqual([]);
  });
});
