import type { MemoryTask, Stage } from "./article-memory-work.js";
import type { CandidatesAnswer, CandidatesTask } from "./candidates-work.js";
import { type Cost, inFreshProcess } from "./fresh-process.js";
import type { Figure, Given, Section } from "./section.js";

/** What is kept of an article where a whole collection is traced, which candidates do not need. */
const STAGES: readonly Stage[] = [
  "words",
  "words in one buffer",
  "article",
  "article, divided",
  "article, divided, and its sketch",
];

const SCRIPT = new URL("./candidates-work.ts", import.meta.url);
const MEMORY_SCRIPT = new URL("./article-memory-work.ts", import.meta.url);

/** How many paragraphs, each an article; and how many articles that carry one paragraph beside two of their own. */
const SIZES = { quick: [1_000, 4_000], whole: [10_000, 100_000, 1_000_000] };
const CARRIERS = { quick: [100, 1_000], whole: [1_000, 10_000, 100_000] };

export const candidates: Section = {
  name: "candidates",
  title: "all candidates of a collection, and of a paragraph that all carry: time, memory, recall, growth",
  measure: async (given) => [...(await growing(given)), ...(await carried(given)), ...(await kept(given))],
};

interface Measured {
  readonly count: number;
  readonly answer: CandidatesAnswer;
  /** The most that the process held, without its texts, in bytes. */
  readonly peak: number;
  /** The same without what an idle process holds, so that ratios of it say something. */
  readonly beyond: number;
}

async function measure(kind: CandidatesTask["kind"], counts: readonly number[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const count of counts) {
    const cost: Cost<CandidatesAnswer> = await inFreshProcess<CandidatesTask, CandidatesAnswer>(SCRIPT, {
      kind,
      count,
    });
    measured.push({
      count,
      answer: cost.answer,
      peak: cost.peak - cost.answer.textBytes,
      beyond: cost.peak - cost.before,
    });
  }
  return measured;
}

async function growing({ isQuick }: Given): Promise<Figure[]> {
  const measured = await measure("paragraphs", isQuick ? SIZES.quick : SIZES.whole);
  const [first, last] = [measured[0], measured[measured.length - 1]];
  const isWhole = last.count === 1_000_000;
  return [
    ...measured.flatMap(({ count, answer, peak }): Figure[] => {
      const of = `of ${named(count)} paragraphs`;
      const hasGoal = isWhole && count === last.count;
      return [
        { name: `sketches ${of}`, value: answer.sketching / 1_000, unit: "s", says: "processor time" },
        {
          name: `candidates ${of}`,
          value: answer.finding / 1_000,
          unit: "s",
          says: `processor time; ${(answer.findingWall / 1_000).toFixed(1)} s by the clock, ${answer.pairs} pairs`,
          ...(hasGoal && { goal: { most: 15 } }),
        },
        {
          name: `peak beyond the text, ${named(count)} paragraphs`,
          value: peak / 1e6,
          unit: "MB",
          ...(hasGoal && { goal: { most: 2_500 } }),
        },
        {
          name: `index beside the text, ${named(count)} paragraphs`,
          value: answer.indexBytes / answer.paragraphs,
          unit: "bytes",
          says: "a paragraph",
          ...(!isQuick && { goal: { most: 1_100 } }),
        },
      ];
    }),
    ...last.answer.recall.map(
      ({ edited, planted, found }): Figure => ({
        name: edited === null ? "recall of a run of 20 to 40 words" : `recall of copies, ${edited * 100} % edited`,
        value: found / planted,
        unit: "share",
        says: `${found} of ${planted}`,
      }),
    ),
    {
      name: `growth of candidates, ${named(first.count)} to ${named(last.count)}`,
      value: exponent(first, last, ({ finding }) => finding),
      unit: "exponent",
      ...(!isQuick && { goal: { most: 1.15 } }),
    },
    {
      name: `growth of both, ${named(first.count)} to ${named(last.count)}`,
      value: exponent(first, last, ({ finding, sketching }) => finding + sketching),
      unit: "exponent",
      ...(!isQuick && { goal: { most: 1.15 } }),
    },
  ];
}

const exponent = (first: Measured, last: Measured, timeOf: (answer: CandidatesAnswer) => number): number =>
  Math.log(timeOf(last.answer) / timeOf(first.answer)) / Math.log(last.count / first.count);

async function carried({ isQuick }: Given): Promise<Figure[]> {
  const measured = await measure("carriers", isQuick ? CARRIERS.quick : CARRIERS.whole);
  const [before, last] = measured.slice(-2);
  const goal = isQuick ? {} : { goal: { most: 12 } };
  const than = `${named(last.count)} carriers vs ${named(before.count)}`;
  return [
    ...measured.flatMap(({ count, answer, beyond }): Figure[] => [
      {
        name: `candidates of ${named(count)} carriers`,
        value: answer.finding,
        unit: "ms",
        says: `processor time; ${answer.pairs} pairs, ${answer.recall[0].found} of ${answer.recall[0].planted} carriers with the first; ${answer.limits.join(", ")}`,
      },
      {
        name: `memory of ${named(count)} carriers`,
        value: beyond / 1e6,
        unit: "MB",
        says: "with their sketches, beyond their texts and an idle process",
      },
    ]),
    { name: `time, ${than}`, value: last.answer.finding / before.answer.finding, unit: "×", ...goal },
    { name: `memory, ${than}`, value: last.beyond / before.beyond, unit: "×", ...goal },
  ];
}

async function kept({ isQuick }: Given): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const stage of isQuick ? STAGES.slice(0, 1) : STAGES) {
    const { answer } = await inFreshProcess<MemoryTask, number>(MEMORY_SCRIPT, {
      stage,
      count: isQuick ? 2_000 : 50_000,
    });
    figures.push({ name: `kept of a paragraph: ${stage}`, value: answer, unit: "bytes", says: "beside its text" });
  }
  return figures;
}

const named = (count: number): string => count.toLocaleString("en");
