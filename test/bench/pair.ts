import { diffWords } from "diff";
import { compare } from "urtext";
import { findPassages } from "../../src/alignment/passages.js";
import { toArticle } from "../../src/compare.js";
import { seededIntegers } from "../../src/kernel/random.js";
import { findPlacesOfPair, onlyPair } from "../../src/pipeline.js";
import { makePlan } from "../../src/plan.js";
import { divide } from "../../src/units/units.js";
import { localAlignment } from "../slow/local-alignment.js";
import { normalWords } from "../support/align-texts.js";
import { makeParagraphs } from "./paragraphs.js";
import type { Figure, Section } from "./section.js";

/** Words of an article, and how often the costly ones are run: the table of 10,000 words has a hundred million cells. */
const SIZES = [
  { words: 100, runs: 40 },
  { words: 1_000, runs: 20 },
  { words: 10_000, runs: 1 },
];
/** So much is asked where articles are as long as news often is. */
const ASKED = { words: 1_000, times: 60 };
/** `compare` is run as many times more, that its code is compiled as it is where many pairs are asked about. */
const MORE_RUNS = 10;
const SHARED_WORDS = 200;
/** One shared word in so many is another one in the copy. */
const EDITED = 20;

/** What two articles that share a passage cost, beside the whole table of dynamic programming and npm `diff`. */
export const pair: Section = {
  name: "pair",
  title: "two articles that share 200 words or a third of them, lightly edited, quickest run",
  measure: async ({ isQuick }) => SIZES.slice(0, isQuick ? 2 : undefined).flatMap((size) => figuresOf(size, isQuick)),
};

function figuresOf({ words, runs }: { readonly words: number; readonly runs: number }, isQuick: boolean): Figure[] {
  const [a, b] = articlesOf(words);
  const whole = { run: () => compare(a, b), times: MORE_RUNS * runs };
  const { align, extend } = aligning(a, b);
  const alignment = { run: align, times: MORE_RUNS * runs };
  const extension = { run: extend, times: MORE_RUNS * runs };
  const table = { run: tableOf(a, b), times: runs };
  const diff = { run: () => diffWords(a, b), times: isQuick ? 1 : Math.ceil(runs / 4) };
  const works = [whole, alignment, extension, table, diff];
  const [ofWhole, ofAlignment, ofExtension, ofTable, ofDiff] = quickest(works, runs);
  const name = (what: string) => `${words.toLocaleString("en")} words: ${what}`;
  const times = (what: string, other: number, own: number, isAsked = false): Figure => ({
    name: name(what),
    value: other / own,
    unit: "×",
    ...(isAsked && { goal: { least: ASKED.times } }),
  });
  const isAsked = words === ASKED.words;
  return [
    { name: name("compare"), value: ofWhole, unit: "ms", says: "with units, speakers, changes and judging" },
    { name: name("sketch, meet, chain, extend"), value: ofAlignment, unit: "ms" },
    { name: name("chain and extend from seeds"), value: ofExtension, unit: "ms" },
    { name: name("the whole table"), value: ofTable, unit: "ms", says: "of words that were read" },
    { name: name("diff"), value: ofDiff, unit: "ms" },
    times("compare, of the whole table", ofTable, ofWhole, isAsked),
    times("alignment alone, of the whole table", ofTable, ofAlignment),
    times("from seeds, of the whole table", ofTable, ofExtension),
    times("compare, of diff", ofDiff, ofWhole),
  ];
}

interface Work {
  readonly run: () => unknown;
  readonly times: number;
}

/** The milliseconds of the quickest run of each, in turn with the others: what else the machine does hits all alike. */
function quickest(works: readonly Work[], rounds: number): number[] {
  const best = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { run, times }] of works.entries()) {
      const share = Math.ceil((times * (round + 1)) / rounds) - Math.ceil((times * round) / rounds);
      for (let k = 0; k < share; k++) {
        const begun = performance.now();
        run();
        best[i] = Math.min(best[i], performance.now() - begun);
      }
    }
  }
  return best;
}

/**
 * From articles that were read to the words that they share: what the table does too, of words that were read. Then the
 * same from where the two meet: sketches are made for whole collections, and tell more than where to begin.
 */
function aligning(a: string, b: string): { align: () => unknown; extend: () => unknown } {
  const plan = makePlan();
  const units = [divide(toArticle(a, "a")), divide(toArticle(b, "b"))] as const;
  const seed = () => {
    const [{ seedsA, seedsB }] = onlyPair(findPlacesOfPair(units, plan)).candidates.pairs;
    return { a: seedsA, b: seedsB };
  };
  const seeds = seed();
  return {
    align: () => findPassages(units[0], units[1], seed(), plan.alignment),
    extend: () => findPassages(units[0], units[1], seeds, plan.alignment),
  };
}

function tableOf(a: string, b: string): () => unknown {
  const [x, y] = [a, b].map((text, i) => normalWords(toArticle(text, `${i}`)));
  return () => localAlignment(x, y);
}

/** Two articles of so many words each, with one passage in common, in paragraphs of made-up words. */
function articlesOf(words: number): [string, string] {
  const shared = Math.min(SHARED_WORDS, Math.round(words / 3));
  // A paragraph has 75 words on average, and none of these is made from another.
  const all = makeParagraphs(Math.ceil((3 * words) / 60), words)
    .texts.join(" ")
    .split(" ");
  const take = (count: number) => all.splice(0, count);
  const passage = take(shared);
  const next = seededIntegers(words);
  const copy = passage.map((word) => ((next() >>> 0) % EDITED === 0 ? take(1)[0] : word));
  const around = (middle: readonly string[]) =>
    [take((words - shared) >> 1), middle, take((words - shared) >> 1)].map(inParagraphs).join("\n\n");
  return [around(passage), around(copy)];
}

function inParagraphs(words: readonly string[]): string {
  const paragraphs: string[] = [];
  for (let at = 0; at < words.length; at += 60) paragraphs.push(words.slice(at, at + 60).join(" "));
  return paragraphs.join("\n\n");
}
