import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPlaces, findPlacesOfPair } from "../../src/pipeline.js";
import { makePlan } from "../../src/plan.js";
import { Meeting } from "../../src/sketch/can-meet.js";
import { makeUnits } from "../support/make-article.js";

const hashes = (...values: number[]) => Uint32Array.from(values);

describe("hashes of two articles", () => {
  test("can meet where both have them", () => {
    const meeting = new Meeting([[hashes(1, 2), hashes(3)], [hashes(4, 2)]], 64);
    expect([1, 2, 3, 4].filter((hash) => meeting.can(hash))).toEqual([2]);
    expect([hashes(1, 2), hashes(3), hashes()].map((array) => meeting.canAny(array))).toEqual([true, false, false]);
  });

  test("can meet where one has them in more than so many places: that is told", () => {
    const meeting = new Meeting([[hashes(1, 1), hashes(1, 2, 2)], []], 2);
    expect([1, 2].filter((hash) => meeting.can(hash))).toEqual([1]);
  });

  /** Paragraphs of few words, so that they often repeat each other in part and as a whole. */
  const text = fc
    .array(
      fc
        .array(fc.constantFrom("pier", "ferry", "tide", "quay", "lamp", "“", "”"), { minLength: 3, maxLength: 9 })
        .map((words) => words.join(" ")),
      { minLength: 1, maxLength: 8 },
    )
    .map((paragraphs) => `start ${paragraphs.join("\n\n")}`);

  test("are all that is asked of a pair: its places, and the caps that are told, are those of a collection", () => {
    const cap = fc.constantFrom(4, 5, 64);
    fc.assert(
      fc.property(text, text, cap, (a, b, mostCarriers) => {
        const plan = makePlan({ mostCarriers });
        const units = [makeUnits(a, { id: "a" }), makeUnits(b, { id: "b" })] as const;
        const [all, few] = [findPlaces(units, plan).candidates, findPlacesOfPair(units, plan).candidates];
        expect(few.pairs.between(0, 1)).toEqual(all.pairs.between(0, 1));
        expect(few.limits).toEqual(all.limits);
      }),
      { numRuns: 300 },
    );
  });
});
