import { containment } from "./containment.js";
import { commonCredit, credit } from "./credit.js";
import type { EvidenceSource, FactPair, Observation } from "./evidence.js";
import { brackets, ellipsis, quotationMarks } from "./marks.js";
import { speakerIsAuthor, thirdPartySpeaker } from "./speaker.js";
import { timeOrder } from "./time.js";

export * from "./evidence.js";

/** Every kind of evidence. Adding one is a file and a line here. */
const SOURCES: readonly EvidenceSource[] = [
  timeOrder,
  speakerIsAuthor,
  credit,
  commonCredit,
  thirdPartySpeaker,
  quotationMarks,
  ellipsis,
  brackets,
  containment,
];

/** Everything observed of two witnesses, the heaviest first. */
export const observe = (pair: FactPair): Observation[] =>
  SOURCES.flatMap((source) => source(pair)).sort(
    (x, y) => y.weight - x.weight || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0),
  );
