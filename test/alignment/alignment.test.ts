import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Alignment } from "../../src/alignment/alignment.js";
import { compare } from "../../src/compare.js";
import { seededIntegers } from "../../src/kernel/random.js";
import { localAlignment } from "../slow/local-alignment.js";
import { alignEverywhere, alignTexts, normalWords, piecesOf } from "../support/align-texts.js";
import { commonWords } from "../support/arbitraries.js";
import { makeArticle, makeUnits } from "../support/make-article.js";
import { DAM, FERRY, filler, MUSEUM, ORCHARD, TRAM } from "../support/news.js";
import { processorTime } from "../support/processor-time.js";

const RUN = "the northern breakwater will be closed until the spring tides have passed";

describe("spans of an alignment", () => {
  test("cut both texts at the passage, behind surrogate pairs, accents and characters that nobody sees", () => {
    const noise = "👍🏽 𝐝 e\u0301t\u0301 \u200b\u00ad 港口 ";
    const [a, b] = [
      `${noise}${RUN}, they said on Monday and once more on Friday`,
      `Then${noise.repeat(3)}${RUN} and nobody on the quay was surprised`,
    ];
    expect(alignTexts(a, b).flatMap((found) => piecesOf(found, a, b))).toContainEqual(
      expect.objectContaining({ b: expect.stringContaining(RUN) }),
    );
    for (const found of alignTexts(a, b)) {
      expect(a.slice(found.a.start, found.a.end).endsWith(RUN)).toBe(true);
      expect(b.slice(found.b.start, found.b.end).endsWith(RUN)).toBe(true);
    }
  });

  test("hold the words as each text writes them", () => {
    const a = "Le café de l’île rouvrira après les travaux de l’été prochain";
    const b = `« ${a.normalize("NFD").replaceAll("’", "'").replace("rouvrira", "rou\u00advrira")} »`;
    const [found] = alignTexts(a, b);
    expect(piecesOf(found, a, b)).toEqual([{ a, b: b.slice(2, -2) }]);
    expect(found.similarity).toBe(1);
    expect(found.changes).toEqual([]);
  });

  test("never cut a character in half and always begin and end with a word", () => {
    const whole = fc.array(fc.constantFrom("𝐝𝐝", "e\u0301te", "a👍🏽b", "ferry", "“pier", "mayor”", "quay…", "İl"), {
      minLength: 12,
      maxLength: 20,
    });
    fc.assert(
      fc.property(whole, fc.string({ unit: "grapheme", maxLength: 8 }), (words, before) => {
        const [a, b] = [words.join(" "), `${before} ${words.join("\n")} ${before}`];
        for (const found of alignTexts(a, b)) {
          for (const [side, text] of [
            ["a", a],
            ["b", b],
          ] as const) {
            const { words } = makeArticle(text);
            for (const piece of found.pieces) {
              expect([...words.start]).toContain(piece[side].start);
              const behind = text.slice(
                Math.max(...words.end.filter((end) => end <= piece[side].end)),
                piece[side].end,
              );
              expect(behind).toMatch(/^[.,;:!?…)\]]*$/u);
            }
          }
          for (const piece of piecesOf(found, a, b)) {
            for (const text of [piece.a, piece.b]) expect(encodeURIComponent(text)).not.toBe(""); // throws at half a pair
          }
        }
      }),
    );
  });
});

describe("closing punctuation", () => {
  const end = (a: string, b: string) => {
    const [x, y] = [`${RUN}${a}`, `${RUN}${b}`];
    return piecesOf(alignTexts(x, y)[0], x, y)[0].a.slice(RUN.length);
  };

  test("is taken along where it is the same on both sides", () => {
    expect(end(". Then", ". Next")).toBe(".");
    expect(end("?!) Then", "?!) Next")).toBe("?!)");
  });

  test("is left where the sides differ, and white space always", () => {
    expect(end(". Then", ", Next")).toBe("");
    expect(end("!? Then", "!. Next")).toBe("!");
    expect(end(" . Then", " . Next")).toBe("");
    expect(end("....", "....")).toBe("...");
  });
});

