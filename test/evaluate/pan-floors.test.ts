import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorOf, mostFalse } from "./pan-floors.js";

describe("The floors of PAN", () => {
  it("are of a kind, a sensitivity, and what is found or the corpus's conventions", () => {
    expect(floorOf("none", "edited", false)).toEqual({ plagdet: 0.97 });
    expect(floorOf("all", "reworded", false)).toEqual({ plagdet: 0.945, mostGranularity: 1.005 });
    expect(floorOf("all", "reworded", true)).toEqual({ plagdet: 0.965 });
  });

  it("are none where none are stated", () => {
    for (const floor of [
      floorOf("all", "edited", false),
      floorOf("none", "verbatim", false),
      floorOf("none", "edited", true),
    ])
      expect(floor).toEqual({});
  });

  it("let two of a thousand pairs without reuse hold a finding, and one of either half", () => {
    expect([1_000, 561, 439].map(mostFalse)).toEqual([2, 1, 1]);
  });

  it("never let a part hold more than the whole", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1 }), (parts) => {
        const whole = mostFalse(parts.reduce((sum, part) => sum + part, 0));
        for (const part of parts) expect(mostFalse(part)).toBeLessThanOrEqual(whole);
      }),
    );
  });
});
