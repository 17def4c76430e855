import { describe, expect, test } from "vitest";
import { findClusters, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, filler, MUSEUM, TRAM } from "../support/news.js";
import { processorTime } from "../support/processor-time.js";

const SHARE = "Share · Tweet · Print";
const COPYRIGHT = "© 2031 Amery Beacon";
const told = (...given: readonly Given[]) =>
  findClusters(...given)
    .excluded.filter(({ kind }) => kind === "boilerplate")
    .map(({ witnesses, reason }) => [
      witnesses.map(({ article, units, spans }) => [
        article,
        ...spans.map(({ start, end }) => units.article.text.slice(start, end)),
      ]),
      reason,
    ]);

describe("the furniture of a collection", () => {
  test("is told as one where it stands together on the same pages", () => {
    const foot = `${SHARE}\n${COPYRIGHT}`;
    expect(told({ text: `${FERRY}\n${foot}` }, { text: `${DAM}\n${foot}` })).toEqual([
      [
        [
          [0, foot],
          [1, foot],
        ],
        "buttons to share the page; a copyright line",
      ],
    ]);
  });

  test("is told apart where other pages have one part of it only", () => {
    const found = told(
      { text: `${FERRY}\n${SHARE}\n${COPYRIGHT}` },
      { text: `${DAM}\n${SHARE}` },
      { text: `${MUSEUM}\n${COPYRIGHT}` },
    );
    expect(found.map(([witnesses]) => witnesses)).toEqual([
      [
        [0, SHARE],
        [1, SHARE],
      ],
      [
        [0, COPYRIGHT],
        [2, COPYRIGHT],
      ],
    ]);
  });

  test("of one page alone is told as one text, and not at all where the article is traced alone", () => {
    const page = { text: `${SHARE}\n${FERRY}\n${COPYRIGHT}` };
    expect(told(page, { text: DAM })).toEqual([
      [[[0, SHARE, COPYRIGHT]], "buttons to share the page; a copyright line"],
    ]);
    expect(told(page)).toEqual([]);
  });

  test("has both pages of a passage that is furniture on one, and takes it from that one only", () => {
    const line = "Mira Oslund is a senior fellow at the Institute for Small Harbours and a bell ringer.";
    const { excluded } = findClusters(
      { text: `${FERRY}\n${line}`, authors: ["Mira Oslund"] },
      { text: `${line}\n${DAM}` },
    );
    expect(excluded.map(({ witnesses }) => witnesses.map(({ article }) => article))).toEqual([[0, 1]]);
    expect(excluded[0].aside.map(({ article, spans }) => [article, spans.length])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test("costs no square: one foot on a thousand pages", () => {
    const page = (i: number) => ({
      text: `${filler(i * 40, 40)}.\n${SHARE}\n${COPYRIGHT}`,
      outlet: `Outlet ${i % 7}`,
    });
    const began = processorTime();
    const found = told(...Array.from({ length: 1_000 }, (_, i) => page(i)));
    expect(found.map(([witnesses]) => witnesses.length)).toEqual([1_000]);
    expect(processorTime() - began).toBeLessThan(20_000);
  });

  test("takes a second printing inside a page for repetition, as it was", () => {
    const { excluded } = findClusters({ text: `${FERRY}\n${TRAM}\n${FERRY}` }, { text: DAM });
    expect(excluded.map(({ kind, aside }) => [kind, aside.map(({ spans }) => spans.length)])).toEqual([
      ["repetition", [1]],
    ]);
  });
});
