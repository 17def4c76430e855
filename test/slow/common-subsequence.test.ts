import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestCommonSubsequence } from "./common-subsequence.js";

const lists = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 });

/** All that is left of a list by leaving any of its elements out. */
const partsOf = ([first, ...rest]: readonly string[]): string[] =>
  first === undefined ? [""] : partsOf(rest).flatMap((part) => [part, first + part]);

describe("The longest common sequence", () => {
  it("is as long as the longest of all that leaving out makes of the one and of the other", () => {
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        const others = new Set(partsOf(b));
        const longest = Math.max(...partsOf(a).map((part) => (others.has(part) ? part.length : 0)));
        expect(longestCommonSubsequence(a, b)).toBe(longest);
      }),
    );
  });
});
