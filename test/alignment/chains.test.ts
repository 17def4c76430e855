import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chainRuns, weigh } from "../../src/alignment/chains.js";
import { growRuns, type Run, withoutEchoes } from "../../src/alignment/runs.js";
import { makePlan } from "../../src/plan.js";
import { maximalRuns } from "../slow/equal-runs.js";
import { wordsOf } from "../support/align-texts.js";
import { commonWords, distinctWords } from "../support/arbitraries.js";
import { processorTime } from "../support/processor-time.js";

const PLAN = makePlan().alignment;
const words = commonWords({ minLength: 1, maxLength: 60 });
const endOf = ({ a, b, length }: Run) => ({ a: a + length, b: b + length });
const inOrder = (runs: readonly Run[]) => [...runs].sort((x, y) => x.a - y.a || x.b - y.b);

describe("chains", () => {
  test("rise in both texts, and no word stands twice in one", () => {
    fc.assert(
      fc.property(words, words, (x, y) => {
        for (const chain of chainRuns(wordsOf(x), wordsOf(y), inOrder(maximalRuns(x, y)), PLAN)) {
          expect(chain.length).toBeGreaterThan(0);
          chain.slice(1).forEach((run, i) => {
            expect(run.a).toBeGreaterThanOrEqual(endOf(chain[i]).a);
            expect(run.b).toBeGreaterThanOrEqual(endOf(chain[i]).b);
          });
          for (const { a, b, length } of chain) expect(x.slice(a, a + length)).toEqual(y.slice(b, b + length));
        }
      }),
    );
  });

  test("give no run away that would be reported, however close its neighbour is", () => {
    const said = (again: number) => [...distinctWords(0, 22), ...distinctWords(22 - again, 22)];
    const chained = (again: number) => {
      const [x, y] = [said(again), distinctWords(0, 44 - again)];
      return chainRuns(wordsOf(x), wordsOf(y), inOrder(maximalRuns(x, y)), PLAN).length;
    };
    expect([7, 8].map(chained)).toEqual([1, 2]);
  });

  test("hold every run once, less the words that overlap at a seam", () => {
    fc.assert(
      fc.property(words, words, (x, y) => {
        const runs = inOrder(maximalRuns(x, y));
        const chains = chainRuns(wordsOf(x), wordsOf(y), runs, PLAN);
        // Either of two neighbours may give way, so a run may have lost words at its start or at its end.
        const holds = (run: Run, part: Run) =>
          part.b - part.a === run.b - run.a && run.a <= part.a && endOf(part).a <= endOf(run).a;
        const parts = chains.flat();
        expect(parts).toHaveLength(runs.length);
        for (const run of runs) expect(parts.filter((part) => holds(run, part))).toHaveLength(1);
        for (const part of parts) expect(part.length).toBeGreaterThan(0);
        for (const chain of chains) {
          chain.slice(1).forEach((part, k) => {
            expect(part.a).toBeGreaterThanOrEqual(endOf(chain[k]).a);
            expect(part.b).toBeGreaterThanOrEqual(endOf(chain[k]).b);
          });
        }
      }),
    );
  });

  test("join what stands close together on both sides, and what stands close on one", () => {
    const [first, second] = [distinctWords(0, 10), distinctWords(10, 10)];
    const chainsOf = (x: string[], y: string[]) =>
      chainRuns(wordsOf(x), wordsOf(y), inOrder(maximalRuns(x, y)), PLAN).length;
    expect(chainsOf([...first, "changed", ...second], [...first, "other", ...second])).toBe(1);
    expect(chainsOf([...first, ...distinctWords(100, 300), ...second], [...first, ...second])).toBe(1);
    expect(
      chainsOf([...first, ...distinctWords(100, 300), ...second], [...first, ...distinctWords(500, 300), ...second]),
    ).toBe(2);
    expect(chainsOf([...first, ...second], [...second, ...first])).toBe(2);
  });

  test("of two ways to go on take the heavier", () => {
    const head = distinctWords(0, 10);
    const near = distinctWords(20, 3);
    const far = distinctWords(30, 12);
    const x = [...head, "gap", ...near, "gap", ...far];
    const y = [...head, "hole", ...far, "hole", ...near];
    const [heaviest] = chainRuns(wordsOf(x), wordsOf(y), inOrder(maximalRuns(x, y)), PLAN);
    expect(heaviest.map(({ length }) => length)).toEqual([10, 12]);
  });

  test("of a hundred thousand runs are made in a time that grows with their number", () => {
    // One word over and over against itself: most runs want the same few runs before them.
    const repeated = wordsOf(new Array<string>(200_000).fill("ferry"));
    const near = Array.from({ length: 99_000 }, (_, i) => 2 * i);
    const { runs } = growRuns(repeated, repeated, { a: near, b: near.map((at) => at + 2) }, 16);
    const kept = withoutEchoes(runs, repeated.count, repeated.count, PLAN.runWords);
    expect(kept.length).toBeGreaterThan(40_000);
    const started = processorTime();
    chainRuns(repeated, repeated, kept, PLAN);
    expect(processorTime() - started).toBeLessThan(4_000); // the square would be minutes
  });

  test("weigh words in words, and what runs backwards as less than nothing", () => {
    const five = wordsOf(distinctWords(0, 5));
    expect(weigh(five, 1, 4)).toBe(3);
    expect(weigh(five, 4, 1)).toBe(-3);
    const spaceless = wordsOf(["港口关闭"]);
    expect(weigh(spaceless, 0, 4)).toBe(2);
  });
});
