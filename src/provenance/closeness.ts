import type { Alignment } from "../alignment/alignment.js";
import { type PairAlignment, sideIn } from "../clusters/pair-kind.js";
import { contains, overlapOf, subtract, unionOf } from "../kernel/span.js";
import { wordsIn, wordsInside } from "../text/words.js";
import type { WitnessFacts } from "./evidence/index.js";

/** Each further difference makes a parent this much less likely than the closest one, in nats, up to the most. */
const NATS_PER_DIFFERENCE = 0.7;
const MOST = 4;
/** So many words that a parent lacks weigh as much as one changed place: they can only come from elsewhere. */
const MISSING_WORDS = 4;

/** What a lead of so many differences weighs. */
export const nats = (differences: number): number => Math.min(MOST, NATS_PER_DIFFERENCE * differences);

/**
 * Which of several possible parents a witness's text is closest to. A copy keeps its source's readings, mistakes
 * included, and shows none that only other copies have: the textual critic's first rule. It tells parents apart; it
 * says nothing of which way a text ran between two, so with two witnesses it is silent.
 */
export class Closeness {
  constructor(
    private readonly facts: readonly WitnessFacts[],
    private readonly alignments: (i: number, j: number) => readonly PairAlignment[],
  ) {}

  /** How much less likely each parent of `j` is than the closest of them; 0 where nothing was aligned. */
  penalties(j: number, parents: readonly number[]): number[] {
    const distances = parents.map((i) => this.distance(i, j));
    const known = distances.filter((distance) => distance !== null);
    if (known.length < 2) return distances.map(() => 0);
    const least = Math.min(...known);
    return distances.map((distance) => (distance === null ? 0 : nats(distance - least)));
  }

  /** Places where `j` reads otherwise than `i`, and what it has that `i` lacks; `null` where they were not aligned. */
  distance(i: number, j: number): number | null {
    const pairs = this.alignments(i, j);
    if (pairs.length === 0) return null;
    const changed = pairs.reduce((sum, { alignment }) => sum + changedPlaces(alignment), 0);
    return changed + missingWords(this.facts[j], pairs) / MISSING_WORDS;
  }
}

/** What a witness has of its text that some alignments do not carry, in words. */
function missingWords({ witness }: WitnessFacts, pairs: readonly PairAlignment[]): number {
  const { spans, article, units } = witness;
  const { words } = units.article;
  const carried = pairs.flatMap((pair) => sideIn(pair, article));
  let missing = 0;
  for (const span of spans) {
    // All of a stretch in one piece, or none of it in any, is the rule; and there are many pairs.
    if (carried.some((piece) => contains(piece, span))) continue;
    const left = carried.some((piece) => overlapOf(piece, span) > 0) ? subtract([span], unionOf(carried)) : [span];
    for (const part of left) missing += wordsIn(words, wordsInside(words, part));
  }
  return missing;
}

const changedPlaces = ({ edits }: Alignment): number =>
  edits.reduce((sum, { kind }) => (kind === "words" ? sum + 1 : sum), 0);
