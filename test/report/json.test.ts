import { describe, expect, test } from "vitest";
import type { UrtextError } from "../../src/errors.js";
import { fromJson, toJson } from "../../src/report/json.js";
import { toJsonl } from "../../src/report/jsonl.js";
import type { Report } from "../../src/report/schema.js";
import { trace } from "../../src/trace.js";
import { exampleReport } from "../support/exported.js";
import { FERRY } from "../support/news.js";
import { STORY } from "../support/report-articles.js";

test("equal reports are equal bytes, indented, with a line break at the end", async () => {
  const [one, other] = [await trace(STORY), await trace([...STORY].reverse())];
  expect(toJson(one)).toBe(toJson(other));
  expect(toJson(one).startsWith('{\n  "format": "urtext-report",\n  "version": 1,')).toBe(true);
  expect(toJson(one).endsWith("}\n")).toBe(true);
  expect(JSON.parse(toJson(one))).toEqual(one);
});

/** Texts that bound a time, so that one of the dates has its place. */
const BOUNDED = ["a", "b"].map((id) => ({ id, text: `${FERRY}\n\nThe old ferry sank on 2 May 2031.`, language: "en" }));

/** Keys under which an article is named; a change's `from` and `to` are words, and an outlet is no article. */
const NAMES: ReadonlySet<string> = new Set(["article", "from", "to"]);

function namesIn(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === "string") {
    const [list, key] = [path.at(-2)!, path.at(-1)!];
    const isWord = path.includes("outletFlows") || path.at(-3) === "changes" || list === "credit";
    const isName = NAMES.has(key) && !isWord;
    const isId = key === "id" && (path[0] === "articles" || path[0] === "record");
    return isName || isId || (list === "articles" && path.at(-3) !== "record") ? [[...path]] : [];
  }
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => namesIn(inner, [...path, key]));
}

/** Of an article that the record calls otherwise, the article's own place is told. */
const placeToldOf = (place: readonly string[]): string =>
  place[0] === "record" ? `${place.slice(1).join(".")}: "` : `${place.join(".")}: "nobody" is no `;

function renamed(report: Report, place: readonly string[]): Report {
  const copy = structuredClone(report);
  const holder = place.slice(0, -1).reduce((at, key) => at[key] as never, copy as unknown as Record<string, unknown>);
  holder[place.at(-1)!] = "nobody";
  return copy;
}

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
    expect(fromJson(`\ufeff${toJson(report)}`)).toEqual(report);
  });

  test("is refused with a code and a mend where it is broken", async () => {
    const { articles: _, ...less } = await trace(STORY);
    for (const text of ["", "{", "null", "[]", "7", "{}", '{"format":7}', JSON.stringify(less)]) {
      expect([text, refused(text).code]).toEqual([text, "URTEXT_REPORT_BROKEN"]);
    }
    expect(refused(JSON.stringify(less)).message).toContain("articles");
    expect(refused("{").message).toContain("urtext trace --format json");
  });

  test("is refused where it comes by lines, and says so", async () => {
    const byLines = toJsonl(await trace(STORY));
    expect([refused(byLines).code, refused(byLines).message.includes("JSON Lines")]).toEqual([
      "URTEXT_REPORT_BROKEN",
      true,
    ]);
    expect(refused(toJsonl(await trace([]))).code).toBe("URTEXT_REPORT_BROKEN");
  });

  test("is refused wherever it names an article that it does not have, with the place", async () => {
    const reports = [await exampleReport(), await trace(STORY), await trace(BOUNDED)];
    const kinds = new Set<string>();
    for (const report of reports) {
      for (const place of namesIn(report)) {
        const kind = place.map((key) => (/^\d+$/u.test(key) ? "*" : key)).join(".");
        if (kinds.has(kind)) continue;
        kinds.add(kind);
        const { code, message } = refused(JSON.stringify(renamed(report, place)));
        expect([kind, code, message.includes(placeToldOf(place))]).toEqual([kind, "URTEXT_REPORT_BROKEN", true]);
      }
    }
    expect(kinds.size).toBe(17);
  });

  test("is refused where a derivation is between articles that do not carry the text", async () => {
    const report = structuredClone(await trace(STORY));
    report.clusters[0].derivations[0].to = "echo";
    expect(refused(JSON.stringify(report)).message).toContain(
      'clusters.0.derivations.0.to: "echo" is no witness of its cluster',
    );
  });

  test("is refused where a time is none, as no drawing could show it", async () => {
    const report = structuredClone(await trace(STORY));
    report.articles[0].published!.latest = "soon";
    expect(refused(JSON.stringify(report)).message).toContain("articles.0.published.latest");
  });

  test("is refused with both formats where it is of another", async () => {
    const report = await trace(STORY);
    const { code, facts } = refused(JSON.stringify({ ...report, version: 2, more: 1 }));
    expect([code, facts]).toEqual(["URTEXT_REPORT_FORMAT", { found: "urtext-report 2", known: "urtext-report 1" }]);
    expect(refused(JSON.stringify({ ...report, format: "other" })).facts.found).toBe("other 1");
  });
});
