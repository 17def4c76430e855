import { describe, expect, it } from "vitest";
import { DAM, FERRY, ORCHARD } from "../support/news.js";
import { featuresOf, rarityIn } from "./clough-features.js";

const measure = (answer: string, article: string, texts: readonly string[] = []) =>
  featuresOf(answer, article, rarityIn(texts), {});

describe("What is measured of an answer", () => {
  it("is all of it where the answer is the article", () => {
    expect(measure(FERRY, FERRY, [DAM])).toEqual({
      words: 1,
      rareWords: 1,
      grams: 1,
      exact: 1,
      kept: 1,
      inOrder: 1,
    });
  });

  it("is nothing where no word is shared", () => {
    const features = measure("Reeds rustle.", "Boats sail north.");
    expect(Object.values(features)).toEqual(Object.values(features).map(() => 0));
  });

  it("counts different words, and different runs of three", () => {
    const { words, grams } = measure("Red boats sail south. Red boats sail.", "Red boats sail north.");
    // Of red, boats, sail, south: three. Of red boats sail, boats sail south, sail south red, south red boats: one.
    expect([words, grams]).toEqual([3 / 4, 1 / 4]);
  });

  it("counts a word the less the more texts hold it", () => {
    const { rareWords } = measure("Red boats sail south", "Red boats sail north", [
      "red deer",
      "a red, red rose",
      "tea",
    ]);
    // Of three texts, two hold red, and none any other of the words.
    const [red, other] = [Math.log(4 / 3), Math.log(4)];
    expect(rareWords).toBeCloseTo((red + 2 * other) / (red + 3 * other), 12);
  });

  it("tells what was kept of a passage by its words, whatever else the answer says", () => {
    const changed = FERRY.replace("before dawn", "after dusk").replace("night boats", "late ships");
    const { kept, exact } = measure(`${changed} ${ORCHARD}`, FERRY);
    const [ferry, all] = [FERRY.split(" ").length, FERRY.split(" ").length + ORCHARD.split(" ").length];
    expect(kept).toBeCloseTo((ferry - 4) / ferry, 12);
    expect(exact).toBeLessThan(ferry / all);
    expect(exact).toBeGreaterThan(0);
  });

  it("counts no more than all as kept where the article says a thing twice", () => {
    expect(measure(FERRY, `${FERRY} ${ORCHARD} ${FERRY}`).kept).toBe(1);
  });

  it("tells order by the words that are shared, be they in no passage", () => {
    // Shared: red, boats, sail, south. In the article's order at most three of them: red, boats, sail.
    expect(measure("South, red reeds, boats rustle, sail.", "Red boats sail south.").inOrder).toBe(3 / 4);
  });

  it("takes what is set aside as nobody's for not found", () => {
    const stock = "who spoke on condition of anonymity because he was not authorised to speak to the media";
    const { kept, exact, words } = measure(`${FERRY} An official ${stock}.`, `${DAM} A guard ${stock}.`);
    expect([kept, exact]).toEqual([0, 0]);
    expect(words).toBeGreaterThan(0);
  });
});
