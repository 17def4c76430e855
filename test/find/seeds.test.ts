import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeedFinder } from "../../src/find/seeds.js";
import { makePlan } from "../../src/plan.js";
import { Sketcher } from "../../src/sketch/sketch.js";
import { commonWords } from "../support/arbitraries.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, filler } from "../support/news.js";

const plan = makePlan().sketch;
const sketcher = new Sketcher(plan);
const read = (text: string) => {
  const units = makeUnits(text);
  return { words: units.article.words, fingerprints: sketcher.sketch(units).fingerprints };
};

describe("Seeds between a text and an article", () => {
  it("are all places of all fingerprints that both have, as comparing every two of them tells", () => {
    const texts = commonWords({ minLength: 1, maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(texts, fc.array(texts, { minLength: 1, maxLength: 3 }), (text, articles) => {
        const { fingerprints: own } = read(text);
        const finder = new SeedFinder(own, plan);
        for (const article of articles) {
          const { words, fingerprints: others } = read(article);
          const expected = [...own.at].flatMap((a, i) =>
            [...others.at].flatMap((b, j) =>
              own.hi[i] === others.hi[j] && own.lo[i] === others.lo[j] ? [`${a} ${b}`] : [],
            ),
          );
          const { a, b, capped } = finder.find(words, 0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
          expect([...a].map((at, i) => `${at} ${b[i]}`).sort()).toEqual(expected.sort());
          expect(capped).toBe(0);
        }
      }),
      { numRuns: 200, seed: 20310605 },
    );
  });

  it("keep to the words of the text that are asked for, and are counted from the first of them", () => {
    const before = filler(0, 50);
    const { fingerprints } = read(`${before} ${FERRY} ${filler(60, 50)} ${DAM}`);
    const finder = new SeedFinder(fingerprints, plan);
    const { words } = read(FERRY);
    const { a, b } = finder.find(words, 50, words.count, 64);
    expect(a.length).toBeGreaterThan(5);
    expect([...a]).toEqual([...b]);
    expect(finder.find(read(DAM).words, 50, words.count, 64).a).toHaveLength(0);
  });

  it("are linear in what repeats beyond the cap, and say how many fingerprints do", () => {
    const chant = Array.from({ length: 300 }, (_, i) => `one two three four five six seven verse${i % 2}`).join(" ");
    const { words, fingerprints } = read(chant);
    const finder = new SeedFinder(fingerprints, plan);
    const few = finder.find(words, 0, words.count, 64);
    expect(few.capped).toBeGreaterThan(0);
    expect(few.a.length).toBeLessThan(3 * fingerprints.at.length);
    expect(new Set(few.b).size).toBe(fingerprints.at.length);
    expect(new Set(few.a).size).toBe(fingerprints.at.length);
    expect(finder.find(words, 0, words.count, 64)).toEqual(few);
  });
});
