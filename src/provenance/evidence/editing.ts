import type { Change } from "../../alignment/changes.js";
import { lengthOf, type Span } from "../../kernel/span.js";
import { type EvidenceSource, type FactPair, nameOf, type Observation, placeIn, wordsOf } from "./evidence.js";

/**
 * What an editor does to another's text, with what one place of it says, in nats, and how often it is counted. Checked
 * against made-up histories: a rounder number, which one would think of too, stands as often in the source.
 */
const ACTS = {
  /**
   * "reportedly", "may": who was not there says so. But one small word is dropped as easily as it is put in, by whoever
   * wants a harder sentence, and no page may be called a copy for it: two of them weigh less than what doubts a date.
   */
  hedged: { weight: 0.3, most: 2, says: "a word of doubt" },
  /** "on Tuesday" became "on 4 May": by then another Tuesday had come. */
  dated: { weight: 1, most: 2, says: "a date for a weekday" },
  /** A clause is gone: copies are shortened more often than they are filled up. */
  shortened: { weight: 0.8, most: 3, says: "fewer words" },
} as const;
type Act = keyof typeof ACTS;

/** So many words on one side against next to none on the other are a clause that was left out. */
const CLAUSE = 3;

/** How the passage was edited: each act of an editor is likelier in the copy. Acts in both directions cancel out. */
export const editing: EvidenceSource = (pair) => {
  const done = actsIn(pair);
  return done.length === 0 ? [] : [...editedBy("b", done, pair), ...editedBy("a", done, pair)];
};

/** Something that an editor did, in the text of which of the two. */
interface Done {
  readonly act: Act;
  readonly by: "a" | "b";
  readonly span: Span;
}

function editedBy(by: Done["by"], done: readonly Done[], pair: FactPair): Observation[] {
  const acts = done.filter((one) => one.by === by);
  if (acts.length === 0) return [];
  const [favours, source, copy] = by === "b" ? (["a", pair.a, pair.b] as const) : (["b", pair.b, pair.a] as const);
  const weights = (Object.keys(ACTS) as Act[]).map((act) => {
    const { weight, most } = ACTS[act];
    return weight * Math.min(most, acts.filter((one) => one.act === act).length);
  });
  const kinds = (Object.keys(ACTS) as Act[]).filter((_, i) => weights[i] > 0).map((act) => ACTS[act].says);
  return [
    {
      kind: "editing",
      weight: weights.reduce((sum, each) => sum + each, 0),
      shared: 0.6,
      says: `${nameOf(copy)} has ${kinds.join(", ")} where ${nameOf(source)} says more`,
      places: acts.map(({ span }) => placeIn(copy, span)),
      favours,
    },
  ];
}

/** The acts on both sides, in one pass over the edits: there are many pairs. */
function actsIn({ a, b, alignments }: FactPair): Done[] {
  const done: Done[] = [];
  for (const { alignment } of alignments) {
    for (const edit of alignment.edits) {
      if (edit.kind !== "words" || Math.max(lengthOf(edit.a), lengthOf(edit.b)) < CLAUSE) continue;
      const ofA = wordsOf(a, edit.a);
      const ofB = wordsOf(b, edit.b);
      if (isClauseLess(ofA, ofB)) done.push({ act: "shortened", by: "b", span: edit.b });
      if (isClauseLess(ofB, ofA)) done.push({ act: "shortened", by: "a", span: edit.a });
    }
    for (const change of alignment.changes) {
      const ofB = actOf(change, true);
      const ofA = actOf(change, false);
      if (ofB !== null) done.push({ act: ofB, by: "b", span: change.b });
      if (ofA !== null) done.push({ act: ofA, by: "a", span: change.a });
    }
  }
  return done;
}

const isClauseLess = (there: number, here: number): boolean => here <= 1 && there >= here + CLAUSE;

function actOf({ kind, from, to }: Change, sourceIsA: boolean): Act | null {
  const [there, here] = sourceIsA ? [from, to] : [to, from];
  if (kind === "date") return /\d/u.test(here) && !/\d/u.test(there) && there !== "" ? "dated" : null;
  if (kind === "hedge") return there === "" && here !== "" ? "hedged" : null;
  return null;
}
