import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cluster, cluster, type ExcludedCluster } from "../../src/clusters/clusters.js";
import { group } from "../../src/clusters/group.js";
import { type Span, totalLength } from "../../src/kernel/span.js";
import { positionsOf, spansOf } from "../slow/positions.js";
import { mergedSets } from "../slow/sets.js";
import { findClusters, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD, TRAM } from "../support/news.js";

const STATEMENT = "No boat will leave this harbour until the night crews are back at full strength";
const carriers = ({ witnesses }: Cluster | ExcludedCluster) => witnesses.map(({ article }) => article);

describe("clusters", () => {
  test("hold everyone who carries one text", () => {
    const { clusters } = findClusters(
      { text: `${FERRY}\n\n${DAM}` },
      { text: `${TRAM}\n\n${FERRY}` },
      { text: MUSEUM },
      { text: FERRY.replace("Tuesday", "Friday") },
    );
    expect(clusters.map(carriers)).toEqual([[0, 1, 3]]);
    expect(clusters[0].witnesses[1].spans).toEqual([{ start: TRAM.length + 2, end: TRAM.length + 2 + FERRY.length }]);
  });

  test("of reprints, and of a quotation inside them that a third has as well, are two", () => {
    const report = `${FERRY}\n\n“${STATEMENT},” said Torvald Eke.\n\n${DAM}\n\n${ORCHARD}`;
    const { clusters } = findClusters(
      { text: report },
      { text: report },
      { text: `${MUSEUM}\n\nAt noon there was news. “${STATEMENT},” said Torvald Eke on the quay.` },
    );
    expect(clusters.map((found) => [found.kind, carriers(found)]).sort()).toEqual([
      ["copy", [0, 1]],
      ["shared-quotation", [0, 1, 2]],
    ]);
  });

  test("are a quotation where some quote and others do not, a copy where nobody does", () => {
    const { clusters } = findClusters(
      { text: `${FERRY}\n\n${STATEMENT}, and the union means it.` },
      { text: `${DAM}\n\n“${STATEMENT},” said Torvald Eke.` },
      { text: `${TRAM}\n\nHe was plain: “${STATEMENT}.”` },
    );
    expect(clusters.map(({ kind }) => kind)).toEqual(["quotation"]);
    expect(clusters[0].witnesses.map(({ quoted }) => quoted)).toEqual([false, true, true]);
  });

  test("set aside stay apart from reuse and from other kinds", () => {
    const stock = "He spoke on condition of anonymity because he was not authorised to speak to the media.";
    const { clusters, excluded } = findClusters(
      { text: `${FERRY}\n\n${DAM} ${stock}\n\n${filler(0, 50)}\n\n${FERRY}` },
      { text: `${MUSEUM} ${stock}\n\n${filler(500, 50)}\n\n${FERRY}` },
    );
    expect(clusters.map(({ kind }) => kind)).toEqual(["copy"]);
    expect(excluded.map(({ kind }) => kind).sort()).toEqual(["commonplace", "repetition"]);
    for (const { reason } of excluded) expect(reason).not.toBe("");
    expect(excluded.filter(({ kind }) => kind === "repetition").map(carriers)).toEqual([[0]]);
  });

  test("have witnesses in the order of the collection, with spans that rise and do not touch", () => {
    const { clusters } = findClusters({ text: `${FERRY} ${DAM}` }, { text: `${DAM} ${FERRY}` }, { text: FERRY });
    for (const { witnesses } of clusters) {
      expect(witnesses.map(({ article }) => article)).toEqual(witnesses.map(({ article }) => article).sort());
      for (const { spans } of witnesses) expect(spans).toEqual(spansOf(positionsOf(spans)));
    }
  });

  test("of one text in three hundred articles are one", () => {
    const { clusters } = findClusters(...Array.from({ length: 300 }, () => ({ text: FERRY })));
    expect(clusters.map(({ witnesses }) => witnesses.length)).toEqual([300]);
  });
});

describe("grouping", () => {
  const paragraphs = [FERRY, DAM, ORCHARD, MUSEUM, TRAM, `“${STATEMENT},” said Torvald Eke.`];
  const text = fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 4 });
  const collection = fc.array(
    text.map((parts): Given => ({ text: parts.join("\n\n") })),
    { minLength: 2, maxLength: 6 },
  );
  const told = (found: readonly (Cluster | ExcludedCluster)[]) =>
    found
      .map(({ kind, witnesses, alignments }) =>
        JSON.stringify([kind, witnesses.map(({ article, spans }) => [article, spans]), alignments.length]),
      )
      .sort();

  test("does not depend on the order of the alignments", () => {
    fc.assert(
      fc.property(
        collection
          .map((given) => findClusters(...given))
          .chain((found) =>
            fc.tuple(
              fc.constant(found),
              fc.shuffledSubarray([...found.alignments], {
                minLength: found.alignments.length,
                maxLength: found.alignments.length,
              }),
            ),
          ),
        ([found, shuffled]) => {
          const again = cluster(shuffled, found.articles);
          expect(told(again.clusters)).toEqual(told(found.clusters));
          expect(told(again.excluded)).toEqual(told(found.excluded));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("leaves no cluster whose witnesses all carry the same inside a longer text of theirs", () => {
    fc.assert(
      fc.property(collection, (given) => {
        const { clusters } = findClusters(...given);
        const nested = clusters.filter((inner) =>
          clusters.some(
            (outer) =>
              outer !== inner &&
              inner.witnesses.every(({ article, spans }) => {
                const around = outer.witnesses.find((witness) => witness.article === article);
                const theirs = positionsOf(around?.spans ?? []);
                return [...positionsOf(spans)].every((at) => theirs.has(at));
              }),
          ),
        );
        expect(nested).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test("joins just the alignments of which two sides in one article are half the same", () => {
    fc.assert(
      fc.property(collection, (given) => {
        const { alignments, excluded } = findClusters(...given);
        const aside = new Set(excluded.flatMap(({ alignments: own }) => own));
        const reuse = alignments.filter((pair) => !aside.has(pair));
        const sides = reuse.map(({ a, b, alignment: { pieces } }) => [
          { article: a, spans: pieces.map((piece) => piece.a) },
          { article: b, spans: pieces.map((piece) => piece.b) },
        ]);
        const unions = sides.flatMap((mine, i) =>
          sides.flatMap((theirs, j) =>
            mine.some((x) => theirs.some((y) => x.article === y.article && halfSame(x.spans, y.spans)))
              ? [[i, j] as const]
              : [],
          ),
        );
        const expected = mergedSets(reuse.length, unions).map((set) => set.length);
        expect(
          group(reuse)
            .map((own) => own.length)
            .sort(),
        ).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});

function halfSame(x: readonly Span[], y: readonly Span[]): boolean {
  const theirs = positionsOf(y);
  const both = [...positionsOf(x)].filter((at) => theirs.has(at)).length;
  return 2 * both >= Math.max(totalLength(x), totalLength(y));
}
