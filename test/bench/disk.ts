import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withBuilt } from "./built.js";
import { makeParagraphs } from "./paragraphs.js";
import { inPlainProcess } from "./plain-process.js";
import type { Figure, Section } from "./section.js";

interface Size {
  readonly paragraphs: number;
  /** A smaller index, beside which is seen how the cost of a question grows. */
  readonly fewer: number;
  readonly questions: number;
  readonly coldStarts: number;
  /** As long the readers ask without a writer, and as long with one. */
  readonly seconds: number;
}

const FULL: Size = { paragraphs: 200_000, fewer: 10_000, questions: 1_000, coldStarts: 15, seconds: 60 };
const QUICK: Size = { paragraphs: 4_000, fewer: 1_000, questions: 50, coldStarts: 2, seconds: 1 };
const AN_ARTICLE = 10;
const READERS = 4;

interface Task {
  readonly library: string;
  readonly articles: string;
  readonly index: string;
  /** So many of the articles, from the first on. */
  readonly count: number;
  /** From this one on they are in no index: the smaller is asked for the very ones that the larger is asked for. */
  readonly others: number;
  readonly questions: number;
  readonly seconds: number;
}

/**
 * What all scripts begin with. A process' own memory is what is not a page of a file: those of the index are in the
 * system's cache, which all processes share, and of which it takes back what is asked for elsewhere.
 */
const PRELUDE = `
const { createIndex, openIndex } = await import(task.library);
const { createReadStream, readFileSync } = await import("node:fs");
const { createInterface } = await import("node:readline");
async function* articles(from = 0, to = task.count) {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(task.articles) })) {
    if (number >= to) return;
    if (number++ >= from) yield JSON.parse(line);
  }
}
const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1_000; };
const memory = () => {
  try {
    const status = readFileSync("/proc/self/status", "utf8");
    return 1_024 * Number(/RssAnon:\\s+(\\d+)/.exec(status)[1]);
  } catch { return process.memoryUsage().rss; }
};
const quantile = (values, share) =>
  values.sort((x, y) => x - y)[Math.min(values.length - 1, Math.floor(share * values.length))];`;

interface Added {
  readonly wall: number;
  readonly processor: number;
  readonly text: number;
  readonly bytes: number | null;
  readonly memory: number;
  readonly resident: number;
}

const ADD = `${PRELUDE}
const index = task.index === "" ? createIndex() : await openIndex(task.index);
let [text, most] = [0, 0];
async function* counted() {
  for await (const article of articles()) { text += Buffer.byteLength(article.text); yield article; }
}
const watch = setInterval(() => { most = Math.max(most, memory()); }, 50);
const onBatch = (taken) => { if (taken % 64 === 0 || task.index !== "") most = Math.max(most, memory()); };
const [begun, before] = [performance.now(), used()];
await index.addAll(counted(), { onBatch });
const [wall, processor] = [performance.now() - begun, used() - before];
clearInterval(watch);
const { bytes } = await index.stats();
await index.close();
const answer = { wall, processor, text, bytes, memory: most, resident: process.resourceUsage().maxRSS * 1_024 };`;

interface Asked {
  readonly p50: number;
  readonly p99: number;
  readonly processor50: number;
  readonly processor99: number;
  readonly hits: number;
  readonly memory: number;
  readonly resident: number;
}

/** As many articles that are in the index as others. */
const ASK = `${PRELUDE}
const index = task.index === "" ? createIndex() : await openIndex(task.index, { readOnly: true });
if (task.index === "") await index.addAll(articles());
const step = Math.max(1, Math.floor(task.count / (task.questions / 2)));
const texts = [];
let number = 0;
for await (const article of articles(0, Infinity)) {
  if (number >= task.others || (number < task.count && number % step === 0)) texts.push(article.text);
  number++;
}
const [wall, processor] = [[], []];
let [hits, most] = [0, 0];
for (const text of texts.slice(0, 200)) await index.find(text);
for (const text of texts) {
  const [begun, before] = [performance.now(), used()];
  hits += (await index.find(text)).length;
  processor.push(used() - before);
  wall.push(performance.now() - begun);
  if (wall.length % 20 === 0) most = Math.max(most, memory());
}
await index.close();
const answer = {
  p50: quantile(wall, .5), p99: quantile(wall, .99), processor50: quantile(processor, .5), processor99: quantile(processor, .99),
  hits, memory: most, resident: process.resourceUsage().maxRSS * 1_024,
};`;

