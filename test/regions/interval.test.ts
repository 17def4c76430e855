import fc from "fast-check";
import { expect, test } from "vitest";
import { bestInterval, type Interval } from "../../src/regions/interval.js";
import { Tally } from "../../src/regions/odds.js";
import type { Side } from "../../src/regions/side.js";
import { scoreOf } from "../slow/regions.js";

interface Case {
  /** What each term says, and how often the other text has it. */
  readonly terms: readonly { readonly score: number; readonly here: number }[];
  readonly words: readonly number[];
  readonly edges: readonly number[];
}

function search({ terms, words, edges }: Case, rough = { start: 0, end: words.length }): Interval {
  const all = Uint32Array.from(words);
  const other = new Tally(terms.length);
  terms.forEach(({ here }, term) => {
    for (let i = 0; i < here; i++) other.increment(term);
  });
  const used = new Tally(terms.length);
  const side = { terms: all, edges: Uint8Array.from(edges) } as Side;
  const score = Float64Array.from(words, (word) => terms[word].score);
  const found = bestInterval(side, { start: 0, end: words.length }, rough, { score, other }, used);
  for (const term of terms.keys()) expect(used.of(term)).toBe(0);
  return found;
}

// What an end inside a sentence and a repeated word cost, as the search itself says.
const one = { terms: [{ score: 50, here: 1 }], words: [0], edges: [1, 1] };
const INSIDE = (search(one).score - search({ ...one, edges: [0, 0] }).score) / 2;
const telling = { score: 50, here: 1 };
const REPEATED =
  search({ terms: [telling, telling, telling], words: [0, 1, 1, 2], edges: [1, 1, 1, 1, 1] }).score - 150;

const cases = fc
  .record({
    terms: fc.array(
      fc.record({ score: fc.double({ min: 0, max: 3, noNaN: true }), here: fc.nat(2) }).map(({ score, here }) => ({
        score: here > 0 ? score : -0.5,
        here,
      })),
      { minLength: 4, maxLength: 12 },
    ),
    length: fc.integer({ min: 1, max: 40 }),
  })
  .chain(({ terms, length }) =>
    fc.record({
      terms: fc.constant(terms),
      words: fc.array(fc.nat(terms.length - 1), { minLength: length, maxLength: length }),
      edges: fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: length + 1, maxLength: length + 1 }),
    }),
  );

function exhaustive(given: Case): { best: number; of: (range: { start: number; end: number }) => number } {
  const words = given.words.map((term) => ({ term, score: given.terms[term].score }));
  const rules = {
    other: new Map(given.terms.map(({ here }, term) => [term, here])),
    edges: given.edges,
    repeated: REPEATED,
    inside: INSIDE,
  };
  const of = (range: { start: number; end: number }) => scoreOf(words, range, rules);
  let best = 0;
  for (let start = 0; start < words.length; start++)
    for (let end = start + 1; end <= words.length; end++) best = Math.max(best, of({ start, end }));
  return { best, of };
}

test("the best stretch is never better than the best of all, mostly as good, and says what it says", () => {
  let [all, equal] = [0, 0];
  fc.assert(
    fc.property(cases, (given) => {
      const found = search(given);
      const { best, of } = exhaustive(given);
      if (found.score > 0) expect(found.score).toBeCloseTo(of(found), 9);
      expect(found.score).toBeLessThan(best + 1e-9);
      all++;
      if (found.score > best - 1e-9) equal++;
    }),
    { numRuns: 1_000, seed: 20310507 },
  );
  expect(equal / all).toBeGreaterThan(0.95);
});

test("words that say nothing leave nothing", () => {
  const found = search({ terms: [{ score: -0.5, here: 0 }], words: [0, 0, 0], edges: [1, 0, 0, 1] });
  expect(found).toEqual({ start: 0, end: 0, score: 0 });
});
