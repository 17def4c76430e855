import { describe, expect, test } from "vitest";
import { editing } from "../../../src/provenance/evidence/editing.js";
import { observeTwo } from "../../support/find-clusters.js";

const WHOLE =
  "The company cut the crews of its night boats by half on Tuesday, as its drivers had feared since the spring, and left 1,243 lorries parked along the quay at Port Amery. The board said that the boats would sail again when the talks were over, and the deckhands went home without their pay.";

const told = (a: string, b: string) =>
  observeTwo({ text: a }, { text: b }, editing).map(({ favours, weight }) => [favours, Math.round(weight * 10) / 10]);

describe("editing", () => {
  test("favours the text that says more where the other leaves a clause out", () => {
    const shorter = WHOLE.replace(" as its drivers had feared since the spring,", "");
    expect(told(WHOLE, shorter)).toEqual([["a", 0.8]]);
    expect(told(shorter, WHOLE)).toEqual([["b", 0.8]]);
  });

  test("favours the text with the weekday where the other has a date", () => {
    expect(told(WHOLE, WHOLE.replace("on Tuesday", "on 4 May"))).toEqual([["a", 1]]);
    expect(told(WHOLE.replace("on Tuesday", "on 4 May"), WHOLE)).toEqual([["b", 1]]);
  });

  test("favours the text that does not doubt what the other only reports, by little: a small word goes as easily as it comes", () => {
    expect(told(WHOLE, WHOLE.replace("went home", "reportedly went home"))).toEqual([["a", 0.3]]);
    expect(told(WHOLE.replace("would sail", "may sail"), WHOLE.replace("would sail", "sail"))).toEqual([["b", 0.3]]);
  });

  test("adds up different acts, and sets acts in both directions against each other", () => {
    const shorten = (text: string) => text.replace(" along the quay at Port Amery", "");
    const date = (text: string) => text.replace("on Tuesday", "on 4 May");
    expect(told(WHOLE, date(shorten(WHOLE)))).toEqual([["a", 1.8]]);
    expect(told(date(WHOLE), shorten(WHOLE)).sort()).toEqual([
      ["a", 0.8],
      ["b", 1],
    ]);
  });

  test("says nothing of other words of the same length", () => {
    expect(told(WHOLE, WHOLE.replace("parked along the quay", "standing beside the pier"))).toEqual([]);
  });
});
