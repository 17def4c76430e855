import { inFreshProcess } from "./fresh-process.js";
import type { Figure, Section } from "./section.js";

/** What the process is asked to do: an index of so many paragraphs, and so many questions of each kind. */
export interface FindTask {
  readonly paragraphs: number;
  readonly questions: number;
  readonly articles: number;
}

/** What so many questions of one kind took, in milliseconds, and how many of them found what is there to be found. */
export interface Asked {
  readonly p50: number;
  readonly p99: number;
  /** The same in processor time, which other processes of the machine change less. */
  readonly processor: { readonly p50: number; readonly p99: number };
  readonly questions: number;
  readonly hits: number;
}

export interface FindAnswer {
  readonly unchanged: Asked;
  readonly edited: Asked;
  readonly unknown: Asked;
  readonly all: Asked;
  readonly article: Asked;
  /** Seconds of processor time in which all was added. */
  readonly adding: number;
  /** Bytes of memory a paragraph, beside the texts. */
  readonly beside: number;
  readonly removing: number;
}

const FULL: FindTask = { paragraphs: 1_000_000, questions: 1_000, articles: 1_000 };
const QUICK: FindTask = { paragraphs: 2_000, questions: 100, articles: 10 };

export const find: Section = {
  name: "find",
  title: "one paragraph and one article, looked for in many",
  async measure({ isQuick }) {
    const task = isQuick ? QUICK : FULL;
    const { answer } = await inFreshProcess<FindTask, FindAnswer>(new URL("find-process.ts", import.meta.url), task, [
      "--max-old-space-size=12000",
    ]);
    const among = `in ${task.paragraphs.toLocaleString("en")} paragraphs`;
    return [
      timed(
        `one paragraph, p50`,
        answer.all,
        "p50",
        { most: 0.1 },
        `${among}, a third each unchanged, edited, unknown`,
      ),
      timed(`one paragraph, p99`, answer.all, "p99", { most: 1 }),
      timed("  unchanged, p50", answer.unchanged, "p50"),
      timed("  edited, one word in ten, p50", answer.edited, "p50"),
      timed("  unknown, p50", answer.unknown, "p50"),
      timed("an article of 30 paragraphs, p50", answer.article, "p50"),
      timed("an article of 30 paragraphs, p99", answer.article, "p99", { most: 10 }),
      {
        name: "memory of the index beside the texts, a paragraph",
        value: answer.beside,
        unit: "bytes",
        goal: { most: 1_100 },
      },
      {
        name: "adding a paragraph, in articles of ten",
        value: (answer.adding * 1e6) / task.paragraphs,
        unit: "µs",
        says: "of processor time, with reading and sketching it",
      },
      { name: "removing an article", value: answer.removing, unit: "µs" },
    ];
  },
};

function timed(name: string, asked: Asked, which: "p50" | "p99", goal?: Figure["goal"], more?: string): Figure {
  const processor = `${asked.processor[which].toFixed(3)} ms of processor time`;
  const found = `${asked.hits} of ${asked.questions} found`;
  return {
    name,
    value: asked[which],
    unit: "ms",
    ...(goal && { goal }),
    says: [processor, found, ...(more === undefined ? [] : [more])].join(", "),
  };
}
