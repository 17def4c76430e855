import { withBuilt } from "./built.js";
import { inPlainProcess } from "./plain-process.js";
import type { Figure, Section } from "./section.js";

const ROUNDS = 9;

interface Cost {
  /** Of processor time, in milliseconds, and of memory that the process holds, in bytes. */
  readonly time: number;
  readonly memory: number;
}

const costOf = (reading: string): string => `
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
const require = createRequire(task);
gc();
const [memory, used] = [process.memoryUsage().rss, process.cpuUsage()];
${reading};
const { user, system } = process.cpuUsage(used);
gc();
const answer = { time: (user + system) / 1_000, memory: process.memoryUsage().rss - memory };`;

const IMPORT = costOf("await import(task)");
const REQUIRE = costOf("require(fileURLToPath(task))");

/** What a program pays that only imports the library. The least of some: whatever else is at work only adds. */
export const importing: Section = {
  name: "import",
  title: "importing the built library",
  measure: ({ isQuick }) =>
    withBuilt(async ({ href }) => {
      const [library, required, zod]: [Cost[], Cost[], Cost[]] = [[], [], []];
      for (let round = 0; round < (isQuick ? 2 : ROUNDS); round++) {
        library.push(await inPlainProcess<string, Cost>(IMPORT, href));
        required.push(await inPlainProcess<string, Cost>(REQUIRE, href.replace(/\.js$/, ".cjs")));
        zod.push(await inPlainProcess<string, Cost>(IMPORT, import.meta.resolve("zod")));
      }
      const least = (costs: readonly Cost[], what: keyof Cost): number => Math.min(...costs.map((cost) => cost[what]));
      const megabytes = (costs: readonly Cost[]): number => least(costs, "memory") / 1e6;
      return [
        { name: "processor time", value: least(library, "time"), unit: "ms", goal: { most: 40 } },
        { name: "memory", value: megabytes(library), unit: "MB", goal: { most: 15 } },
        { name: "processor time of require", value: least(required, "time"), unit: "ms", goal: { most: 40 } },
        { name: "memory of require", value: megabytes(required), unit: "MB", goal: { most: 15 } },
        { name: "processor time of zod alone", value: least(zod, "time"), unit: "ms" },
        { name: "memory of zod alone", value: megabytes(zod), unit: "MB" },
      ] satisfies Figure[];
    }),
};
