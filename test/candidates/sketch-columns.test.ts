import { describe, expect, test } from "vitest";
import { bandKey } from "../../src/candidates/bands.js";
import { SketchColumns } from "../../src/candidates/sketch-columns.js";
import { makePlan } from "../../src/plan.js";
import { Sketcher } from "../../src/sketch/sketch.js";
import { distinctWords } from "../support/arbitraries.js";
import { makeUnits } from "../support/make-article.js";

const plan = makePlan();
const { banding } = plan.candidates;

function columnsOf(texts: readonly string[]) {
  const sketcher = new Sketcher(plan.sketch);
  const sketches = texts.map((text) => sketcher.sketch(makeUnits(text)));
  const columns = new SketchColumns(banding);
  for (const sketch of sketches) columns.add(sketch);
  return { columns, sketches };
}

describe("the columns of sketches", () => {
  const texts = [
    `${distinctWords(0, 40).join(" ")}\n\nTwo words.\n\n${distinctWords(100, 30).join(" ")}`,
    "“We shall not part with the harbour at any price,” said Maren Torvasyan.",
  ];

  test("have all fingerprints with their articles and words", () => {
    const { columns, sketches } = columnsOf(texts);
    const { owner, at, hi, lo } = columns.fingerprints();
    const all = sketches.flatMap(({ fingerprints }, article) =>
      Array.from(fingerprints.at, (word, i) => [article, word, fingerprints.hi[i], fingerprints.lo[i]]),
    );
    expect(Array.from(owner, (article, i) => [article, at[i], hi[i], lo[i]])).toEqual(all);
    expect(columns.length).toBe(2);
  });

  test("have the bands of all units but those too short for a signature", () => {
    const { columns, sketches } = columnsOf(texts);
    const { owner, at } = columns.signed();
    expect(Array.from(owner, (article, i) => [article, at[i]]).slice(0, 2)).toEqual([
      [0, 0],
      [0, 2],
    ]);
    const hi = new Uint32Array(owner.length);
    const lo = new Uint32Array(owner.length);
    for (let band = 0; band < banding.bands; band++) {
      columns.readBand(band, hi, lo);
      owner.forEach((article, i) => {
        const key = bandKey(sketches[article].signatures, at[i] * plan.sketch.signature.size, band, banding.rows);
        expect([hi[i], lo[i]]).toEqual(key);
      });
    }
  });

  test("know one speaker by any spelling of the name", () => {
    const { columns } = columnsOf([texts[1], "“There is no price for that,” said Maren Torvasian.", texts[0]]);
    const { owner, hi, lo } = columns.quotations();
    expect([...owner]).toEqual([0, 1]);
    expect([hi[0], lo[0]]).toEqual([hi[1], lo[1]]);
  });

  test("are the same whether all articles are sketched at one place, or some of them elsewhere", () => {
    const articles = [texts[1], ...texts, "A quay.", texts[1]];
    const apart = new SketchColumns(banding);
    for (const [from, to] of [
      [0, 2],
      [2, 2],
      [2, 5],
    ]) {
      const { data } = columnsOf(articles.slice(from, to)).columns;
      apart.addAll(structuredClone(data));
    }
    expect(apart.data).toEqual(columnsOf(articles).columns.data);
    expect(apart.bytes).toBe(columnsOf(articles).columns.bytes);
  });

  test("take at most 1,100 bytes for a paragraph of a hundred words", () => {
    const { columns } = columnsOf(Array.from({ length: 20 }, (_, i) => distinctWords(100 * i, 100).join(" ")));
    expect(columns.bytes / 20).toBeLessThan(1_100);
    expect(columns.bytes / 20).toBeGreaterThan(256);
  });
});
