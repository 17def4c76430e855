import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CandidatePairs, type MetPlaces } from "../../src/candidates/pairs.js";

interface Met {
  readonly a: number;
  readonly b: number;
  readonly atA: number;
  readonly atB: number;
}

const met = fc.array(fc.record({ a: fc.nat(4), b: fc.nat(4), atA: fc.nat(99), atB: fc.nat(99) }), { maxLength: 30 });

const columnsOf = (list: readonly Met[]): MetPlaces => ({
  a: Uint32Array.from(list, ({ a }) => a),
  b: Uint32Array.from(list, ({ b }) => b),
  atA: Uint32Array.from(list, ({ atA }) => atA),
  atB: Uint32Array.from(list, ({ atB }) => atB),
});

const plain = ({ a, b, rareTerms, ...places }: NonNullable<ReturnType<CandidatePairs["between"]>>) => ({
  a,
  b,
  rareTerms,
  ...Object.fromEntries(Object.entries(places).map(([name, column]) => [name, [...column]])),
});

/** The obvious twin: every two articles look for their own in all that met. */
function slowPairs(seeds: readonly Met[], alike: readonly Met[], terms: readonly Met[]) {
  const numbers = [0, 1, 2, 3, 4];
  return numbers.flatMap((a) =>
    numbers.flatMap((b) => {
      const [ofSeeds, ofAlike, ofTerms] = [seeds, alike, terms].map((list) =>
        list.filter((one) => one.a === a && one.b === b),
      );
      if (ofSeeds.length + ofAlike.length + ofTerms.length === 0) return [];
      return [
        {
          a,
          b,
          rareTerms: ofTerms.length,
          seedsA: ofSeeds.map(({ atA }) => atA),
          seedsB: ofSeeds.map(({ atB }) => atB),
          alikeA: ofAlike.map(({ atA }) => atA),
          alikeB: ofAlike.map(({ atB }) => atB),
        },
      ];
    }),
  );
}

describe("candidate pairs", () => {
  test("have each what met in the two articles, in the order in which it came, and stand in order", () => {
    fc.assert(
      fc.property(met, met, met, (seeds, alike, terms) => {
        const pairs = CandidatePairs.of(columnsOf(seeds), columnsOf(alike), columnsOf(terms));
        const expected = slowPairs(seeds, alike, terms);
        expect([...pairs].map(plain)).toEqual(expected);
        expect(pairs).toHaveLength(expected.length);
      }),
      { numRuns: 300 },
    );
  });

  test("are found by their two articles, and not where nothing met", () => {
    fc.assert(
      fc.property(met, met, met, (seeds, alike, terms) => {
        const pairs = CandidatePairs.of(columnsOf(seeds), columnsOf(alike), columnsOf(terms));
        const expected = slowPairs(seeds, alike, terms);
        for (let a = 0; a < 6; a++) {
          for (let b = 0; b < 6; b++) {
            const found = pairs.between(a, b);
            expect(found && plain(found)).toEqual(expected.find((pair) => pair.a === a && pair.b === b) ?? null);
          }
        }
      }),
    );
  });

  test("of which some are left out are the others as they were", () => {
    fc.assert(
      fc.property(met, met, met, fc.func(fc.boolean()), (seeds, alike, terms, isKept) => {
        const pairs = CandidatePairs.of(columnsOf(seeds), columnsOf(alike), columnsOf(terms));
        const test = ({ a, b }: { a: number; b: number }) => isKept(a, b);
        const left = pairs.where(test);
        expect([...left].map(plain)).toEqual([...pairs].filter(test).map(plain));
        for (const { a, b } of pairs) expect(left.between(a, b) !== null).toBe(isKept(a, b));
      }),
    );
  });
});
