import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KnownTime, ranksOf } from "../../src/report/ranks.js";

const at = (minute: number): string => new Date(60_000 * minute).toISOString();
const time: fc.Arbitrary<KnownTime | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 7 }))
      .map(([start, width, open]) => ({
        earliest: open === 0 ? null : at(start),
        latest: open === 1 ? null : at(start + width),
      })),
  },
);
/** Each thing is taken from at most one other, named by where it stands. */
const history = fc.array(fc.tuple(time, fc.nat()), { minLength: 1, maxLength: 9 }).map((things) => ({
  times: things.map(([known]) => known),
  derivations: things.flatMap(([, source], to): [number, number][] =>
    source % (things.length + 1) === things.length || source % (things.length + 1) === to
      ? []
      : [[source % (things.length + 1), to]],
  ),
}));

const certainlyBefore = (a: KnownTime | null, b: KnownTime | null): boolean =>
  Boolean(a?.latest && b?.earliest && a.latest <= b.earliest);

/** Every pair, pushed apart again and again until nothing moves; `null` where something always does. */
function slowRanks(times: readonly (KnownTime | null)[], derivations: readonly (readonly [number, number])[]) {
  const pairs = [
    ...derivations,
    ...times.flatMap((a, i) => times.flatMap((b, j) => (certainlyBefore(a, b) ? [[i, j] as const] : []))),
  ];
  const ranks = times.map(() => 0);
  for (let round = 0; round <= times.length; round++) {
    let moved = false;
    for (const [from, to] of pairs) {
      if (ranks[to] > ranks[from]) continue;
      ranks[to] = ranks[from] + 1;
      moved = true;
    }
    if (!moved) return ranks;
  }
  return null;
}

describe("ranks", () => {
  test("are the same as by pushing every pair apart", () => {
    let contradictory = 0;
    fc.assert(
      fc.property(history, ({ times, derivations }) => {
        const slow = slowRanks(times, derivations);
        if (slow === null) contradictory++;
        else expect(ranksOf(times, derivations)).toEqual(slow);
      }),
      { numRuns: 2_000, seed: 7 },
    );
    expect(contradictory).toBeGreaterThan(100);
    expect(contradictory).toBeLessThan(1_900);
  });

  test("never put anything before what is certainly earlier, though a derivation says so", () => {
    fc.assert(
      fc.property(history, ({ times, derivations }) => {
        const ranks = ranksOf(times, derivations);
        times.forEach((a, i) => {
          times.forEach((b, j) => {
            if (certainlyBefore(a, b)) expect(ranks[i]).toBeLessThan(ranks[j]);
          });
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test("of 10,000 things cost little", () => {
    const times = Array.from({ length: 10_000 }, (_, i) => ({ earliest: at(i), latest: at(i + 2) }));
    const began = performance.now();
    const ranks = ranksOf(
      times,
      times.slice(1).map((_, i) => [i, i + 1] as const),
    );
    expect(ranks.at(-1)).toBe(9_999);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
