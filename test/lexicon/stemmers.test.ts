import { expect, test } from "vitest";
import { stemmingOf } from "../../src/lexicon/stemmers.js";
import { makeUnits } from "../support/make-article.js";

test.each([
  ["en", "floods", "flooded"],
  ["en-GB", "floods", "flooded"],
  ["de", "Brücken", "Brücke"],
  ["DE-at", "Häuser", "Hause"],
  ["es", "puertos", "puerto"],
  ["fr", "ouvrières", "ouvrière"],
  ["it", "strade", "strada"],
  ["nb", "broene", "broen"],
  ["nl", "fietsen", "fiets"],
  ["pt", "pontes", "ponte"],
  ["ru", "реки", "рекой"],
  ["sv", "flickorna", "flicka"],
  ["uk", "річки", "річка"],
])("in %s, %s and %s have one stem", (language, word, other) => {
  const { stem, code } = stemmingOf(makeUnits("x", { language }));
  expect(code).toBe(language.slice(0, 2).toLowerCase());
  expect(stem?.(word.toLowerCase())).toBe(stem?.(other.toLowerCase()));
});

test.each([
  ["hy", "hy"],
  ["ka-GE", "ka"],
  [null, "und"],
])("in %s nothing is stemmed", (language, code) => {
  expect(stemmingOf(makeUnits("qorvin tasbel murrak", { language }))).toEqual({ code, stem: null });
});

test("an article that names no language is stemmed in the one that it is found to be in", () => {
  const units = makeUnits("The ferries were late again and the crew of the night boat has left the harbour.");
  expect(stemmingOf(units)).toMatchObject({ code: "en" });
  expect(stemmingOf(units).stem).not.toBeNull();
});
