import { compare } from "urtext";
import { describe, expect, test } from "vitest";
import type { Alignment } from "../../src/alignment/alignment.js";
import { lengthOf, overlapOf, type Span, totalLength, unionOf } from "../../src/kernel/span.js";
import * as news from "../support/stories.js";

const { BEES, BETWEEN_ONE, BETWEEN_OTHER, BRIDGE, FLOOD, THEATRE } = news;

const BOTH = ["edited", "reworded"] as const;
type Sensitivity = (typeof BOTH)[number];

const find = (a: string, b: string, sensitivity: Sensitivity): readonly Alignment[] =>
  compare(a, b, { sensitivity }).alignments;

/** The share of a stretch of text that a span covers, and of the span that lies in it: 1 where they are the same. */
function agreement(span: Span, wanted: Span): number {
  return overlapOf(span, wanted) / Math.max(lengthOf(span), lengthOf(wanted));
}

const placeOf = (text: string, part: string, from = 0): Span => {
  const start = text.indexOf(part, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + part.length };
};

const paragraphsOf = (text: string): string[] => text.split("\n\n");

/** Light edits such as a desk makes: a word in twelve. */
const edited = (text: string): string =>
  text
    .split(" ")
    .map((word, i) => (i % 12 === 7 && /^[a-z]+$/.test(word) ? `${word}ly` : word))
    .join(" ");

describe.each(BOTH)("with sensitivity %s", (sensitivity) => {
  test.each([
    ["English", FLOOD, edited(FLOOD)],
    ["German", news.FIRE_DE, news.FIRE_DE_EDITED],
    ["Russian", news.LIGHTHOUSE_RU, news.LIGHTHOUSE_RU_EDITED],
  ])("an edited article in %s comes back as one passage", (_, a, b) => {
    const found = find(a, b, sensitivity);
    expect(found).toHaveLength(1);
    expect(agreement(found[0].a, placeOf(a, a))).toBeGreaterThan(0.95);
    expect(agreement(found[0].b, placeOf(b, b))).toBeGreaterThan(0.95);
  });

  test("an edited article between the copier's own paragraphs comes back as one passage, without them", () => {
    const copy = edited(BRIDGE);
    const [a, b] = [`${BEES}\n\n${BRIDGE}`, `${BETWEEN_ONE}\n\n${copy}\n\n${BETWEEN_OTHER}`];
    const found = find(a, b, sensitivity);
    expect(found).toHaveLength(1);
    expect(agreement(found[0].a, placeOf(a, BRIDGE))).toBeGreaterThan(0.9);
    expect(agreement(found[0].b, placeOf(b, copy))).toBeGreaterThan(0.9);
  });

  test("two copied paragraphs with forty other words between in both texts stay two", () => {
    const [first, second] = paragraphsOf(FLOOD);
    const a = `${first}\n\n${BETWEEN_ONE}\n\n${second}`;
    const b = `${first}\n\n${BETWEEN_OTHER}\n\n${second}`;
    const found = find(a, b, sensitivity);
    expect(found.map(({ a: span }) => a.slice(span.start, span.end))).toEqual([first, second]);
    expect(found.map(({ b: span }) => b.slice(span.start, span.end))).toEqual([first, second]);
  });

  test("two paragraphs in the other order are two", () => {
    const [first, second] = paragraphsOf(FLOOD);
    const [a, b] = [`${first}\n\n${second}`, `${second}\n\n${first}`];
    const found = find(a, b, sensitivity);
    expect(found.map(({ a: span }) => a.slice(span.start, span.end))).toEqual([first, second]);
    expect(found.map(({ b: span }) => b.slice(span.start, span.end))).toEqual([first, second]);
  });

  test("sentences of a source between the copier's own are all found, and none beyond them", () => {
    const sentences = (text: string) => text.replaceAll("\n\n", " ").split(/(?<=\.) /);
    const own = sentences(BETWEEN_ONE);
    const taken = sentences(BRIDGE);
    const b = [own[0], taken[0], own[1], taken[1], BETWEEN_OTHER, taken[3]].join(" ");
    const found = find(BRIDGE, b, sensitivity);
    for (const sentence of [taken[0], taken[1], taken[3]]) {
      const place = placeOf(b, sentence);
      const covered = found.reduce((sum, { b: span }) => sum + overlapOf(span, place), 0);
      expect(covered / lengthOf(place)).toBeGreaterThan(0.9);
    }
    for (const { b: span } of found) expect(overlapOf(span, placeOf(b, own[0]))).toBe(0);
    for (const { b: span } of found) expect(overlapOf(span, placeOf(b, BETWEEN_OTHER))).toBeLessThan(20);
  });

  test("an article inside another is found where it stands", () => {
    const [opening, ...rest] = paragraphsOf(THEATRE);
    const b = [opening, BEES, ...rest].join("\n\n");
    const found = find(BEES, b, sensitivity);
    expect(found).toHaveLength(1);
    expect(agreement(found[0].a, placeOf(BEES, BEES))).toBeGreaterThan(0.98);
    expect(agreement(found[0].b, placeOf(b, BEES))).toBeGreaterThan(0.98);
  });

  test("a paragraph that the copy uses twice is found at both places, and no place is counted twice", () => {
    const [paragraph] = paragraphsOf(BRIDGE);
    const a = `${BEES}\n\n${paragraph}`;
    const b = `${paragraph}\n\n${THEATRE}\n\n${paragraph}`;
    const found = find(a, b, sensitivity);
    const places = [placeOf(b, paragraph), placeOf(b, paragraph, 10)];
    const inB = found.map(({ b: span }) => span).sort((x, y) => x.start - y.start);
    expect(inB).toEqual(places);
    for (const { a: span } of found) expect(a.slice(span.start, span.end)).toBe(paragraph);
  });

  test("two paragraphs copied side by side from far apart are two stretches, and what lies between them is in none", () => {
    const [first, second] = [FLOOD, BRIDGE].map((text) => paragraphsOf(text)[0]);
    const a = `${first}\n\n${BEES}\n\n${THEATRE}\n\n${second}`;
    const b = `${BETWEEN_ONE}\n\n${first}\n\n${second}\n\n${BETWEEN_OTHER}`;
    const pieces = find(a, b, sensitivity).flatMap((found) => found.pieces);
    expect(pieces.map(({ a: { start, end } }) => a.slice(start, end))).toEqual([first, second]);
    expect(pieces.map(({ b: { start, end } }) => b.slice(start, end))).toEqual([first, second]);
  });

  test("what a page prints a third time is told once more and set aside", () => {
    const [paragraph] = paragraphsOf(BRIDGE);
    const own = [BEES, THEATRE, BETWEEN_ONE].map((text) => paragraphsOf(text)[0]);
    const b = own.map((text) => `${text}\n\n${paragraph}`).join("\n\n");
    const { alignments, excluded } = compare(paragraph, b, { sensitivity });
    expect(alignments.map(({ b: at }) => b.slice(at.start, at.end))).toEqual([paragraph, paragraph]);
    expect(excluded.map(({ kind, alignment }) => [kind, b.slice(alignment.b.start, alignment.b.end)])).toEqual([
      ["repetition", paragraph],
    ]);
  });

  test.each([
    ["a flood", FLOOD, news.FLOOD_INDEPENDENT],
    ["a sinking", news.SINKING, news.SINKING_INDEPENDENT],
  ])("two articles on %s that were written independently share nothing", (_, a, b) => {
    expect(find(a, b, sensitivity)).toEqual([]);
    expect(find(`${BEES}\n\n${a}`, `${b}\n\n${BRIDGE}`, sensitivity)).toEqual([]);
  });

  test("articles on other matters share nothing", () => {
    const all = [FLOOD, THEATRE, BEES, BRIDGE, BETWEEN_ONE, BETWEEN_OTHER];
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(i + 1)) expect(find(a, b, sensitivity)).toEqual([]);
    }
  });
});

