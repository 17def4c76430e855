import { describe, expect, it } from "vitest";
import { type Case, PlagdetScore } from "./plagdet.js";

const passage = (copy: number, source: number, length: number): Case => ({
  copy: { start: copy, end: copy + length },
  source: { start: source, end: source + length },
});
const score = (truth: readonly Case[], detected: readonly Case[]) => {
  const measure = new PlagdetScore();
  measure.add(truth, detected);
  return measure.result;
};

describe("plagdet", () => {
  it("is 1 where exactly what is marked is found", () => {
    const truth = [passage(0, 100, 50), passage(80, 300, 20)];
    expect(score(truth, truth)).toEqual({ plagdet: 1, recall: 1, precision: 1, granularity: 1 });
  });

  it("counts the halves of a passage as two, and divides by the logarithm", () => {
    const halves = [passage(0, 100, 25), passage(25, 125, 25)];
    expect(score([passage(0, 100, 50)], halves)).toEqual({
      plagdet: 1 / Math.log2(3),
      recall: 1,
      precision: 1,
      granularity: 2,
    });
  });

  it("takes the mean over passages, whatever their length", () => {
    const { recall, precision } = score([passage(0, 100, 50), passage(80, 300, 200)], [passage(0, 100, 50)]);
    expect([recall, precision]).toEqual([0.5, 1]);
  });

  it("counts nothing that meets a passage on one side only", () => {
    expect(score([passage(0, 100, 50)], [passage(0, 500, 50)])).toMatchObject({ plagdet: 0, recall: 0, precision: 0 });
  });

  it("holds what is found where nothing is marked against the precision", () => {
    const measure = new PlagdetScore();
    measure.add([passage(0, 100, 50)], [passage(0, 100, 50)]);
    measure.add([], [passage(0, 0, 10)]);
    expect(measure.result.precision).toBe(0.5);
  });
});
