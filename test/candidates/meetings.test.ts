import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meet } from "../../src/candidates/meetings.js";
import { DisjointSets } from "../../src/kernel/disjoint-sets.js";
import { slowMeetings } from "../slow/meetings.js";

interface Entry {
  readonly hi: number;
  readonly lo: number;
  readonly owner: number;
}

/** Entries in the order of their owners, with few keys: some keys differ in one lane only. */
const entries = fc
  .array(fc.record({ hi: fc.nat(2), lo: fc.nat(1), owner: fc.nat(5) }), { maxLength: 30 })
  .map((list) => list.sort((a, b) => a.owner - b.owner));

function meetAll(list: readonly Entry[], cap: number): { pairs: [number, number][]; capped: number } {
  const { first, second, capped } = meet(
    {
      hi: Uint32Array.from(list, ({ hi }) => hi),
      lo: Uint32Array.from(list, ({ lo }) => lo),
      owner: Uint32Array.from(list, ({ owner }) => owner),
    },
    cap,
  );
  return { pairs: Array.from(first, (a, i) => [a, second[i]]), capped };
}

const keyOf = ({ hi, lo }: Entry): string => `${hi}-${lo}`;
const named = (pairs: readonly [number, number][]): string[] => pairs.map(([a, b]) => `${a}-${b}`).sort();

/** The entries of each key with more than `cap`. */
function crowds(list: readonly Entry[], cap: number): number[][] {
  const byKey = new Map<string, number[]>();
  list.forEach((entry, i) => {
    byKey.set(keyOf(entry), [...(byKey.get(keyOf(entry)) ?? []), i]);
  });
  return [...byKey.values()].filter((members) => members.length > cap);
}

/** The same with many more entries, whose keys nobody shares: what is sorted is then no short list. */
const among = (list: readonly Entry[]): Entry[] => [
  ...list,
  ...Array.from({ length: 5_000 }, (_, i) => ({ hi: 10 + i, lo: 0, owner: 9 })),
];

describe("meetings", () => {
  test("below the cap are all pairs of entries with one key, each once", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { pairs, capped } = meetAll(list, 30);
        expect(named(pairs)).toEqual(slowMeetings(list.map(keyOf)));
        expect(capped).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test("do not hang on how many other entries there are", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 30 }), (list, cap) => {
        expect(meetAll(among(list), cap)).toEqual(meetAll(list, cap));
      }),
    );
  });

  test("above the cap let every entry meet the first, and its own article's last", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 6 }), (list, cap) => {
        const { pairs, capped } = meetAll(list, cap);
        const met = new Set(named(pairs));
        const crowded = crowds(list, cap);
        expect(capped).toBe(crowded.length);
        for (const members of crowded) {
          members.slice(1).forEach((member, i) => {
            expect(met).toContain(`${members[0]}-${member}`);
            if (list[members[i]].owner === list[member].owner) expect(met).toContain(`${members[i]}-${member}`);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("are of entries with one key only, the earlier first, none twice, and keep its carriers together", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 6 }), (list, cap) => {
        const { pairs } = meetAll(list, cap);
        const sets = new DisjointSets(list.length);
        for (const [a, b] of pairs) {
          expect(a).toBeLessThan(b);
          expect(keyOf(list[a])).toBe(keyOf(list[b]));
          sets.union(a, b);
        }
        expect(new Set(named(pairs)).size).toBe(pairs.length);
        expect(sets.sets()).toHaveLength(new Set(list.map(keyOf)).size);
      }),
      { numRuns: 500 },
    );
  });

  test("of one key at the cap are all pairs, of one more a line", () => {
    const crowd = (size: number) => Array.from({ length: size }, (_, owner) => ({ hi: 1, lo: 1, owner }));
    expect(meetAll(crowd(10), 10)).toMatchObject({ capped: 0, pairs: { length: 45 } });
    expect(meetAll(crowd(11), 10)).toMatchObject({ capped: 1, pairs: { length: 10 } });
  });

  test("of a key that everybody has cost no square", () => {
    const { pairs } = meetAll(
      Array.from({ length: 50_000 }, (_, i) => ({ hi: 1, lo: 1, owner: i >> 1 })),
      64,
    );
    expect(pairs.length).toBeLessThan(100_000);
  });
});
