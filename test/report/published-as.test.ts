import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTime } from "../../src/kernel/time.js";
import { changedAs, publishedAs, publishedMoment } from "../../src/report/published-as.js";
import type { ArticleInput } from "../../src/text/article.js";
import { trace } from "../../src/trace.js";

const articleOf = async (times: Partial<ArticleInput>) =>
  (await trace([{ id: "a", text: "Some words.", ...times }])).articles[0];
const tell = async (times: Partial<ArticleInput>) => publishedAs(await articleOf(times));

describe("the time of publication in one text", () => {
  test.each<[string, Partial<ArticleInput>, string | null]>([
    ["a moment where it is known to the minute", { publishedAt: "2031-03-12T09:15+02:00" }, "2031-03-12T07:15Z"],
    ["a moment to the second", { publishedAt: "2031-03-12T09:15:30Z" }, "2031-03-12T09:15:30Z"],
    ["the publisher's day", { publishedAt: "2031-03-12" }, "2031-03-12"],
    ["the publisher's month", { publishedAt: "2031-03" }, "2031-03"],
    ["the publisher's year", { publishedAt: "2031" }, "2031"],
    [
      "the finest of several",
      { publishedAt: "2031", dates: [{ kind: "published", value: "2031-03-12" }] },
      "2031-03-12",
    ],
    [
      "the day that both ends have in common",
      { publishedAt: { earliest: "2031-03-12T08:00Z", latest: "2031-03-12T23:59Z" } },
      "2031-03-12",
    ],
    [
      "the month that both ends have in common",
      { publishedAt: { earliest: "2031-03-12T08:00Z", latest: "2031-03-31T23:59Z" } },
      "2031-03",
    ],
    ["nothing where one end is open", { observedAt: "2031-03-12T09:15Z" }, null],
    ["nothing where nothing is in common", { publishedAt: { earliest: "2030-12-01", latest: "2031-02-01" } }, null],
    ["nothing where nothing is known", {}, null],
  ])("is %s", async (_, times, told) => {
    expect(await tell(times)).toBe(told);
  });

  test("never says more than is known: all that is possible lies in what is said", async () => {
    const time = fc.constantFrom(
      "2031",
      "2031-03",
      "2031-03-12",
      "2031-03-12T09:15Z",
      "2031-03-12T09:15",
      "2031-04-01T00:10+01:00",
    );
    await fc.assert(
      fc.asyncProperty(time, time, async (earliest, latest) => {
        const article = await articleOf({ publishedAt: { earliest, latest } }).catch(() => null);
        const said = article && publishedAs(article);
        if (!said) return;
        const parsed = parseTime(said);
        if ("problem" in parsed) throw new Error(parsed.problem);
        expect(parsed.interval.earliest!).toBeLessThanOrEqual(Date.parse(article.published!.earliest!));
        expect(parsed.interval.latest!).toBeGreaterThanOrEqual(Date.parse(article.published!.latest!));
      }),
    );
  });

  test("is a moment with seconds, or nothing, where only a moment will do", async () => {
    expect(publishedMoment(await articleOf({ publishedAt: "2031-03-12T09:15+02:00" }))).toBe("2031-03-12T07:15:00Z");
    expect(publishedMoment(await articleOf({ publishedAt: "2031-03-12" }))).toBeNull();
  });
});

describe("the time of a page's last change", () => {
  const changed = async (times: Partial<ArticleInput>) => changedAs(await articleOf(times));
  const modified = (value: string) => ({ kind: "modified" as const, value });
  test.each<[string, Partial<ArticleInput>, string | null]>([
    ["is a moment where it is known to the minute", { modifiedAt: "2031-03-12T18:15+02:00" }, "2031-03-12T16:15Z"],
    ["is a day where no more is known", { modifiedAt: "2031-03-12" }, "2031-03-12"],
    [
      "is of the last of several",
      { dates: [modified("2031-03-14T08:00Z"), modified("2031-03-12")] },
      "2031-03-14T08:00Z",
    ],
    ["is not known of a page that is only published or seen", { publishedAt: "2031", observedAt: "2032" }, null],
  ])("%s", async (_, times, told) => {
    expect(await changed(times)).toBe(told);
  });
});
