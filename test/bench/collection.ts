import type { Engine, Found, Task } from "./collection-once.js";
import { inFreshProcess } from "./fresh-process.js";
import type { Figure, Section } from "./section.js";

/** As they are evaluated. Dolos makes an object of each two files: of 6,000 it takes minutes, and gigabytes. */
const SIZES = [600, 6_000];
const QUICK = 60;

const LEAST_FASTER = 8;
const MOST_GROWTH = 13;

const ENGINES: Readonly<Record<Engine, string>> = {
  urtext: "urtext, whole trace",
  "dolos 23/17": "dolos-core as it is set, which misses what was edited",
  "dolos 5/4": "dolos-core with k-grams of 5 words, windows of 4",
};

/** `trace` beside Dolos, which finds only where texts are equal, on the same articles: time, and what of the planted is found. */
export const collection: Section = {
  name: "collection",
  title: "trace of the planted collection beside dolos-core",
  async measure({ isQuick }) {
    const figures: Figure[] = [];
    let smaller: number | null = null;
    for (const count of isQuick ? [QUICK] : SIZES) {
      const costs = new Map<Engine, Measured>();
      for (const engine of Object.keys(ENGINES) as Engine[]) costs.set(engine, await costOf(count, engine));
      for (const [engine, cost] of costs) figures.push(...tell(count, engine, cost));
      const own = costs.get("urtext")!;
      for (const [engine, cost] of costs) {
        if (engine === "urtext") continue;
        // As it is set Dolos misses more than a third of the planted, and is no measure of what finding them costs.
        const isMeasure = engine === "dolos 5/4" && !isQuick;
        const goal = isMeasure ? { goal: { least: LEAST_FASTER } } : {};
        const name = `${articles(count)}, ${engine} over urtext`;
        figures.push({ name, value: cost.seconds / own.seconds, unit: "×", ...goal });
        const found = `${articles(count)}, found by urtext over ${engine}`;
        figures.push({
          name: found,
          value: own.found / cost.found,
          unit: "×",
          ...(isMeasure && { goal: { least: 1 } }),
        });
      }
      if (smaller !== null) {
        const name = `${articles(count)}, time over a tenth of them`;
        figures.push({ name, value: own.seconds / smaller, unit: "×", goal: { most: MOST_GROWTH } });
      }
      smaller = own.seconds;
    }
    return figures;
  },
};

interface Measured extends Found {
  readonly seconds: number;
  readonly memory: number;
}

async function costOf(count: number, engine: Engine): Promise<Measured> {
  const script = new URL("./collection-once.ts", import.meta.url);
  const flags = ["--max-old-space-size=12000"];
  const { answer, processor, peak, before } = await inFreshProcess<Task, Found>(script, { engine, count }, flags);
  return { seconds: processor / 1_000, memory: (peak - before) / 1_000_000, ...answer };
}

const articles = (count: number): string => `${count.toLocaleString("en")} articles`;

function tell(count: number, engine: Engine, { seconds, memory, found, planted }: Measured): Figure[] {
  const says = `${found} of ${planted} planted pairs found, ${Math.round(memory)} MB beyond the articles`;
  return [{ name: `${articles(count)}, ${ENGINES[engine]}`, value: seconds, unit: "s", says }];
}
