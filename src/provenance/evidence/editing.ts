import type { Change } from "../../alignment/changes.js";
import { lengthOf, type Span } from "../../kernel/span.js";
import {
  bothWays,
  type EvidenceSource,
  type FactPair,
  nameOf,
  placeIn,
  type WitnessFacts,
  wordsOf,
} from "./evidence.js";

/**
 * What an editor does to another's text, with what one place of it says, in nats, and how often it is counted. Checked
 * against made-up histories: a rounder number, which one would think of too, stands as often in the source.
 */
const ACTS = {
  /** "reportedly", "according to": who was not there says so. */
  hedged: { weight: 1.5, most: 2, says: "a word of doubt" },
  /** "on Tuesday" became "on 4 May": by then another Tuesday had come. */
  dated: { weight: 1, most: 2, says: "a date for a weekday" },
  /** A clause is gone: copies are shortened more often than they are filled up. */
  shortened: { weight: 0.8, most: 3, says: "fewer words" },
} as const;
type Act = keyof typeof ACTS;

/** So many words on one side against next to none on the other are a clause that was left out. */
const CLAUSE = 3;

/** How the passage was edited: each act of an editor is likelier in the copy. Acts in both directions cancel out. */
export const editing: EvidenceSource = bothWays((source, copy, pair) => {
  const acts = actsOf(source, copy, pair);
  if (acts.length === 0) return null;
  const weights = (Object.keys(ACTS) as Act[]).map((act) => {
    const { weight, most } = ACTS[act];
    return weight * Math.min(most, acts.filter((done) => done.act === act).length);
  });
  const weight = weights.reduce((sum, each) => sum + each, 0);
  const done = (Object.keys(ACTS) as Act[]).filter((_, i) => weights[i] > 0).map((act) => ACTS[act].says);
  return {
    kind: "editing",
    weight,
    shared: 0.6,
    says: `${nameOf(copy)} has ${done.join(", ")} where ${nameOf(source)} says more`,
    places: acts.map(({ span }) => placeIn(copy, span)),
  };
});

interface Done {
  readonly act: Act;
  readonly span: Span;
}

function actsOf(source: WitnessFacts, copy: WitnessFacts, { a, alignments }: FactPair): Done[] {
  const sourceIsA = source === a;
  const acts: Done[] = [];
  for (const { alignment } of alignments) {
    for (const { kind, a, b } of alignment.edits) {
      const [there, here] = sourceIsA ? [a, b] : [b, a];
      if (kind === "words" && isClauseLess(source, there, copy, here)) acts.push({ act: "shortened", span: here });
    }
    for (const change of alignment.changes) {
      const act = actOf(change, sourceIsA);
      if (act !== null) acts.push({ act, span: sourceIsA ? change.b : change.a });
    }
  }
  return acts;
}

/** No stretch has more words than characters: most edits are too short to be counted. */
function isClauseLess(source: WitnessFacts, there: Span, copy: WitnessFacts, here: Span): boolean {
  if (lengthOf(there) < CLAUSE) return false;
  const words = wordsOf(copy, here);
  return words <= 1 && wordsOf(source, there) >= words + CLAUSE;
}

function actOf({ kind, from, to }: Change, sourceIsA: boolean): Act | null {
  const [there, here] = sourceIsA ? [from, to] : [to, from];
  if (kind === "date") return /\d/u.test(here) && !/\d/u.test(there) && there !== "" ? "dated" : null;
  if (kind === "hedge") return there === "" && here !== "" ? "hedged" : null;
  return null;
}
