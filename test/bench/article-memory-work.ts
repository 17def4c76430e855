import { makePlan } from "../../src/plan.js";
import { Sketcher } from "../../src/sketch/sketch.js";
import { readWords } from "../../src/text/words.js";
import { divide } from "../../src/units/units.js";
import { makeArticle } from "../support/make-article.js";
import { answerOnce } from "./fresh-process.js";
import { makeParagraphs } from "./paragraphs.js";

const { sketch: plan } = makePlan();
const sketcher = new Sketcher(plan);

/** What is kept of an article of one paragraph, from stage to stage. */
const STAGES = {
  words: readWords,
  "words in one buffer": (text: string) => {
    const { count } = readWords(text);
    const buffer = new Uint32Array(5 * count + 1);
    return Array.from({ length: 5 }, (_, i) => buffer.subarray(i * count, (i + 1) * count));
  },
  article: (text: string, i: number) => makeArticle(text, { id: `a${i}` }),
  "article, divided": (text: string, i: number) => divide(makeArticle(text, { id: `a${i}` })),
  "article, divided, and its sketch": (text: string, i: number) => {
    const divided = divide(makeArticle(text, { id: `a${i}` }));
    return [divided, sketcher.sketch(divided)];
  },
} satisfies Record<string, (text: string, index: number) => unknown>;

export type Stage = keyof typeof STAGES;

export interface MemoryTask {
  readonly stage: Stage;
  readonly count: number;
}

/** How many bytes each of some articles takes beside its text, by what the process holds while it keeps them all. */
function work(texts: readonly string[], { stage }: MemoryTask): number {
  // Once before, so that what the compiler makes is not counted.
  for (let i = 0; i < Math.min(texts.length, 2_000); i++) STAGES[stage](texts[i], i);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const kept = texts.map((text, i) => STAGES[stage](text, i));
  globalThis.gc?.();
  return (process.memoryUsage().rss - before) / kept.length;
}

answerOnce(({ count }: MemoryTask) => makeParagraphs(count).texts, work);
