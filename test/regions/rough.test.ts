import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RoughRegion } from "../../src/regions/region.js";
import { roughRegions, type SentencePair } from "../../src/regions/rough.js";
import { neighbourhoods } from "../slow/regions.js";

const SENTENCES = 60;
const LENGTH = 5;
const sentences = Array.from({ length: SENTENCES }, (_, i) => ({ start: LENGTH * i, end: LENGTH * (i + 1) }));
const roughOf = (pairs: readonly SentencePair[]): RoughRegion[] => roughRegions({ a: sentences, b: sentences, pairs });
const FURTHEST = Array.from({ length: SENTENCES }, (_, i) => i).findLast(
  (gap) =>
    roughOf([
      { a: 0, b: 0 },
      { a: gap, b: gap },
    ]).length === 1,
)!;

const asText = ({ a: inA, b: inB }: RoughRegion): string => `${inA.start}-${inA.end} ${inB.start}-${inB.end}`;
const reach = (pairs: readonly SentencePair[], side: "a" | "b") => ({
  start: LENGTH * Math.min(...pairs.map((pair) => pair[side])),
  end: LENGTH * (Math.max(...pairs.map((pair) => pair[side])) + 1),
});

const pairsOf = (most: number) =>
  fc.uniqueArray(fc.record({ a: fc.nat(SENTENCES - 1), b: fc.nat(SENTENCES - 1) }), {
    maxLength: most,
    selector: (pair) => `${pair.a} ${pair.b}`,
  });

describe("rough regions", () => {
  test("are what splitting at every gap leaves, one way or the other", () => {
    fc.assert(
      fc.property(pairsOf(40), (pairs) => {
        const expected =
          pairs.length === 0
            ? []
            : neighbourhoods(pairs, FURTHEST).map((group) => asText({ a: reach(group, "a"), b: reach(group, "b") }));
        expect(roughOf(pairs).map(asText).sort()).toEqual(expected.sort());
      }),
      { numRuns: 300 },
    );
  });

  test("do not depend on the order of the pairs", () => {
    fc.assert(
      fc.property(
        pairsOf(40).chain((pairs) =>
          fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })),
        ),
        ([pairs, shuffled]) => {
          expect(roughOf(shuffled).map(asText).sort()).toEqual(roughOf(pairs).map(asText).sort());
        },
      ),
    );
  });
});
