import { compare } from "urtext";
import { seededIntegers } from "../../src/kernel/random.js";
import { wordAt } from "../support/arbitraries.js";
import { readArguments, sensitivityOf, UsageError } from "./flags.js";
import type { Teller } from "./tell.js";

const RUNS = 200;

/**
 * Each case's two articles of about 1,000 words, and the milliseconds that the quickest run may take: half again what it
 * took when this was written. What is aimed at is 2 for all of them. The quickest run decides, for whatever else the
 * machine does makes a run slower and none quicker; the median is shown.
 */
const CASES: readonly (readonly [name: string, most: number, a: string, b: string])[] = casesOf(news(3, 200));

/** How long `compare` takes for two articles, on a warm process. */
export async function pair(args: readonly string[], teller: Teller): Promise<void> {
  const given = readArguments(args, { sensitivity: "string" });
  if (given.paths.length > 0) throw new UsageError("The two articles are made up: no path is needed.");
  const options = sensitivityOf(given);
  teller.title(`two articles of 1,000 words, sensitivity ${options.sensitivity}, milliseconds`);
  for (const [name, most, a, b] of CASES) {
    const times = Array.from({ length: RUNS }, () => milliseconds(() => compare(a, b, options))).sort((x, y) => x - y);
    const [best, median] = [times[0], times[RUNS / 2]];
    teller.judged(best <= most, name, `${best.toFixed(2)} (at most ${most}), median ${median.toFixed(2)}`);
  }
}

function milliseconds(act: () => unknown): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}

function casesOf(passage: string): (readonly [string, number, string, string])[] {
  const edited = passage.replace(/(?:\S+ ){7}/g, (words) => `${words}changed `);
  const around = (middle: string, seed: number) => [news(seed, 400), middle, news(seed + 1, 400)].join("\n\n");
  return [
    ["nothing shared", 2.5, news(1, 1_000), news(2, 1_000)],
    ["200 words shared", 4, around(passage, 4), around(passage, 6)],
    ["200 words shared, edited", 5.5, around(passage, 4), around(edited, 6)],
  ];
}

/** Paragraphs like those of news: small words, others as unevenly frequent as a language's, here and there a quotation. */
function news(seed: number, count: number): string {
  const next = seededIntegers(seed);
  const small = "the of to and a in that for on with as by at from it was is were".split(" ");
  const word = () =>
    next() % 5 < 2 ? small[next() % small.length] : wordAt(Math.floor(6_000 ** ((next() % 1_000) / 1_000)));
  const name = () => wordAt(100 + (next() % 900)).replace(/^./, (letter) => letter.toUpperCase());
  const sentence = () => {
    const words = Array.from({ length: 18 }, word).join(" ");
    return next() % 4 === 0 ? `“It ${words},” said ${name()} ${name()}.` : `It ${words}.`;
  };
  return Array.from({ length: Math.round(count / 40) }, () => `${sentence()} ${sentence()}`).join("\n\n");
}
