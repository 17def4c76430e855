import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cluster } from "../../src/clusters/clusters.js";
import { finish } from "../../src/kernel/steps.js";
import { findAlignments } from "../../src/pipeline.js";
import { makePlan } from "../../src/plan.js";
import { censusOf } from "../../src/provenance/census.js";
import { inEarshot } from "../../src/provenance/earshot.js";
import { FactFinder } from "../../src/provenance/facts.js";
import { solve } from "../../src/provenance/solver.js";
import { makeStory } from "../evaluate/cascade/story.js";
import { makeUnits } from "../support/make-article.js";

const clusterOf = (articles: readonly number[]) => ({
  witnesses: articles.map((article) => ({ article })),
});

describe("clusters that bear on each other", () => {
  test("are those with two articles in common, by whatever way, and no others", () => {
    const sets = fc.array(fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(sets, (carriers) => {
        const group = carriers.map((_, i) => i);
        const common = (x: number, y: number) => carriers[x].filter((article) => carriers[y].includes(article)).length;
        for (const _ of carriers) {
          carriers.forEach((_, x) => {
            carriers.forEach((_, y) => {
              if (common(x, y) > 1) group[x] = group[y] = Math.min(group[x], group[y]);
            });
          });
        }
        const expected = carriers.flatMap((_, i) =>
          group[i] === i ? [group.flatMap((of, j) => (of === i ? [j] : []))] : [],
        );
        expect(inEarshot(carriers.map(clusterOf))).toEqual(expected);
      }),
    );
  });

  test("are all those of an article that has hundreds, since to hold each against each costs their square", () => {
    const textsOf = (count: number) => Array.from({ length: count }, (_, i) => clusterOf([0, i + 1]));
    expect(inEarshot(textsOf(256))).toHaveLength(256);
    expect(inEarshot([clusterOf([1_000, 1_001]), ...textsOf(257)]).map(({ length }) => length)).toEqual([1, 257]);
  });
});

test("What is told of a text is the same whether all are solved together, or each with those that bear on it", () => {
  const stories = Array.from({ length: 12 }, (_, index) => makeStory(5, index, "wrong").articles);
  // A page that has something of every story bears on none of them.
  const digest = stories.map(([{ text }]) => text.split("\n\n").slice(0, 2).join("\n\n")).join("\n\n");
  const given = [...stories.flatMap((story, i) => story.map((article) => ({ ...article, id: `${i} ${article.id}` })))];
  const units = [...given, { id: "digest", text: digest }].map(({ text, ...rest }) => makeUnits(text, rest));
  const { clusters } = cluster(findAlignments(units, makePlan()).alignments, units);
  const groups = inEarshot(clusters);
  expect(groups.length).toBeGreaterThan(12);
  expect(groups.filter(({ length }) => length > 1).length).toBeGreaterThan(5);
  const finder = new FactFinder(censusOf(clusters));
  const whole = finish(solve(clusters, finder, 0.02, 32));
  for (const group of groups) {
    const own = finish(
      solve(
        group.map((i) => clusters[i]),
        new FactFinder(censusOf(clusters)),
        0.02,
        32,
      ),
    );
    expect(own.provenances).toEqual(group.map((i) => whole.provenances[i]));
    expect(own.doubts).toEqual(group.map((i) => whole.doubts[i]));
  }
});
