import { findProvenance } from "../../src/provenance/provenance.js";
import { clusterOf } from "../support/witnesses.js";
import { readArguments, UsageError } from "./flags.js";
import type { Teller } from "./tell.js";

/**
 * How many witnesses, how often they are solved, and the milliseconds that the quickest run may take: for a hundred half
 * again what it took when this was written. What is aimed at is 20 for a hundred, on a warm process, and 10,000 for ten
 * thousand, the first time. The quickest run decides, for whatever else the machine does makes a run slower and none
 * quicker; the median is shown.
 */
const CASES: readonly { readonly witnesses: number; readonly runs: number; readonly most: number }[] = [
  { witnesses: 10_000, runs: 1, most: 10_000 },
  { witnesses: 100, runs: 200, most: 30 },
];

/** How long it takes to say of one text in so many outlets who had it first, and who took it from whom. */
export async function witnesses(args: readonly string[], teller: Teller): Promise<void> {
  const { paths } = readArguments(args, {});
  if (paths.length > 0) throw new UsageError("The articles are made up: no path is needed.");
  teller.title("the provenance of one text, milliseconds, without finding it in the articles");
  for (const { witnesses, runs, most } of CASES) {
    const clusters = [clusterOf(witnesses)];
    const times = Array.from({ length: runs }, () => milliseconds(() => findProvenance(clusters))).sort(
      (x, y) => x - y,
    );
    const [best, median] = [times[0], times[Math.floor(runs / 2)]].map((time) => time.toFixed(1));
    teller.judged(times[0] <= most, `${witnesses} witnesses`, `${best} (at most ${most}), median ${median}`);
  }
}

function milliseconds(act: () => unknown): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}
