import { describe, expect, test } from "vitest";
import { containment } from "../../../src/provenance/evidence/containment.js";
import { observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../../support/news.js";

const told = (...args: Parameters<typeof observeTwo>) =>
  observeTwo(...args).map(({ kind, favours, weight }) => [kind, favours, weight]);

describe("containment", () => {
  test("favours the article that goes on where the other leaves out, and in the mirror the other", () => {
    const whole = { text: `${FERRY} ${ORCHARD} ${DAM}` };
    const shortened = { text: `${FERRY} ${DAM}` };
    expect(told(whole, shortened, containment)).toEqual([["containment", "a", 1.4]]);
    expect(told(shortened, whole, containment)).toEqual([["containment", "b", 1.4]]);
  });

  test("favours the long article of which the other is a part", () => {
    const long = { text: [DAM, FERRY, ORCHARD, MUSEUM, TRAM].join("\n\n") };
    expect(told(long, { text: FERRY }, containment)).toEqual([["containment", "a", 1.2]]);
    expect(told({ text: FERRY }, long, containment)).toEqual([["containment", "b", 1.2]]);
  });

  test("says nothing of two that are alike, and nothing of a passage that is part of both", () => {
    expect(told({ text: FERRY }, { text: FERRY }, containment)).toEqual([]);
    expect(told({ text: `${FERRY}\n\n${DAM}` }, { text: `${FERRY}\n\n${MUSEUM}` }, containment)).toEqual([]);
  });
});
