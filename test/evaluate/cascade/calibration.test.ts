import { describe, expect, it } from "vitest";
import { calibrationError } from "./calibration.js";
import { tally } from "./tally.js";

describe("The expected calibration error", () => {
  it("is the distance of what was told from what was so, bin by bin", () => {
    const half = [true, false].map((isRight) => ({ told: 0.5, isRight }));
    expect(calibrationError(half)).toBe(0);
    // Two of .95 of which one is right (.45 off), two of .15 of which none is (.15 off).
    const off = [
      { told: 0.95, isRight: true },
      { told: 0.95, isRight: false },
      { told: 0.15, isRight: false },
      { told: 0.15, isRight: false },
    ];
    expect(calibrationError(off)).toBeCloseTo(0.3);
  });

  it("takes certainty as one of the highest bin, and nothing as no error", () => {
    expect(
      calibrationError([
        { told: 1, isRight: false },
        { told: 0.9, isRight: true },
      ]),
    ).toBeCloseTo(0.45);
    expect(calibrationError([])).toBe(0);
  });
});

describe("A tally", () => {
  it("counts what is not answered against coverage, and not against accuracy", () => {
    const answers = ["right", "right", "wrong", "none"] as const;
    expect(tally(answers.map((answer) => ({ answer })))).toEqual({
      asked: 4,
      answered: 3,
      right: 2,
      accuracy: 2 / 3,
      coverage: 3 / 4,
    });
  });
});
