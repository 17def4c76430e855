import { describe, expect, it } from "vitest";
import { seededIntegers } from "../../../src/kernel/random.js";
import { RunFilter } from "../../../src/store/lmdb/run-filter.js";

describe("The filter of a run", () => {
  it("knows every key that was added, and takes few others for one, from the first key to the last", () => {
    const next = seededIntegers(5);
    const keys = [0, 0xffffffff, ...Array.from({ length: 10_000 }, next)];
    const filter = new RunFilter(keys.length, (hi) => hi / 2 ** 32);
    for (const key of keys) filter.add(key);
    expect(keys.every((key) => filter.mayHave(key))).toBe(true);
    const others = Array.from({ length: 10_000 }, next).filter((key) => filter.mayHave(key));
    expect(others.length).toBeGreaterThan(0);
    expect(others.length).toBeLessThan(1_500);
  });
});
