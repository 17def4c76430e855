import type { AlignedPiece } from "../alignment/alignment.js";
import { isVerbatim } from "../alignment/passages.js";
import { lengthOf, totalLength } from "../kernel/span.js";
import type { ArticleUnits } from "../units/units.js";
import type { PairAlignment } from "./pair-kind.js";

/** What is longer may stand in one text so often and is reuse at each place; from then on it is the page's. */
const MOST_USES = 2;
/**
 * What is told by longer passages. From a share of one side on (`told`) it stands in the longer ones; a seam that two
 * share is less. What stands there word for word needs more than what only looks like it. Where more than `longest`
 * words of the other side are told nowhere else, a text was used twice, and both places are told. Where fewer are, the
 * words are few, or that side is told as well: a text that says nearly the same twice is alike to itself, and what
 * meets crosswise there has met already.
 */
const TOLD = { verbatim: { longest: 32, told: 0.8 }, changed: { longest: 64, told: 0.5 } };
/** A passage may carry so few words along over a wide gap: they are its own where no longer one has them. */
const CARRIED_ALONG = 16;

/** A passage, or of one in pieces those that stand for themselves, or one that is carried along. Its words are the equal ones. */
interface Part {
  readonly pair: PairAlignment;
  readonly pieces: readonly AlignedPiece[];
  readonly words: number;
}

/**
 * What two articles share once more: parts of which one side stands in longer shared ones, nearly whole where it is
 * there word for word, half of it where it was changed; long ones only at the third place. A label that one page has
 * forty times ("Common Pleas: Judgment") would otherwise be forty findings for each place where the other page has it.
 * Linear in the texts and the passages.
 *
 * @returns For each passage of which something is said again: which of its pieces.
 */
export function saidAgain(
  pairs: readonly PairAlignment[],
  articles: readonly ArticleUnits[],
): ReadonlyMap<PairAlignment, ReadonlySet<AlignedPiece>> {
  const again = new Map<PairAlignment, Set<AlignedPiece>>();
  for (const group of byPair(pairs.filter(({ a, b }) => a !== b))) {
    const parts = group.flatMap(partsOf).sort(longestFirst);
    // Before a first part nothing is told, and most pairs share one: their texts need not be marked.
    if (parts.length < 2) continue;
    const told = new Told(articles[group[0].a], articles[group[0].b]);
    for (const part of parts) {
      if (isTold(part, told)) again.set(part.pair, new Set([...(again.get(part.pair) ?? []), ...part.pieces]));
      told.tell(part.pieces);
    }
  }
  return again;
}

function isTold({ pair, pieces, words }: Part, told: Told): boolean {
  const { similarity } = pair.alignment;
  const { longest, told: least } = isVerbatim(similarity) ? TOLD.verbatim : TOLD.changed;
  const shares = told.sharesOf(pieces, 1);
  const alone = ((1 - Math.min(...shares)) * words) / similarity;
  return Math.max(...(alone <= longest ? shares : told.sharesOf(pieces, MOST_USES))) >= least;
}

function partsOf(pair: PairAlignment): Part[] {
  const { pieces, words } = pair.alignment;
  const size = ({ a, b }: AlignedPiece): number => lengthOf(a) + lengthOf(b);
  const all = pieces.reduce((sum, piece) => sum + size(piece), 0);
  const wordsOf = (some: readonly AlignedPiece[]): number =>
    (words * some.reduce((sum, piece) => sum + size(piece), 0)) / Math.max(1, all);
  const standing = pieces.filter((piece) => wordsOf([piece]) > CARRIED_ALONG);
  if (standing.length === 0 || standing.length === pieces.length) return [{ pair, pieces, words }];
  const carried = pieces.filter((piece) => wordsOf([piece]) <= CARRIED_ALONG).map((piece) => [piece]);
  return [standing, ...carried].map((some) => ({ pair, pieces: some, words: wordsOf(some) }));
}

/** Of equals, whichever text is named first: by where they stand in both together. */
const longestFirst = (x: Part, y: Part): number =>
  y.words - x.words ||
  y.pair.alignment.similarity - x.pair.alignment.similarity ||
  x.pieces[0].a.start + x.pieces[0].b.start - (y.pieces[0].a.start + y.pieces[0].b.start) ||
  Math.min(x.pieces[0].a.start, x.pieces[0].b.start) - Math.min(y.pieces[0].a.start, y.pieces[0].b.start);

function byPair(pairs: readonly PairAlignment[]): PairAlignment[][] {
  const groups = new Map<string, PairAlignment[]>();
  for (const pair of pairs) {
    const key = `${pair.a} ${pair.b}`;
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return [...groups.values()];
}

/** How often each character of two texts is told. */
class Told {
  private readonly a: Uint8Array;
  private readonly b: Uint8Array;

  constructor({ article: a }: ArticleUnits, { article: b }: ArticleUnits) {
    this.a = new Uint8Array(a.text.length);
    this.b = new Uint8Array(b.text.length);
  }

  tell(pieces: readonly AlignedPiece[]): void {
    for (const { a, b } of pieces) {
      for (let at = a.start; at < a.end; at++) if (this.a[at] < MOST_USES) this.a[at]++;
      for (let at = b.start; at < b.end; at++) if (this.b[at] < MOST_USES) this.b[at]++;
    }
  }

  /** The share of each side's characters that is told so often. */
  sharesOf(pieces: readonly AlignedPiece[], often: number): [number, number] {
    const share = (side: "a" | "b"): number => {
      let covered = 0;
      for (const { [side]: span } of pieces) {
        for (let at = span.start; at < span.end; at++) if (this[side][at] >= often) covered++;
      }
      return covered / Math.max(1, totalLength(pieces.map((piece) => piece[side])));
    };
    return [share("a"), share("b")];
  }
}
