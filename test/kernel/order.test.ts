import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byKeys, canonicalJson, compareStrings } from "../../src/kernel/order.js";

describe("order", () => {
  test("strings stand in the order of their code units, not of anybody's alphabet", () => {
    expect(["é", "z", "Z", "a", "ä", "ab", ""].sort(compareStrings)).toEqual(["", "Z", "a", "ab", "z", "ä", "é"]);
  });

  test("strings compare as their code units do, one by one", () => {
    const units = (text: string) => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    const slow = (a: string, b: string): number => {
      const [x, y] = [units(a), units(b)];
      const at = x.findIndex((unit, i) => unit !== y[i]);
      return at < 0 ? Math.sign(x.length - y.length) : at >= y.length ? 1 : Math.sign(x[at] - y[at]);
    };
    const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "中", "👍", "\ud83d"), maxLength: 4 });
    fc.assert(fc.property(text, text, (a, b) => compareStrings(a, b) === slow(a, b)));
  });

  test("the first key that differs decides, and equal items keep their order", () => {
    const items = [
      { name: "b", year: 2, n: 0 },
      { name: "a", year: 2, n: 1 },
      { name: "b", year: 1, n: 2 },
      { name: "a", year: 2, n: 3 },
    ];
    const order = byKeys<(typeof items)[number]>(
      ({ name }) => name,
      ({ year }) => year,
    );
    expect([...items].sort(order).map(({ n }) => n)).toEqual([1, 3, 2, 0]);
  });

  test("numbers compare as numbers", () => {
    expect([10, 9, -1].sort(byKeys((n) => n))).toEqual([-1, 9, 10]);
  });

  test("equal data gives equal JSON, in whatever order its keys were written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 })), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson({ inner: turned })).toBe(canonicalJson({ inner: object }));
        expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  test("keys are sorted at every depth, lists are left alone", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }, 2], a: "x" })).toBe('{"a":"x","b":[{"c":null,"d":1},2]}');
    expect(canonicalJson([3, 1, 2])).toBe("[3,1,2]");
  });
});
