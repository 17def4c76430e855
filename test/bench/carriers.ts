import type { Carried } from "./carriers-once.js";
import { inFreshProcess } from "./fresh-process.js";
import type { Figure, Section } from "./section.js";

const SIZES = [1_000, 10_000, 100_000];
const QUICK_SIZES = [100, 1_000];

/** Ten times the articles may take at most this many times as much; the square would be a hundred. */
const MOST_GROWTH = 12;

/** What it costs to trace articles that all carry one paragraph, each with two paragraphs of its own around it. */
export const carriers: Section = {
  name: "carriers",
  title: "trace of one paragraph that all articles carry",
  async measure({ isQuick }) {
    const figures: Figure[] = [];
    let before: { seconds: number; memory: number } | null = null;
    for (const count of isQuick ? QUICK_SIZES : SIZES) {
      const script = new URL("./carriers-once.ts", import.meta.url);
      const cost = await inFreshProcess<number, Carried>(script, count, ["--max-old-space-size=12000"]);
      const { clusters, witnesses } = cost.answer;
      if (clusters !== 1 || witnesses !== count) {
        throw new Error(`${count} articles carry one paragraph, and ${clusters} clusters of ${witnesses} were found`);
      }
      const [seconds, memory] = [cost.processor / 1_000, (cost.peak - cost.before) / 1_000_000];
      const of = `${count.toLocaleString("en")} articles`;
      const said = { says: "processor time" };
      figures.push({ name: of, value: seconds, unit: "s", ...said });
      figures.push({ name: `${of}, the most memory beyond their own`, value: memory, unit: "MB" });
      if (before !== null && !isQuick) {
        const goal = { most: MOST_GROWTH };
        figures.push({ name: `${of}, time over a tenth of them`, value: seconds / before.seconds, unit: "×", goal });
        figures.push({ name: `${of}, memory over a tenth of them`, value: memory / before.memory, unit: "×", goal });
      }
      before = { seconds, memory };
    }
    return figures;
  },
};
