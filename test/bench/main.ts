/**
 * What the library costs, beside others and beside what is possible: one page, and the same as JSON.
 *
 * Only ratios of one run count. Exit 1 where something broke, 2 where the command was not understood; a goal that was
 * not reached is told, and is no failure, since machines differ.
 */

import { writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { readArguments, UsageError } from "../evaluate/flags.js";
import { type Figure, isReached, type Section } from "./section.js";
import { SECTIONS } from "./sections.js";

const USAGE = `usage: npm run bench -- [SECTION…] [--quick] [--limit FOLDER] [--out FILE]

${SECTIONS.map(({ name, title }) => `  ${name.padEnd(16)} ${title}`).join("\n")}

  --quick          small sizes, in under a minute: shows that it runs
  --limit FOLDER   where limit.c is, the C program that sketching is measured beside (../shared/bench by default)
  --out FILE       the figures as JSON (.bench.json by default)
`;

const FLAGS = { quick: "boolean", limit: "string", out: "string" } as const;

try {
  const { paths, flags } = readArguments(process.argv.slice(2), FLAGS);
  const limitFolder = typeof flags.limit === "string" ? flags.limit : "../shared/bench";
  const measured: Record<string, readonly Figure[]> = {};
  for (const section of chosen(paths)) {
    process.stdout.write(`${section.name}: ${section.title}\n`);
    const figures = await section.measure({ isQuick: flags.quick === true, limitFolder });
    measured[section.name] = figures;
    for (const figure of figures) process.stdout.write(`${lineOf(figure)}\n`);
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? "", cores: availableParallelism() };
  const out = typeof flags.out === "string" ? flags.out : ".bench.json";
  writeFileSync(out, `${JSON.stringify({ machine, quick: flags.quick === true, measured }, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}

function chosen(names: readonly string[]): readonly Section[] {
  const unknown = names.find((name) => SECTIONS.every((section) => section.name !== name));
  if (unknown !== undefined) throw new UsageError(`There is no section "${unknown}".`);
  return names.length === 0 ? SECTIONS : SECTIONS.filter(({ name }) => names.includes(name));
}

function lineOf({ name, value, unit, goal, says }: Figure): string {
  const mark = goal === undefined ? "" : isReached(value, goal) ? "ok" : "miss";
  const bound = goal === undefined ? "" : "least" in goal ? ` (at least ${goal.least})` : ` (at most ${goal.most})`;
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return `  ${mark.padEnd(4)}  ${name.padEnd(44)} ${value.toFixed(digits)} ${unit}${bound}${says === undefined ? "" : `, ${says}`}`;
}
