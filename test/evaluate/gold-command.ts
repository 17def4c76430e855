import { readArguments, sensitivityOf, UsageError } from "./flags.js";
import { scoreFolder } from "./folder.js";
import { FLOORS, type GoldScore, isCount } from "./gold.js";
import type { Teller } from "./tell.js";

/** Scores folders against their hand-marked truth. A case may fail while the totals hold: the totals decide. */
export async function gold(args: readonly string[], teller: Teller): Promise<void> {
  const given = readArguments(args, { sensitivity: "string" });
  if (given.paths.length === 0) throw new UsageError("At least one folder is needed.");
  const options = sensitivityOf(given);
  for (const folder of given.paths) {
    const result = await scoreFolder(folder, options);
    teller.title(`${folder}, sensitivity ${options.sensitivity}`);
    for (const { what, passed, says } of result.lines) teller.one(passed, what, says);
    for (const [name, floor] of Object.entries(FLOORS)) {
      const value = result[name as keyof GoldScore] as number;
      const reached = isCount(name) ? value <= floor : value >= floor;
      teller.judged(reached, name, `${value.toFixed(4)} (floor ${floor})`);
    }
  }
}
