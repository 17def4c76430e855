import fc from "fast-check";
import { expect, test } from "vitest";
import { chance, fourDecimals } from "../../src/report/numbers.js";

test("probabilities have four decimals", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
      const told = fourDecimals(value);
      expect(Math.abs(told - value)).toBeLessThanOrEqual(0.00005 + 1e-12);
      expect(String(told)).toMatch(/^[01](?:\.\d{1,4})?$|^\d(?:\.\d)?e-4$/u);
    }),
  );
  expect(fourDecimals(0.12345)).toBe(0.1235);
  expect(fourDecimals(1)).toBe(1);
});

test("a chance is never rounded to certainty", () => {
  expect([0.5, 0.986, 0.9999, 1].map(chance)).toEqual(["0.50", "0.99", "over 0.99", "over 0.99"]);
});
