import type { Limit } from "../kernel/limit.js";
import { Places } from "../kernel/places.js";
import type { Span } from "../kernel/span.js";
import type { RegionFinder } from "../regions/regions.js";
import { shingle } from "../sketch/shingles.js";
import { spanOfWords } from "../text/words.js";
import { SPACED_ENDS, SURE_ENDS } from "../units/terminators.js";
import type { ArticleUnits, Unit } from "../units/units.js";
import type { AlignmentPlan } from "./chains.js";
import { type Change, changesOf } from "./changes.js";
import { type Edit, editsOf } from "./edits.js";
import { equalWords, findPassages, similarityOf } from "./passages.js";
import { endOf, type Passage, startOf } from "./pieces.js";
import { withRegions } from "./region-passages.js";
import type { Trail } from "./trail.js";

export type { AlignmentPlan } from "./chains.js";

/** Two stretches that carry the same text. */
export interface AlignedPiece {
  readonly a: Span;
  readonly b: Span;
}

/**
 * A passage that two texts share. Spans are half-open UTF-16 offsets into the texts as given. `a` and `b` reach from
 * the first piece to the last; where a text leaves something out, or puts its own words between, the passage is in
 * several `pieces`, and everything that is counted counts pieces only.
 */
export interface Alignment {
  readonly a: Span;
  readonly b: Span;
  readonly pieces: readonly AlignedPiece[];
  /** Equal words; a character of a script without spaces counts half a word. */
  readonly words: number;
  /** Share of the pieces' words that are equal: 1 where nothing but form differs. */
  readonly similarity: number;
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
}

/** What a candidate pair says of where to look. */
export interface PlacesToLook {
  readonly seedsA: ArrayLike<number>;
  readonly seedsB: ArrayLike<number>;
  readonly alike: readonly (readonly [Unit, Unit])[];
}

/**
 * All passages that two divided articles share, in the order of the first text: word for word and lightly edited around
 * the given places; in other words wherever they stand, where there is a finder of regions.
 */
export function align(
  a: ArticleUnits,
  b: ArticleUnits,
  places: PlacesToLook,
  plan: AlignmentPlan,
  regions: RegionFinder | null,
  trail: Trail | null = null,
): { alignments: Alignment[]; limits: Limit[] } {
  // Among equally good alignments the dynamic programming takes one, which depends on whose words are its rows: the texts
  // themselves decide that, so that what two share does not depend on which is named first.
  if (a.article.text > b.article.text) {
    const alike = places.alike.map(([x, y]) => [y, x] as const);
    trail?.turn();
    const found = align(b, a, { seedsA: places.seedsB, seedsB: places.seedsA, alike }, plan, regions, trail);
    const alignments = found.alignments.map(mirrored).sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);
    return { alignments, limits: found.limits };
  }
  const seeds = { a: Array.from(places.seedsA), b: Array.from(places.seedsB) };
  for (const [x, y] of places.alike) addSeedsWithin(a, b, x, y, seeds);
  const { passages, exhausted } = findPassages(a, b, seeds, plan, trail);
  const all = regions === null || a === b ? passages : withRegions(a, b, passages, regions, plan, trail);
  return {
    alignments: all.map((passage) => toAlignment(a, b, passage)),
    limits: exhausted ? [workLimit(a, b)] : [],
  };
}

/** The same alignment with its sides exchanged. */
export const mirrored = ({ a, b, pieces, edits, changes, ...rest }: Alignment): Alignment => ({
  ...rest,
  a: b,
  b: a,
  pieces: pieces.map((piece) => ({ a: piece.b, b: piece.a })),
  edits: edits.map((edit) => ({ ...edit, a: edit.b, b: edit.a })),
  changes: changes.map((change) => ({ kind: change.kind, from: change.to, to: change.from, a: change.b, b: change.a })),
});

/** Words in a shingle when two units that are alike are searched for their common words. */
const UNIT_SEED_WORDS = 3;

function addSeedsWithin(a: ArticleUnits, b: ArticleUnits, x: Unit, y: Unit, seeds: { a: number[]; b: number[] }): void {
  const seeded = seeds.a.some((at, i) => inside(x, at) && inside(y, seeds.b[i]));
  if (seeded) return;
  const ofA = shingle(a.article.words, x.words, UNIT_SEED_WORDS);
  const ofB = shingle(b.article.words, y.words, UNIT_SEED_WORDS);
  const inX = new Places(ofA.lo.length);
  for (let i = 0; i < ofA.lo.length; i++) inX.add(ofA.hi[i], ofA.lo[i], x.words.start + i);
  for (let j = 0; j < ofB.lo.length; j++) {
    const shared = inX.find(ofB.hi[j], ofB.lo[j]);
    if (shared < 0) continue;
    for (let i = 0; i < inX.count(shared); i++) {
      seeds.a.push(inX.at(shared, i));
      seeds.b.push(y.words.start + j);
    }
  }
}

const inside = (unit: Unit, word: number): boolean => unit.words.start <= word && word < unit.words.end;

function toAlignment(a: ArticleUnits, b: ArticleUnits, passage: Passage): Alignment {
  const pieces = passage.map((piece) => {
    const [start, end] = [startOf(piece), endOf(piece)];
    return withClosingPunctuation(a, b, {
      a: spanOfWords(a.article.words, { start: start.a, end: end.a }),
      b: spanOfWords(b.article.words, { start: start.b, end: end.b }),
    });
  });
  const edits = passage.flatMap((piece, i) => editsOf(a, b, piece, pieces[i].a, pieces[i].b));
  return {
    a: { start: pieces[0].a.start, end: pieces[pieces.length - 1].a.end },
    b: { start: pieces[0].b.start, end: pieces[pieces.length - 1].b.end },
    pieces,
    words: equalWords(a, passage),
    similarity: similarityOf(a, b, passage),
    edits,
    changes: changesOf(a, b, edits),
  };
}

const CLOSING = new RegExp(`[,;:)\\]、，；：،؛٫${SPACED_ENDS}${SURE_ENDS}]`, "u");

/** A passage takes the punctuation behind its last word along where it is the same on both sides. */
function withClosingPunctuation(a: ArticleUnits, b: ArticleUnits, piece: AlignedPiece): AlignedPiece {
  let length = 0;
  const [textA, textB] = [a.article.text, b.article.text];
  for (; length < 3; length++) {
    const mark = textA[piece.a.end + length];
    if (mark === undefined || mark !== textB[piece.b.end + length] || !CLOSING.test(mark)) break;
  }
  return {
    a: { start: piece.a.start, end: piece.a.end + length },
    b: { start: piece.b.start, end: piece.b.end + length },
  };
}

const workLimit = (a: ArticleUnits, b: ArticleUnits): Limit => ({
  cap: "comparisonsPerWord",
  value: 64,
  reached: 1,
  says: `"${a.article.id}" and "${b.article.id}" repeat the same words so often that not every place was compared; a shared passage may be missing or cut short.`,
});
