import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCandidates } from "../../src/candidates/candidates.js";
import type { CandidatePair } from "../../src/candidates/pairs.js";
import { SketchColumns } from "../../src/candidates/sketch-columns.js";
import { makePlan, type Options } from "../../src/plan.js";
import { Sketcher } from "../../src/sketch/sketch.js";
import { type SlowCandidate, slowCandidates } from "../slow/candidates.js";
import { commonWords, distinctWords } from "../support/arbitraries.js";
import { makeUnits } from "../support/make-article.js";

function candidates(texts: readonly string[], options: Options = {}) {
  const plan = makePlan(options);
  const sketcher = new Sketcher(plan.sketch);
  const sketches = texts.map((text, i) => sketcher.sketch(makeUnits(text, { id: `a${i}` })));
  const columns = new SketchColumns(plan.candidates.banding);
  for (const sketch of sketches) columns.add(sketch);
  const { pairs, limits } = findCandidates(columns, plan.candidates);
  return { pairs: [...pairs], limits, sketches };
}

const between = (pairs: readonly CandidatePair[]): string[] =>
  pairs.filter(({ a, b }) => a !== b).map(({ a, b }) => `${a}-${b}`);

/** What met in a pair, as the slow twin tells it; a unit pair is told apart from one by speaker by who asks. */
const metIn = ({ a, b, seedsA, seedsB, alikeA, alikeB }: CandidatePair) => ({
  a,
  b,
  seeds: Array.from(seedsA, (at, i) => `${at}-${seedsB[i]}`).sort(),
  alike: Array.from(alikeA, (unit, i) => `${unit}-${alikeB[i]}`).sort(),
});

const metSlowly = ({ a, b, met }: SlowCandidate) => ({
  a,
  b,
  seeds: met
    .filter((one) => one.startsWith("seed"))
    .map((one) => one.split(" ")[1])
    .sort(),
  alike: met
    .filter((one) => !one.startsWith("seed"))
    .map((one) => one.split(" ")[1])
    .sort(),
});

/** A few paragraphs of few words and of statements by few people: much meets, in every way. */
const paragraph = fc.oneof(
  fc.array(fc.constantFrom(...distinctWords(0, 6)), { minLength: 1, maxLength: 14 }).map((words) => words.join(" ")),
  fc
    .record({ person: fc.constantFrom("Maren Torvasyan", "Oskar Tenn"), from: fc.nat(3) })
    .map(({ person, from }) => `“We shall not part with ${distinctWords(from, 5).join(" ")},” said ${person}.`),
);
const collection = fc.array(
  fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((paragraphs) => paragraphs.join("\n\n")),
  { minLength: 1, maxLength: 6 },
);

const RUN = "the old pier of kellmouth will be closed for ever";

