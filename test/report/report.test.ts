import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toJson } from "../../src/report/json.js";
import { type Report, reportSchema } from "../../src/report/schema.js";
import type { ArticleInput } from "../../src/text/article.js";
import { trace } from "../../src/trace.js";
import { STORY, someArticles } from "../support/report-articles.js";

const RUNS = { numRuns: 60 };

/** Every span of a report, with the article that it stands in. */
function spansOf({ clusters, excluded }: Report): { article: string; start: number; end: number }[] {
  const ofWitnesses = [...clusters, ...excluded].flatMap(({ witnesses }) =>
    witnesses.flatMap(({ article, spans }) => spans.map((span) => ({ article, ...span }))),
  );
  const ofClusters = clusters.flatMap(({ derivations, parallels, first, conflicts }) => [
    ...derivations.flatMap(({ evidence, changes }) => [...evidence, ...changes].flatMap(({ spans }) => spans)),
    ...[...derivations, ...parallels].flatMap(({ from, to, alignments }) =>
      alignments.flatMap(({ a, b }) => [...(from === null ? [] : [{ article: from, ...a }]), { article: to, ...b }]),
    ),
    ...(first.source?.span ? [first.source.span] : []),
    ...conflicts.flatMap(({ spans }) => spans),
  ]);
  return [...ofWitnesses, ...ofClusters];
}

describe("a report", () => {
  test("is of the published shape, whatever was traced", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        const report = await trace(articles);
        expect(reportSchema.parse(report)).toEqual(report);
        expect(JSON.parse(toJson(report))).toEqual(report);
      }),
      RUNS,
    );
  });

  test("of no articles, and of one, says that there is nothing", async () => {
    for (const articles of [[], [STORY[0]]]) {
      const report = await trace(articles);
      expect(reportSchema.parse(report)).toEqual(report);
      expect(report).toMatchObject({ clusters: [], flows: [], excluded: [], rejected: [], limits: [] });
      expect(report.articles.map(({ shares }) => shares.own)).toEqual(articles.map(() => 1));
    }
  });

  test("is the same bytes in whatever order the articles come", async () => {
    const shuffled = someArticles().chain((articles) =>
      fc.tuple(
        fc.constant(articles),
        fc.shuffledSubarray(articles, { minLength: articles.length, maxLength: articles.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([articles, others]) => {
        expect(toJson(await trace(others))).toBe(toJson(await trace(articles)));
      }),
      RUNS,
    );
  });

  test("is the same bytes in every time zone", async () => {
    const zone = process.env.TZ;
    const told: string[] = [];
    try {
      for (const other of ["UTC", "Pacific/Kiritimati", "America/St_Johns"]) {
        process.env.TZ = other;
        told.push(toJson(await trace(STORY)));
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect(new Set(told).size).toBe(1);
  });

  test("has spans that lie in their texts, and texts that are cut at them", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        const texts = new Map(articles.map(({ id, text }) => [id, text]));
        const report = await trace(articles);
        for (const { article, start, end } of spansOf(report)) {
          expect(start < end || start === end).toBe(true);
          expect(end).toBeLessThanOrEqual(texts.get(article)!.length);
        }
        for (const { text, witnesses } of [...report.clusters, ...report.excluded]) {
          const cuts = witnesses.flatMap(({ article, spans }) => {
            const parts = spans.map((span) => texts.get(article)!.slice(span.start, span.end));
            return [parts.join(" … "), parts[0]];
          });
          expect(cuts).toContain(text);
        }
      }),
      RUNS,
    );
  });

  test("names every witness's article, gives every cluster an id of its own, and sorts the longest first", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        const { clusters, excluded } = await trace(articles);
        const ids = [...clusters, ...excluded].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const list of [clusters, excluded]) {
          const words = list.map((item) => item.words);
          expect(words).toEqual([...words].sort((x, y) => y - x));
        }
      }),
      RUNS,
    );
  });

  test("tells each pair of witnesses that was aligned once: as a derivation or as a parallel", async () => {
    await fc.assert(
      fc.asyncProperty(someArticles(), async (articles) => {
        for (const { derivations, parallels } of (await trace(articles)).clusters) {
          const pairs = [...derivations.filter(({ from }) => from !== null), ...parallels].map(({ from, to }) =>
            [from, to].sort().join(" "),
          );
          expect(new Set(pairs).size).toBe(pairs.length);
          for (const { alignments } of parallels) expect(alignments.length).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });

  test("tells a derivation's changes from the source to the copy", async () => {
    const { clusters } = await trace(STORY);
    const derivation = clusters.flatMap(({ derivations }) => derivations).find(({ to }) => to === "post")!;
    expect(derivation.from).toBe("beacon");
    expect(derivation.changes.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["number", "half", "40 percent"],
    ]);
    const cut = derivation.changes[0].spans.map(({ article, start, end }) =>
      STORY.find(({ id }) => id === article)!.text.slice(start, end),
    );
    expect(cut).toEqual(["half", "40 percent"]);
  });

  test("tells the copy's alignment the same way round when ids are the other way round", async () => {
    const renamed = STORY.map((article) => ({ ...article, id: article.id === "beacon" ? "zz-beacon" : article.id }));
    const changes = async (articles: readonly ArticleInput[]) =>
      (await trace(articles)).clusters
        .flatMap(({ derivations }) => derivations)
        .filter(({ to }) => to === "post")
        .flatMap((derivation) => derivation.changes.map(({ from, to }) => [from, to]));
    expect(await changes(renamed)).toEqual(await changes(STORY));
  });

  test("lists what could not be used, and traces the rest", async () => {
    const report = await trace([...STORY, { id: "empty", text: "…" }, { ...STORY[0] }]);
    expect(report.articles).toHaveLength(3);
    expect(report.rejected.map(({ id, code }) => [id, code])).toEqual([
      ["beacon", "URTEXT_ARTICLE_DUPLICATE"],
      ["empty", "URTEXT_TEXT_EMPTY"],
    ]);
  });

  test("keeps the record that others need to check it", async () => {
    const { record } = await trace(STORY);
    const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
    expect(record.articles.map(({ id, sha256: hash }) => [id, hash])).toEqual(
      [...STORY].sort((x, y) => (x.id < y.id ? -1 : 1)).map(({ id, text }) => [id, sha256(text)]),
    );
  });
});
