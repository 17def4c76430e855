import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plantedCollection } from "../support/planted.js";
import { withBuilt } from "./built.js";
import { inPlainProcess } from "./plain-process.js";
import type { Figure, Section } from "./section.js";

const ROUNDS = 5;

/** Nothing that two of them would have to wait for but the machine. */
const ARITHMETIC = `
const begun = performance.now();
let h = 1;
for (let i = 0; i < task; i++) h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) + i;
const answer = performance.now() - begun + 0 * h;`;

const TRACE = `
import { readFileSync } from "node:fs";
const { trace } = await import(task.library);
const articles = JSON.parse(readFileSync(task.articles, "utf8"));
const begun = performance.now();
await trace(articles, { workers: task.workers });
const answer = performance.now() - begun;`;

/**
 * What two threads gain over one, held against what the machine gives: two processes of pure arithmetic beside one. Each
 * round measures them one after the other, so that whatever else the machine is at weighs on all alike, and of the
 * rounds the middle one counts.
 */
export const workers: Section = {
  name: "workers",
  title: "one and two workers, beside one and two processes of pure arithmetic",
  measure: ({ isQuick }) =>
    withBuilt(async ({ href: library }) => {
      const [count, steps, rounds] = isQuick ? [60, 2e7, 1] : [6_000, 3e9, ROUNDS];
      const folder = mkdtempSync(join(tmpdir(), "urtext-bench-"));
      try {
        const articles = join(folder, "articles.json");
        writeFileSync(articles, JSON.stringify(plantedCollection(count, 80).articles));
        const traced = (threads: number): Promise<number> =>
          inPlainProcess(TRACE, { library, articles, workers: threads });
        const measured: Gains[] = [];
        for (let round = 0; round < rounds; round++) {
          const arithmetic = (2 * (await slowest(1, steps))) / (await slowest(2, steps));
          const [none, one, two] = [await traced(0), await traced(1), await traced(2)];
          measured.push({ arithmetic, overOne: one / two, overNone: none / two, share: one / two / arithmetic });
        }
        return figuresOf(measured, count);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
};

interface Gains {
  readonly arithmetic: number;
  readonly overOne: number;
  readonly overNone: number;
  readonly share: number;
}

function figuresOf(measured: readonly Gains[], count: number): Figure[] {
  const middle = (what: keyof Gains): number =>
    measured.map((gains) => gains[what]).sort((x, y) => x - y)[measured.length >> 1];
  return [
    { name: "two processes of arithmetic gain", value: middle("arithmetic"), unit: "×" },
    { name: "two workers gain over one", value: middle("overOne"), unit: "×", says: `${count} articles` },
    { name: "two workers gain over none", value: middle("overNone"), unit: "×" },
    { name: "of what arithmetic gains", value: middle("share"), unit: "share", goal: { least: 0.85 } },
  ];
}

/** How long so many processes take that begin together, each with the same arithmetic. */
const slowest = async (processes: number, steps: number): Promise<number> =>
  Math.max(
    ...(await Promise.all(Array.from({ length: processes }, () => inPlainProcess<number, number>(ARITHMETIC, steps)))),
  );
