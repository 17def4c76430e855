import { describe, expect, test } from "vitest";
import { DAM, FERRY } from "../support/news.js";
import { toldOf } from "../support/statements.js";

const STATEMENT =
  "We will not open the border before the last soldier has left the valley, because nobody here believes in promises that were broken three times since spring";
const DIRECT = `${FERRY}\n\nPresident Qasym Dovlayev was unmoved. “${STATEMENT},” Dovlayev told reporters in Port Amery.`;

// A reporter's own sentence is no quotation: nobody vouches for its words, and nothing says where the statement in it
// ends. It is found as any reworded passage is, by its words, and not as a statement, by its speaker.
describe("a statement in direct speech in one article and in indirect speech in the other", () => {
  test("is not found by its speaker where most of its words are others", async () => {
    const indirect = `${DAM}\n\nIn the capital, President Kasim Dovlaev said that the border was to stay shut as long as soldiers were in the valley, and that broken promises had left nobody believing in new ones.`;
    expect(await toldOf([DIRECT, indirect])).toEqual([]);
  });

  test("is a quotation where its words are kept: the one has it in quotation marks, and the other as its own", async () => {
    const indirect = `${DAM}\n\nPresident Kasim Dovlaev said that his people would not open the border before the last soldier has left the valley, because nobody here believes in promises that were broken three times since the spring.`;
    expect(await toldOf([DIRECT, indirect])).toMatchObject([
      { kind: "quotation", speaker: "Qasym Dovlayev", carriers: ["outlet-0", "outlet-1"] },
    ]);
  });
});
