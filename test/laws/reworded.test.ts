import fc from "fast-check";
import { applyEdits, compare } from "urtext";
import { describe, expect, it } from "vitest";
import { mirrored } from "../../src/alignment/alignment.js";
import { BEES, BRIDGE, FLOOD, FLOOD_REWORDED, SINKING, SINKING_DIGEST } from "../support/stories.js";

const SENTENCES = [FLOOD, FLOOD_REWORDED, BEES, BRIDGE, SINKING, SINKING_DIGEST].flatMap((text) =>
  text.replaceAll("\n\n", " ").split(/(?<=\.”?) /),
);

/** Sentences of several articles and of their rewordings, in any order, with words left out, joined in several ways. */
const text = fc
  .array(
    fc.tuple(
      fc.nat(SENTENCES.length - 1),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 3, max: 40 }),
      fc.boolean(),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((stretches) =>
    stretches
      .map(([from, count, every, paragraph]) => {
        const words = SENTENCES.slice(from, from + count)
          .join(" ")
          .split(" ");
        return words.filter((_, i) => i % every !== 1).join(" ") + (paragraph ? "\n\n" : " ");
      })
      .join(""),
  );
const cases = fc.record({
  a: text,
  b: text,
  languages: fc.constantFrom(["en", "en"], ["en", "de"], ["xx", "en"], [null, null]),
  sensitivity: fc.constantFrom("edited" as const, "reworded" as const),
});
const articles = ({ a, b, languages }: { a: string; b: string; languages: readonly (string | null)[] }) =>
  [
    { id: "a", text: a, language: languages[0] },
    { id: "b", text: b, language: languages[1] },
  ] as const;

describe("Passages in other words", () => {
  it("are the same, mirrored, whichever text is named first", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const [a, b] = articles(given);
        fc.pre(given.a !== given.b);
        const options = { sensitivity: given.sensitivity };
        const there = compare(a, b, options).alignments;
        const back = compare(b, a, options).alignments.map(mirrored);
        expect(back.sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)).toEqual(there);
      }),
      { numRuns: 120, seed: 20310508 },
    );
  });

  it("stand inside their texts, in the order of the first, and their edits turn one side into the other", () => {
    let found = 0;
    fc.assert(
      fc.property(cases, (given) => {
        const [a, b] = articles(given);
        const { alignments } = compare(a, b, { sensitivity: given.sensitivity });
        found += alignments.length;
        alignments.forEach((alignment, i) => {
          const before = alignments[i - 1];
          if (before) {
            const order = before.a.start - alignment.a.start || before.b.start - alignment.b.start;
            expect(order).toBeLessThanOrEqual(0);
          }
          for (const [side, whole] of [
            ["a", given.a],
            ["b", given.b],
          ] as const) {
            expect(alignment[side].start).toBeGreaterThanOrEqual(0);
            expect(alignment[side].end).toBeLessThanOrEqual(whole.length);
            expect(alignment.pieces[0][side].start).toBe(alignment[side].start);
            expect(alignment.pieces.at(-1)![side].end).toBe(alignment[side].end);
            for (const piece of alignment.pieces) expect(piece[side].end).toBeGreaterThan(piece[side].start);
          }
          expect(alignment.similarity).toBeGreaterThan(0);
          expect(alignment.similarity).toBeLessThanOrEqual(1);
          for (const { a: inA, b: inB } of alignment.pieces) {
            const own = alignment.edits.filter(
              ({ a: x, b: y }) => x.start >= inA.start && x.end <= inA.end && y.start >= inB.start && y.end <= inB.end,
            );
            expect(applyEdits(given.a, inA, own, given.b)).toBe(given.b.slice(inB.start, inB.end));
          }
        });
      }),
      { numRuns: 120, seed: 20310509 },
    );
    expect(found).toBeGreaterThan(50);
  });

  it("are the same, byte for byte, each time", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const [a, b] = articles(given);
        const once = () => JSON.stringify(compare(a, b, { sensitivity: given.sensitivity }));
        expect(once()).toBe(once());
      }),
      { numRuns: 30, seed: 20310510 },
    );
  });
});
