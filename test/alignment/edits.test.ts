import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits, editsOf, normalWordsOf } from "../../src/alignment/edits.js";
import { alignEverywhere, alignTexts, normalWords, piecesEdited, piecesOf } from "../support/align-texts.js";
import { anyText } from "../support/arbitraries.js";
import { makeUnits } from "../support/make-article.js";
import { FERRY } from "../support/news.js";

const WORDS = FERRY.replace(/[.,]/gu, "").split(" ");
const GLUE = [" ", "  ", ", ", "; ", "\n", " — ", " “", "” ", "… ", " \u200b", ". "];

/** A text's words with noise that is no change: other punctuation, other case, other white space. */
const noisy = (words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...GLUE), fc.nat(6)), { minLength: words.length, maxLength: words.length })
    .map((noise) =>
      words
        .map((word, i) => {
          const [glue, form] = noise[i];
          const shown = form === 0 ? word.toUpperCase() : form === 1 ? word.normalize("NFD") : word;
          return i === 0 ? shown : glue + shown;
        })
        .join(""),
    );

/** An edited copy: words replaced, left out and put in. */
const edited = fc
  .array(fc.tuple(fc.nat(12), fc.constantFrom("nightfall", "214", "not", "Öre", "n’est", "港", "e\u0301clair")), {
    minLength: WORDS.length,
    maxLength: WORDS.length,
  })
  .map((actions) =>
    WORDS.flatMap((word, i) => {
      const [action, other] = actions[i];
      if (action === 0) return [];
      if (action === 1) return [other];
      return action === 2 ? [word, other] : [word];
    }),
  );

