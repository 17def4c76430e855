import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thresholdOf } from "./threshold.js";

const known = (values: Readonly<Record<"not" | "of", readonly number[]>>) => [
  ...values.not.map((value) => ({ value, isOfKind: false })),
  ...values.of.map((value) => ({ value, isOfKind: true })),
];
const faultsAt = (threshold: number, list: readonly { value: number; isOfKind: boolean }[]) =>
  list.filter(({ value, isOfKind }) => value >= threshold !== isOfKind).length;

describe("A threshold", () => {
  it("stands in the middle between the two kinds", () => {
    expect(thresholdOf(known({ not: [1, 2], of: [4, 9] }))).toBe(3);
  });

  it("is not moved by one that is marked wrongly, however far out", () => {
    expect(thresholdOf(known({ not: [1, 2], of: [-1_000, 4, 9] }))).toBe(3);
  });

  it("takes the widest gap of those with the fewest faults", () => {
    expect(thresholdOf(known({ not: [1, 10], of: [3, 11] }))).toBe(2);
    expect(thresholdOf(known({ not: [1, 4], of: [3, 11] }))).toBe(7.5);
  });

  it("lies below everything, or above, where all are of one kind", () => {
    expect([thresholdOf(known({ not: [], of: [1, 2] })), thresholdOf(known({ not: [1, 2], of: [] }))]).toEqual([
      -Infinity,
      Infinity,
    ]);
  });

  it("makes as few faults as any that could be chosen", () => {
    const one = fc.record({ value: fc.integer({ min: 0, max: 12 }), isOfKind: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (list) => {
        const all = [-Infinity, Infinity, ...Array.from({ length: 13 }, (_, i) => i + 0.5)];
        const fewest = Math.min(...all.map((threshold) => faultsAt(threshold, list)));
        expect(faultsAt(thresholdOf(list), list)).toBe(fewest);
      }),
    );
  });
});
