import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare } from "urtext";
import type { Span } from "../../src/kernel/span.js";
import { type Case, type Plagdet, PlagdetScore } from "./plagdet.js";

export interface PanRow extends Plagdet {
  readonly kind: string;
  readonly pairs: number;
  /** Pairs without a marked passage in which something was found all the same. */
  readonly falsePairs: number;
  readonly millisecondsPerPair: number;
}

/**
 * Scores `compare()` on the pairs of PAN 2013's text alignment corpus (training part, unpacked: folders by kind of
 * obfuscation, each with a `pairs` file). Of the suspicious documents only those with an even number are scored: the
 * odd ones are for choosing settings. What is set aside is no detection.
 */
export function scorePan(root: string): PanRow[] {
  const kinds = readdirSync(root)
    .filter((name) => /^\d\d-/.test(name))
    .sort();
  const all = new PlagdetScore();
  const rows = kinds.map((kind) => {
    const score = new PlagdetScore();
    let [pairs, falsePairs, milliseconds] = [0, 0, 0];
    for (const [copyName, sourceName] of pairsIn(join(root, kind, "pairs"))) {
      if (numberOf(copyName) % 2 !== 0) continue;
      const copy = readFileSync(join(root, "susp", copyName), "utf8");
      const source = readFileSync(join(root, "src", sourceName), "utf8");
      const truth = truthIn(join(root, kind, `${withoutEnd(copyName)}-${withoutEnd(sourceName)}.xml`));
      const started = performance.now();
      const { alignments } = compare(copy, source);
      milliseconds += performance.now() - started;
      const detected = alignments.map(({ a, b }) => ({ copy: inCodePoints(copy, a), source: inCodePoints(source, b) }));
      if (truth.length === 0 && detected.length > 0) falsePairs++;
      score.add(truth, detected);
      all.add(truth, detected);
      pairs++;
    }
    return { kind, pairs, falsePairs, millisecondsPerPair: milliseconds / Math.max(1, pairs), ...score.result };
  });
  const sum = (pick: (row: PanRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const pairs = sum((row) => row.pairs);
  const millisecondsPerPair = sum((row) => row.pairs * row.millisecondsPerPair) / Math.max(1, pairs);
  return [
    ...rows,
    { kind: "all", pairs, falsePairs: sum((row) => row.falsePairs), millisecondsPerPair, ...all.result },
  ];
}

const pairsIn = (file: string): string[][] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));

const numberOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);
const withoutEnd = (name: string): string => name.replace(/\.txt$/, "");

function truthIn(file: string): Case[] {
  const features = readFileSync(file, "utf8").match(/<feature\s[^>]*name="[a-z]*plagiarism"[^>]*>/g) ?? [];
  return features.map((feature) => {
    const value = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(feature)?.[1]);
    const span = (side: string): Span => ({
      start: value(`${side}_offset`),
      end: value(`${side}_offset`) + value(`${side}_length`),
    });
    return { copy: span("this"), source: span("source") };
  });
}

/** The corpus counts code points, urtext UTF-16 code units: they differ where a text has characters beyond the BMP. */
function inCodePoints(text: string, { start, end }: Span): Span {
  const length = (until: number) =>
    until - (text.slice(0, until).match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
  return { start: length(start), end: length(end) };
}
