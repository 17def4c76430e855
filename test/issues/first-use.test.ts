import { compare, toText, trace, UrtextError } from "urtext";
import { describe, expect, it } from "vitest";

/** Faults that show on first use, each kept mended. */

const QUOTATION = "We regret that the ferry will not run before the winter is over and the ice is gone";
const quoting = (attribution: string) => [
  {
    id: "one",
    outlet: "One",
    publishedAt: "2031-03-04T08:00Z",
    text: `The harbour was quiet. “${QUOTATION},” said Lena Ottosen${attribution}. The mayor was away.`,
  },
  {
    id: "two",
    outlet: "Two",
    publishedAt: "2031-03-04T09:00Z",
    text: `Islanders are angry. “${QUOTATION},” said Lena Ottosen${attribution}. Shops are closed.`,
  },
];

describe("A shared quotation", () => {
  it.each([
    "",
    ", spokeswoman",
    ", spokeswoman of the agency",
    ", spokeswoman of the agency for inland ferries and harbours",
  ])("stays one however long its attribution is: said Lena Ottosen%s", async (attribution) => {
    const { clusters } = await trace(quoting(attribution));
    expect(clusters.map(({ kind, first }) => [kind, first.certainty])).toEqual([["shared-quotation", "outside"]]);
  });
});

describe("A sentence of news", () => {
  it("is no commonplace because it begins with a capital and names a place and a ministry", () => {
    const sentence = "Deliveries will resume on Thursday from a store in Halden, the ministry said.";
    const { alignments, excluded } = compare(sentence, sentence.replace("will", "will not"));
    expect(excluded).toEqual([]);
    expect(alignments[0].changes).toMatchObject([{ kind: "negation", to: "not" }]);
  });
});

describe("A change of words", () => {
  const kinds = (a: string, b: string) =>
    compare(a, b).alignments[0].changes.map(({ kind, from, to }) => [kind, from, to]);
  const rest = "will leave the depot at dawn and reach the outer islands with food and medicine in";

  it("is no hedge where a month is called May", () => {
    expect(kinds(`Lorries ${rest} May.`, `Lorries ${rest} June.`)).toEqual([["date", "May", "June"]]);
  });

  it("is no name where another word begins the sentence", () => {
    expect(kinds(`Lorries ${rest} May.`, `Trucks ${rest} May.`)).toEqual([["other", "Lorries", "Trucks"]]);
  });

  it("is a number where the number is written as a word", () => {
    expect(kinds(`For ninety years they ${rest} May.`, `For sixty years they ${rest} May.`)).toEqual([
      ["number", "ninety", "sixty"],
    ]);
  });
});

describe("What cannot be used", () => {
  it("is said of articles that are no list", async () => {
    for (const given of ["text", undefined, null, 7]) {
      await expect(trace(given as never)).rejects.toMatchObject({ code: "URTEXT_INPUT_INVALID" });
    }
  });

  it("is found again by the beginning of its text where it has no id", async () => {
    const { rejected } = await trace([{ text: "A ferry ran aground." } as never]);
    expect(rejected[0].message).toContain("A ferry ran aground.");
  });

  it("keeps its message when it is written as JSON", () => {
    const error = new UrtextError("URTEXT_TEXT_EMPTY", {});
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code: "URTEXT_TEXT_EMPTY", message: error.message });
  });
});

describe("The text report", () => {
  it("tells a direction below .80 as a guess", async () => {
    const [a, b] = quoting("").map((article) => ({ ...article, publishedAt: null }));
    const report = await trace([
      a,
      { ...b, text: `${QUOTATION}. The mayor, ${b.text}`.replace(/“.*”/u, "he said, was away.") },
    ]);
    for (const { probability } of report.clusters.flatMap(({ derivations }) => derivations)) {
      expect(toText(report)).toContain(probability < 0.8 ? "perhaps" : "taken");
    }
  });

  it("tells two articles of one outlet apart in its reasons", async () => {
    const [a, b] = quoting("").map((article) => ({ ...article, outlet: "One", url: "https://one.example/ferry" }));
    const { clusters } = await trace([a, b]);
    expect(clusters[0].first.because[0]).toContain("One [one]");
    expect(clusters[0].first.because[0]).toContain("One [two]");
  });
});
