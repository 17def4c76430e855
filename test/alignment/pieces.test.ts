import { expect, test } from "vitest";
import { endOf, startOf } from "../../src/alignment/pieces.js";

test("a piece reaches from the start of its first run to the end of its last", () => {
  const piece = [
    { a: 3, b: 10, length: 4 },
    { a: 9, b: 15, length: 2 },
  ];
  expect(startOf(piece)).toEqual({ a: 3, b: 10 });
  expect(endOf(piece)).toEqual({ a: 11, b: 17 });
});
