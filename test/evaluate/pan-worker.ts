import { readFileSync } from "node:fs";
import { compare, type Options } from "urtext";
import { codePointsOf } from "./code-points.js";
import { applyPanConventions } from "./pan-conventions.js";
import type { PanPair } from "./pan-corpus.js";
import { detectionsOf } from "./pan-detections.js";
import { answerTasks } from "./parallel.js";
import type { Case } from "./plagdet.js";

/** How every pair is compared. */
export interface PanPlan {
  readonly options: Options;
  /** Whether what is found is put as the corpus's own conventions have it. */
  readonly conventions: boolean;
}

/** What was found in a pair, in code points, and how long it took to find it. */
export interface PanFindings {
  readonly detected: readonly Case[];
  readonly milliseconds: number;
}

/** What is set aside is no detection. */
answerTasks(({ copy, source }: PanPair, { options, conventions }: PanPlan): PanFindings => {
  const [copyText, sourceText] = [readFileSync(copy, "utf8"), readFileSync(source, "utf8")];
  const started = performance.now();
  const { alignments } = compare(copyText, sourceText, options);
  const milliseconds = performance.now() - started;
  const detected = conventions
    ? applyPanConventions(alignments, copyText, sourceText)
    : alignments.flatMap(detectionsOf);
  const [inCopy, inSource] = [codePointsOf(copyText), codePointsOf(sourceText)];
  return {
    detected: detected.map((passage) => ({ copy: inCopy(passage.copy), source: inSource(passage.source) })),
    milliseconds,
  };
});
