import type { Witness } from "../clusters/clusters.js";
import { type PairAlignment, sideIn } from "../clusters/pair-kind.js";
import { type Span, subtract, unionOf } from "../kernel/span.js";
import { type Words, wordsIn, wordsInside } from "../text/words.js";

/** Each further difference makes a parent this much less likely than the closest one, in nats, up to the most. */
const NATS_PER_DIFFERENCE = 0.7;
const MOST = 4;
/** So many words that a parent lacks weigh as much as one changed place: they can only come from elsewhere. */
const MISSING_WORDS = 4;

/** What a lead of so many differences weighs. */
export const nats = (differences: number): number => Math.min(MOST, NATS_PER_DIFFERENCE * differences);

/** The distance of two that were not aligned. */
export const UNALIGNED = Number.POSITIVE_INFINITY;

/**
 * How far a witness's text is from that of a possible parent, by all that was aligned of the two: the places where it
 * reads otherwise, and what it has that the parent lacks. A copy keeps its source's readings, mistakes included, and
 * shows none that only other copies have: the textual critic's first rule. It tells parents apart; it says nothing of
 * which way a text ran between two, so with two witnesses it is silent.
 */
export function distanceOf(witness: Witness, pairs: readonly PairAlignment[]): number {
  return pairs.length === 0 ? UNALIGNED : changedPlaces(pairs) + missingWords(witness, pairs) / MISSING_WORDS;
}

/** How much less likely each of several parents is than the closest of them, by their distances. */
export function penaltiesOf(distances: readonly number[]): number[] {
  const aligned = distances.filter((distance) => distance < UNALIGNED);
  if (aligned.length < 2) return distances.map(() => 0);
  const least = Math.min(...aligned);
  return distances.map((distance) => (distance < UNALIGNED ? nats(distance - least) : 0));
}

/** What a witness has of its text that some alignments of it do not carry, in words. */
function missingWords({ spans, article, units }: Witness, pairs: readonly PairAlignment[]): number {
  const { words } = units.article;
  const only = pairs.length === 1 ? onlyPiece(pairs[0], article) : null;
  if (only !== null) return spans.reduce((sum, span) => sum + wordsAround(words, span, only), 0);
  const carried = unionOf(pairs.flatMap((pair) => sideIn(pair, article)));
  return subtract(spans, carried).reduce((sum, span) => sum + wordsOf(words, span), 0);
}

/** What of an alignment of one piece stands in an article. One piece is the rule, and there are many pairs. */
const onlyPiece = ({ a, alignment: { pieces } }: PairAlignment, article: number): Span | null =>
  pieces.length !== 1 ? null : a === article ? pieces[0].a : pieces[0].b;

/** Words of a stretch before and behind a piece of it. */
const wordsAround = (words: Words, { start, end }: Span, piece: Span): number =>
  (start < piece.start ? wordsOf(words, { start, end: Math.min(end, piece.start) }) : 0) +
  (piece.end < end ? wordsOf(words, { start: Math.max(start, piece.end), end }) : 0);

const wordsOf = (words: Words, span: Span): number => wordsIn(words, wordsInside(words, span));

function changedPlaces(pairs: readonly PairAlignment[]): number {
  let places = 0;
  for (const { alignment } of pairs) for (const { kind } of alignment.edits) if (kind === "words") places++;
  return places;
}
