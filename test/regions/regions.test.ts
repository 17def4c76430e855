import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLexicon } from "../../src/lexicon/lexicon.js";
import { makePlan } from "../../src/plan.js";
import type { Tally } from "../../src/regions/odds.js";
import type { Scratch } from "../../src/regions/refine.js";
import type { Given } from "../../src/regions/region.js";
import { RegionFinder, type RegionPlan } from "../../src/regions/regions.js";
import type { ArticleUnits } from "../../src/units/units.js";
import { makeUnits } from "../support/make-article.js";
import { BEES, BRIDGE, FLOOD, FLOOD_REWORDED, SINKING, SINKING_SUMMARY, THEATRE } from "../support/stories.js";

const PLANS = (["edited", "reworded"] as const).map((sensitivity) => makePlan({ sensitivity }).regions as RegionPlan);
const [EDITED, REWORDED] = PLANS;

const finderOf = (units: readonly ArticleUnits[], plan: RegionPlan): RegionFinder =>
  new RegionFinder(units, readLexicon(units, plan.stemmed), plan);

const unitsOf = (...texts: readonly string[]): ArticleUnits[] =>
  texts.map((text, i) => makeUnits(text, { id: `${i}` }));

const wordFor = (a: { start: number; end: number }, b: { start: number; end: number }): Given => ({
  a,
  b,
  certain: true,
  verbatim: true,
  passage: 0,
});

describe("the finder of regions", () => {
  test("leaves its tallies empty, whatever it found", () => {
    const texts = [FLOOD, FLOOD_REWORDED, BEES, BRIDGE, SINKING, SINKING_SUMMARY, THEATRE];
    const units = unitsOf(...texts);
    let found = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...PLANS),
        fc.nat(6),
        fc.nat(6),
        fc.array(fc.tuple(fc.nat(80), fc.nat(80), fc.integer({ min: 1, max: 60 })), { maxLength: 4 }),
        (plan, i, j, ranges) => {
          fc.pre(i !== j);
          const lexicon = readLexicon(units, plan.stemmed);
          const finder = new RegionFinder(units, lexicon, plan);
          const given = ranges.map(([a, b, length]) => {
            const within = (start: number, { article }: ArticleUnits) => {
              const end = Math.min(start + length, article.words.count);
              return { start: Math.min(start, end - 1), end };
            };
            return wordFor(within(a, units[i]), within(b, units[j]));
          });
          found += finder.find(units[i], units[j], given).regions.length;
          const { both, scratch } = finder as unknown as { both: Tally; scratch: Scratch };
          const terms = new Set(units.flatMap((_, index) => [...lexicon.termsOf[index]]));
          for (const tally of [both, scratch.other, scratch.used]) {
            expect([...terms].filter((term) => tally.of(term) !== 0)).toEqual([]);
          }
        },
      ),
    );
    expect(found).toBeGreaterThan(0);
  });

  test("finds again what it found before, whatever it was asked between", () => {
    const units = unitsOf(FLOOD, FLOOD_REWORDED, SINKING, SINKING_SUMMARY);
    const finder = finderOf(units, REWORDED);
    const first = finder.find(units[0], units[1], []);
    expect(first.regions).toHaveLength(1);
    finder.find(units[2], units[3], []);
    expect(finder.find(units[0], units[1], [])).toEqual(first);
  });

  test("takes in the passages that lie in a region on both sides, and no others", () => {
    const units = unitsOf(FLOOD, FLOOD_REWORDED);
    const finder = finderOf(units, REWORDED);
    const small = { a: { start: 0, end: 3 }, b: { start: 19, end: 22 } };
    const given: Given = { ...small, certain: true, verbatim: false, passage: 0 };
    const { regions, unfounded } = finder.find(units[0], units[1], [given]);
    expect(regions.map(({ takesIn }) => takesIn)).toEqual([[0]]);
    expect(unfounded).toEqual([]);
  });

  test("calls a passage of which nothing is certain unfounded where its words say nothing", () => {
    const units = unitsOf(`${BEES} It was the end of the day.`, `${BRIDGE} It was the end of the day.`);
    const [x, y] = units.map(({ article }) => ({ start: article.words.count - 7, end: article.words.count }));
    const uncertain = { ...wordFor(x, y), certain: false };
    expect(finderOf(units, EDITED).find(units[0], units[1], [uncertain]).unfounded).toEqual([0]);
    expect(finderOf(units, EDITED).find(units[0], units[1], [wordFor(x, y)]).unfounded).toEqual([]);
  });

  test("looks for more the lower the evidence that is asked for", () => {
    const units = unitsOf(FLOOD, FLOOD_REWORDED);
    const count = (leastEvidence: number) =>
      finderOf(units, { ...REWORDED, leastEvidence }).find(units[0], units[1], []).regions.length;
    expect(count(1)).toBeGreaterThan(0);
    expect(count(100_000)).toBe(0);
  });

  test("looks for digests only where it is told to", () => {
    const units = unitsOf(SINKING, SINKING_SUMMARY);
    const reach = (condensed: boolean) => {
      const { regions } = finderOf(units, { ...REWORDED, condensed }).find(units[0], units[1], []);
      return Math.max(0, ...regions.map(({ a }) => a.end - a.start));
    };
    expect(reach(true)).toBeGreaterThan(0.9 * units[0].article.words.count);
    expect(reach(false)).toBeLessThan(0.9 * units[0].article.words.count);
  });
});