describe("candidates", () => {
  test("two articles with eight words in a row in common are always a pair", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }),
        commonWords({ minLength: 8, maxLength: 8 }),
        fc.constantFrom(" ", ", ", ".\n\n", " — “"),
        (lengths, run, parting) => {
          const [a, b, c, d] = lengths.map((length, i) => distinctWords(i * 1_000, length).join(" "));
          const text = (before: string, behind: string) => `${before}${parting}${run.join(" ")}${parting}${behind}`;
          expect(between(candidates([text(a, b), text(c, d)]).pairs)).toEqual(["0-1"]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("so are they where the plan asks for another number of words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), fc.nat(30), fc.nat(30), (runWords, before, behind) => {
        const run = distinctWords(9_000, runWords).join(" ");
        const text = (from: number) =>
          `${distinctWords(from, before).join(" ")} ${run} ${distinctWords(from + 500, behind).join(" ")}`;
        expect(between(candidates([text(0), text(1_000)], { runWords }).pairs)).toEqual(["0-1"]);
      }),
      { numRuns: 200 },
    );
  });

  test("a pair's seeds are words at which both have one fingerprint", () => {
    const texts = [`One says ${RUN}, says one.`, `Nobody has said that ${RUN}.`];
    const { pairs, sketches } = candidates(texts);
    const [pair] = pairs.filter(({ a, b }) => a !== b);
    expect(pair.seedsA.length).toBeGreaterThan(0);
    const at = (article: number, word: number) => {
      const { fingerprints } = sketches[article];
      const i = fingerprints.at.indexOf(word);
      return [fingerprints.hi[i], fingerprints.lo[i]];
    };
    pair.seedsA.forEach((word, i) => {
      expect(at(pair.a, word)).toEqual(at(pair.b, pair.seedsB[i]));
    });
  });

  test("a paragraph with no five words in a row left is a pair by its likeness", () => {
    // Blocks of four words in another order: no run of five is left, half of the shingles of three are.
    const blocks = Array.from({ length: 16 }, (_, i) => distinctWords(i * 4, 4).join(" "));
    const texts = [blocks.join(" "), [...blocks].reverse().join(" ")];
    const { pairs } = candidates(texts, { signatureSize: 512, bands: 256, rows: 2 });
    const [pair] = pairs.filter(({ a, b }) => a !== b);
    expect(pair).toBeDefined();
    expect(pair.seedsA).toHaveLength(0);
    expect([[...pair.alikeA], [...pair.alikeB]]).toEqual([[0], [0]]);
  });

  test("two quotations of one speaker are a pair, by any spelling of the name", () => {
    const { pairs } = candidates([
      "“We shall not part with the harbour at any price,” said Maren Torvasyan.",
      "“There is no sum for which I would give it away,” Maren Torvasian told reporters.",
      "“Nobody has made us an offer that I remember,” said Oskar Tenn.",
    ]);
    expect(between(pairs)).toEqual(["0-1"]);
  });

  test("articles that have nothing in common are no pair", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (a, b) => {
        const texts = [distinctWords(0, a + 1).join(" "), distinctWords(1_000, b + 1).join(" ")];
        expect(candidates(texts)).toMatchObject({ pairs: [], limits: [] });
      }),
    );
  });

  test("short units are like nothing, not like each other", () => {
    expect(candidates(["Two words.", "Other two."]).pairs).toEqual([]);
  });

  test("an article that says one thing twice is a pair with itself", () => {
    const { pairs } = candidates([`${RUN}. Nobody knows why that is so and not so. ${RUN}.`]);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[0, 0]]);
    expect(pairs[0].seedsA.every((word, i) => word < pairs[0].seedsB[i])).toBe(true);
  });

  test("each pair stands once, in order, its first article before its second", () => {
    const texts = Array.from({ length: 7 }, (_, i) => `${distinctWords(i * 100, 12).join(" ")}. ${RUN}.`);
    const { pairs } = candidates(texts);
    const all = texts.flatMap((_, a) => texts.slice(a + 1).map((_, i) => `${a}-${a + 1 + i}`));
    expect(between(pairs)).toEqual(all);
    for (const { a, b, seedsA, seedsB, alikeA, alikeB } of pairs) {
      expect(a).toBeLessThanOrEqual(b);
      expect(seedsA).toHaveLength(seedsB.length);
      expect(alikeA).toHaveLength(alikeB.length);
    }
  });

  test("a text that too many carry is compared with its first carrier, and that is said", () => {
    const texts = Array.from({ length: 9 }, (_, i) => `${distinctWords(i * 100, 12).join(" ")} ${RUN}.`);
    const { pairs, limits } = candidates(texts, { mostCarriers: 8 });
    expect(between(pairs)).toEqual(texts.slice(1).map((_, i) => `0-${i + 1}`));
    expect(limits).toContainEqual(expect.objectContaining({ cap: "mostCarriers", value: 8 }));
    expect(limits.every(({ reached }) => reached > 0)).toBe(true);
    expect(candidates(texts, { mostCarriers: 9 }).limits).toEqual([]);
  });

  test("of no articles, or of one, are none", () => {
    expect(candidates([])).toMatchObject({ pairs: [], limits: [] });
    expect(candidates([`${RUN}.`])).toMatchObject({ pairs: [], limits: [] });
  });

  test("are what comparing everything of every two articles finds, where no cap is reached", () => {
    let found = 0;
    fc.assert(
      fc.property(collection, (texts) => {
        const { pairs, sketches, limits } = candidates(texts, { mostCarriers: 10_000 });
        const slow = slowCandidates(sketches, makePlan().candidates.banding);
        expect(pairs.map(metIn)).toEqual(slow.map(metSlowly));
        expect(limits).toEqual([]);
        found += pairs.filter(({ alikeA, seedsA }) => alikeA.length > 0 && seedsA.length > 0).length;
      }),
      { numRuns: 300, seed: 20310902 },
    );
    expect(found).toBeGreaterThan(300);
  });

  test("do not hang on the order of the articles", () => {
    fc.assert(
      fc.property(collection, (texts) => {
        const last = texts.length - 1;
        const turned = ({ a, b, seeds, alike }: ReturnType<typeof metIn>) => {
          const swap = (places: readonly string[]) =>
            places.map((place) => place.split("-").reverse().join("-")).sort();
          // An article's own places stand in its own order, whichever article it is.
          return a === b
            ? { a: last - a, b: last - b, seeds, alike }
            : { a: last - b, b: last - a, seeds: swap(seeds), alike: swap(alike) };
        };
        const forth = candidates(texts, { mostCarriers: 10_000 }).pairs.map(metIn);
        const back = candidates([...texts].reverse(), { mostCarriers: 10_000 }).pairs.map(metIn);
        expect(back.map(turned).sort((x, y) => x.a - y.a || x.b - y.b)).toEqual(forth);
      }),
      { numRuns: 200 },
    );
  });

  test("above the cap are fewer, but no article that shares something with another is left without a pair", () => {
    let capped = 0;
    fc.assert(
      fc.property(collection, (texts) => {
        const { pairs, sketches, limits } = candidates(texts, { mostCarriers: 4 });
        const slow = slowCandidates(sketches, makePlan().candidates.banding);
        const all = new Map(slow.map((pair) => [`${pair.a}-${pair.b}`, metSlowly(pair)]));
        for (const pair of pairs.map(metIn)) {
          const whole = all.get(`${pair.a}-${pair.b}`);
          expect(whole?.seeds).toEqual(expect.arrayContaining(pair.seeds));
          expect(whole?.alike).toEqual(expect.arrayContaining(pair.alike));
        }
        const carriers = (some: readonly { readonly a: number; readonly b: number }[]) =>
          new Set(some.filter(({ a, b }) => a !== b).flatMap(({ a, b }) => [a, b]));
        expect(carriers(pairs)).toEqual(carriers(slow));
        if (limits.length > 0) capped++;
      }),
      { numRuns: 300, seed: 20310902 },
    );
    expect(capped).toBeGreaterThan(100);
  });
});
