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
      aligned: 1,
      exact: 1,
      edits: 0,
      inOrder: 1,
      unedited: 1,
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

  it("tells what stands in passages from what stands in runs, and counts the changes", () => {
    const changed = FERRY.replace("before dawn", "after dusk").replace("night boats", "late ships");
    const edited = changed.replace("Tuesday after", "Tuesday, after");
    const { aligned, exact, edits, unedited } = measure(`${edited} ${ORCHARD}`, FERRY);
    const [ferry, all] = [FERRY.split(" ").length, FERRY.split(" ").length + ORCHARD.split(" ").length];
    expect(aligned).toBeCloseTo(ferry / all, 12);
    expect(exact).toBeLessThan(aligned);
    expect(unedited).toBeCloseTo(exact / aligned, 12);
    expect(edits).toBeCloseTo(2 / ferry, 12);
  });

  it("takes what is set aside as nobody's for not found", () => {
    const stock = "who spoke on condition of anonymity because he was not authorised to speak to the media";
    const { aligned, exact, words } = measure(`${FERRY} An official ${stock}.`, `${DAM} A guard ${stock}.`);
    expect([aligned, exact]).toEqual([0, 0]);
    expect(words).toBeGreaterThan(0);
  });
});
