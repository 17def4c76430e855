import fc from "fast-check";
import type { Alignment, Edit } from "urtext";
import { describe, expect, it } from "vitest";
import { applyPanConventions, type PanBounds } from "./pan-conventions.js";
import type { Case } from "./plagdet.js";

/** Not the bounds that were chosen for the corpus: those may be chosen anew. */
const BOUNDS: PanBounds = {
  leastSource: 230,
  exactLength: 256,
  summaryMostCopy: 0.3,
  summaryLeastSpread: 0.25,
  summaryLeastDensity: 0.4,
  mostOverlap: 0.3,
};

const span = (start: number, end: number) => ({ start, end });
const text = (length: number) => "x".repeat(length);

/** A passage in one piece, with these changes of words in it. */
function passage({ copy, source }: Case, edits: readonly Edit[] = []): Alignment {
  const pieces = [{ a: copy, b: source }];
  return { a: copy, b: source, pieces, words: 0, similarity: 0.8, edits, changes: [] };
}
const words = (copy: number, source: number): Edit => ({
  kind: "words",
  a: span(copy, copy + 5),
  b: span(source, source + 7),
});
/** A passage of 300 characters, with a change in the middle: too short in a row for one that was copied exactly. */
const reworded = (copy: number, source: number): Alignment =>
  passage({ copy: span(copy, copy + 300), source: span(source, source + 300) }, [words(copy + 150, source + 150)]);
const apply = (found: readonly Alignment[], copyLength = 10_000, sourceLength = 10_000) =>
  applyPanConventions(found, text(copyLength), text(sourceLength), BOUNDS);

describe("The conventions of PAN's corpus", () => {
  it("make nothing of nothing", () => {
    expect(apply([])).toEqual([]);
  });

  it("know no passage shorter than the least", () => {
    const short = passage({ copy: span(0, 229), source: span(0, 229) });
    const long = passage({ copy: span(5_000, 5_230), source: span(400, 630) });
    expect(apply([short, long])).toEqual([{ copy: long.a, source: long.b }]);
  });

  it("take nothing that is reworded where something long is copied exactly", () => {
    const exact = passage({ copy: span(0, 256), source: span(100, 356) });
    expect(apply([exact, reworded(5_000, 1_000)])).toEqual([{ copy: exact.a, source: exact.b }]);
  });

  it("leave reworded passages beside each other", () => {
    const found = [reworded(0, 0), reworded(5_000, 1_000)];
    expect(apply(found)).toEqual(found.map(({ a, b }) => ({ copy: a, source: b })));
  });

  it("cut what is copied exactly at the first other word, without the white space before it", () => {
    const [copyText, sourceText] = [`other ${text(300)} words`, `${text(300)}  differ`];
    const found = passage({ copy: span(0, 312), source: span(0, 308) }, [
      { kind: "words", a: span(0, 5), b: span(0, 0) },
      { kind: "words", a: span(307, 312), b: span(302, 308) },
    ]);
    expect(applyPanConventions([found], copyText, sourceText, BOUNDS)).toEqual([
      { copy: span(6, 306), source: span(0, 300) },
    ]);
  });

  it("let a change of form stand in what is copied exactly", () => {
    const found = passage({ copy: span(0, 600), source: span(0, 600) }, [{ ...words(300, 300), kind: "form" }]);
    expect(apply([found])).toEqual([{ copy: found.a, source: found.b }]);
  });

  it("mark each place once, for the longest that is found there, on either side", () => {
    const long = passage({ copy: span(0, 1_000), source: span(0, 1_000) });
    const [elsewhere, again] = [
      passage({ copy: span(200, 600), source: span(5_000, 5_400) }),
      passage({ copy: span(5_000, 5_400), source: span(200, 600) }),
    ];
    const touching = passage({ copy: span(950, 1_350), source: span(2_000, 2_400) });
    expect(apply([elsewhere, long, again, touching])).toEqual(
      [long, touching].map(({ a, b }) => ({ copy: a, source: b })),
    );
  });

  describe("for what looks like a summary", () => {
    const summary = [
      passage({ copy: span(1_000, 1_200), source: span(300, 520) }),
      passage({ copy: span(1_250, 1_400), source: span(2_700, 2_850) }),
    ];

    it("mark the whole source, and the copy from the first finding to the last", () => {
      expect(apply(summary, 5_000, 4_000)).toEqual([{ copy: span(1_000, 1_400), source: span(0, 4_000) }]);
    });

    it.each([
      ["a copy that is not much shorter than its source", [reworded(0, 0), reworded(300, 1_500)], 1_900],
      ["findings from one place of the source", [reworded(1_000, 300), reworded(1_300, 600)], 4_000],
      ["findings far from each other in the copy", [reworded(1_000, 300), reworded(3_000, 6_000)], 9_000],
    ] as const)("do not take %s for one", (_, found, sourceLength) => {
      expect(apply(found, 10_000, sourceLength)).toEqual(found.map(({ a, b }) => ({ copy: a, source: b })));
    });
  });

  it("never mark outside of what was found, but for the source of a summary", () => {
    const length = fc.integer({ min: 1, max: 800 });
    const start = fc.integer({ min: 0, max: 4_000 });
    const any = fc.record({ copy: start, source: start, length, cut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), (list) => {
        const found = list.map(({ copy, source, length, cut }) => {
          const edits = cut && length > 20 ? [words(copy + (length >> 1), source + (length >> 1))] : [];
          return passage({ copy: span(copy, copy + length), source: span(source, source + length) }, edits);
        });
        const marked = apply(found, 5_000, 5_000);
        const whole = marked.length === 1 && marked[0].source.start === 0 && marked[0].source.end === 5_000;
        for (const { copy, source } of whole ? [] : marked) {
          expect(source.end - source.start).toBeGreaterThanOrEqual(BOUNDS.leastSource);
          const inside = found.some(
            ({ a, b }) => a.start <= copy.start && copy.end <= a.end && b.start <= source.start && source.end <= b.end,
          );
          expect(inside).toBe(true);
        }
      }),
    );
  });
});
