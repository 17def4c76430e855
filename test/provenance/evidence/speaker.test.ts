import { describe, expect, test } from "vitest";
import { speakerIsAuthor, thirdPartySpeaker } from "../../../src/provenance/evidence/speaker.js";
import { type Given, observeTwo } from "../../support/find-clusters.js";
import { DAM, MUSEUM } from "../../support/news.js";

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

  test("is not there where one has the words as its own, or the speaker wrote one of the two", () => {
    expect(told({ ...own, authors: [] }, quoting("Torvald Eke"), thirdPartySpeaker)).toEqual([]);
    const author = { ...quoting("Torvald Eke", DAM), authors: ["Torvald Eke"] };
    expect(told(author, quoting("Torvald Eke"), thirdPartySpeaker)).toEqual([]);
  });
});
