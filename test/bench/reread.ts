import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plantedCollection } from "../support/planted.js";
import { withBuilt } from "./built.js";
import { inPlainProcess } from "./plain-process.js";
import type { Figure, Section } from "./section.js";

const ARTICLES = 20_000;
const QUICK = 100;
/** Words in a paragraph of the planted articles. */
const WORDS = 70;

interface Task {
  readonly library: string;
  readonly articles: string;
  readonly isKept: boolean;
}

interface Traced {
  readonly processor: number;
  readonly memory: number;
  readonly report: string;
}

/** A stream of articles from a file of lines, and each text again from the place in it. */
const SCRIPT = `
const { trace } = await import(task.library);
const { createHash } = await import("node:crypto");
const { openSync, readSync, createReadStream } = await import("node:fs");
const file = openSync(task.articles, "r");
const places = new Map();
async function* articles() {
  let [rest, at] = [Buffer.alloc(0), 0];
  for await (const chunk of createReadStream(task.articles)) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const article = JSON.parse(rest.subarray(0, end));
      places.set(article.id, { at, length: end });
      yield article;
      rest = rest.subarray(end + 1);
      at += end + 1;
    }
  }
}
const textOf = (id) => {
  const { at, length } = places.get(id);
  const line = Buffer.alloc(length);
  readSync(file, line, 0, length, at);
  return JSON.parse(line).text;
};
const report = await trace(articles(), task.isKept ? {} : { textOf });
const { user, system } = process.cpuUsage();
const answer = {
  processor: (user + system) / 1_000_000,
  memory: process.resourceUsage().maxRSS * 1_024,
  report: createHash("sha256").update(JSON.stringify(report)).digest("hex"),
};`;

/** A trace of a stream whose texts are kept, and of one whose texts are read again. */
export const reread: Section = {
  name: "reread",
  title: "trace of a stream, its texts kept and given again",
  async measure({ isQuick }) {
    const folder = mkdtempSync(join(tmpdir(), "urtext-bench-"));
    try {
      const articles = join(folder, "articles.jsonl");
      const planted = plantedCollection(isQuick ? QUICK : ARTICLES, WORDS).articles;
      writeFileSync(articles, planted.map((article) => `${JSON.stringify(article)}\n`).join(""));
      return await withBuilt(async (library) => {
        const task = { library: library.href, articles };
        const kept = await inPlainProcess<Task, Traced>(SCRIPT, { ...task, isKept: true });
        const again = await inPlainProcess<Task, Traced>(SCRIPT, { ...task, isKept: false });
        return tell(planted.length, kept, again);
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function tell(count: number, kept: Traced, again: Traced): Figure[] {
  const name = `${count.toLocaleString("en")} articles`;
  return [
    { name: `${name}, kept: memory`, value: kept.memory / 1_000_000, unit: "MB" },
    { name: `${name}, given again: memory`, value: again.memory / 1_000_000, unit: "MB" },
    { name: `${name}, given again over kept: memory`, value: again.memory / kept.memory, unit: "×" },
    { name: `${name}, given again over kept: time`, value: again.processor / kept.processor, unit: "×" },
    {
      name: `${name}, reports that are the same`,
      value: again.report === kept.report ? 1 : 0,
      unit: "share",
      goal: { least: 1 },
    },
  ];
}
