import fc from "fast-check";
import { applyEdits } from "urtext";
import { describe, expect, test } from "vitest";
import type { Alignment } from "../../src/alignment/alignment.js";
import { cut } from "../../src/clusters/cut.js";
import { normalWord } from "../../src/text/words.js";
import type { ArticleUnits } from "../../src/units/units.js";
import { findClusters } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

const between = (a: string, b: string) => {
  const { articles, alignments } = findClusters({ text: a }, { text: b });
  return { articles, alignments: alignments.filter((pair) => pair.a !== pair.b).map(({ alignment }) => alignment) };
};
const textsOf = ({ pieces }: Alignment, { article }: ArticleUnits) =>
  pieces.map(({ a }) => article.text.slice(a.start, a.end));

describe("cutting an alignment", () => {
  const page = `${FERRY}\n\n${DAM}\n\n${TRAM}`;
  const { articles, alignments } = between(page, page);
  const [first, second] = articles;
  const inside = (text: string) => (pair: { a: number }) => {
    const at = first.article.words.start[pair.a];
    return at >= page.indexOf(text) && at < page.indexOf(text) + text.length;
  };

  test("takes what is in its middle out, and leaves the rest as one passage in two pieces", () => {
    const { rest, out } = cut(alignments[0], first, second, inside(DAM));
    expect(out.map(({ alignment }) => textsOf(alignment, first))).toEqual([[DAM]]);
    expect(textsOf(rest!, first)).toEqual([FERRY, TRAM]);
  });

  test("gives one block for each place that something was cut from", () => {
    const { rest, out } = cut(alignments[0], first, second, (pair) => !inside(DAM)(pair));
    expect(out.map(({ alignment }) => textsOf(alignment, first))).toEqual([[FERRY], [TRAM]]);
    expect(textsOf(rest!, first)).toEqual([DAM]);
  });

  test("gives the same alignment back where nothing is cut, and nothing where all is", () => {
    expect(cut(alignments[0], first, second, () => false)).toEqual({ rest: alignments[0], out: [] });
    const { rest, out } = cut(alignments[0], first, second, () => true);
    expect(rest).toBeNull();
    expect(out.map(({ alignment }) => alignment)).toEqual(alignments);
  });

  const paragraph = fc.constantFrom(FERRY, DAM, TRAM, MUSEUM, ORCHARD);
  const edited = (text: string, every: number, word: string) =>
    text
      .split(" ")
      .flatMap((w, i) => (i % every === every - 1 ? [word].filter(Boolean) : [w]))
      .join(" ");
  const pair = fc
    .tuple(
      fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 5, max: 12 }),
      fc.constantFrom("", "CHANGED", "one two"),
    )
    .map(
      ([parts, every, word]) =>
        [parts.join("\n\n"), parts.map((part) => edited(part, every, word)).join("\n\n")] as const,
    );

  test("loses no equal word, and cuts no edit in two: each part's edits give the other side", () => {
    fc.assert(
      fc.property(pair, fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }), ([a, b], outs) => {
        const found = between(a, b);
        const [x, y] = found.articles;
        for (const alignment of found.alignments) {
          const { rest, out } = cut(alignment, x, y, (equal) => outs[(equal.a >> 3) % outs.length]);
          const parts = [...(rest === null ? [] : [rest]), ...out.map((part) => part.alignment)];
          expect(parts.reduce((sum, { words }) => sum + words, 0)).toBe(alignment.words);
          for (const { pairs } of out) {
            for (const equal of pairs)
              expect(normalWord(a, x.article.words, equal.a)).toBe(normalWord(b, y.article.words, equal.b));
          }
          for (const { pieces, edits } of parts) {
            for (const piece of pieces) {
              const own = edits.filter(
                (edit) =>
                  edit.a.start >= piece.a.start &&
                  edit.a.end <= piece.a.end &&
                  edit.b.start >= piece.b.start &&
                  edit.b.end <= piece.b.end,
              );
              expect(applyEdits(a, piece.a, own, b)).toBe(b.slice(piece.b.start, piece.b.end));
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
