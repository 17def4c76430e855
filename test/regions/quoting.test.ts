import { describe, expect, test } from "vitest";
import { leavesQuotation } from "../../src/regions/quoting.js";
import type { RoughRegion } from "../../src/regions/region.js";
import { makeSides } from "../support/make-side.js";

const STATEMENT = "we shall not sell a single acre of the marsh to anybody from the capital";
const LENGTH = STATEMENT.split(" ").length;
const quoted = `The reeve was firm. “${STATEMENT},” she said on the steps of the town hall.`;
const plain = `The reeve was firm. On that day ${STATEMENT} and that is all there is to say.`;

const at = (start: number, length: number) => ({ start, end: start + length });
/** Where the statement stands: behind four words in the one, behind seven in the other. */
const passage = { a: at(4, LENGTH), b: at(7, LENGTH) };
const wider: RoughRegion = { a: at(4, LENGTH + 2), b: at(7, LENGTH + 2) };
const mirror = ({ a, b }: RoughRegion): RoughRegion => ({ a: b, b: a });

describe("a region leaves the quotation of a passage", () => {
  const { a, b } = makeSides(quoted, plain);

  test("where it goes beyond marks that stand on one side only, whichever that is", () => {
    expect(leavesQuotation(a, b, wider, passage)).toBe(true);
    expect(leavesQuotation(b, a, mirror(wider), mirror(passage))).toBe(true);
  });

  test("not where it stays inside, or goes further in the text without marks", () => {
    expect(leavesQuotation(a, b, passage, passage)).toBe(false);
    expect(leavesQuotation(a, b, { a: passage.a, b: wider.b }, passage)).toBe(false);
  });

  test("not where both quote, or neither does", () => {
    const same = { a: passage.a, b: passage.a };
    expect(leavesQuotation(a, a, { a: wider.a, b: wider.a }, same)).toBe(false);
    expect(leavesQuotation(b, b, { a: wider.b, b: wider.b }, { a: passage.b, b: passage.b })).toBe(false);
  });
});
