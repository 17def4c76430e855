import type { PlantedKind } from "../support/planted.js";
import { readArguments, sensitivityOf, UsageError } from "./flags.js";
import { type PlantedScore, scorePlanted } from "./planted.js";
import type { Teller } from "./tell.js";

/** Ten times the articles may take at most this many times the time; 600 at most so many seconds. */
const MOST_GROWTH = 13;
const MOST_SECONDS = 10;

/** Of each kind: the share of planted pairs that must be found, and the overlap of those found with what was planted. */
const FLOORS: Readonly<Record<PlantedKind, { readonly found: number; readonly overlap: number }>> = {
  verbatim: { found: 1, overlap: 0.99 },
  "10 % edited": { found: 1, overlap: 0.93 },
  "25 % edited": { found: 0.95, overlap: 0.85 },
  "whole, 5 % edited": { found: 1, overlap: 0.99 },
};

/** A passage is found in one span: of the 400 of a kind one may be in two, of 40 none. */
const MOST_SPANS = 1.005;

/** Scores made-up collections, in which it is known what was planted. */
export async function planted(args: readonly string[], teller: Teller): Promise<void> {
  const given = readArguments(args, { quick: "boolean", sensitivity: "string" });
  if (given.paths.length > 0) throw new UsageError("Planted collections are made up: no path is needed.");
  const options = sensitivityOf(given);
  // "6 paragraphs (420 words each)" is measured both ways: articles of 420 words, and paragraphs of 420 words.
  for (const wordsInParagraph of given.flags.quick ? [70] : [70, 420]) {
    const small = await scorePlanted(600, wordsInParagraph, options);
    const large = await scorePlanted(6_000, wordsInParagraph, options);
    teller.title(`paragraphs of ${wordsInParagraph} words, sensitivity ${options.sensitivity}`);
    for (const result of [small, large]) tellPlanted(result, teller);
    const says = `${small.seconds.toFixed(2)} (at most ${MOST_SECONDS})`;
    teller.judged(small.seconds <= MOST_SECONDS, "seconds for 600", says);
    const growth = large.seconds / small.seconds;
    teller.judged(growth <= MOST_GROWTH, "6,000 over 600", `${growth.toFixed(1)} × the time (at most ${MOST_GROWTH})`);
  }
}

function tellPlanted({ articles, kinds, falsePairs, seconds }: PlantedScore, teller: Teller): void {
  for (const [kind, { found, planted: all, overlap, pieces }] of Object.entries(kinds)) {
    const floor = FLOORS[kind as PlantedKind];
    const least = Math.ceil(floor.found * all);
    const says = `${found} of ${all} pairs (at least ${least}), overlap ${overlap.toFixed(3)} (at least ${floor.overlap}), ${pieces.toFixed(3)} spans a passage (at most ${MOST_SPANS})`;
    teller.judged(
      found >= least && overlap >= floor.overlap && pieces <= MOST_SPANS,
      `${articles} articles, ${kind}`,
      says,
    );
  }
  teller.judged(falsePairs === 0, `${articles} articles, false pairs`, `${falsePairs} in ${seconds.toFixed(2)} s`);
}