/** Opens, answers, and is done: from when the process was started. */
const COLD = `
const { openIndex } = await import(task.library);
const index = await openIndex(task.index, { readOnly: true });
const hits = (await index.find(task.articles)).length;
const answer = { milliseconds: performance.now(), hits };
await index.close();`;

interface Read {
  readonly asked: number;
  readonly p99: number;
  readonly halves: number;
}

/** Asks for so long; and looks whether the index ever has a part of a batch. */
const READ = `${PRELUDE}
const { setImmediate } = await import("node:timers/promises");
const index = await openIndex(task.index, { readOnly: true });
const texts = [];
for await (const { text } of articles(0, 400)) texts.push(text);
for (const text of texts.slice(0, 50)) await index.find(text);
const wall = [];
let halves = 0;
const until = performance.now() + 1_000 * task.seconds;
for (let i = 0; performance.now() < until; i++) {
  const begun = performance.now();
  await index.find(texts[i % texts.length]);
  wall.push(performance.now() - begun);
  if ((index.size - task.count) % task.questions !== 0) halves++;
  await setImmediate();
}
await index.close();
const answer = { asked: wall.length, p99: quantile(wall, .99), halves };`;

/** Adds batches of as many articles as are told in place of questions, one after the other, with a breath between. */
const WRITE = `${PRELUDE}
const { setTimeout } = await import("node:timers/promises");
const index = await openIndex(task.index);
const known = [];
for await (const { text } of articles(0, 400)) known.push(text);
const until = performance.now() + 1_000 * task.seconds;
let number = 0;
while (performance.now() < until) {
  const batch = Array.from({ length: task.questions }, () => ({ id: "new-" + number, text: "Number " + number + ".\\n" + known[number++ % known.length] }));
  await index.addAll(batch);
  await setTimeout(20);
}
await index.close();
const answer = { added: number, busy: used() / performance.now() };`;

/** Counts, for as long, and for as much of the time as is told in place of questions in thousandths: it has nothing to do with an index. */
const COUNT = `${PRELUDE}
const { setTimeout } = await import("node:timers/promises");
const until = performance.now() + 1_000 * task.seconds;
for (let now = performance.now(); now < until; now = performance.now()) {
  if (used() < (task.questions / 1_000) * now) for (let i = 0, n = 0; i < 1e6; i++) n = (n * 31 + i) | 0;
  else await setTimeout(5);
}
const answer = {};`;

