import fc from "fast-check";
import { expect, test } from "vitest";
import { Shares } from "../../src/crew/shares.js";

test("every portion is done once, in whatever order workers ask", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1, max: 5 }), fc.array(fc.nat()), (portions, workers, order) => {
      const shares = new Shares(portions, workers);
      const done: number[] = [];
      const ask = (worker: number): void => {
        const next = shares.next(worker);
        if (next !== null) done.push(next);
      };
      for (const worker of order) ask(worker % workers);
      while (done.length < portions) ask(0);
      expect(done.sort((x, y) => x - y)).toEqual(Array.from({ length: portions }, (_, i) => i));
      for (let worker = 0; worker < workers; worker++) expect(shares.next(worker)).toBeNull();
    }),
  );
});

test("who is as fast as the others does what stands together", () => {
  const shares = new Shares(6, 2);
  expect([0, 1, 0, 1, 0, 1].map((worker) => shares.next(worker))).toEqual([0, 3, 1, 4, 2, 5]);
});
