import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ArticleInput, applyEdits, type Report, reportSchema, toJson, trace } from "urtext";
import { readInputs } from "urtext/ingest";
import { describe, expect, it } from "vitest";
import { seededIntegers } from "../../src/kernel/random.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders = [
  "examples/articles",
  ...readdirSync(join(root, "test/corpora")).map((name) => `test/corpora/${name}`),
].sort();

async function articlesOf(folder: string): Promise<ArticleInput[]> {
  const articles: ArticleInput[] = [];
  for await (const { input } of readInputs([join(root, folder, "documents.jsonl")]))
    articles.push(input as ArticleInput);
  return articles;
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const next = seededIntegers(seed);
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const pairsIn = (report: Report) =>
  report.clusters.flatMap(({ derivations, parallels }) => [
    ...derivations.flatMap(({ from, to, alignments }) => (from === null ? [] : [{ from, to, alignments }])),
    ...parallels,
  ]);

describe.each(folders)("The report on %s", (folder) => {
  it("is the same, byte for byte, in whatever order the articles come", async () => {
    const articles = await articlesOf(folder);
    const expected = toJson(await trace(articles));
    for (const seed of [1, 2, 3]) expect(toJson(await trace(shuffled(articles, seed)))).toBe(expected);
    async function* late() {
      for (const article of shuffled(articles, 4)) yield article;
    }
    expect(toJson(await trace(late()))).toBe(expected);
  });

  it("fits its own schema", async () => {
    expect(reportSchema.safeParse(await trace(await articlesOf(folder))).error).toBeUndefined();
  });

  it("tells true spans: applying the edits to one side gives the other", async () => {
    const articles = await articlesOf(folder);
    const texts = new Map(articles.map(({ id, text }) => [id, text]));
    const report = await trace(articles);
    for (const { from, to, alignments } of pairsIn(report)) {
      const [textA, textB] = [texts.get(from)!, texts.get(to)!];
      for (const { pieces, edits } of alignments) {
        for (const { a, b } of pieces) {
          const own = edits.filter(
            (edit) => edit.a.start >= a.start && edit.a.end <= a.end && edit.b.start >= b.start && edit.b.end <= b.end,
          );
          expect(applyEdits(textA, a, own, textB)).toBe(textB.slice(b.start, b.end));
        }
      }
    }
  });

  it("respects time, has no circle, and gives every witness at most one parent", async () => {
    const report = await trace(await articlesOf(folder));
    const published = new Map(report.articles.map(({ id, published: interval }) => [id, interval]));
    for (const { derivations } of report.clusters) {
      const parent = new Map(derivations.map(({ from, to }) => [to, from]));
      expect(parent.size).toBe(derivations.length);
      for (const { from, to, relation } of derivations) {
        const [source, copy] = [from === null ? null : published.get(from), published.get(to)];
        if (relation !== "revision" && source?.earliest && copy?.latest)
          expect(source.earliest < copy.latest).toBe(true);
        let steps = 0;
        for (let at: string | null | undefined = to; at != null; at = parent.get(at)) expect(steps++).toBeLessThan(100);
      }
    }
  });

  it("gives every article shares that add up to one", async () => {
    for (const { shares } of (await trace(await articlesOf(folder))).articles) {
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
    }
  });

  it("names nobody first where the truth is that it cannot be told", async () => {
    const gold = JSON.parse(readFileSync(join(root, folder, "gold.json"), "utf8"));
    const unknown = new Set<string>(
      gold.reuse
        .filter(({ direction }: { direction: string }) => direction === "unknown")
        .flatMap(({ occurrences }: { occurrences: { document: string }[] }) =>
          occurrences.map(({ document }) => document),
        ),
    );
    const report = await trace(await articlesOf(folder));
    expect(report.clusters.filter(({ first }) => first.article !== null && unknown.has(first.article))).toEqual([]);
  });
});
