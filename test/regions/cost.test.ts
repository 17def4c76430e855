import { compare } from "urtext";
import { describe, expect, test } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";
import { readLexicon } from "../../src/lexicon/lexicon.js";
import { makePlan } from "../../src/plan.js";
import { RegionFinder, type RegionPlan } from "../../src/regions/regions.js";
import { wordAt } from "../support/arbitraries.js";
import { makeUnits } from "../support/make-article.js";
import { inSentences } from "../support/make-side.js";
import { processorTime } from "../support/processor-time.js";

const SENSITIVITIES = ["verbatim", "edited", "reworded"] as const;

/** Text whose words are as unevenly frequent as those of a language, in sentences of a dozen to two. */
function ordinary(seed: number, count: number): string {
  const next = seededIntegers(seed);
  const words = Array.from({ length: count }, () => wordAt(Math.floor(20_000 ** ((next() % 1_000_000) / 1_000_000))));
  const sentences: string[][] = [];
  for (let at = 0; at < count; ) {
    const length = 12 + (next() % 12);
    sentences.push(words.slice(at, at + length));
    at += length;
  }
  return inSentences(sentences);
}

const identical = (count: number): string =>
  "The river rose over the lower road that night and the school stayed shut. ".repeat(count);

/** Words of letters alone: a full stop behind a number or an abbreviation need not end a sentence. */
const letters = (index: number): string =>
  [...index.toString(26).padStart(4, "0")]
    .map((digit) => "bcdfghjklmnpqrstvwxzaeiouy"[Number.parseInt(digit, 26)])
    .join("");

/** Copied passages of ten words, each a sentence. */
const passages = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => inSentences([Array.from({ length: 10 }, (__, j) => letters(10 * i + j))]));

const reversed = (count: number): [string, string] => {
  const all = passages(count);
  return [all.join(" "), all.reverse().join(" ")];
};

function milliseconds(act: () => unknown): number {
  const started = processorTime();
  act();
  return processorTime() - started;
}

describe.each(SENSITIVITIES)("comparing with sensitivity %s", (sensitivity) => {
  const compared = (a: string, b: string) => compare(a, b, { sensitivity });

  test("a million repeats of one word with another text ends soon", () => {
    const repeats = "water ".repeat(1_000_000);
    expect(milliseconds(() => compared(repeats, ordinary(1, 2_000)))).toBeLessThan(5_000);
  });

  test.each<[string, number, (size: number) => [string, string]]>([
    ["two ordinary texts", 10_000, (size) => [ordinary(2, size), ordinary(3, size)]],
    [
      "texts of one sentence said over and over",
      10_000,
      (size) => [identical(size), ordinary(4, 500) + identical(size)],
    ],
    ["copied passages in the other order", 2_500, reversed],
  ])("%s takes no more than twice as long where they are twice as long", (_, size, make) => {
    const [once, twice] = [make(size), make(2 * size)];
    const best = (pair: [string, string]) => Math.min(...[1, 2].map(() => milliseconds(() => compared(...pair))));
    // A square would take four times as long; the rest is for a machine that has something else to do.
    expect(best(twice)).toBeLessThan(3 * best(once) + 250);
  });

  test("copied passages in the other order are all found", () => {
    const [a, b] = reversed(2_000);
    expect(compared(a, b).alignments).toHaveLength(2_000);
  });
});

test("twice as many passages to take in take no more than twice as long", () => {
  const found = (count: number): number => {
    const units = reversed(count).map((text, i) => makeUnits(text, { id: `${i}`, language: "en" }));
    const plan = makePlan({ sensitivity: "edited" }).regions as RegionPlan;
    const given = Array.from({ length: count }, (_, i) => {
      const at = count - 1 - i;
      const range = { a: { start: 10 * i, end: 10 * i + 10 }, b: { start: 10 * at, end: 10 * at + 10 } };
      return { ...range, certain: true, verbatim: true, passage: i };
    });
    // Enough for each to be a region that asks which of the others are a part of it.
    const lenient = { ...plan, leastEvidence: 1, leastWords: 1 };
    const finder = new RegionFinder(units, readLexicon(units, false), lenient);
    return milliseconds(() => finder.find(units[0], units[1], given));
  };
  found(1_000);
  const [once, twice] = [6_000, 12_000].map(found);
  expect(twice).toBeLessThan(3 * once + 100);
});
