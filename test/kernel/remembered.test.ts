import { describe, expect, test } from "vitest";
import { remembered } from "../../src/kernel/remembered.js";

describe("a function that remembers", () => {
  test("is asked once for each of the last few strings, and answers as before when it has forgotten", () => {
    const asked: string[] = [];
    const length = remembered((key) => {
      asked.push(key);
      return key.length;
    }, 2);
    expect(["Ilk", "Ilk", "Sarr", "Ilk"].map(length)).toEqual([3, 3, 4, 3]);
    expect(asked).toEqual(["Ilk", "Sarr"]);
    expect(["Oslund", "Oslund", "Ilk"].map(length)).toEqual([6, 6, 3]);
    expect(asked).toEqual(["Ilk", "Sarr", "Oslund", "Ilk"]);
  });
});
