/**
 * Figures that anyone can run again; exit 1 where one is below its floor.
 *
 *   npm run evaluate -- gold FOLDER…   traces FOLDER/documents.jsonl and scores the report against FOLDER/gold.json
 *   npm run evaluate -- planted        made-up collections: what is found of what was planted, and how time grows;
 *                                      with --quick the smaller paragraphs only
 *   npm run evaluate -- pan FOLDER     PAN 2013 text alignment, unpacked: plagdet by kind of obfuscation; no floors yet
 */

import type { PlantedKind } from "../support/planted.js";
import { scoreFolder } from "./folder.js";
import { FLOORS, type GoldScore } from "./gold.js";
import { scorePan } from "./pan.js";
import { type PlantedScore, scorePlanted } from "./planted.js";

const [command, ...rest] = process.argv.slice(2);
let failed = false;

function tell(passed: boolean, name: string, says: string): void {
  failed ||= !passed;
  process.stdout.write(`  ${passed ? "ok  " : "FAIL"}  ${name.padEnd(30)} ${says}\n`);
}

async function gold(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const result = await scoreFolder(folder);
    process.stdout.write(`${folder}\n`);
    // A case may fail while the totals hold: it is shown, and the totals decide.
    for (const { what, passed, says } of result.lines) {
      process.stdout.write(`  ${passed ? "ok  " : "-   "}  ${what.padEnd(30)} ${says}\n`);
    }
    for (const [name, floor] of Object.entries(FLOORS)) {
      const value = result[name as keyof GoldScore] as number;
      const reached = name === "falsePairs" ? value <= floor : value >= floor;
      tell(reached, name, `${value.toFixed(4)} (floor ${floor})`);
    }
  }
}

/** Ten times the articles may take at most this many times the time; 600 at most so many seconds. */
const MOST_GROWTH = 13;
const MOST_SECONDS = 10;

/** The share of planted pairs that must be found. */
const LEAST_FOUND: Readonly<Record<PlantedKind, number>> = {
  verbatim: 1,
  "10 % edited": 1,
  "25 % edited": 0.95,
  "whole, 5 % edited": 1,
};

async function planted(flags: readonly string[]): Promise<void> {
  // "6 paragraphs (420 words each)" is measured both ways: articles of 420 words, and paragraphs of 420 words.
  for (const wordsInParagraph of flags.includes("--quick") ? [70] : [70, 420]) {
    const small = await scorePlanted(600, wordsInParagraph);
    const large = await scorePlanted(6_000, wordsInParagraph);
    process.stdout.write(`paragraphs of ${wordsInParagraph} words\n`);
    for (const result of [small, large]) tellPlanted(result);
    tell(small.seconds <= MOST_SECONDS, "seconds for 600", `${small.seconds.toFixed(2)} (at most ${MOST_SECONDS})`);
    const growth = large.seconds / small.seconds;
    tell(growth <= MOST_GROWTH, "6,000 over 600", `${growth.toFixed(1)} × the time (at most ${MOST_GROWTH})`);
  }
}

function tellPlanted({ articles, kinds, falsePairs, seconds }: PlantedScore): void {
  for (const [kind, { found, planted: all, overlap, pieces }] of Object.entries(kinds)) {
    const floor = LEAST_FOUND[kind as PlantedKind];
    const says = `${found} of ${all} pairs (at least ${floor * all}), overlap ${overlap.toFixed(3)}, ${pieces.toFixed(2)} pieces a pair`;
    tell(found >= floor * all, `${articles} articles, ${kind}`, says);
  }
  tell(falsePairs === 0, `${articles} articles, false pairs`, `${falsePairs} in ${seconds.toFixed(2)} s`);
}

async function pan(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    process.stdout.write(`${folder}, even suspicious documents\n`);
    for (const { kind, pairs, falsePairs, millisecondsPerPair, ...score } of scorePan(folder)) {
      const figures = Object.entries(score).map(([name, value]) => `${name} ${value.toFixed(4)}`);
      const rest = `${pairs} pairs, ${falsePairs} without a mark in which something was found, ${millisecondsPerPair.toFixed(1)} ms a pair`;
      process.stdout.write(`        ${kind.padEnd(30)} ${figures.join(", ")}; ${rest}\n`);
    }
  }
}

const COMMANDS: Readonly<Record<string, (rest: readonly string[]) => Promise<void>>> = { gold, planted, pan };

const run = COMMANDS[command ?? ""];
if (run === undefined || (run !== planted && rest.length === 0)) {
  process.stderr.write("usage: npm run evaluate -- gold FOLDER… | planted [--quick] | pan FOLDER\n");
  process.exit(2);
}
await run(rest);
process.exit(failed ? 1 : 0);
