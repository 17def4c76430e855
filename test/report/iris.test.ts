import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compact, iri, PREFIXES, webAddress } from "../../src/report/iris.js";
import { HOSTILE } from "../support/exported.js";

const anyPart = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...HOSTILE, "a/b", "%2F", "."));
const parts = fc.array(
  anyPart.filter((part) => part !== ""),
  { minLength: 1, maxLength: 3 },
);

describe("names of things", () => {
  test("are encoded as the platform does, where that can", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (part) => {
        expect(decodeURIComponent(compact("article", part)).replace(":~.", ":.")).toBe(`article:${part}`);
      }),
    );
  });

  test("are absolute, stay as they are when a reader makes them absolute, and have nothing to escape", () => {
    fc.assert(
      fc.property(parts, (some) => {
        const name = iri("witness", ...some);
        expect(new URL(name).href).toBe(name);
        expect(name).toBe(PREFIXES.witness + compact("witness", ...some).slice("witness:".length));
        expect(name).toMatch(/^[A-Za-z0-9:/._~%-]+$/u);
      }),
    );
  });

  test("are different for different parts", () => {
    fc.assert(
      fc.property(parts, parts, (some, others) => {
        const same = JSON.stringify(some) === JSON.stringify(others);
        expect(compact("article", ...some) === compact("article", ...others)).toBe(same);
      }),
    );
    expect(compact("article", "\ud83d")).not.toBe(compact("article", "\ufffd"));
  });
});

test("an address of the web is one, as browsers write it, and nothing else is", () => {
  const told = [
    "https://post.example/a b?c|d",
    "http://POST.example",
    "post.example/a",
    "javascript:alert(1)",
    "",
    null,
  ];
  expect(told.map(webAddress)).toEqual([
    "https://post.example/a%20b?c%7Cd",
    "http://post.example/",
    null,
    null,
    null,
    null,
  ]);
});
