import type { Alignment } from "../alignment/alignment.js";
import { type PairAlignment, sideIn } from "../clusters/pair-kind.js";
import { lengthOf, overlapOf, type Span, subtract, unionOf } from "../kernel/span.js";
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
  /** The words of each stretch of each witness. */
  private readonly words: number[][] = [];

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
    return changed + this.missingWords(j, pairs) / MISSING_WORDS;
  }

  /** What `j` has of its text that some alignments of it do not carry, in words. */
  private missingWords(j: number, pairs: readonly PairAlignment[]): number {
    const { spans, article } = this.facts[j].witness;
    this.words[j] ??= spans.map((span) => this.wordsIn(j, span));
    let missing = 0;
    for (let k = 0; k < spans.length; k++) {
      // All of a stretch in one piece, or none of it in any, is the rule; and there are many pairs.
      const most = mostCarried(pairs, article, spans[k]);
      if (most === 0) missing += this.words[j][k];
      else if (most < lengthOf(spans[k])) {
        const carried = unionOf(pairs.flatMap((pair) => sideIn(pair, article)));
        for (const part of subtract([spans[k]], carried)) missing += this.wordsIn(j, part);
      }
    }
    return missing;
  }

  private wordsIn(j: number, span: Span): number {
    const { words } = this.facts[j].witness.units.article;
    return wordsIn(words, wordsInside(words, span));
  }
}

/** The most of a stretch of an article that one piece of some alignments carries, in characters. */
function mostCarried(pairs: readonly PairAlignment[], article: number, span: Span): number {
  let most = 0;
  for (const { a, alignment } of pairs) {
    for (const piece of alignment.pieces) most = Math.max(most, overlapOf(a === article ? piece.a : piece.b, span));
  }
  return most;
}

function changedPlaces({ edits }: Alignment): number {
  let places = 0;
  for (const { kind } of edits) if (kind === "words") places++;
  return places;
}
