import type { ReportCluster } from "urtext";
import { lengthIn, type Taken, type Truth } from "./truth.js";

export const MISHAPS = [
  "not found",
  "not told",
  "outside",
  "source's source",
  "other copy",
  "own copy",
  "no relation",
] as const;

/** What went wrong with a parent: why it was not told, or who was told in its place. */
export type Mishap = (typeof MISHAPS)[number];

/** `about` are the clusters that hold what was taken. */
export function mishapOf({ to, from }: Taken, about: readonly ReportCluster[], truth: Truth): Mishap {
  if (about.length === 0) return "not found";
  const told = about.flatMap(({ derivations }) => derivations.filter((derivation) => derivation.to === to.id));
  const wrong = told.find((derivation) => derivation.from !== from);
  if (wrong === undefined) return "not told";
  if (wrong.from === null) return "outside";
  if (from !== null && ancestorsOf(from, truth).has(wrong.from)) return "source's source";
  if (ancestorsOf(wrong.from, truth).has(to.id)) return "own copy";
  const witnesses = about.filter((cluster) => lengthIn(cluster, wrong.from!) > 0);
  return witnesses.some((cluster) => truth.sourceIn(cluster, wrong.from!) !== wrong.from)
    ? "other copy"
    : "no relation";
}

function ancestorsOf(id: string, truth: Truth): Set<string | null> {
  const reached = new Set<string | null>();
  const waiting = [...truth.article(id).parents];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    reached.add(next);
    if (next !== null) waiting.push(...truth.article(next).parents);
  }
  return reached;
}
