import { findCandidates } from "../../src/candidates/candidates.js";
import type { CandidatePairs } from "../../src/candidates/pairs.js";
import { SketchColumns } from "../../src/candidates/sketch-columns.js";
import { makePlan } from "../../src/plan.js";
import { Sketcher } from "../../src/sketch/sketch.js";
import { makeUnits } from "../support/make-article.js";
import { processorTime } from "../support/processor-time.js";
import { answerOnce } from "./fresh-process.js";
import { makeParagraphs, type Taken } from "./paragraphs.js";

/** Articles of one paragraph each, some of which are made from others; or of three, one of which all of them carry. */
export interface CandidatesTask {
  readonly kind: "paragraphs" | "carriers";
  readonly count: number;
}

export interface CandidatesAnswer {
  /** Processor time in milliseconds: from text to columns, and from columns to pairs. */
  readonly sketching: number;
  readonly finding: number;
  /** Wall time of the second. */
  readonly findingWall: number;
  readonly textBytes: number;
  readonly indexBytes: number;
  readonly pairs: number;
  readonly paragraphs: number;
  readonly recall: readonly Recall[];
  readonly limits: readonly string[];
}

/** How many of what was planted with one share of edited words is among the candidates. */
export interface Recall {
  readonly edited: number | null;
  readonly planted: number;
  readonly found: number;
}

interface Prepared {
  readonly texts: readonly string[];
  readonly paragraphs: number;
  readonly taken: readonly Taken[];
}

function prepare({ kind, count }: CandidatesTask): Prepared {
  if (kind === "paragraphs") return { ...makeParagraphs(count), paragraphs: count };
  const { texts, taken } = makeParagraphs(Math.ceil(count * 2.2) + 100);
  const copies = new Set(taken.map(({ copy }) => copy));
  const [shared, ...own] = texts.filter((_, i) => !copies.has(i));
  return {
    texts: Array.from({ length: count }, (_, i) => [own[2 * i], shared, own[2 * i + 1]].join("\n\n")),
    paragraphs: 3 * count,
    taken: Array.from({ length: count - 1 }, (_, i) => ({ copy: i + 1, source: 0, edited: 0 })),
  };
}

function work({ texts, paragraphs, taken }: Prepared): CandidatesAnswer {
  const plan = makePlan();
  const sketcher = new Sketcher(plan.sketch);
  const begun = processorTime();
  const columns = new SketchColumns(plan.candidates.banding);
  for (const [i, text] of texts.entries()) columns.add(sketcher.sketch(makeUnits(text, { id: `a${i}` })));
  const sketching = processorTime() - begun;
  const [between, wall] = [processorTime(), performance.now()];
  const { pairs, limits } = findCandidates(columns, plan.candidates);
  return {
    sketching,
    finding: processorTime() - between,
    findingWall: performance.now() - wall,
    // No text has a letter beyond Latin-1: a byte a letter.
    textBytes: texts.reduce((sum, { length }) => sum + length, 0),
    indexBytes: columns.bytes,
    pairs: pairs.length,
    paragraphs,
    recall: recallOf(taken, pairs),
    limits: limits.map(({ cap, reached }) => `${cap} ${reached} ×`),
  };
}

function recallOf(taken: readonly Taken[], pairs: CandidatePairs): Recall[] {
  const rates = [...new Set(taken.map(({ edited }) => edited))].sort((x, y) => (x ?? 2) - (y ?? 2));
  return rates.map((edited) => {
    const planted = taken.filter((one) => one.edited === edited);
    const found = planted.filter(({ source, copy }) => pairs.between(source, copy) !== null);
    return { edited, planted: planted.length, found: found.length };
  });
}

answerOnce(prepare, work);
