import { describe, expect, test } from "vitest";
import { distanceOf, nats, penaltiesOf, UNALIGNED } from "../../src/provenance/closeness.js";
import { findFacts, type Given } from "../support/find-clusters.js";
import { FERRY } from "../support/news.js";

/** How far each of some witnesses is from each of the others as its parent. */
function distancesOf(...given: Given[]): (parent: number, of: number) => number {
  const { cluster, facts } = findFacts(...given);
  return (i, j) =>
    distanceOf(
      facts[j].witness,
      cluster.alignments.filter(({ a, b }) => (a === i && b === j) || (a === j && b === i)),
    );
}

describe("closeness", () => {
  const changed = FERRY.replace("Tuesday", "Friday");
  const twice = changed.replace("by half", "by a third");

  test("counts the places that read otherwise", () => {
    const distance = distancesOf({ text: FERRY }, { text: changed }, { text: twice });
    expect([distance(0, 1), distance(1, 2), distance(0, 2)]).toEqual([1, 1, 2]);
    expect(distance(2, 0)).toBe(2);
  });

  test("counts a place once, however much was changed there", () => {
    const much = FERRY.replace("on Tuesday", "with 40 men of Velka");
    const same = FERRY.replace("the quay", "that quay");
    const distance = distancesOf({ text: FERRY }, { text: much }, { text: same });
    expect([distance(0, 1), distance(0, 2)]).toEqual([1, 1]);
  });

  test("makes a parent less likely for each difference more than the closest has", () => {
    expect(penaltiesOf([2, 1, 4])).toEqual([nats(1), 0, nats(3)]);
  });

  test("is silent with one parent, and of those that were not aligned", () => {
    const { facts } = findFacts({ text: FERRY }, { text: changed });
    expect(distanceOf(facts[1].witness, [])).toBe(UNALIGNED);
    expect(penaltiesOf([])).toEqual([]);
    expect(penaltiesOf([3])).toEqual([0]);
    expect(penaltiesOf([UNALIGNED, 3])).toEqual([0, 0]);
    expect(penaltiesOf([UNALIGNED, 3, 1])).toEqual([0, nats(2), 0]);
  });

  test("counts words that the parent lacks, which can only come from elsewhere", () => {
    const begun = FERRY.slice(0, FERRY.indexOf(", leaving"));
    const distance = distancesOf({ text: begun }, { text: FERRY }, { text: FERRY });
    expect(distance(0, 1)).toBeGreaterThan(2);
    expect(distance(1, 0)).toBe(0);
  });

  test("weighs no more than a few nats however many the differences", () => {
    expect(nats(0)).toBe(0);
    expect(nats(2)).toBeCloseTo(1.4);
    expect(nats(1_000)).toBe(4);
  });
});
