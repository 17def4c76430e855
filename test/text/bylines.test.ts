import { describe, expect, test } from "vitest";
import { peopleIn } from "../../src/text/bylines.js";
import { isAmong } from "../../src/text/names.js";

describe("a line of authors", () => {
  test.each([
    ["By Mira Oslund and Ivo Marrendal"],
    ["Mira Oslund & Ivo Marrendal"],
    ["BY Mira Oslund, Ivo Marrendal"],
    ["Von Mira Oslund und Ivo Marrendal"],
    ["Par Mira Oslund et Ivo Marrendal"],
    ["Por Mira Oslund y Ivo Marrendal"],
    ["Mira Oslund; Ivo Marrendal"],
    ["Текст: Mira Oslund и Ivo Marrendal"],
  ])("names each of them: %s", (line) => {
    expect(peopleIn(line)).toEqual(["Mira Oslund", "Ivo Marrendal"]);
    expect(isAmong([line], "Ivo Marrendal")).toBe(true);
    expect(isAmong([line], "Oslund")).toBe(true);
    expect(isAmong([line], "Lio Karsten")).toBe(false);
  });

  test("of three names three", () => {
    expect(peopleIn("By Mira Oslund, Ivo Marrendal, and Lio Karsten")).toEqual([
      "Mira Oslund",
      "Ivo Marrendal",
      "Lio Karsten",
    ]);
  });

  test.each([
    "Mira Oslund",
    "José Ortega y Sarr",
    "Oslund, Mira",
    "Mira Oslund, Editor",
    "Byron Ilk",
    "By",
    "",
    "Sandy Andersen",
  ])("is one name where nothing parts two: %s", (line) => {
    expect(peopleIn(line)).toEqual([line]);
  });
});
