import { describe, expect, test } from "vitest";
import { creditedOutside, outsidePrior } from "../../src/provenance/credited-outside.js";
import { findFacts, type Given } from "../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../support/news.js";

const whole = (rest: Partial<Given> = {}): Given => ({ text: FERRY, outlet: "Amery Beacon", ...rest });
const part = (rest: Partial<Given> = {}): Given => ({
  text: `${FERRY}\n\n${DAM}\n\n${MUSEUM}\n\n${ORCHARD}`,
  outlet: "Tessin Post",
  ...rest,
});
const factsOf = (...given: [Given, Given]) => findFacts(...given).facts;

describe("a text from a party outside", () => {
  test("is that of whoever credits one: surely of a page that is nearly all of it, perhaps of a part of another", () => {
    expect(factsOf(whole(), part()).map(creditedOutside)).toEqual([0, 0]);
    expect(factsOf(whole({ credits: ["Corvane"] }), part()).map(creditedOutside)).toEqual([0.9, 0]);
    expect(factsOf(whole(), part({ credits: ["Corvane"] })).map(creditedOutside)).toEqual([0, 0.5]);
    expect(factsOf(whole(), part({ credits: ["Amery Beacon"] })).map(creditedOutside)).toEqual([0, 0]);
  });

  test("is unlikely where nobody credits one, and the more so for each where there are many", () => {
    const prior = outsidePrior(factsOf(whole(), part()));
    expect(prior(1)).toBeCloseTo(-2.5);
    expect(Math.exp(prior(10)) * 10).toBeCloseTo(Math.exp(-2.5));
  });

  test("is likelier than not where somebody credits one, for those who do not say so too, be they many or few", () => {
    const [few, many] = [1, 50].map(outsidePrior(factsOf(whole({ credits: ["Corvane"] }), part())));
    expect(few).toBeGreaterThan(0.5);
    expect(many).toBeGreaterThan(0.5);
    expect(few - many).toBeLessThan(0.01);
  });
});
