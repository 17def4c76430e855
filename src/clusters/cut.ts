import type { AlignedPiece, Alignment } from "../alignment/alignment.js";
import { contains, type Span } from "../kernel/span.js";
import { HALF_WORDS, type Words, wordsApart, wordsInside } from "../text/words.js";
import type { ArticleUnits } from "../units/units.js";

/** Two equal words of an alignment, by their indexes in the two articles. */
export interface EqualPair {
  readonly a: number;
  readonly b: number;
}

/** An alignment in two: what is left of it, and what is cut out, in the order in which it stands there. */
export interface Cut {
  readonly rest: Alignment | null;
  readonly out: readonly { readonly alignment: Alignment; readonly pairs: readonly EqualPair[] }[];
}

/** Equal words in a row, of one piece, that go the same way. */
interface Run {
  readonly piece: number;
  readonly out: boolean;
  readonly pairs: EqualPair[];
  /** Whether the piece begins, and ends, with them. */
  readonly opens: boolean;
  closes: boolean;
}

/**
 * Cuts the equal words for which a test holds out of an alignment. What stays is one alignment, in more pieces where
 * something was cut from between; so a story stays one passage around the notice in its middle. Changed words at the
 * seams belong to neither. The same alignment comes back where nothing is cut.
 */
export function cut(alignment: Alignment, a: ArticleUnits, b: ArticleUnits, isOut: (pair: EqualPair) => boolean): Cut {
  const runs = runsOf(alignment, a, b, isOut);
  if (!runs.some(({ out }) => out)) return { rest: alignment, out: [] };
  const kept = runs.filter(({ out }) => !out);
  const blocks: Run[][] = [];
  runs.forEach((run, i) => {
    if (!run.out) return;
    if (runs[i - 1]?.out) blocks[blocks.length - 1].push(run);
    else blocks.push([run]);
  });
  return {
    rest: kept.length === 0 ? null : partOf(alignment, kept, a, b),
    out: blocks.map((block) => ({
      alignment: partOf(alignment, block, a, b),
      pairs: block.flatMap(({ pairs }) => pairs),
    })),
  };
}

function runsOf(
  { pieces, edits }: Alignment,
  a: ArticleUnits,
  b: ArticleUnits,
  isOut: (pair: EqualPair) => boolean,
): Run[] {
  const changed = edits.filter(({ kind }) => kind === "words");
  return pieces.flatMap((piece, index) => {
    const own = changed.filter((edit) => contains(piece.a, edit.a) && contains(piece.b, edit.b));
    const left = wordsApart(
      a.article.words,
      piece.a,
      own.map((edit) => edit.a),
    );
    const right = wordsApart(
      b.article.words,
      piece.b,
      own.map((edit) => edit.b),
    );
    const runs: Run[] = [];
    left.forEach((word, i) => {
      const pair = { a: word, b: right[i] };
      const out = isOut(pair);
      const last = runs.at(-1);
      if (last?.out === out) last.pairs.push(pair);
      else runs.push({ piece: index, out, pairs: [pair], opens: i === 0, closes: false });
    });
    if (runs.length > 0) runs[runs.length - 1].closes = true;
    return runs;
  });
}

/** The alignment that some runs make: a piece each, with the edits inside them. */
function partOf(alignment: Alignment, runs: readonly Run[], a: ArticleUnits, b: ArticleUnits): Alignment {
  const [x, y] = [a.article.words, b.article.words];
  const pieces = runs.map((run) => pieceOf(alignment, run, a, b));
  const isInside = (edit: AlignedPiece) =>
    pieces.some((piece) => contains(piece.a, edit.a) && contains(piece.b, edit.b));
  const equal = runs.reduce(
    (sum, { pairs }) => sum + pairs.reduce((s, pair) => s + weightOf(x, pair.a, pair.a + 1), 0),
    0,
  );
  const all = pieces.reduce((sum, piece) => sum + weightIn(x, piece.a) + weightIn(y, piece.b), 0);
  return {
    a: { start: pieces[0].a.start, end: pieces[pieces.length - 1].a.end },
    b: { start: pieces[0].b.start, end: pieces[pieces.length - 1].b.end },
    pieces,
    words: equal / HALF_WORDS,
    similarity: (2 * equal) / all,
    edits: alignment.edits.filter(isInside),
    changes: alignment.changes.filter(isInside),
  };
}

const CLOSING = /[.,;:!?…)\]։。、！？।؟،٫]/u;

/**
 * From the first to the last word of a run, with the punctuation that both texts have behind it. Where the run opens or
 * closes its piece it reaches as far as the piece does: what was changed there is part of it.
 */
function pieceOf(
  { pieces }: Alignment,
  { piece: index, pairs, opens, closes }: Run,
  a: ArticleUnits,
  b: ArticleUnits,
): AlignedPiece {
  const [first, last, whole] = [pairs[0], pairs[pairs.length - 1], pieces[index]];
  const [x, y] = [a.article, b.article];
  const start = opens
    ? { a: whole.a.start, b: whole.b.start }
    : { a: x.words.start[first.a], b: y.words.start[first.b] };
  const end = closes ? { a: whole.a.end, b: whole.b.end } : { a: x.words.end[last.a], b: y.words.end[last.b] };
  let marks = 0;
  if (!closes) while (isSharedMark(x.text[end.a + marks], y.text[end.b + marks])) marks++;
  return { a: { start: start.a, end: end.a + marks }, b: { start: start.b, end: end.b + marks } };
}

const isSharedMark = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && a === b && CLOSING.test(a);

const weightOf = ({ weightBefore }: Words, start: number, end: number): number =>
  weightBefore[end] - weightBefore[start];

function weightIn(words: Words, span: Span): number {
  const { start, end } = wordsInside(words, span);
  return weightOf(words, start, end);
}
