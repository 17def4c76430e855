import { describe, expect, test } from "vitest";
import type { UrtextError } from "../../src/errors.js";
import { fromJson, toJson } from "../../src/report/json.js";
import { trace } from "../../src/trace.js";
import { STORY } from "../support/report-articles.js";

test("equal reports are equal bytes, indented, with a line break at the end", async () => {
  const [one, other] = [await trace(STORY), await trace([...STORY].reverse())];
  expect(toJson(one)).toBe(toJson(other));
  expect(toJson(one).startsWith('{\n  "format": "urtext-report",\n  "version": 1,')).toBe(true);
  expect(toJson(one).endsWith("}\n")).toBe(true);
  expect(JSON.parse(toJson(one))).toEqual(one);
});

describe("a report read back", () => {
  const refused = (text: string) => {
    try {
      fromJson(text);
    } catch (error) {
      return error as UrtextError<"URTEXT_REPORT_FORMAT">;
    }
    throw new Error("it was read");
  };

  test("is the report that was written, in whatever typesetting", async () => {
    const report = await trace(STORY);
    expect(fromJson(toJson(report))).toEqual(report);
    expect(toJson(fromJson(JSON.stringify(report)))).toBe(toJson(report));
  });

  test("is refused with a code and a mend where it is broken", async () => {
    const { articles: _, ...less } = await trace(STORY);
    for (const text of ["", "{", "null", "[]", "7", "{}", '{"format":7}', JSON.stringify(less)]) {
      expect([text, refused(text).code]).toEqual([text, "URTEXT_REPORT_BROKEN"]);
    }
    expect(refused(JSON.stringify(less)).message).toContain("articles");
    expect(refused("{").message).toContain("urtext trace --format json");
  });

  test("is refused with both formats where it is of another", async () => {
    const report = await trace(STORY);
    const { code, facts } = refused(JSON.stringify({ ...report, version: 2, more: 1 }));
    expect([code, facts]).toEqual(["URTEXT_REPORT_FORMAT", { found: "urtext-report 2", known: "urtext-report 1" }]);
    expect(refused(JSON.stringify({ ...report, format: "other" })).facts.found).toBe("other 1");
  });
});
