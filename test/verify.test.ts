import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UrtextError } from "../src/errors.js";
import { hashOfRecord } from "../src/report/record.js";
import type { Report } from "../src/report/schema.js";
import { DIFFERENCE_KINDS } from "../src/report/verification.js";
import type { ArticleInput } from "../src/text/article.js";
import { LocatedInput } from "../src/text/located-input.js";
import { trace } from "../src/trace.js";
import { verify } from "../src/verify.js";
import { exampleArticles, exampleReport } from "./support/exported.js";
import { STORY, someArticles } from "./support/report-articles.js";

const changed = (change: (report: Report) => void, report: Report): Report => {
  const copy = structuredClone(report);
  change(copy);
  return copy;
};
const withArticle = (at: number, more: Partial<ArticleInput>): ArticleInput[] =>
  STORY.map((article, i) => (i === at ? { ...article, ...more } : article));
const told = async (report: Report, articles: Iterable<ArticleInput | LocatedInput>) =>
  (await verify(report, articles)).differences.map(({ kind, id }) => [kind, id]);

describe("a report and its own articles", () => {
  test("are the same, in whatever order the articles come", async () => {
    const verification = { same: true, retraced: true, differences: [] };
    expect(await verify(await exampleReport(), exampleArticles())).toEqual({ ...verification, articles: 12 });
    expect(await verify(await trace(STORY), [...STORY].reverse())).toEqual({ ...verification, articles: 3 });
    expect(await verify(await trace([]), [])).toEqual({ ...verification, articles: 0 });
  });

  test("are the same by the plan that the report names, not by the usual one", async () => {
    const report = await trace(STORY, { sensitivity: "verbatim", runWords: 30 });
    expect((await verify(report, STORY)).same).toBe(true);
  });

  test("are always the same", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        expect((await verify(await trace(articles), articles)).differences).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("are the same with inputs that could not be read then either, wherever they lie", async () => {
    const bad = { id: "bad", text: "" };
    const report = await trace([...STORY, LocatedInput.of("there/bad.jsonl", 3, bad)]);
    expect((await verify(report, [...STORY, LocatedInput.of("here/bad.jsonl", 1, bad)])).same).toBe(true);
  });
});

describe("what differs is named", () => {
  test.each<[string, ArticleInput[], [string, string][]]>([
    ["an article that is missing", STORY.slice(1), [["article-missing", "beacon"]]],
    ["one that is more", [...STORY, { id: "more", text: "Some words." }], [["article-added", "more"]]],
    ["one with a space more", withArticle(1, { text: `${STORY[1].text} ` }), [["text", "post"]]],
    ["one that is dated otherwise", withArticle(2, { publishedAt: "2031-03-13" }), [["dates", "echo"]]],
    [
      "a date from elsewhere",
      withArticle(2, { publishedAt: null, dates: [{ kind: "published", value: "2031-03-12", source: "feed" }] }),
      [["dates", "echo"]],
    ],
    ["one of another outlet", withArticle(0, { outlet: "Amery Bacon" }), [["details", "beacon"]]],
    ["one with a credit more", withArticle(0, { credits: ["Oskvar Echo"] }), [["details", "beacon"]]],
    ["one that can no longer be read", [...STORY, { id: "bad", text: "" }], [["input-unread", "bad"]]],
    [
      "all of it at once",
      [...withArticle(1, { text: "Other words.", publishedAt: "2030" }).slice(1), { id: "more", text: "Some words." }],
      [
        ["article-missing", "beacon"],
        ["article-added", "more"],
        ["text", "post"],
        ["dates", "post"],
      ],
    ],
  ])("%s", async (_, articles, differences) => {
    const report = await trace(STORY);
    const verification = await verify(report, articles);
    expect(verification.differences.map(({ kind, id }) => [kind, id])).toEqual(differences);
    expect([verification.same, verification.retraced]).toEqual([false, false]);
  });

  test("another text, with both hashes", async () => {
    const report = await trace(STORY);
    const other = await trace(withArticle(1, { text: "Other words." }));
    const hash = ({ record }: Report) => record.articles.find(({ id }) => id === "post")!.sha256;
    const [difference] = (await verify(report, withArticle(1, { text: "Other words." }))).differences;
    expect(difference).toMatchObject({ kind: "text", expected: hash(report), found: hash(other) });
    expect(difference.says).toContain(hash(report));
    expect(difference.says).toContain(hash(other));
  });

  test("another version and another plan, and the articles are traced all the same", async () => {
    const remade = (report: Report, generator: Partial<Report["generator"]>) =>
      changed((copy) => {
        Object.assign(copy.generator, generator);
        copy.record.sha256 = hashOfRecord(copy.record.articles, copy.generator);
      }, report);
    const report = await trace(STORY);
    expect(await verify(remade(report, { version: "9.9.9" }), STORY)).toMatchObject({
      retraced: true,
      differences: [{ kind: "version", expected: "9.9.9" }],
    });
    expect(await verify(remade(report, { planFingerprint: "0000" }), STORY)).toMatchObject({
      retraced: true,
      differences: [{ kind: "plan", expected: "0000", found: report.generator.planFingerprint }],
    });
    const unknown = await verify(remade(report, { plan: { ...report.generator.plan, more: 1 } }), STORY);
    expect(unknown).toMatchObject({ retraced: false, differences: [{ kind: "plan", found: null }] });
    expect(unknown.differences[0].says).toContain("more");
  });

  test("a record that was changed after it was made", async () => {
    const report = changed(({ record }) => record.articles[0].dates.push("published 2030 (me)"), await trace(STORY));
    expect(await told(report, STORY)).toEqual([
      ["record-altered", null],
      ["dates", "beacon"],
    ]);
  });

  test("a cluster of which something was changed, taken away or added", async () => {
    const report = await trace(STORY);
    const [first] = report.clusters;
    const other = changed(({ clusters }) => {
      clusters[0].first.probability = 0.5;
      clusters[0].origins.max = 7;
    }, report);
    expect((await verify(other, STORY)).differences).toMatchObject([
      {
        kind: "cluster",
        id: first.id,
        expected: "first.probability 0.5; origins.max 7",
        found: `first.probability ${first.first.probability}; origins.max ${first.origins.max}`,
        says: `Cluster ${first.id} differs: first.probability 0.5, now ${first.first.probability}; origins.max 7, now ${first.origins.max}.`,
      },
    ]);
    expect(
      await told(
        changed(({ clusters }) => clusters.shift(), report),
        STORY,
      ),
    ).toEqual([["cluster-added", first.id]]);
    const more = changed(({ clusters }) => clusters.push({ ...first, id: "000000000000" }), report);
    expect(await told(more, STORY)).toEqual([["cluster-missing", "000000000000"]]);
  });

  test("shares, flows and what was set aside", async () => {
    const report = await trace(STORY);
    const other = changed((copy) => {
      copy.articles[0].shares.own = 0;
      copy.flows = [];
      copy.excluded = [];
    }, report);
    expect((await verify(other, STORY)).differences.map(({ kind, says }) => [kind, says])).toEqual([
      ["findings", `The report's articles differ: articles.0.shares.own 0, now ${report.articles[0].shares.own}.`],
      ["findings", "The report's flows differ: flows 0 entries, now 1."],
      ["findings", "The report's excluded differ: excluded 0 entries, now 1."],
    ]);
  });

  test("what stands twice, or in another order", async () => {
    const report = await trace(STORY);
    const lists = (copy: Report): unknown[][] => [
      copy.clusters,
      copy.articles,
      copy.flows,
      copy.outletFlows,
      copy.excluded,
      copy.clusters[1].parallels,
      copy.clusters[0].witnesses,
      copy.clusters[0].derivations[0].evidence,
    ];
    for (const at of lists(report).keys()) {
      const doubled = changed((copy) => lists(copy)[at].push(...structuredClone(lists(copy)[at])), report);
      expect([at, (await verify(doubled, STORY)).same]).toEqual([at, false]);
    }
    const turned = changed(({ clusters }) => clusters.reverse(), report);
    expect(await told(turned, STORY)).toEqual([["findings", null]]);
    const twice = changed(({ record, generator }) => {
      record.articles.push(record.articles[0]);
      record.sha256 = hashOfRecord(record.articles, generator);
    }, report);
    expect(await told(twice, STORY)).toEqual([["record-altered", null]]);
  });

  test("every option that the report's plan does not name, be it the usual one", async () => {
    const report = await trace(STORY);
    const less = changed(({ generator }) => delete generator.plan.runWords, report);
    expect((await verify(less, STORY)).differences).toMatchObject([
      { kind: "plan", expected: null, found: "8", says: "The report's plan does not name runWords; taken is 8." },
    ]);
    const none = changed(({ generator }) => {
      generator.plan = {};
    }, report);
    expect((await verify(none, STORY)).differences.length).toBe(Object.keys(report.generator.plan).length);
  });

  test("inputs that the report has as rejected and that are not given, or are refused for another reason", async () => {
    const bad = [
      { id: "bad", text: "" },
      { id: "bad", text: "…" },
      { id: "beacon", text: "Other words." },
    ];
    const report = await trace([...STORY, ...bad]);
    expect(await told(report, [...STORY, bad[0]])).toEqual([
      ["input-missing", "bad"],
      ["input-missing", "beacon"],
    ]);
    const forged = changed(({ rejected }) => {
      rejected[0].message = "It was a picture.";
    }, report);
    const verification = await verify(forged, [...STORY, ...bad]);
    expect(verification.differences.map(({ kind, id, expected }) => [kind, id, expected])).toEqual([
      ["input-otherwise", "bad", "It was a picture."],
    ]);
    expect([verification.same, verification.retraced]).toEqual([false, true]);
  });

  test("but not where a rejected input lies", async () => {
    const missing = (path: string) => LocatedInput.failed(path, null, new UrtextError("URTEXT_FILE_MISSING", { path }));
    const at = (folder: string) => [
      ...STORY.map((article, i) => LocatedInput.of(`${folder}/list.jsonl`, i + 1, article)),
      LocatedInput.of(`${folder}/more/list.jsonl`, 1, { ...STORY[0], title: "again" }),
      missing(`${folder}/memo.txt`),
    ];
    expect((await verify(await trace(at("here")), at("/there/and elsewhere"))).differences).toEqual([]);
    expect(await told(await trace(at("here")), [...at("here").slice(0, -1), missing("here/note.txt")])).toEqual([
      ["input-otherwise", null],
    ]);
  });

  test("by kinds that all are in the list, in its order", async () => {
    const report = changed(
      (copy) => {
        copy.record.articles[1].dates = [];
        copy.generator.version = "9";
      },
      await trace(STORY),
    );
    const kinds = (await told(report, STORY.slice(1))).map(([kind]) => DIFFERENCE_KINDS.indexOf(kind as never));
    expect(kinds).not.toContain(-1);
    expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
    expect(kinds.length).toBe(4);
  });
});

describe("a report of which anything was changed", () => {
  /** Everything in a report that is a list or stands for itself, but where a rejected input lies. */
  const placesIn = (value: unknown, path: readonly string[] = []): string[][] => [
    ...(value === null || typeof value !== "object" || Array.isArray(value) ? [[...path]] : []),
    ...(value === null || typeof value !== "object"
      ? []
      : Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))),
  ];
  const otherThan = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length > 0 ? [...value, value[0]] : ["more"];
    if (typeof value === "number") return value === 0 ? 1 : value / 2;
    return typeof value === "boolean" ? !value : `${value ?? ""}x`;
  };

  test("is not the same, or no report", async () => {
    const articles = [...STORY, { id: "bad", text: "" }];
    const report = await trace(articles);
    const places = placesIn(report).filter((path) => !/^rejected\.0\.(?:source|line)$/u.test(path.join(".")));
    expect(places.length).toBeGreaterThan(300);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), async (path) => {
        const other = changed((copy) => {
          const holder = path
            .slice(0, -1)
            .reduce((at, key) => at[key] as never, copy as unknown as Record<string, unknown>);
          holder[path.at(-1)!] = otherThan(holder[path.at(-1)!]);
        }, report);
        const outcome = await verify(other, articles).catch((error: UrtextError) => error.code);
        expect(typeof outcome === "string" ? outcome : outcome.same).not.toBe(true);
      }),
      { numRuns: 80 },
    );
  });
});

describe("a report that is only looked at", () => {
  test("is not traced again", async () => {
    const report = changed(({ clusters }) => clusters.shift(), await trace(STORY));
    expect((await verify(report, STORY, null)).retraced).toBe(true);
    expect(await verify(report, STORY, { retrace: false })).toMatchObject({ same: true, retraced: false });
  });

  test("is refused where it is none, or of another format", async () => {
    const code = (report: unknown) => verify(report as Report, STORY).catch((error) => error.code);
    expect(await code(null)).toBe("URTEXT_REPORT_BROKEN");
    expect(await code({ ...(await trace(STORY)), version: 2 })).toBe("URTEXT_REPORT_FORMAT");
  });
});