describe("edits", () => {
  test("applied to side a give side b, for every edited copy of a text", () => {
    let found = 0;
    fc.assert(
      fc.property(noisy(WORDS), edited.chain(noisy), (a, b) => {
        for (const alignment of alignTexts(a, b)) {
          found++;
          expect(piecesEdited(alignment, a, b)).toEqual(piecesOf(alignment, a, b).map((piece) => piece.b));
        }
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(200);
  });

  test("applied to side a give side b, for texts of every kind of character", () => {
    let found = 0;
    fc.assert(
      fc.property(anyText(), anyText(), anyText(), anyText(), (head, core, changed, tail) => {
        const a = makeUnits(`port ${head} ${core} amery ${tail} quay`);
        const b = makeUnits(`port ${changed} ${core} amery ${tail} quay`);
        for (const alignment of alignEverywhere(a, b, { runWords: 4 }).alignments) {
          found++;
          const [x, y] = [a.article.text, b.article.text];
          expect(piecesEdited(alignment, x, y)).toEqual(piecesOf(alignment, x, y).map((piece) => piece.b));
        }
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(50);
  });

  test("rise on both sides, lie in the pieces, and differ", () => {
    fc.assert(
      fc.property(noisy(WORDS), edited.chain(noisy), (a, b) => {
        for (const { edits, pieces } of alignTexts(a, b)) {
          edits.forEach((edit, i) => {
            const before = edits[i - 1];
            if (before) expect(edit.a.start >= before.a.end && edit.b.start >= before.b.end).toBe(true);
            expect(a.slice(edit.a.start, edit.a.end)).not.toBe(b.slice(edit.b.start, edit.b.end));
            const home = pieces.filter(
              (piece) =>
                piece.a.start <= edit.a.start &&
                edit.a.end <= piece.a.end &&
                piece.b.start <= edit.b.start &&
                edit.b.end <= piece.b.end,
            );
            expect(home).toHaveLength(1);
          });
        }
      }),
    );
  });

  test("of form change no word, edits of words do", () => {
    fc.assert(
      fc.property(noisy(WORDS), edited.chain(noisy), (a, b) => {
        for (const { edits } of alignTexts(a, b)) {
          for (const { kind, a: x, b: y } of edits) {
            const [from, to] = [a.slice(x.start, x.end), b.slice(y.start, y.end)].map((text) =>
              normalWords(makeUnits(`${text} end`).article).join(" "),
            );
            expect(from === to).toBe(kind === "form");
          }
        }
      }),
    );
  });

  test("of a verbatim passage are none, whatever stands around it", () => {
    const [alignment] = alignTexts(`Morning edition\n${FERRY}`, `${FERRY}\nRead aloud`);
    expect(alignment.edits).toEqual([]);
    expect(alignment.similarity).toBe(1);
  });

  test("keep the white space and punctuation that both sides share out of a change", () => {
    const [from, to] = [
      "the quay at Port Amery, closed on Monday, stayed empty",
      "the quay at Port Amery, opened on Monday, stayed empty",
    ];
    const [{ edits }] = alignTexts(`Deckhands said that ${from}`, `Deckhands said that ${to}`);
    expect(edits.map(({ a }) => `Deckhands said that ${from}`.slice(a.start, a.end))).toEqual(["closed"]);
  });

  test("are refused by a text that they were not made for, with a code", () => {
    const edit = { kind: "words" as const, a: { start: 4, end: 9 }, b: { start: 0, end: 2 } };
    expect(() => applyEdits("a ferry", { start: 0, end: 7 }, [edit], "no")).toThrow(
      expect.objectContaining({ code: "URTEXT_ALIGNMENT_FOREIGN" }),
    );
  });

  const at = (start: number, end: number) => ({ start, end });
  const edit = (a: unknown, b: unknown = at(0, 1)) => ({ kind: "words", a, b });
  test.each<[string, ...unknown[]]>([
    ["a piece that ends behind its text", "abc", at(0, 9), [], "x"],
    ["a piece that ends before it begins", "abc", at(2, 1), [], "x"],
    ["no piece", "abc", null, [], "x"],
    ["an edit that ends before it begins", "abc", at(0, 3), [edit(at(2, 1))], "x"],
    ["an edit before the end of another", "abc", at(0, 3), [edit(at(1, 2)), edit(at(1, 2))], "x"],
    ["half a place", "abc", at(0, 3), [edit(at(0, 1.5))], "x"],
    ["an edit with no place in the other text", "abc", at(0, 3), [edit(at(0, 1), at(0, 100))], "x"],
    ["one that goes backwards there", "abc", at(0, 3), [edit(at(0, 1), at(1, 0))], "x"],
    ["an edit that is none", "abc", at(0, 3), [null], "x"],
    ["an alignment in place of a piece", "abc", { pieces: [], edits: [] }],
    ["no edits", "abc", at(0, 3), null, "x"],
    ["no other text", "abc", at(0, 3), []],
  ])("are refused with a code for %s", (_, ...given) => {
    expect(() => applyEdits(...(given as Parameters<typeof applyEdits>))).toThrow(
      expect.objectContaining({ code: "URTEXT_ALIGNMENT_FOREIGN" }),
    );
  });

  test("of a piece of one run with another form name the form only", () => {
    const [a, b] = [makeUnits("Port AMERY closed"), makeUnits("port Amery closed")];
    const span = { start: 0, end: 17 };
    const edits = editsOf(a, b, [{ a: 0, b: 0, length: 3 }], span, span);
    expect(edits).toEqual([
      { kind: "form", a: { start: 0, end: 4 }, b: { start: 0, end: 4 } },
      { kind: "form", a: { start: 5, end: 10 }, b: { start: 5, end: 10 } },
    ]);
    expect(applyEdits(a.article.text, span, edits, b.article.text)).toBe("port Amery closed");
  });

  test("are judged by normal words", () => {
    expect(normalWordsOf(makeUnits("The mayor DIDN’T answer"), 1, 3)).toEqual(["mayor", "didnt"]);
    expect(normalWordsOf(makeUnits("The mayor"), 2, 1)).toEqual([]);
  });
});
