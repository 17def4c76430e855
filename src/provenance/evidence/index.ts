import { containment } from "./containment.js";
import { commonCredit, credit, ownInterview } from "./credit.js";
import { editing } from "./editing.js";
import type { EvidenceKind, EvidenceSource, FactPair, Observation, Roles, WitnessFacts } from "./evidence.js";
import { houseStyle } from "./house-style.js";
import { brackets, ellipsis, quotationMarks } from "./marks.js";
import { opening } from "./opening.js";
import { perWitness } from "./per-witness.js";
import { revisionNote } from "./revision-note.js";
import { speakerIsAuthor, thirdPartySpeaker } from "./speaker.js";
import { timeOrder } from "./time.js";
import { typingError } from "./typing-error.js";

export * from "./evidence.js";

/** Every kind of evidence. Adding one is a file and a line here. */
const SOURCES: readonly EvidenceSource[] = [
  timeOrder,
  revisionNote,
  speakerIsAuthor,
  credit,
  ownInterview,
  commonCredit,
  thirdPartySpeaker,
  quotationMarks,
  ellipsis,
  brackets,
  containment,
  houseStyle,
  opening,
  editing,
  typingError,
];

/** To quote is one act, with several signs: each but the heaviest adds half of what it would say alone. */
const SIGNS_OF_QUOTING: ReadonlySet<EvidenceKind> = new Set(["quotation-marks", "ellipsis", "brackets", "containment"]);
const FURTHER_SIGN = 0.5;

/** The kinds of evidence, as bits in their order, for which a witness can be the source, and the copy. */
const rolesOf = perWitness((facts: WitnessFacts): Readonly<Record<keyof Roles, number>> => {
  const bits = (role: keyof Roles) =>
    SOURCES.reduce((all, { roles }, i) => (roles === undefined || roles[role](facts) ? all | (1 << i) : all), 0);
  return { source: bits("source"), copy: bits("copy") };
});

/** Everything observed of two witnesses, the heaviest first. */
export function observe(pair: FactPair): Observation[] {
  const observed: Observation[] = [];
  const a = rolesOf(pair.a);
  const b = rolesOf(pair.b);
  const asked = (a.source & b.copy) | (b.source & a.copy);
  for (let left = asked; left !== 0; left &= left - 1) {
    const source = SOURCES[Math.clz32(1) - Math.clz32(left & -left)];
    for (const observation of source(pair)) observed.push(observation);
  }
  if (observed.length < 2) return observed;
  const seen = new Set<string>();
  return observed
    .sort(byWeight)
    .map((observation) => {
      if (!SIGNS_OF_QUOTING.has(observation.kind)) return observation;
      const further = seen.has(observation.favours);
      seen.add(observation.favours);
      return further ? { ...observation, weight: observation.weight * FURTHER_SIGN } : observation;
    })
    .sort(byWeight);
}

const byWeight = (x: Observation, y: Observation): number =>
  y.weight - x.weight || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0);