export const disk: Section = {
  name: "disk",
  title: "an index on disk: added to, opened and asked, beside one in memory",
  measure: ({ isQuick }) =>
    withBuilt(async ({ href }) => {
      const folder = mkdtempSync(join(tmpdir(), "urtext-bench-"));
      try {
        return await measured(href, folder, isQuick ? QUICK : FULL);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
};

async function measured(library: string, folder: string, size: Size): Promise<Figure[]> {
  const articles = join(folder, "articles.jsonl");
  const unknown = size.questions / 2;
  const { texts } = makeParagraphs(size.paragraphs + unknown * AN_ARTICLE);
  const lines = Array.from({ length: texts.length / AN_ARTICLE }, (_, i) => ({
    id: `article-${i}`,
    outlet: `Outlet ${i % 50}`,
    publishedAt: "2031-05-04T10:00Z",
    text: texts.slice(i * AN_ARTICLE, (i + 1) * AN_ARTICLE).join("\n\n"),
  }));
  writeFileSync(articles, lines.map((line) => JSON.stringify(line)).join("\n"));

  const [index, small] = [join(folder, "index"), join(folder, "small")];
  const task: Task = {
    library,
    articles,
    index,
    count: size.paragraphs / AN_ARTICLE,
    others: size.paragraphs / AN_ARTICLE,
    questions: size.questions,
    seconds: size.seconds,
  };
  const inMemory = await inPlainProcess<Task, Added>(ADD, { ...task, index: "" });
  const onDisk = await inPlainProcess<Task, Added>(ADD, task);
  await inPlainProcess<Task, Added>(ADD, { ...task, index: small, count: size.fewer / AN_ARTICLE });

  const warm = await inPlainProcess<Task, Asked>(ASK, task);
  const warmInMemory = await inPlainProcess<Task, Asked>(ASK, { ...task, index: "" });
  const ofFewer = await inPlainProcess<Task, Asked>(ASK, { ...task, index: small, count: size.fewer / AN_ARTICLE });
  const cold: number[] = [];
  for (let i = 0; i < size.coldStarts; i++) {
    const text = lines[(i * 37) % task.count].text;
    cold.push((await inPlainProcess<Task, { milliseconds: number }>(COLD, { ...task, articles: text })).milliseconds);
  }

  const readers = (): Promise<Read>[] =>
    Array.from({ length: READERS }, () => inPlainProcess<Task, Read>(READ, { ...task, questions: A_BATCH }));
  const alone = await Promise.all(readers());
  const writing = inPlainProcess<Task, { added: number; busy: number }>(WRITE, { ...task, questions: A_BATCH });
  const beside = await Promise.all(readers());
  const { added, busy } = await writing;
  const counting = inPlainProcess<Task, object>(COUNT, { ...task, questions: Math.round(1_000 * busy) });
  const besideCounting = await Promise.all(readers());
  await counting;
  const worst = (reads: readonly Read[]): number => Math.max(...reads.map(({ p99 }) => p99));
  const asked = beside.reduce((sum, read) => sum + read.asked, 0);

  const among = `${size.paragraphs.toLocaleString("en")} paragraphs`;
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  return [
    {
      name: "speed of adding, on disk to in memory",
      value: inMemory.wall / onDisk.wall,
      unit: "×",
      goal: { least: 0.5 },
      says: `${among} in ${seconds(onDisk.wall)} and ${seconds(inMemory.wall)}; of processor time ${seconds(onDisk.processor)} and ${seconds(inMemory.processor)}`,
    },
    {
      name: "room on disk beyond the text, a paragraph",
      value: (onDisk.bytes! - onDisk.text) / size.paragraphs,
      unit: "bytes",
      goal: { most: 1_500 },
    },
    {
      name: "memory of a process that adds",
      value: onDisk.memory / 1e6,
      unit: "MB",
      goal: { most: 400 },
      says: `its own; with the pages of the file that it has seen last, ${megabytes(onDisk.resident)}`,
    },
    {
      name: "memory of a process that only finds",
      value: warm.memory / 1e6,
      unit: "MB",
      goal: { most: 150 },
      says: `its own; with the pages of the file that it has seen last, ${megabytes(warm.resident)}`,
    },
    {
      name: "an article of 10 paragraphs, p50",
      value: warm.p50,
      unit: "ms",
      says: `in ${among}; ${ofProcessor(warm.processor50)}; in memory ${warmInMemory.p50.toFixed(2)} ms`,
    },
    {
      name: "an article of 10 paragraphs, p99",
      value: warm.p99,
      unit: "ms",
      goal: { most: 10 },
      says: `${ofProcessor(warm.processor99)}; in memory ${warmInMemory.p99.toFixed(2)} ms; ${warm.hits} hits, and ${warmInMemory.hits}`,
    },
    {
      name: "the same by a process that is started for it",
      value: cold.sort((a, b) => a - b)[cold.length >> 1],
      unit: "ms",
      goal: { most: 300 },
      says: `the middle of ${cold.length}, the slowest ${Math.round(cold.at(-1)!)} ms; from the start of the process on`,
    },
    {
      name: "exponent of finding",
      value: Math.log(warm.processor50 / ofFewer.processor50) / Math.log(size.paragraphs / size.fewer),
      unit: "exponent",
      goal: { most: 0.3 },
      says: `from ${size.fewer.toLocaleString("en")} to ${among}, of processor time: ${ofProcessor(ofFewer.processor50)} to ${ofProcessor(warm.processor50)}`,
    },
    {
      name: "p99 of four readers, with a writer to without",
      value: worst(beside) / worst(alone),
      unit: "×",
      goal: { most: 3 },
      says: `${asked} questions in ${size.seconds} s while ${added} articles were added`,
    },
    {
      name: "the same with a process that only counts",
      value: worst(besideCounting) / worst(alone),
      unit: "×",
      says: `for ${Math.round(100 * busy)} % of the time, as the writer is at work: what any fifth process costs four on this machine`,
    },
    {
      name: "parts of batches seen",
      value: beside.reduce((sum, { halves }) => sum + halves, 0),
      unit: "count",
      goal: { most: 0 },
    },
  ];
}

/** What the writer adds at once while others read. */
const A_BATCH = 20;

const seconds = (milliseconds: number): string => `${(milliseconds / 1_000).toFixed(1)} s`;
const ofProcessor = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms of processor time`;
