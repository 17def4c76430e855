import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growRuns, type Run, withoutEchoes } from "../../src/alignment/runs.js";
import { equalPlaces, maximalRuns } from "../slow/equal-runs.js";
import { wordsOf } from "../support/align-texts.js";
import { commonWords } from "../support/arbitraries.js";
import { processorTime } from "../support/processor-time.js";

const text = commonWords({ minLength: 1, maxLength: 24 });
/** More than any run weighs: then no seed is skipped because its words are known already. */
const NEVER = 1_000_000;
const sorted = (runs: readonly Run[]) => [...runs].sort((x, y) => x.a - y.a || x.b - y.b);
const columns = (places: readonly { a: number; b: number }[]) => ({
  a: places.map(({ a }) => a),
  b: places.map(({ b }) => b),
});
const holds = (run: Run, place: { a: number; b: number }) =>
  place.b - place.a === run.b - run.a && run.a <= place.a && place.a < run.a + run.length;

describe("growing runs", () => {
  test("from every equal place gives every maximal run, each once", () => {
    fc.assert(
      fc.property(text, text, (x, y) => {
        const { runs, exhausted } = growRuns(wordsOf(x), wordsOf(y), columns(equalPlaces(x, y)), NEVER);
        expect(exhausted).toBe(false);
        expect(sorted(runs)).toEqual(sorted(maximalRuns(x, y)));
      }),
    );
  });

  test("from some equal places gives the maximal runs that hold one of them", () => {
    fc.assert(
      fc.property(text, text, fc.array(fc.nat(), { maxLength: 8 }), (x, y, picks) => {
        const all = equalPlaces(x, y);
        const seeds = all.length === 0 ? [] : picks.map((pick) => all[pick % all.length]);
        const { runs } = growRuns(wordsOf(x), wordsOf(y), columns(seeds), NEVER);
        const expected = maximalRuns(x, y).filter((run) => seeds.some((seed) => holds(run, seed)));
        expect(sorted(runs)).toEqual(sorted(expected));
      }),
    );
  });

  test("skips a seed only where both its words stand in runs that are long enough", () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 5 }), (x, y, least) => {
        const seeds = equalPlaces(x, y);
        const { runs } = growRuns(wordsOf(x), wordsOf(y), columns(seeds), 2 * least);
        const long = runs.filter(({ length }) => length >= least);
        const all = maximalRuns(x, y);
        for (const run of runs) expect(all).toContainEqual(run);
        for (const seed of seeds) {
          const known =
            long.some((run) => run.a <= seed.a && seed.a < run.a + run.length) &&
            long.some((run) => run.b <= seed.b && seed.b < run.b + run.length);
          expect(known || runs.some((run) => holds(run, seed))).toBe(true);
        }
      }),
    );
  });

  test("does not believe a seed whose words differ", () => {
    const [x, y] = [wordsOf(["pier", "ferry"]), wordsOf(["mayor", "ferry"])];
    expect(growRuns(x, y, { a: [0, 1], b: [0, 1] }, NEVER).runs).toEqual([{ a: 1, b: 1, length: 1 }]);
  });

  test("in one and the same text never lets a run reach into its own copy, and leaves no seed out", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (x, nth) => {
        const words = wordsOf(x);
        const all = equalPlaces(x, x).filter(({ a, b }) => a < b);
        const seeds = all.filter((_, i) => (i + 1) % nth === 0);
        const { runs } = growRuns(words, words, columns(seeds), NEVER);
        for (const { a, b, length } of runs) {
          expect(a + length).toBeLessThanOrEqual(b);
          expect(x.slice(a, a + length)).toEqual(x.slice(b, b + length));
        }
        for (const seed of seeds) expect(runs.filter((run) => holds(run, seed))).toHaveLength(1);
      }),
    );
  });

  test("finds the repeat of a paragraph whole, from any seed in it", () => {
    const paragraph = ["late", "frost", "killed", "every", "blossom", "in", "the", "vale"];
    const words = wordsOf([...paragraph, "then", "it", "rained", ...paragraph]);
    for (let at = 0; at < paragraph.length; at++) {
      expect(growRuns(words, words, { a: [at], b: [at + 11] }, NEVER).runs).toEqual([{ a: 0, b: 11, length: 8 }]);
    }
  });

  test("reads a text that says one word a hundred thousand times in a time that grows with its length", () => {
    const words = wordsOf(new Array<string>(100_000).fill("ferry"));
    const near = Array.from({ length: 99_996 }, (_, i) => i);
    const started = processorTime();
    const { runs } = growRuns(words, words, { a: near, b: near.map((i) => i + 4) }, 16);
    expect(processorTime() - started).toBeLessThan(2_000); // the square would be minutes
    expect(runs.length).toBeGreaterThan(1_000);
  });

  test("gives up, and says so, where the seeds ask for far more than the texts are long", () => {
    const words = wordsOf(new Array<string>(600).fill("ferry"));
    const other = wordsOf(new Array<string>(600).fill("ferry"));
    const places = equalPlaces(new Array<string>(600).fill("ferry"), new Array<string>(600).fill("ferry"));
    const { exhausted } = growRuns(words, other, columns(places), NEVER);
    expect(exhausted).toBe(true);
  });
});

