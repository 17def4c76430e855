import type { PanKind, PanPair } from "./pan-corpus.js";
import type { PanFindings, PanPlan } from "./pan-worker.js";
import { inParallel } from "./parallel.js";
import { type Plagdet, PlagdetScore } from "./plagdet.js";

export interface PanRow extends Plagdet {
  readonly kind: PanKind | "all";
  readonly pairs: number;
  /** Pairs in which nothing is marked. */
  readonly unmarked: number;
  /** Those of them in which something was found all the same. */
  readonly falsePairs: number;
  readonly millisecondsPerPair: number;
}

/** Compares the texts of every pair and scores what is found, for each kind of obfuscation and over all pairs. */
export async function scorePan(pairs: readonly PanPair[], plan: PanPlan, processes?: number): Promise<PanRow[]> {
  const script = new URL("./pan-worker.ts", import.meta.url);
  const findings = await inParallel<PanPair, PanFindings>(script, plan, pairs, processes);
  const scored = pairs.map((pair, i) => ({ ...pair, ...findings[i] }));
  const kinds = [...new Set(pairs.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) =>
      rowOf(
        kind,
        scored.filter((pair) => pair.kind === kind),
      ),
    ),
    rowOf("all", scored),
  ];
}

function rowOf(kind: PanRow["kind"], pairs: readonly (PanPair & PanFindings)[]): PanRow {
  const score = new PlagdetScore();
  for (const { truth, detected } of pairs) score.add(truth, detected);
  const unmarked = pairs.filter(({ truth }) => truth.length === 0);
  return {
    kind,
    ...score.result,
    pairs: pairs.length,
    unmarked: unmarked.length,
    falsePairs: unmarked.filter(({ detected }) => detected.length > 0).length,
    millisecondsPerPair: pairs.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / Math.max(1, pairs.length),
  };
}
