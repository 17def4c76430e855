import { describe, expect, test } from "vitest";
import { lazily, lazyFields } from "../../src/kernel/lazily.js";
import { pattern } from "../../src/kernel/pattern.js";

describe("what is made lazily", () => {
  test("is made when it is first asked for, and once", () => {
    let made = 0;
    const table = lazily(() => [++made]);
    expect(made).toBe(0);
    expect(table()).toBe(table());
    expect(made).toBe(1);
  });

  test("is asked for again where making it failed", () => {
    let tries = 0;
    const table = lazily(() => {
      if (++tries === 1) throw new Error("not yet");
      return [tries];
    });
    expect(table).toThrow("not yet");
    expect(table()).toEqual([2]);
  });

  test("is, of an object, each field by itself, and the object is copied like any other", () => {
    const made: string[] = [];
    const field = (name: string) => () => {
      made.push(name);
      return [name];
    };
    const fields = lazyFields({ a: field("a"), b: field("b") });
    expect(Object.keys(fields)).toEqual(["a", "b"]);
    expect(made).toEqual([]);
    expect(fields.b).toBe(fields.b);
    expect(made).toEqual(["b"]);
    expect({ ...fields }).toEqual({ a: ["a"], b: ["b"] });
    expect(made).toEqual(["b", "a"]);
  });

  test("is, of a pattern, what a literal would be", () => {
    const letters = pattern(String.raw`[\p{L}’-]+`, "gu");
    expect("Ilk’s ferry".match(letters())).toEqual(["Ilk’s", "ferry"]);
    expect(letters()).toBe(letters());
  });
});
