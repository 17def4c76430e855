import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorOf, mostFalse, saysOfBound } from "./pan-floors.js";

describe("The floors of PAN", () => {
  it("are of a kind, a sensitivity, and what is found or the corpus's conventions", () => {
    expect(floorOf("random", "edited", false)).toEqual({ plagdet: { held: 0.92, goal: 0.92 } });
    expect(floorOf("all", "reworded", false).mostGranularity?.goal).toBe(1.005);
    expect(floorOf("all", "reworded", true).plagdet?.goal).toBe(0.965);
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
    expect([1_000, 561, 439].map((pairs) => mostFalse(pairs, "edited").held)).toEqual([2, 1, 1]);
    expect(mostFalse(1_000, "reworded")).toEqual({ held: 7, goal: 2 });
  });

  it("never let a part hold more than the whole", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 1 }), (parts) => {
        const most = (pairs: number) => mostFalse(pairs, "edited").held;
        const whole = most(parts.reduce((sum, part) => sum + part, 0));
        for (const part of parts) expect(most(part)).toBeLessThanOrEqual(whole);
      }),
    );
  });

  it("tell a goal that is not reached beside what is held", () => {
    expect(saysOfBound("at least", { held: 0.92, goal: 0.92 })).toBe("at least 0.92");
    expect(saysOfBound("at most", { held: 7, goal: 2 })).toBe("at most 7; the goal is 2");
  });
});
