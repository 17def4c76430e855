import { describe, expect, test } from "vitest";
import { languages, UNKNOWN_LANGUAGE } from "../../src/text/languages/index.js";
import { linesOf, subjectWordsOf, wordsOfLine } from "../../src/units/page-lines.js";
import { namesOfPage, Subject, TAKEN_UP } from "../../src/units/subject.js";
import { makeUnits } from "../support/make-article.js";
import { DAM, FERRY, TRAM } from "../support/news.js";

const english = languages().find(({ code }) => code === "en")!;
const BACKGROUND =
  "The Gulder gates were closed in 2027 after four barges sank in one week. They were reopened with a new motor, a telephone and a keeper.";
const ABOUT_THE_GATES =
  "The water board has suspended the man who keeps the Gulder gates after a barge spent a night on top of one of them. He says that the telephone rang and that nobody was there.";
const PLEA =
  "You have read this far because somebody went, listened and wrote it down. If you can spare the price of a loaf or an umbrella, become a supporter of our scribblers today.";

function takesUp(article: string, passage: string, language = english): number | null {
  const units = makeUnits(passage, { language: language.code });
  const subject = new Subject(language);
  subject.add(wordsOfLine(makeUnits(article), linesOf(makeUnits(article))[0]));
  return subject.takesUp(subjectWordsOf(units, linesOf(units)[0]), new Set());
}

describe("an article takes up", () => {
  test("a paragraph on its subject, and not one on another", () => {
    expect(takesUp(ABOUT_THE_GATES, BACKGROUND)).toBeGreaterThan(TAKEN_UP);
    for (const other of [FERRY, DAM, TRAM]) expect(takesUp(other, BACKGROUND)).toBeLessThan(TAKEN_UP);
  });

  test("nothing of what every page says", () => {
    for (const article of [ABOUT_THE_GATES, FERRY, DAM, TRAM]) expect(takesUp(article, PLEA)).toBe(0);
  });

  test("less, the longer it is: a long text has some words of anything", () => {
    const long = `${ABOUT_THE_GATES} ${`${FERRY} ${DAM} ${TRAM} `.repeat(200)}`.replace(/\n/gu, " ");
    expect(takesUp(long, BACKGROUND)!).toBeLessThan(takesUp(ABOUT_THE_GATES, BACKGROUND)!);
  });

  test("what cannot be told of a passage with hardly a telling word", () => {
    expect(takesUp(FERRY, "The inquiry is expected to report in the spring.")).toBeNull();
  });

  test("long words only, in a language of which nothing is known", () => {
    const told = takesUp(
      "Satamaneuvosto sulki laiturinsa talveksi.",
      "Satamaneuvosto ja laiturinsa seka lauttaliikenne talveksi.",
      UNKNOWN_LANGUAGE,
    );
    expect(told).toBeGreaterThan(TAKEN_UP);
  });
});

test("the names of the outlet and of the authors say nothing of an article", () => {
  const units = makeUnits(FERRY, { outlet: "Amery Beacon", authors: ["Mira Oslund"] });
  expect([...namesOfPage(units)].sort()).toEqual(["amery", "beacon", "mira", "oslund"]);
});
