import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Shelf, Shelved } from "../../src/kernel/shelf.js";

/** Things that tell how often each was made, each as heavy as it says. */
function things(room: number, weights: readonly number[]) {
  const shelf = new Shelf(room);
  const made = weights.map(() => 0);
  const shelved = weights.map(
    (weight, i) =>
      new Shelved(
        shelf,
        () => {
          made[i]++;
          return { i };
        },
        () => weight,
      ),
  );
  return { made, shelved };
}

describe("a shelf", () => {
  it("makes what has room once, however often it is asked for", () => {
    const { made, shelved } = things(10, [3, 3, 4]);
    for (let round = 0; round < 5; round++) for (const thing of shelved) thing.get();
    expect(made).toEqual([1, 1, 1]);
  });

  it("keeps what was used since it came, and lets go of what was not", () => {
    const { made, shelved } = things(2, [1, 1, 1]);
    const [often, once, new_] = shelved;
    often.get();
    once.get();
    often.get();
    new_.get(); // no room: of the two that stand there `often` was used again
    often.get();
    expect(made).toEqual([1, 1, 1]);
    once.get();
    expect(made).toEqual([1, 2, 1]);
  });

  it("has room for the last even where that is heavier than all there may be", () => {
    const { made, shelved } = things(1, [5, 5]);
    shelved[0].get();
    shelved[0].get();
    expect(made).toEqual([1, 0]);
    shelved[1].get();
    shelved[0].get();
    expect(made).toEqual([2, 1]);
  });

  it("takes what somebody else made", () => {
    const { made, shelved } = things(1, [1]);
    const given = { i: 7 };
    shelved[0].put(given);
    expect(shelved[0].get()).toBe(given);
    expect(made).toEqual([0]);
  });

  it("gives what was asked for, and never holds more than it has room for and the last", () => {
    const asked = fc.array(fc.nat(9), { maxLength: 200 });
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(fc.nat(30), weights, asked, (room, weighing, order) => {
        const { made, shelved } = things(room, weighing);
        let last = -1;
        for (const i of order) {
          expect(shelved[i].get().i).toBe(i);
          last = i;
        }
        // What stands there is given again without being made.
        const before = [...made];
        const standing = shelved.flatMap((thing, i) => (thing.isStanding() ? [i] : []));
        for (const i of standing) shelved[i].get();
        expect(made).toEqual(before);
        const others = standing.filter((i) => i !== last).reduce((sum, i) => sum + weighing[i], 0);
        expect(others).toBeLessThanOrEqual(room);
      }),
    );
  });
});
