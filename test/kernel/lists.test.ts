import { expect, test } from "vitest";
import { addTo } from "../../src/kernel/lists.js";

test("a list of a key holds what was added to it, in that order, and keys stand as they came", () => {
  const lists = new Map<string, number[]>();
  for (const [key, value] of [
    ["b", 1],
    ["a", 2],
    ["b", 3],
  ] as const)
    addTo(lists, key, value);
  expect([...lists]).toEqual([
    ["b", [1, 3]],
    ["a", [2]],
  ]);
});
