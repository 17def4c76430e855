import { expect, test } from "vitest";
import { opening } from "../../../src/provenance/evidence/opening.js";
import { observeTwo } from "../../support/find-clusters.js";
import { DAM, FERRY, MUSEUM, ORCHARD, TRAM } from "../../support/news.js";

const told = (a: string, b: string) =>
  observeTwo({ text: a }, { text: b }, opening).map(({ favours, weight }) => [favours, weight]);

test("what opens one page and stands amid the other favours the page that it opens", () => {
  const top = `Night boats lie idle\n\n${FERRY}\n\n${ORCHARD}`;
  const amid = [DAM, MUSEUM, FERRY, TRAM].join("\n\n");
  expect(told(top, amid)).toEqual([["a", 0.5]]);
  expect(told(amid, top)).toEqual([["b", 0.5]]);
});

test("what opens both, or neither, says nothing", () => {
  expect(told(`${FERRY}\n\n${ORCHARD}`, `${FERRY}\n\n${DAM}`)).toEqual([]);
  expect(told(`${ORCHARD}\n\n${TRAM}\n\n${FERRY}`, `${DAM}\n\n${MUSEUM}\n\n${FERRY}`)).toEqual([]);
  expect(told(`${FERRY}\n\n${ORCHARD}`, `${TRAM}\n\n${FERRY}`)).toEqual([]);
});
