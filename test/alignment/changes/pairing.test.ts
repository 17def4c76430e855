import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachOnce, pairByKey } from "../../../src/alignment/changes/pairing.js";

interface Thing {
  readonly key: string;
  readonly place: number;
}

const REACH = 3;
const keyOf = ({ key }: Thing): string => key;
const apart = (x: Thing, y: Thing): number => (Math.abs(x.place - y.place) <= REACH ? 0 : x.place - y.place);

const things = fc
  .array(fc.record({ key: fc.constantFrom("", "boats", "masons", "carts"), place: fc.nat(20) }), { maxLength: 12 })
  .map((list) => list.sort((x, y) => x.place - y.place));

/** Each thing of the first list with the first of the other that is near and still free. */
function slowPairs(x: readonly Thing[], y: readonly Thing[]): [Thing, Thing][] {
  const free = new Set(y);
  return x.flatMap((thing): [Thing, Thing][] => {
    const near = [...free].find((one) => one.key !== "" && one.key === thing.key && apart(thing, one) === 0);
    return near !== undefined && free.delete(near) ? [[thing, near]] : [];
  });
}

const inOrder = (pairs: readonly (readonly [Thing, Thing])[]): string[] =>
  pairs.map(([x, y]) => `${x.key} ${x.place} ${y.place}`).sort();

describe("things of one key", () => {
  test("are paired as looking for each one's first free neighbour pairs them, in one walk", () => {
    fc.assert(
      fc.property(things, things, (x, y) => {
        expect(inOrder(pairByKey(x, y, keyOf, apart))).toEqual(inOrder(slowPairs(x, y)));
      }),
    );
  });

  test("are the same pairs whichever list is asked first", () => {
    fc.assert(
      fc.property(things, things, (x, y) => {
        const back = pairByKey(y, x, keyOf, apart).map(([a, b]): [Thing, Thing] => [b, a]);
        expect(inOrder(back)).toEqual(inOrder(pairByKey(x, y, keyOf, apart)));
      }),
    );
  });
});

describe("of pairs that have a side in common", () => {
  const placed = (start: number) => ({ span: { start, end: start + 1 } });
  const [x, y] = [0, 1].map(() => Array.from({ length: 6 }, (_, start) => placed(start)));
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(5)), { selector: (pair) => pair.join() });

  test("one is kept, the same in whatever order they come and whichever side is asked first", () => {
    fc.assert(
      fc.property(pairs, (places) => {
        const all = places.map(([i, j]) => ({ a: x[i], b: y[j] }));
        const kept = eachOnce(all);
        expect([new Set(kept.map(({ a }) => a)).size, new Set(kept.map(({ b }) => b)).size]).toEqual([
          kept.length,
          kept.length,
        ]);
        const back = eachOnce([...all].reverse().map(({ a, b }) => ({ a: b, b: a })));
        const textOf = (list: readonly { a: { span: { start: number } }; b: { span: { start: number } } }[]) =>
          list.map(({ a, b }) => `${a.span.start} ${b.span.start}`).sort();
        expect(textOf(back.map(({ a, b }) => ({ a: b, b: a })))).toEqual(textOf(kept));
      }),
    );
  });

  test("the one further in front is kept", () => {
    expect(
      eachOnce([
        { a: x[2], b: y[1] },
        { a: x[0], b: y[1] },
      ]),
    ).toEqual([{ a: x[0], b: y[1] }]);
  });
});
