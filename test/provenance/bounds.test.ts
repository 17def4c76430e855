import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Report, trace } from "../../src/index.js";
import { certainlyBefore, parseTime } from "../../src/kernel/time.js";
import type { ArticleInput } from "../../src/text/article.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../support/news.js";

const SANK = "The old ferry sank on 5 May 2031, and nobody was hurt.";
const inferredOf = ({ articles }: Report, id: string) =>
  articles.find((article) => article.id === id)!.dates.filter(({ kind }) => kind === "inferred");
const publishedOf = ({ articles }: Report, id: string) => articles.find((article) => article.id === id)!.published;

describe("a bound that a text sets", () => {
  test("is told with its words and its place, and bounds an article of unknown date", async () => {
    const text = `${FERRY}\n\n${SANK}\n\n${DAM}`;
    const report = await trace([{ id: "a", text, language: "en" }]);
    const [{ value, earliest, latest, source, span }] = inferredOf(report, "a");
    expect([value, earliest, latest]).toEqual(["2031-05-05/..", "2031-05-04T10:00Z", null]);
    expect(source).toContain("sank on 5 May 2031");
    expect([span!.article, text.slice(span!.start, span!.end)]).toEqual(["a", "sank on 5 May 2031"]);
    expect(publishedOf(report, "a")).toMatchObject({ earliest: "2031-05-04T10:00Z", latest: null });
  });

  test("narrows what is stated, and gives way where it contradicts that, or where the page was changed", async () => {
    const text = `${FERRY}\n\n${SANK}\n\n${DAM}`;
    const known = async (rest: Partial<ArticleInput>) =>
      publishedOf(await trace([{ id: "a", text, language: "en", ...rest }]), "a");
    expect(await known({ publishedAt: "2031-05" })).toMatchObject({
      earliest: "2031-05-04T10:00Z",
      latest: "2031-06-01T12:00Z",
    });
    expect(await known({ publishedAt: "2031-03" })).toMatchObject({ source: "publishedAt" });
    expect(await known({ modifiedAt: "2031-05-20" })).toMatchObject({ earliest: null, source: "modifiedAt" });
  });

  test("keeps an article without a date from being the source of one that was there before its events", async () => {
    const undated: ArticleInput = { id: "a", text: `${FERRY}\n\n${SANK}`, outlet: "Amery Beacon", language: "en" };
    const early: ArticleInput = {
      id: "b",
      text: `${FERRY}\n\n${MUSEUM}`,
      outlet: "Tessin Post",
      language: "en",
      publishedAt: "2031-04-20",
    };
    const { clusters } = await trace([undated, early]);
    expect(clusters[0].first).toMatchObject({ article: "b" });
    expect(clusters[0].derivations.map(({ from, to }) => [from, to])).toEqual([["b", "a"]]);
  });

  test("from above comes from a dated article that certainly has its text, and from no other", async () => {
    const source: ArticleInput = { id: "a", text: `${FERRY}\n\n${DAM}`, outlet: "Amery Beacon", language: "en" };
    const copy: ArticleInput = {
      id: "b",
      text: `${MUSEUM}\n\nAs the Amery Beacon reported: “${FERRY}”\n\n${ORCHARD}`,
      outlet: "Tessin Post",
      language: "en",
      publishedAt: "2031-05-20T10:00Z",
      credits: ["Amery Beacon"],
    };
    const [bound] = inferredOf(await trace([source, copy]), "a");
    expect(bound).toMatchObject({ value: "../2031-05-20T10:00Z", earliest: null, latest: "2031-05-20T10:01Z" });
    expect(bound.span?.article).toBe("b");
    expect(inferredOf(await trace([source, { ...copy, publishedAt: null }]), "a")).toEqual([]);
    const unmarked = { ...copy, credits: [], text: `${MUSEUM}\n\n${FERRY}\n\n${ORCHARD}` };
    expect(inferredOf(await trace([source, unmarked]), "a")).toEqual([]);
    const older = { ...source, publishedAt: "2031-05-01T10:00Z" };
    expect(inferredOf(await trace([older, copy]), "a")).toEqual([]);
  });

  test("from above is none where an article would be older than what it has from another", async () => {
    const quoting = (outlet: string, quoted: string, rest: string) =>
      `As the ${outlet} reported: “${quoted}”\n\n${rest}`;
    const between: ArticleInput = {
      id: "b",
      text: quoting("Amery Beacon", FERRY, MUSEUM),
      outlet: "Tessin Post",
      language: "en",
      credits: ["Amery Beacon"],
    };
    const late: ArticleInput = {
      id: "c",
      text: quoting("Tessin Post", MUSEUM, ORCHARD),
      outlet: "Ileth Courier",
      language: "en",
      publishedAt: "2031-05-20T10:00Z",
      credits: ["Tessin Post"],
    };
    const first = (publishedAt: string): ArticleInput => ({
      id: "a",
      text: `${FERRY}\n\n${DAM}`,
      outlet: "Amery Beacon",
      language: "en",
      publishedAt,
    });
    const told = (publishedAt: string) => trace([first(publishedAt), between, late]);
    expect(inferredOf(await told("2031-05-01T10:00Z"), "b").map(({ value }) => value)).toEqual([
      "../2031-05-20T10:00Z",
    ]);
    const report = await told("2032-05-01T10:00Z");
    const derivations = report.clusters.flatMap((cluster) => cluster.derivations);
    expect(derivations.map(({ from, to }) => [from, to])).toContainEqual(["a", "b"]);
    expect(inferredOf(report, "b")).toEqual([]);
  });

  test("never contradicts the day on which a text was truly published, whatever it tells of before and announces", async () => {
    const day = (offset: number) => new Date(Date.UTC(2031, 4, 5) + offset * 86_400_000).toISOString().slice(0, 10);
    const written = (iso: string) =>
      new Date(iso).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    const told = fc.constantFrom(
      "The ferry sank on #.",
      "On # the mayor of Ileth resigned.",
      "Two men were arrested in Ileth on #.",
    );
    const ahead = fc.constantFrom(
      "The bridge will reopen on #.",
      "The vote was set for #.",
      "On # the bridge reopens, the mayor said.",
      "The mayor called a vote on #.",
    );
    const past = fc.tuple(told, fc.integer({ min: -900, max: 0 }));
    const future = fc.tuple(ahead, fc.integer({ min: 1, max: 900 }));
    await fc.assert(
      fc.asyncProperty(fc.array(past, { maxLength: 4 }), fc.array(future, { maxLength: 4 }), async (before, after) => {
        const lines = [...before, ...after].map(([line, offset]) => line.replace("#", written(day(offset))));
        const report = await trace([{ id: "a", text: [FERRY, ...lines].join("\n\n"), language: "en" }]);
        const truth = parseTime(day(0));
        if ("problem" in truth) throw new Error(truth.problem);
        expect(inferredOf(report, "a")).toHaveLength(before.length > 0 ? 1 : 0);
        for (const { earliest } of inferredOf(report, "a")) {
          const bound = { earliest: Date.parse(earliest!), latest: null };
          expect(certainlyBefore(truth.interval, bound)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });
});
