import { expect, test } from "vitest";
import { speakerIsAuthor } from "../../../src/provenance/evidence/speaker.js";
import { observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY, MUSEUM } from "../../support/news.js";

test("whoever is quoted is an author where one line names several, as surely as where each has an entry", () => {
  const observed = (authors: readonly string[]) =>
    observeTwo(
      { text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", authors: [...authors] },
      { text: `“${FERRY}” wrote Ivo Marrendal.\n\n${MUSEUM}`, outlet: "Tessin Post" },
      speakerIsAuthor,
    ).map(({ favours, weight }) => [favours, weight]);
  expect(observed(["Mira Oslund", "Ivo Marrendal"])).toEqual([["a", 5]]);
  expect(observed(["By Mira Oslund and Ivo Marrendal"])).toEqual([["a", 5]]);
  expect(observed(["By Ivo Marrendal and Mira Oslund"])).toEqual([["a", 5]]);
  expect(observed(["By Mira Oslund and Lio Karsten"])).toEqual([]);
});
