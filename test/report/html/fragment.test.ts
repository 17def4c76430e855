import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Filters,
  NO_FILTERS,
  type PageState,
  pairFragment,
  readFragment,
  writeFragment,
} from "../../../src/report/html/fragment.js";

const day = fc.constantFrom("", "2024-03-19", "2031-01-01");
const text = fc.oneof(fc.constant(""), fc.string({ unit: "grapheme" }), fc.constantFrom("a&b=c#d", "%", "+ +"));
const filters: fc.Arbitrary<Filters> = fc.record({
  outlet: text,
  kind: text,
  certainty: text,
  least: fc.nat(9_999),
  from: day,
  until: day,
  unquoted: fc.boolean(),
  search: text,
  aside: fc.boolean(),
});
const plain = { at: null, article: null, pair: null, passage: null, cluster: null, filters: NO_FILTERS };
const state: fc.Arbitrary<PageState> = fc.oneof(
  fc
    .record({ filters, at: fc.constantFrom(null, "passage-3") })
    .map((some) => ({ ...plain, ...some, view: "findings" as const })),
  filters.map((some) => ({ ...plain, view: "articles" as const, filters: some })),
  fc.nat(5_000).map((article) => ({ ...plain, view: "article" as const, article })),
  fc
    .record({ a: text, b: text, passage: fc.option(fc.integer({ min: 1, max: 99 })), filters })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, passage, filters: some }) => ({
      ...plain,
      view: "pair" as const,
      pair: { a, b },
      passage,
      filters: some,
    })),
);

describe("The fragment of a page", () => {
  test("says what is shown, and is read as what was shown", () => {
    fc.assert(
      fc.property(state, (shown) => {
        expect(readFragment(writeFragment(shown))).toEqual(shown);
      }),
    );
  });

  test("is what an address can have", () => {
    fc.assert(
      fc.property(state, (shown) => {
        const url = new URL(`https://page.example/#${writeFragment(shown)}`);
        expect(readFragment(url.hash.slice(1))).toEqual(shown);
      }),
    );
  });

  test("leads to the first passage of a finding, whatever the articles are called", () => {
    const pair = { a: "a&view=x", b: "b#c d" };
    expect(readFragment(pairFragment(pair.a, pair.b, "0123"))).toMatchObject({
      view: "pair",
      pair,
      cluster: "0123",
      passage: null,
    });
  });

  test("of any other form is the findings", () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        expect(["findings", "articles", "article", "pair"]).toContain(readFragment(any).view);
      }),
    );
    for (const broken of ["view=pair&a=x", "view=pair&a=x&b=x", "view=none", "article-0", "article-x", "%", "least=-3"])
      expect([broken, readFragment(broken).view]).toEqual([broken, "findings"]);
  });
});
