import { describe, expect, test } from "vitest";
import { DAM, FERRY } from "../support/news.js";
import { longestRunIn, toldOf } from "../support/statements.js";

const STATEMENT =
  "We will not open the border before the last soldier has left the valley, because nobody here believes in promises that were broken three times since spring";
const quoted = (statement: string, who: string) => `${DAM}\n\nIn the capital, “${statement},” said ${who}.`;
const ONE = `${FERRY}\n\nPresident Qasym Dovlayev was unmoved. “${STATEMENT},” Dovlayev told reporters in Port Amery.`;

describe("one speaker, two statements", () => {
  test.each([
    [
      "on one subject",
      "The border is a matter for the council, and our soldiers in the valley need better boots before winter comes to the passes again",
    ],
    [
      "on one subject, in some of the same words",
      "The border with the valley was opened by my father, and the last soldier who guarded it taught me how to fish",
    ],
    [
      "the one the contrary of the other",
      "The border will be opened, whether or not anyone is still standing in the valley",
    ],
    ["the one a few words long", "The border stays closed until they are gone from the valley"],
  ])("%s, are not one", async (_, statement) => {
    expect(await toldOf([ONE, quoted(statement, "the president, Kasim Dovlaev")])).toEqual([]);
  });
});

describe("two speakers, nearly one statement", () => {
  const other =
    "The border will not be opened until the last soldier leaves our valley: no one here believes promises that have been broken three times since the spring";

  test.each(["the minister, Ingrid Solvane", "Oskar Dovlayev", "a spokesman", "the president, Kasim Dorlaev"])(
    "is not one where %s says it",
    async (who) => {
      expect(longestRunIn(ONE, other)).toBeLessThan(5);
      expect(await toldOf([ONE, quoted(other, who)])).toEqual([]);
    },
  );

  test("is one where Kasim Dovlaev says it", async () => {
    expect(await toldOf([ONE, quoted(other, "the president, Kasim Dovlaev")])).toMatchObject([
      { kind: "shared-quotation" },
    ]);
  });

  test("is reuse where the words are the same, whoever is said to have said them", async () => {
    expect(await toldOf([ONE, quoted(STATEMENT, "the minister, Ingrid Solvane")])).toMatchObject([
      { kind: "shared-quotation", carriers: ["outlet-0", "outlet-1"] },
    ]);
  });
});

// Taken for one though they are two, because small words count as much as others in the likeness of two statements
// (src/alignment/passages.ts, `widenStatement` and `isReported`): 14 words are equal, of them 7 small ones.
// A: STATEMENT, above.
// B: “We will open the border to farmers in the spring, and every soldier in the valley will get a second blanket before
//    the winter, because nobody here believes in mild winters,” said the president, Kasim Dovlaev.
