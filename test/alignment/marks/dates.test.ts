import { describe, expect, test } from "vitest";
import { marksOf } from "../../support/read-marks.js";

const dates = (text: string, language = "en"): string[] =>
  marksOf(text, language)
    .filter(({ kind }) => kind === "date")
    .map(({ key }) => key);

describe("one date has one key", () => {
  test.each([
    [
      "en",
      [
        "on 1 May 2031",
        "on May 1, 2031",
        "on the 1st of May 2031",
        "on May 1st, 2031",
        "on 2031-05-01",
        "on the first of May, 2031",
      ],
    ],
    ["en", ["on 25/12/2031", "on 12/25/2031", "on 25 December 2031", "on Dec. 25, 2031"]],
    ["en", ["in January", "in Jan."]],
    ["en", ["on Monday", "on Mon., as planned"]],
    ["de", ["am 1. Mai 2031", "am 1.5.2031", "am 01.05.2031"]],
    ["de", ["am Samstag", "am Sonnabend"]],
    ["fr", ["le 1er mai", "le 1 mai"]],
    ["es", ["el 1 de mayo de 2031", "el 1 de mayo del 2031"]],
    ["ru", ["1 мая", "первого мая", "1-го мая"]],
    ["ru", ["в пятницу", "к пятнице"]],
    ["hy", ["մայիսի 1-ին", "մայիսի 1"]],
  ])("in %s: %j", (language, forms) => {
    const keys = forms.map((form) => dates(`X ${form}`, language));
    expect(keys.map((key) => key.length)).toEqual(keys.map(() => 1));
    expect(new Set(keys.flat()).size).toBe(1);
  });
});

describe("a date", () => {
  test.each([
    ["is told apart from another", "on 1 May, on 1 June, on 2 May, in May", 4],
    ["with a year from one without", "on 1 May and on 1 May 2031", 2],
    ["is a year behind a word of time, or with no thing behind it that it counts", "in 2031, since 2032. 2033 was", 3],
    ["is a day by its distance", "today, yesterday and next week", 3],
    ["is a decade", "in the 1990s", 1],
  ])("%s", (_, text, count) => {
    expect(new Set(dates(text)).size).toBe(count);
  });

  test.each([
    ["en", "it may rain"],
    ["en", "May it rain"],
    ["en", "said Theresa May of it"],
    ["en", "said Jan Novak of it"],
    ["en", "in the Sun on page 4. May it rain"],
    ["en", "of 2000 crowns"],
    ["en", "about $2000"],
    ["de", "an jedem Morgen wieder"],
    ["de", "von 2000 Menschen"],
    ["fr", "avec sept bateaux"],
  ])("is none in %s: %s", (language, text) => {
    expect(dates(text, language)).toEqual([]);
  });
});
