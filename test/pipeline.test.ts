import { compare, trace } from "urtext";
import { describe, expect, test } from "vitest";
import { toText } from "../src/report/text.js";
import { DAM, FERRY } from "./support/news.js";

const article = (id: string, text: string, language: string) => ({ id, text, language });
const stemmerLimits = (limits: readonly { cap: string; says: string }[]) =>
  limits.filter(({ cap }) => cap === "stemmer").map(({ says }) => says.match(/"[^"]+"/g));

describe("where a language has no stemmer", () => {
  const georgian = article("ka", "მდინარე ღამით ადიდდა და სოფლის გზა დატბორა", "ka-GE");
  const unknown = "qorvin tasbel murrak ondivel sathrun belkor imradun";

  test("a search for what was reworded says so, and names the languages in order", () => {
    const { limits } = compare(georgian, article("hy", "Գետը գիշերը վարարեց և գյուղի ճանապարհը փակվեց", "hy"), {
      sensitivity: "reworded",
    });
    expect(stemmerLimits(limits)).toEqual([['"hy"', '"ka"']]);
    expect(limits.find(({ cap }) => cap === "stemmer")?.reached).toBe(2);
  });

  test("it says so of a language that nobody named", () => {
    expect(stemmerLimits(compare(unknown, FERRY, { sensitivity: "reworded" }).limits)).toEqual([['"und"']]);
  });

  test("nothing is said where every language has one, or where none is asked for", () => {
    expect(compare(FERRY, DAM, { sensitivity: "reworded" }).limits).toEqual([]);
    expect(compare(georgian, unknown, { sensitivity: "edited" }).limits).toEqual([]);
    expect(compare(georgian, unknown, { sensitivity: "verbatim" }).limits).toEqual([]);
  });

  test("the report has it, and tells it in its text", async () => {
    const articles = [georgian, article("en", FERRY, "en")];
    const report = await trace(articles, { sensitivity: "reworded" });
    expect(stemmerLimits(report.limits)).toEqual([['"ka"']]);
    expect(toText(report)).toMatch(/Limits reached[\s\S]*stemmer[\s\S]*"ka"/);
  });
});

describe("where an article's times contradict each other in more pairs than are told", () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ kind: "published" as const, value: `2031-03-0${i + 1}T08:00Z` }));
  const limitsOf = async (...counts: number[]) => {
    const articles = counts.map((count, i) => ({ id: `a${i}`, text: `${FERRY}\n\n${DAM}`, dates: days(count) }));
    return (await trace(articles)).limits.filter(({ cap }) => cap === "mostContradictions");
  };

  test("the report says so, and of how many articles", async () => {
    expect(await limitsOf(6, 9, 1)).toMatchObject([{ value: 10, reached: 2 }]);
  });

  test("nothing is said where all are told, or where nobody shares the text", async () => {
    expect(await limitsOf(5, 1)).toEqual([]);
    expect(await limitsOf(9)).toEqual([]);
  });
});
