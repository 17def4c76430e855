import { describe, expect, test } from "vitest";
import { withoutMetByTheFirst } from "../../src/candidates/by-the-first.js";
import { type CandidatePair, CandidatePairs, type MetPlaces } from "../../src/candidates/pairs.js";
import { findPlaces } from "../../src/pipeline.js";
import { makePlan } from "../../src/plan.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, filler, MUSEUM } from "../support/news.js";

const MANY = 120;
const { sketch, candidates } = makePlan();

/** Articles that all carry one text, some of them with an edit, behind a word that others have there too. */
const carriers = Array.from({ length: MANY }, (_, i) =>
  makeUnits(
    [
      `${filler(i * 60, 5)} ${i % 4 === 0 ? "today" : "yesterday"}`,
      i % 5 === 1 ? FERRY.replace("Tuesday", "Monday") : FERRY,
      i === 40 || i === 41 ? DAM : filler(i * 60 + 5, 30),
    ].join("\n\n"),
    { id: `article-${String(i).padStart(3, "0")}`, outlet: `Outlet ${i}`, language: "en" },
  ),
);

const pairsOf = (articles: readonly ReturnType<typeof makeUnits>[]) =>
  findPlaces(articles, makePlan()).candidates.pairs;
const named = (pairs: Iterable<CandidatePair>) => Array.from(pairs, ({ a, b }) => `${a} ${b}`);

describe("of a text that more articles carry than are compared with each other", () => {
  const pairs = pairsOf(carriers);

  test("all meet the first, and of the others those that share more than what it has", () => {
    const met = new Set(named(pairs));
    for (let i = 1; i < MANY; i++) expect(met).toContain(`0 ${i}`);
    const edited = MANY / 5;
    expect(pairs).toHaveLength(MANY - 1 + (edited * (edited - 1)) / 2 + 1);
  });

  test("two meet that share a passage which the first has not", () => {
    expect(named(pairs)).toContain("40 41");
  });

  test("two meet that share an edit which the first has not", () => {
    const edited = [...pairs].filter(({ a, b }) => a % 5 === 1 && b % 5 === 1);
    expect(edited.length).toBeGreaterThan(0);
    const others = [...pairs].filter(({ a, b }) => a > 0 && (a % 5 !== 1 || b % 5 !== 1));
    expect(named(others)).toEqual(["40 41"]);
  });
});

test("articles that are no more than are compared with each other all meet", () => {
  const few = carriers.slice(0, 12);
  expect(pairsOf(few)).toHaveLength((12 * 11) / 2);
});

test("what two have in common is held against the same place of the first, not against the same words elsewhere", () => {
  // The first has the text twice; two that carry it from different places of it are not joined by it.
  const twice = makeUnits([FERRY, MUSEUM, FERRY].join("\n\n"), { id: "a" });
  const { words } = twice.article;
  const second = FERRY.split(" ").length + MUSEUM.split(" ").length;
  const own = makeUnits(FERRY, { id: "b" }).article.words;
  const left = (a: number, b: number) => {
    const met = [
      [0, 1, 0],
      [0, 2, 0],
      [0, 3, second],
      [0, 4, second],
      [a, b, 0],
    ];
    const pairs = CandidatePairs.of(placesOf(met), placesOf([]), placesOf([]));
    return named(withoutMetByTheFirst(pairs, (article) => (article === 0 ? words : own), sketch.fingerprintWords, 1));
  };
  expect(left(1, 2)).not.toContain("1 2");
  expect(left(3, 4)).not.toContain("3 4");
  expect(left(2, 3)).toContain("2 3");
});

/** Fingerprints that meet: of two articles, at a word of the one, and at the first word of the other. */
function placesOf(met: readonly (readonly number[])[]): MetPlaces {
  const column = (of: (row: readonly number[]) => number) => Uint32Array.from(met, of);
  return { a: column(([a]) => a), b: column(([, b]) => b), atA: column(([, , at]) => at), atB: column(() => 0) };
}

test("nothing is left out where no text has more carriers than the cap", () => {
  const pairs = pairsOf(carriers.slice(0, 20));
  const words = carriers.map(({ article }) => article.words);
  expect(
    withoutMetByTheFirst(pairs, (article) => words[article], sketch.fingerprintWords, candidates.mostCarriers),
  ).toBe(pairs);
});
