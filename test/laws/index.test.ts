import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { type ArticleInput, createIndex, type Index, type Limit, openIndex, type Report, toJson, trace } from "urtext";
import { describe, expect, it } from "vitest";
import { asGiven } from "../../src/cli/index/as-given.js";
import { byKeys } from "../../src/kernel/order.js";
import { makeStory } from "../evaluate/cascade/story.js";
import { sharedRuns, untoldRuns } from "../slow/untold-runs.js";
import { DAM, FERRY, MUSEUM, ORCHARD } from "../support/news.js";
import { articlesOf, runsCases } from "../support/planted-runs.js";

/** The default of `runWords`. */
const N = 8;
const isCap = ({ cap }: Limit): boolean => cap === "comparisonsPerWord" || cap === "mostCarriers";

const TEXTS = [FERRY, DAM, MUSEUM, `${FERRY}\n\n${DAM}`, `${DAM}\n\n${ORCHARD}`, ORCHARD.toUpperCase()];

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...(["add", "add", "update", "remove", "compact"] as const)),
    id: fc.constantFrom("a", "b", "c", "d"),
    text: fc.constantFrom(...TEXTS),
    day: fc.option(fc.integer({ min: 10, max: 28 })),
    seen: fc.option(fc.integer({ min: 10, max: 28 }), { freq: 3 }),
    date: fc.option(
      fc.record({
        kind: fc.constantFrom("modified" as const, "observed" as const),
        day: fc.integer({ min: 10, max: 28 }),
      }),
    ),
  }),
  { maxLength: 12 },
);

/** What both stores are asked; a write on disk waits for the disk. */
const STORES = [
  {
    where: "in memory",
    cases: Number(process.env.INDEX_CASES ?? 200),
    make: async (now: () => Date) => createIndex({ now }),
  },
  { where: "on disk", cases: Number(process.env.INDEX_CASES ?? 200), make: indexOnDisk },
];

const folders = new WeakMap<Index, string>();

async function indexOnDisk(now: () => Date): Promise<Index> {
  const folder = mkdtempSync(join(tmpdir(), "urtext-"));
  const index = await openIndex(folder, { now });
  folders.set(index, folder);
  return index;
}

async function leave(index: Index): Promise<void> {
  await index.close();
  const folder = folders.get(index);
  if (folder !== undefined) rmSync(folder, { recursive: true });
}

/** All articles and versions, whatever the order of their arrival. */
async function contentsOf(index: Index): Promise<ArticleInput[]> {
  const articles: ArticleInput[] = [];
  for await (const article of index.articles()) articles.push(article);
  return articles.sort(byKeys(({ id }) => id));
}

describe("An index", () => {
  it.each(STORES)(
    "$where reports what trace() reports on its articles, byte for byte, after any adds, updates and removals, and its export makes it again",
    async ({ cases, make }) => {
      await fc.assert(
        fc.asyncProperty(steps, async (given) => {
          let minute = 0;
          const now = () => new Date(Date.UTC(2031, 4, 30, 0, minute++));
          const index = await make(now);
          for (const { act, id, text, day, seen, date } of given) {
            const article: ArticleInput = {
              id,
              text,
              outlet: `Outlet ${id}`,
              publishedAt: day === null ? null : `2031-05-${day}`,
              observedAt: seen === null ? null : `2031-05-${seen}T10:00Z`,
              dates: date === null ? [] : [{ kind: date.kind, value: `2031-05-${date.day}T12:00Z` }],
            };
            if (act === "add") await index.add(article);
            else if (act === "remove") await index.remove(id);
            else if (act === "compact") await index.compact();
            else if (index.has(id)) await index.update(article);
          }
          const articles = await contentsOf(index);
          const exported: ArticleInput[] = [];
          for await (const article of asGiven(index)) exported.push(article);
          const report = toJson(await index.report());
          expect(await index.verify()).toMatchObject({ same: true, articles: articles.length });
          await leave(index);
          expect(report).toBe(toJson(await trace(articles)));
          // Nor does it matter how the index came to hold them, but for the versions of one.
          const fresh = await make(now);
          await fresh.addAll(exported.toSorted(byKeys(({ id }) => id)));
          expect(await contentsOf(fresh)).toEqual(articles);
          expect(toJson(await fresh.report())).toBe(report);
          // Who adds it all again adds nothing.
          const { unchanged } = await fresh.addAll(exported);
          expect(unchanged).toBe(articles.length);
          await leave(fresh);
        }),
        { numRuns: cases, seed: 20310603 },
      );
    },
  );

  it("traces for one article the texts and witnesses that the whole report has of it", async () => {
    let told = 0;
    for (const regime of ["undated", "day"] as const) {
      const index = createIndex({ now: () => new Date("2040-01-01T00:00Z") });
      for (const story of [0, 1, 2, 3]) {
        const { articles } = makeStory(1, story, regime);
        await index.addAll(articles.map((article) => ({ ...article, id: `${story}-${article.id}` })));
      }
      const report = await index.report();
      for (const { id } of report.articles) {
        const has = ({ witnesses }: Report["clusters"][number]) => witnesses.some(({ article }) => article === id);
        const carried = ({ id: of, kind, text, witnesses }: Report["clusters"][number]) => ({
          of,
          kind,
          text,
          witnesses,
        });
        const { clusters, limits } = await index.trace(id);
        expect(clusters.map(carried)).toEqual(report.clusters.filter(has).map(carried));
        expect(limits).toEqual([]);
        told += clusters.length;
      }
    }
    expect(told).toBeGreaterThan(50);
  }, 200_000);

  it("finds every run of eight words that a text shares with an article, or sets it aside with the reason", async () => {
    let [told, capped] = [0, 0];
    await fc.assert(
      fc.asyncProperty(runsCases, async (given) => {
        const [a, b] = articlesOf(given);
        const index = createIndex();
        await index.addAll([b, { id: "other", text: ORCHARD }, { id: "another", text: MUSEUM }]);
        const shared = sharedRuns(a, b, N);
        const hits = await index.find(a);
        if (hits.limits.some(isCap)) return void capped++;
        const found = [...hits.flatMap((hit) => (hit.article === b.id ? hit.alignments : []))];
        const aside = hits.excluded.flatMap(({ article, alignment }) => (article === b.id ? [alignment] : []));
        expect(untoldRuns(shared, [...found, ...aside])).toEqual([]);
        told += shared.runs.length;
      }),
      { numRuns: Number(process.env.LAW_ONE_CASES ?? 450) / 2, seed: 20310604 },
    );
    expect(told).toBeGreaterThan(200);
    expect(capped).toBeLessThan(20);
  }, 200_000);
});
