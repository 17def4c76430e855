import { type Options, type Report, trace } from "urtext";
import { type Span, sharedLength, totalLength, unionOf } from "../../src/kernel/span.js";
import { PLANTED_KINDS, type Planted, type PlantedKind, plantedCollection } from "../support/planted.js";

export interface PlantedScore {
  readonly articles: number;
  readonly seconds: number;
  readonly kinds: Readonly<Record<PlantedKind, { found: number; planted: number; overlap: number; pieces: number }>>;
  readonly falsePairs: number;
}

/** Traces a planted collection and counts what of it was found, how exactly, what was not planted, and the time. */
export async function scorePlanted(count: number, wordsInParagraph: number, options?: Options): Promise<PlantedScore> {
  const { articles, planted } = plantedCollection(count, wordsInParagraph);
  const start = performance.now();
  const report = await trace(articles, options);
  const seconds = (performance.now() - start) / 1000;
  return { articles: count, seconds, ...scoreReport(report, planted) };
}

/** What of the planted passages a report holds, how exactly, in how many spans, and which pairs it makes up. */
export function scoreReport(report: Report, planted: readonly Planted[]): Pick<PlantedScore, "kinds" | "falsePairs"> {
  const found = new Map<string, { spans: Map<string, Span[]>; pieces: number }>();
  for (const { witnesses } of report.clusters) {
    for (const x of witnesses) {
      for (const y of witnesses) {
        if (x.article >= y.article) continue;
        const key = `${x.article} ${y.article}`;
        const pair = found.get(key) ?? { spans: new Map<string, Span[]>(), pieces: 0 };
        found.set(key, pair);
        for (const { article, spans } of [x, y])
          pair.spans.set(article, [...(pair.spans.get(article) ?? []), ...spans]);
        pair.pieces += Math.max(x.spans.length, y.spans.length);
      }
    }
  }
  const rows = PLANTED_KINDS.map((kind) => {
    const of = planted.filter((item) => item.kind === kind);
    const hits = of.flatMap((item) => found.get(`${item.source} ${item.copy}`)?.spans && [overlapOf(item, found)]);
    const overlaps = hits.filter((hit) => hit !== undefined);
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    const row = {
      found: overlaps.length,
      planted: of.length,
      overlap: mean(overlaps.map(({ overlap }) => overlap)),
      pieces: mean(overlaps.map(({ pieces }) => pieces)),
    };
    return [kind, row] as const;
  });
  const truth = new Set(planted.map(({ source, copy }) => `${source} ${copy}`));
  return {
    kinds: Object.fromEntries(rows) as PlantedScore["kinds"],
    falsePairs: [...found.keys()].filter((key) => !truth.has(key)).length,
  };
}

/** Intersection over union of what was planted and what was found, over both sides. */
function overlapOf(item: Planted, found: ReadonlyMap<string, { spans: Map<string, Span[]>; pieces: number }>) {
  const pair = found.get(`${item.source} ${item.copy}`)!;
  let shared = 0;
  let all = 0;
  for (const [article, span] of [
    [item.source, item.inSource],
    [item.copy, item.inCopy],
  ] as const) {
    const spans = unionOf(pair.spans.get(article) ?? []);
    shared += sharedLength(spans, [span]);
    all += totalLength(unionOf([...spans, span]));
  }
  return { overlap: shared / all, pieces: pair.pieces };
}
