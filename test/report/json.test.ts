import { expect, test } from "vitest";
import { toJson } from "../../src/report/json.js";
import { trace } from "../../src/trace.js";
import { STORY } from "../support/report-articles.js";

test("equal reports are equal bytes, indented, with a line break at the end", async () => {
  const [one, other] = [await trace(STORY), await trace([...STORY].reverse())];
  expect(toJson(one)).toBe(toJson(other));
  expect(toJson(one).startsWith('{\n  "format": "urtext-report",\n  "version": 1,')).toBe(true);
  expect(toJson(one).endsWith("}\n")).toBe(true);
  expect(JSON.parse(toJson(one))).toEqual(one);
});
