import { describe, expect, test } from "vitest";
import { Closeness, nats } from "../../src/provenance/closeness.js";
import { findFacts, type Given } from "../support/find-clusters.js";
import { FERRY } from "../support/news.js";

function closenessOf(...given: Given[]): Closeness {
  const { cluster, facts } = findFacts(...given);
  return new Closeness(facts, (i, j) =>
    cluster.alignments.filter(({ a, b }) => (a === i && b === j) || (a === j && b === i)),
  );
}

describe("closeness", () => {
  const changed = FERRY.replace("Tuesday", "Friday");
  const twice = changed.replace("by half", "by a third");

  test("counts the places that read otherwise", () => {
    const closeness = closenessOf({ text: FERRY }, { text: changed }, { text: twice });
    expect([closeness.distance(0, 1), closeness.distance(1, 2), closeness.distance(0, 2)]).toEqual([1, 1, 2]);
    expect(closeness.distance(2, 0)).toBe(2);
  });

  test("counts a place once, however much was changed there", () => {
    const much = FERRY.replace("on Tuesday", "with 40 men of Velka");
    const same = FERRY.replace("the quay", "that quay");
    const closeness = closenessOf({ text: FERRY }, { text: much }, { text: same });
    expect([closeness.distance(0, 1), closeness.distance(0, 2)]).toEqual([1, 1]);
  });

  test("makes a parent less likely for each difference more than the closest has", () => {
    const closeness = closenessOf({ text: FERRY }, { text: changed }, { text: twice });
    expect(closeness.penalties(2, [0, 1])).toEqual([nats(1), 0]);
  });

  test("is silent with one parent, and of those that were not aligned", () => {
    const { cluster, facts } = findFacts({ text: FERRY }, { text: changed });
    const silent = new Closeness(facts, () => []);
    expect(silent.distance(0, 1)).toBeNull();
    expect(silent.penalties(1, [0])).toEqual([0]);
    expect(new Closeness(facts, () => cluster.alignments).penalties(1, [0])).toEqual([0]);
  });

  test("counts words that the parent lacks, which can only come from elsewhere", () => {
    const begun = FERRY.slice(0, FERRY.indexOf(", leaving"));
    const closeness = closenessOf({ text: begun }, { text: FERRY }, { text: FERRY });
    expect(closeness.distance(0, 1)).toBeGreaterThan(2);
    expect(closeness.distance(1, 0)).toBe(0);
  });

  test("weighs no more than a few nats however many the differences", () => {
    expect(nats(0)).toBe(0);
    expect(nats(2)).toBeCloseTo(1.4);
    expect(nats(1_000)).toBe(4);
  });
});
