import { describe, expect, test } from "vitest";
import { credit } from "../../../src/provenance/evidence/credit.js";
import { speakerIsAuthor, thirdPartySpeaker } from "../../../src/provenance/evidence/speaker.js";
import { findFacts, type Given, observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../../support/news.js";

const STATEMENT = "No boat will leave this harbour until the night crews are back at full strength";
const own: Given = { text: `${STATEMENT}, and we mean it.\n\n${DAM}`, authors: ["Torvald Eke"] };
const quoting = (who: string, around = MUSEUM): Given => ({ text: `“${STATEMENT},” said ${who}.\n\n${around}` });
const told = (...args: Parameters<typeof observeTwo>) =>
  observeTwo(...args).map(({ kind, favours, weight }) => [kind, favours, weight]);

describe("a speaker who is an author", () => {
  test("favours the article that the speaker wrote, and in the mirror the other", () => {
    expect(told(own, quoting("Torvald Eke"), speakerIsAuthor)).toEqual([["speaker-is-author", "a", 5]]);
    expect(told(quoting("Torvald Eke"), own, speakerIsAuthor)).toEqual([["speaker-is-author", "b", 5]]);
  });

  test("says less where the family name alone, or nearly it, is the author's", () => {
    expect(told(own, quoting("Eke"), speakerIsAuthor)).toEqual([["speaker-is-author", "a", 2]]);
    const nearly = { ...own, authors: ["Torvald Marrendal"] };
    expect(told(nearly, quoting("Torvald Marrendel"), speakerIsAuthor)).toEqual([["speaker-is-author", "a", 2]]);
  });

  test("is not there where another is quoted, or nobody wrote the article", () => {
    expect(told(own, quoting("Maren Ilk"), speakerIsAuthor)).toEqual([]);
    expect(told({ ...own, authors: [] }, quoting("Torvald Eke"), speakerIsAuthor)).toEqual([]);
  });
});

describe("a speaker who wrote neither", () => {
  test("favours a common source where both quote, more so where he is named", () => {
    expect(told(quoting("Torvald Eke"), quoting("Torvald Eke", DAM), thirdPartySpeaker)).toEqual([
      ["third-party-speaker", "common-source", 6],
    ]);
    const unnamed = (around: string): Given => ({ text: `${around}\n\n“${STATEMENT}”` });
    expect(told(unnamed(MUSEUM), unnamed(DAM), thirdPartySpeaker)).toEqual([
      ["third-party-speaker", "common-source", 2],
    ]);
  });

  test("is told from what each says of him: one of them alone, or each another", () => {
    const says = (a: Given, b: Given) => observeTwo(a, b, thirdPartySpeaker).map(({ weight, says }) => [weight, says]);
    const unnamed: Given = { text: `${DAM}\n\n“${STATEMENT}”` };
    const [[once, one]] = says(quoting("Torvald Eke"), unnamed);
    expect(once).toBe(5);
    expect(one).toContain("Torvald Eke");
    const [[different, two]] = says(quoting("Torvald Eke"), quoting("Maren Ilk", DAM));
    expect(different).toBe(2);
    expect(two).toContain("Torvald Eke");
    expect(two).toContain("Maren Ilk");
  });

  test("is told of two who name nobody from the others who do", () => {
    const unnamed = (around: string): Given => ({ text: `${around}\n\n“${STATEMENT}”` });
    const { cluster, facts } = findFacts(
      unnamed(DAM),
      unnamed(MUSEUM),
      quoting("Torvald Eke", FERRY),
      quoting("Torvald Eke", ORCHARD),
    );
    const pair = { a: facts[0], b: facts[1], alignments: cluster.alignments };
    expect(thirdPartySpeaker(pair).map(({ weight }) => weight)).toEqual([5]);
    const once = findFacts(unnamed(DAM), unnamed(MUSEUM), quoting("Torvald Eke", FERRY)).facts;
    expect(thirdPartySpeaker({ a: once[0], b: once[1], alignments: [] }).map(({ weight }) => weight)).toEqual([2]);
  });

  test("favours a common source, but less, where one has his words as its own, and more so if another wrote it", () => {
    const bare = (authors: string[]): Given => ({ ...own, authors });
    for (const [authors, weight] of [
      [[], 2.5],
      [["Maren Ilk"], 3],
    ] as const) {
      const expected = [["third-party-speaker", "common-source", weight]];
      expect(told(bare([...authors]), quoting("Torvald Eke"), thirdPartySpeaker)).toEqual(expected);
      expect(told(quoting("Torvald Eke"), bare([...authors]), thirdPartySpeaker)).toEqual(expected);
    }
  });

  test("is not the other page itself, which is credited by it", () => {
    const bare: Given = { ...own, outlet: "Amery Beacon", authors: [] };
    const naming: Given = { text: `The Amery Beacon wrote: “${STATEMENT}”\n\n${MUSEUM}` };
    expect(told(bare, naming, thirdPartySpeaker)).toEqual([]);
    expect(told(bare, naming, credit)).toEqual([["credit", "a", 6]]);
  });

  test("may be a statement that nobody signs", () => {
    const stated = (lead: string): Given => ({ text: `${MUSEUM}\n\n${lead} “${STATEMENT}.”` });
    const bare = { ...own, authors: [] };
    expect(told(bare, stated("In a press release the company wrote:"), thirdPartySpeaker)).toEqual([
      ["third-party-speaker", "common-source", 2.5],
    ]);
    expect(told(bare, stated("On the wall there was written:"), thirdPartySpeaker)).toEqual([]);
  });

  test("is not there where neither quotes, or the speaker wrote one of the two", () => {
    expect(told({ ...own, authors: [] }, { text: `${STATEMENT}.\n\n${MUSEUM}` }, thirdPartySpeaker)).toEqual([]);
    expect(told(own, quoting("Torvald Eke"), thirdPartySpeaker)).toEqual([]);
    const author = { ...quoting("Torvald Eke", DAM), authors: ["Torvald Eke"] };
    expect(told(author, quoting("Torvald Eke"), thirdPartySpeaker)).toEqual([]);
  });
});
