import { choiceOf, onePath, readArguments, sensitivityOf } from "./flags.js";
import { type PanRow, scorePan } from "./pan.js";
import { DOCUMENTS, readPan } from "./pan-corpus.js";
import { type Bound, floorOf, mostFalse, type PanFloor, saysOfBound } from "./pan-floors.js";
import type { Teller } from "./tell.js";

const FLAGS = { sensitivity: "string", documents: "string", conventions: "string" } as const;

/** Scores a corpus of PAN 2013. The floors are of the even documents: scores of others are shown and not judged. */
export async function pan(args: readonly string[], teller: Teller): Promise<void> {
  const given = readArguments(args, FLAGS);
  const folder = onePath(given);
  const documents = choiceOf(given, "documents", DOCUMENTS);
  const conventions = choiceOf(given, "conventions", ["none", "pan"]) === "pan";
  const options = sensitivityOf(given);
  const rows = await scorePan(readPan(folder, documents), { options, conventions });
  const shape = conventions ? ", conventions of the corpus" : "";
  teller.title(`${folder}, ${documents} suspicious documents, sensitivity ${options.sensitivity}${shape}`);
  for (const row of rows) {
    const floor = documents === "even" ? floorOf(row.kind, options.sensitivity, conventions) : {};
    if (row.kind === "without reuse") tellWithoutReuse(row, mostFalse(row.pairs, options.sensitivity), teller);
    else tellRow(row, floor, teller);
  }
}

function tellWithoutReuse(row: PanRow, most: Bound, teller: Teller): void {
  const rate = (1_000 * row.falsePairs) / Math.max(1, row.pairs);
  const says = `${countsOf(row)} (${saysOfBound("at most", most)}; ${rate.toFixed(1)} of 1,000)`;
  teller.judged(row.falsePairs <= most.held, row.kind, says);
}

function tellRow(row: PanRow, { plagdet, mostGranularity }: PanFloor, teller: Teller): void {
  const says = [
    `plagdet ${row.plagdet.toFixed(4)}${plagdet === undefined ? "" : ` (${saysOfBound("at least", plagdet)})`}`,
    `recall ${row.recall.toFixed(4)}`,
    `precision ${row.precision.toFixed(4)}`,
    `granularity ${row.granularity.toFixed(4)}${mostGranularity === undefined ? "" : ` (${saysOfBound("at most", mostGranularity)})`}`,
    countsOf(row),
  ].join(", ");
  if (plagdet === undefined && mostGranularity === undefined) teller.shown(row.kind, says);
  else {
    const isHeld = row.plagdet >= (plagdet?.held ?? 0) && row.granularity <= (mostGranularity?.held ?? Infinity);
    teller.judged(isHeld, row.kind, says);
  }
}

const countsOf = ({ pairs, unmarked, falsePairs, millisecondsPerPair }: PanRow): string =>
  `${pairs} pairs, ${millisecondsPerPair.toFixed(1)} ms a pair, something found in ${falsePairs} of ${unmarked} without a mark`;
