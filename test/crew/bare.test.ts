import { expect, test } from "vitest";
import { cluster } from "../../src/clusters/clusters.js";
import { bareCluster, bareSolved, clusterIn, solvedIn } from "../../src/crew/bare.js";
import { finish } from "../../src/kernel/steps.js";
import { findAlignments } from "../../src/pipeline.js";
import { makePlan } from "../../src/plan.js";
import { censusOf } from "../../src/provenance/census.js";
import { inEarshot } from "../../src/provenance/earshot.js";
import { FactFinder } from "../../src/provenance/facts.js";
import { oddsAfter } from "../../src/provenance/provenance.js";
import { solve } from "../../src/provenance/solver.js";
import { divide } from "../../src/units/units.js";
import { makeStory } from "../evaluate/cascade/story.js";
import { makeUnits } from "../support/make-article.js";

const STORIES = Array.from({ length: 10 }, (_, index) => makeStory(7, index, "wrong").articles);

test("Clusters that are solved elsewhere are told as they would be here", () => {
  const here = STORIES.flatMap((story, i) =>
    story.map(({ text, ...rest }) => makeUnits(text, { ...rest, id: `${i} ${rest.id}` })),
  );
  const elsewhere = here.map(({ article }) => divide(article));
  const { clusters } = cluster(findAlignments(here, makePlan()).alignments, here);
  const groups = inEarshot(clusters);
  const census = structuredClone(censusOf(clusters));
  const found = groups.map((group) => {
    const asked = group.map((i) => clusters[i]);
    const solved = finish(solve(asked, new FactFinder(censusOf(clusters)), 0.02, 32));
    const sent = structuredClone(asked.map(bareCluster)).map((bare) =>
      clusterIn(bare, (article) => elsewhere[article]),
    );
    expect(sent).toEqual(asked);
    const there = finish(solve(sent, new FactFinder(census), 0.02, 32));
    const back = solvedIn(structuredClone(bareSolved(there, sent)), asked, (article) => here[article]);
    expect(back).toEqual(solved);
    const told = back.provenances.flat();
    solved.provenances.flat().forEach(({ cluster: own }, i) => {
      // What was asked about comes back by its name, and is not there twice.
      if (asked.includes(own)) expect(told[i].cluster).toBe(own);
      const pairs = told[i].derivations.flatMap(({ alignments }) => alignments.map(({ pair }) => pair));
      expect(pairs.every((pair) => told[i].cluster.alignments.includes(pair))).toBe(true);
      expect(told[i].cluster.witnesses.every(({ units, article }) => units === here[article])).toBe(true);
    });
    return solved;
  });
  expect(found.flatMap(({ provenances }) => provenances.filter(({ length }) => length > 1)).length).toBeGreaterThan(0);
  expect(oddsAfter(clusters, groups, found)).toBeGreaterThan(0.0075);
});
