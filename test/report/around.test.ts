import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withNeighbours } from "../../src/report/around.js";
import { readWords } from "../../src/text/words.js";
import { trace } from "../../src/trace.js";
import { DAM, FERRY } from "../support/news.js";
import { someArticles } from "../support/report-articles.js";

const shown = (text: string, at: number): string => {
  const { start, end } = withNeighbours(readWords(text), { start: at, end: at });
  return text.slice(start, end);
};

test("a place of no width reaches from the word before to the word behind, as far as there are any", () => {
  expect(shown("We will carry.", "We will ".length)).toBe("will carry");
  expect(shown("We will carry.", "We will".length)).toBe("will carry");
  expect(shown("We will carry.", 0)).toBe("We");
  expect(shown("We will carry.", "We will carry.".length)).toBe("carry.");
  expect(shown("We will carry.", "We wi".length)).toBe("We will carry");
});

test("a place of some width stays as it is", () => {
  expect(withNeighbours(readWords("We will carry."), { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
});

describe("in a report", () => {
  const empty = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.filter(({ start, end }) => end <= start);

  test("a silent edit that put a word in shows where it is missing", async () => {
    const page = { outlet: "Amery Beacon", url: "https://beacon.example/ferry", text: `${FERRY}\n\n${DAM}` };
    const { clusters } = await trace([
      { ...page, id: "a", publishedAt: "2031-03-12T08:00Z" },
      {
        ...page,
        id: "b",
        publishedAt: "2031-03-12T08:00Z",
        modifiedAt: "2031-03-12T16:00Z",
        text: page.text.replace("lorries parked", "lorries not parked"),
      },
    ]);
    const [{ kind, spans }] = clusters.flatMap(({ conflicts }) => conflicts);
    const words = spans.map(({ article, start, end }) =>
      (article === "a" ? page.text : page.text.replace("lorries parked", "lorries not parked")).slice(start, end),
    );
    expect([kind, words]).toEqual(["silent-edit", ["lorries parked", "not"]]);
  });

  test("no place of evidence or of a conflict is empty", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        for (const { derivations, conflicts } of (await trace(articles)).clusters) {
          const evidence = derivations.flatMap((derivation) => derivation.evidence);
          expect([...evidence, ...conflicts].flatMap(({ spans }) => empty(spans))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