describe("what is said in other words", () => {
  test.each([
    ["English", FLOOD, news.FLOOD_REWORDED],
    ["German", news.FIRE_DE, news.FIRE_DE_REWORDED],
    ["Russian", news.LIGHTHOUSE_RU, news.LIGHTHOUSE_RU_REWORDED],
    ["Georgian, of which no stemmer is known,", news.SCHOOL_KA, news.SCHOOL_KA_REWORDED],
  ])("an article in %s with every sentence reworded is one passage", (_, a, b) => {
    const found = find(a, b, "reworded");
    expect(found).toHaveLength(1);
    expect(agreement(found[0].a, placeOf(a, a))).toBeGreaterThan(0.9);
    expect(agreement(found[0].b, placeOf(b, b))).toBeGreaterThan(0.9);
  });

  test("a reworded article between paragraphs of other matter is found to within a sentence", () => {
    const a = `${BEES}\n\n${FLOOD}\n\n${BRIDGE}`;
    const b = `${BETWEEN_ONE}\n\n${news.FLOOD_REWORDED}\n\n${THEATRE}`;
    const found = find(a, b, "reworded");
    expect(found).toHaveLength(1);
    expect(agreement(found[0].a, placeOf(a, FLOOD))).toBeGreaterThan(0.85);
    expect(agreement(found[0].b, placeOf(b, news.FLOOD_REWORDED))).toBeGreaterThan(0.85);
  });

  test.each([
    ["of a flood, alone", FLOOD, "", news.FLOOD_DIGEST, ""],
    ["of a flood, in a round-up of the day", FLOOD, BETWEEN_ONE, news.FLOOD_DIGEST, BETWEEN_OTHER],
    ["of a sinking, alone", news.SINKING, "", news.SINKING_SUMMARY, ""],
    ["of a sinking, in a round-up of the day", news.SINKING, BETWEEN_ONE, news.SINKING_SUMMARY, BETWEEN_OTHER],
  ])("a digest in three sentences is found: %s", (_, a, before, digest, after) => {
    const b = [before, digest, after].join("\n\n").trim();
    const found = find(a, b, "reworded");
    expect(found).toHaveLength(1);
    expect(agreement(found[0].b, placeOf(b, digest))).toBeGreaterThan(0.8);
    expect(agreement(found[0].a, placeOf(a, a))).toBeGreaterThan(0.6);
  });

  test("a digest that keeps the order of an article is found with the parts that it condenses", () => {
    const found = find(news.SINKING, news.SINKING_DIGEST, "reworded");
    const covered = (side: "a" | "b") => totalLength(unionOf(found.map((alignment) => alignment[side])));
    expect(found.length).toBeLessThanOrEqual(3);
    expect(covered("b") / news.SINKING_DIGEST.length).toBeGreaterThan(0.9);
    expect(covered("a") / news.SINKING.length).toBeGreaterThan(0.5);
  });
});
