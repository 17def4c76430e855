import { type PairAlignment, sideIn } from "../clusters/pair-kind.js";
import { type Span, subtract, unionOf } from "../kernel/span.js";
import { type Words, wordsIn, wordsInside } from "../text/words.js";
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
  private readonly known = new Map<number, number>();

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
    const known = this.known.get(this.key(i, j));
    if (known !== undefined) return known;
    const pairs = this.alignments(i, j);
    if (pairs.length === 0) return null;
    // Both ways at once: whoever asks for the one asks for the other, and an alignment is large.
    const changed = changedPlaces(pairs);
    const distance = changed + this.missingWords(j, pairs) / MISSING_WORDS;
    this.known.set(this.key(i, j), distance);
    this.known.set(this.key(j, i), changed + this.missingWords(i, pairs) / MISSING_WORDS);
    return distance;
  }

  private key = (i: number, j: number): number => i * this.facts.length + j;

  /** What `j` has of its text that some alignments of it do not carry, in words. */
  private missingWords(j: number, pairs: readonly PairAlignment[]): number {
    const { spans, article, units } = this.facts[j].witness;
    const carried = pairs.length === 1 ? sideIn(pairs[0], article) : pairs.flatMap((pair) => sideIn(pair, article));
    const { words } = units.article;
    if (carried.length === 1) return spans.reduce((sum, span) => sum + wordsAround(words, span, carried[0]), 0);
    return subtract(spans, unionOf(carried)).reduce((sum, span) => sum + wordsOf(words, span), 0);
  }
}

/** Words of a stretch before and behind one piece of it. One piece is the rule, and there are many pairs. */
const wordsAround = (words: Words, { start, end }: Span, piece: Span): number =>
  wordsOf(words, { start, end: Math.min(end, piece.start) }) +
  wordsOf(words, { start: Math.max(start, piece.end), end });

const wordsOf = (words: Words, span: Span): number =>
  span.start < span.end ? wordsIn(words, wordsInside(words, span)) : 0;

function changedPlaces(pairs: readonly PairAlignment[]): number {
  let places = 0;
  for (const { alignment } of pairs) for (const { kind } of alignment.edits) if (kind === "words") places++;
  return places;
}