describe("leaving out echoes", () => {
  const REPORTED = 8;
  const run = fc.record({ a: fc.nat(30), b: fc.nat(30), length: fc.integer({ min: 1, max: 12 }) });
  const covers = (runs: readonly Run[], side: "a" | "b", at: number) =>
    runs.some((other) => other[side] <= at && at < other[side] + other.length);
  const share = (inner: Run, others: readonly Run[], side: "a" | "b") =>
    Array.from({ length: inner.length }, (_, i) => inner[side] + i).filter((at) => covers(others, side, at)).length /
    inner.length;
  const wordsAlone = ({ a, b, length }: Run, others: readonly Run[]) =>
    Array.from({ length }, (_, k) => covers(others, "a", a + k) && covers(others, "b", b + k)).filter((told) => !told)
      .length;

  test("drops just the runs of which longer ones tell half on both sides, and nearly all where they are long", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(run, { maxLength: 10, selector: ({ a, b, length }) => `${a} ${b} ${length}` }),
        (runs) => {
          const kept = withoutEchoes(runs, 50, 50, REPORTED);
          for (const candidate of runs) {
            const longer = kept.filter(
              (other) =>
                other !== candidate &&
                (other.length - candidate.length || candidate.a - other.a || candidate.b - other.b) > 0,
            );
            const told = Math.min(share(candidate, longer, "a"), share(candidate, longer, "b"));
            // One long enough to be reported is no echo while more than two of its words stand alone.
            const alone = wordsAlone(candidate, longer);
            const echo = told >= 0.5 && (candidate.length < REPORTED || alone <= 2);
            expect(kept.includes(candidate)).toBe(!echo);
          }
          expect(kept).toEqual(sorted(kept));
        },
      ),
    );
  });

  test("keeps both places of a paragraph that the other text uses twice", () => {
    const twice = [
      { a: 0, b: 0, length: 9 },
      { a: 0, b: 20, length: 9 },
    ];
    expect(withoutEchoes(twice, 30, 30, REPORTED)).toEqual(twice);
  });

  test("keeps a run of which longer ones leave a seam at one end in the one text and at the other in the other", () => {
    const echo = { a: 20, b: 30, length: 10 };
    const longer = [
      { a: 22, b: 0, length: 14 },
      { a: 36, b: 14, length: 24 },
    ];
    expect(withoutEchoes([echo, ...longer], 60, 60, REPORTED)).toEqual([echo, ...longer]);
    const reaching = longer.with(1, { a: 34, b: 14, length: 26 });
    expect(withoutEchoes([echo, ...reaching], 60, 60, REPORTED)).toEqual(reaching);
  });
});