describe("alignments", () => {
  test("count equal words, in halves where a script has no spaces", () => {
    const chinese = "港口管理局周二宣布北部防波堤将关闭到春季";
    const [found] = alignTexts(`第一。${chinese}`, `昨日：${chinese}。`);
    expect(found.words).toBe([...chinese].length / 2);
  });

  test("are the same from either side, where no text repeats itself", () => {
    const texts = [FERRY, DAM.toUpperCase(), ORCHARD.replace("autumn", "spring"), MUSEUM, TRAM];
    const pick = fc.shuffledSubarray(texts, { minLength: 1, maxLength: 4 }).map((list) => list.join("\n\n"));
    const told = ({ words, similarity, pieces }: Alignment, swapped: boolean) =>
      JSON.stringify([words, similarity, pieces.map(({ a, b }) => (swapped ? [b, a] : [a, b]))]);
    fc.assert(
      fc.property(pick, pick, (a, b) => {
        const forward = alignTexts(a, b).map((found) => told(found, false));
        const backward = alignTexts(b, a).map((found) => told(found, true));
        expect(backward.sort()).toEqual(forward.sort());
      }),
      { numRuns: 60 },
    );
  });

  test("of a text with itself never overlap themselves", () => {
    fc.assert(
      fc.property(commonWords({ minLength: 20, maxLength: 60 }), (words) => {
        const units = makeUnits(words.join(" "));
        for (const { pieces } of alignEverywhere(units, units).alignments) {
          for (const { a, b } of pieces) expect(a.end).toBeLessThanOrEqual(b.start);
        }
      }),
    );
  });

  test("cover what the whole table of Smith and Waterman covers, in edited paragraphs", () => {
    const paragraphs = [FERRY, DAM, ORCHARD, MUSEUM, TRAM];
    const random = seededIntegers(7);
    const below = (n: number) => random() % n;
    const overlaps: number[] = [];
    for (let round = 0; round < 60; round++) {
      const original = paragraphs[round % paragraphs.length].split(" ");
      const copied = original.flatMap((word) => {
        const dice = below(100);
        if (dice < 5) return [];
        if (dice < 10) return [`changed${below(1_000)}`];
        return dice < 13 ? [word, `added${below(1_000)}`] : [word];
      });
      const a = makeUnits(`${filler(0, 20 + below(20))} ${original.join(" ")} ${filler(100, 20)}`, { id: "a" });
      const b = makeUnits(`${filler(2_000, 20 + below(20))} ${copied.join(" ")} ${filler(2_100, 20)}`, { id: "b" });
      const twin = localAlignment(normalWords(a.article), normalWords(b.article));
      const found = alignTexts(a.article.text, b.article.text).sort((x, y) => y.words - x.words)[0];
      for (const [side, units] of [
        ["a", a],
        ["b", b],
      ] as const) {
        const { words } = units.article;
        const expected = { start: words.start[twin[side].start], end: words.end[twin[side].end - 1] };
        const got = found?.[side] ?? { start: 0, end: 0 };
        const shared = Math.max(0, Math.min(got.end, expected.end) - Math.max(got.start, expected.start));
        overlaps.push(shared / (Math.max(got.end, expected.end) - Math.min(got.start, expected.start)));
      }
    }
    const mean = overlaps.reduce((sum, overlap) => sum + overlap, 0) / overlaps.length;
    expect(mean).toBeGreaterThanOrEqual(0.9);
  });

  test("one word a million times, half in one text and half in the other, is one passage, found in a short time", () => {
    const text = "ferry ".repeat(500_000);
    const started = processorTime();
    const { alignments, limits } = compare(text, text);
    const took = processorTime() - started;
    expect(alignments).toHaveLength(1);
    expect(alignments[0].words).toBe(500_000);
    expect(limits.map(({ cap }) => cap)).toContain("mostCarriers");
    expect(took).toBeLessThan(15_000); // about one second on a machine that does nothing else; the square would be days
  });

  test("that cost too much are cut, and the limits say so", () => {
    const text = makeUnits(`${"ferry ".repeat(99)} pier `.repeat(12), { id: "a" });
    const other = makeUnits(`${"ferry ".repeat(99)} quay `.repeat(12), { id: "b" });
    const cut = alignEverywhere(text, other, { runWords: 100 });
    expect(cut.limits.map(({ cap }) => cap)).toEqual(["comparisonsPerWord"]);
  });
});
