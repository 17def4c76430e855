import { setTimeout } from "node:timers/promises";
import { type ArticleInput, createIndex, type Index } from "../../src/index.js";
import { seededIntegers } from "../../src/kernel/random.js";
import { processorTime } from "../support/processor-time.js";
import type { Asked, FindAnswer, FindTask } from "./find.js";
import { answerOnce } from "./fresh-process.js";
import { makeParagraphs } from "./paragraphs.js";

const A_TEXT = 10;
const AN_ARTICLE = 30;
/** One word in ten is another one. */
const EDITED = 0.1;

interface Prepared {
  readonly articles: readonly ArticleInput[];
  readonly texts: readonly string[];
  /** Paragraphs that no article of the index has. */
  readonly unknown: readonly string[];
}

answerOnce<FindTask, Prepared, FindAnswer>(
  ({ paragraphs, questions, articles }) => {
    const more = questions + articles * (AN_ARTICLE / 3);
    // One in sixteen is taken from another one.
    const made = makeParagraphs(paragraphs + Math.ceil(more * 1.2) + 100);
    const copies = new Set(made.taken.map(({ copy }) => copy));
    const texts = made.texts.slice(0, paragraphs);
    return {
      texts,
      unknown: made.texts.slice(paragraphs).filter((_, i) => !copies.has(paragraphs + i)),
      articles: Array.from({ length: Math.ceil(paragraphs / A_TEXT) }, (_, i) => ({
        id: `article-${i}`,
        outlet: `Outlet ${i % 50}`,
        publishedAt: "2031-05-04T10:00Z",
        text: texts.slice(i * A_TEXT, (i + 1) * A_TEXT).join("\n\n"),
      })),
    };
  },
  async ({ articles, texts, unknown }, task) => {
    const before = await held();
    const used = processorTime();
    const index = createIndex();
    await index.addAll(articles);
    const adding = (processorTime() - used) / 1_000;
    const beside = ((await held()) - before) / task.paragraphs;

    const next = seededIntegers(7);
    const some = (): string => texts[next() % texts.length];
    const edit = (text: string): string =>
      text.replace(/\p{L}+/gu, (word) => (next() / 2 ** 32 < EDITED ? `${word}x` : word));
    const times = (count: number, make: (i: number) => string): string[] =>
      Array.from({ length: count }, (_, i) => make(i));
    const unchanged = times(task.questions, some);
    const edited = times(task.questions, () => edit(some()));
    const mixed = times(task.articles, (i) =>
      times(AN_ARTICLE, (k) =>
        k % 3 === 0
          ? some()
          : k % 3 === 1
            ? edit(some())
            : unknown[task.questions + i * (AN_ARTICLE / 3) + (k - 2) / 3],
      ).join("\n\n"),
    );
    for (const text of times(200, some)) await index.find(edit(text)); // so that all is compiled
    const kinds = [unchanged, edited, unknown.slice(0, task.questions)];
    const asked: Times[] = [];
    for (const texts of kinds) asked.push(await ask(index, texts));
    const article = await ask(index, mixed);

    const begun = performance.now();
    for (let i = 0; i < 100; i++) await index.remove(`article-${i}`);
    const removing = ((performance.now() - begun) * 1_000) / 100;
    const [ofUnchanged, ofEdited, ofUnknown] = asked.map(told);
    return {
      unchanged: ofUnchanged,
      edited: ofEdited,
      unknown: ofUnknown,
      all: told({
        wall: asked.flatMap(({ wall }) => wall),
        processor: asked.flatMap(({ processor }) => processor),
        hits: asked.reduce((sum, { hits }) => sum + hits, 0),
      }),
      article: told(article),
      adding,
      beside,
      removing,
    };
  },
);

interface Times {
  readonly wall: readonly number[];
  readonly processor: readonly number[];
  readonly hits: number;
}

async function ask(index: Index, texts: readonly string[]): Promise<Times> {
  const [wall, processor] = [[] as number[], [] as number[]];
  let hits = 0;
  for (const text of texts) {
    const [begun, used] = [performance.now(), processorTime()];
    const found = await index.find(text);
    processor.push(processorTime() - used);
    wall.push(performance.now() - begun);
    if (found.length > 0) hits++;
  }
  return { wall, processor, hits };
}

const told = ({ wall, processor, hits }: Times): Asked => ({
  p50: quantile(wall, 0.5),
  p99: quantile(wall, 0.99),
  processor: { p50: quantile(processor, 0.5), p99: quantile(processor, 0.99) },
  questions: wall.length,
  hits,
});

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((x, y) => x - y)[Math.min(values.length - 1, Math.floor(share * values.length))];

/** Bytes that are held. Arrays of numbers are let go of behind the collector's back: it is given the time to. */
async function held(): Promise<number> {
  for (let i = 0; i < 5; i++) {
    globalThis.gc?.();
    await setTimeout(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
