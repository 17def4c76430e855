import type { ArticleUnits } from "../units/units.js";
import { type AlignmentPlan, weigh } from "./chains.js";
import { endOf, type PassagePiece, startOf } from "./pieces.js";
import { type Run, sameWord } from "./runs.js";

/** However an editor writes that something was left out, in brackets or without. */
const ELLIPSIS = /…|⋯|\.\s?\.\s?\./u;
/** An ellipsis may stand for any length of the source; for more words than this it is not looked for. */
const FURTHEST = 4_000;

interface Place {
  readonly a: number;
  readonly b: number;
}

/** Whether the text between two places says, on one side, that something was left out. */
export const isElidedBetween = (a: ArticleUnits, b: ArticleUnits, end: Place, start: Place): boolean =>
  ELLIPSIS.test(textBetween(a, end.a, start.a)) || ELLIPSIS.test(textBetween(b, end.b, start.b));

/** The text between two words, at most as much as a few words and their punctuation take. */
function textBetween({ article: { text, words } }: ArticleUnits, end: number, start: number): string {
  const from = end === 0 ? 0 : words.end[end - 1];
  const to = start >= words.count ? text.length : words.start[start];
  return text.slice(from, Math.min(to, from + 200));
}

/**
 * Adds the few words that a copy keeps on the far side of an ellipsis. They are too few to be found on their own, but
 * the ellipsis says that they stand in the source, before or behind what was found: half of `runWords` are enough.
 */
export function addElided(a: ArticleUnits, b: ArticleUnits, passage: Run[][], plan: AlignmentPlan): Run[][] {
  const before = across(a, b, passage, plan, -1);
  const after = across(a, b, passage, plan, 1);
  return [...(before ? [[before]] : []), ...passage, ...(after ? [[after]] : [])];
}

type Direction = 1 | -1;

function across(
  a: ArticleUnits,
  b: ArticleUnits,
  passage: readonly PassagePiece[],
  plan: AlignmentPlan,
  direction: Direction,
): Run | null {
  if (a === b) return null;
  const edge = direction === 1 ? endOf(passage[passage.length - 1]) : startOf(passage[0]);
  if (isElidedAt(b, edge.b)) return find(a, edge.a, b, edge.b, plan, direction);
  if (!isElidedAt(a, edge.a)) return null;
  const mirrored = find(b, edge.b, a, edge.a, plan, direction);
  return mirrored && { a: mirrored.b, b: mirrored.a, length: mirrored.length };
}

/** Whether an ellipsis parts a word from the one before it. */
const isElidedAt = (units: ArticleUnits, word: number): boolean => ELLIPSIS.test(textBetween(units, word, word));

/** The words beyond the copy's ellipsis, where they stand in the source: the nearest place. Edges are between words. */
function find(
  source: ArticleUnits,
  edgeInSource: number,
  copy: ArticleUnits,
  edgeInCopy: number,
  plan: AlignmentPlan,
  direction: Direction,
): Run | null {
  const [x, y] = [source.article.words, copy.article.words];
  const first = direction === 1 ? 0 : -1; // of the word beyond an edge, from the edge
  const from = edgeInCopy + first;
  const inQuotation = copy.quotationOfWord[from];
  const equal = (i: number, j: number) =>
    i >= 0 && i < x.count && j >= 0 && j < y.count && copy.quotationOfWord[j] === inQuotation && sameWord(x, i, y, j);
  for (let skipped = 0; skipped < FURTHEST; skipped++) {
    const at = edgeInSource + first + direction * skipped;
    if (at < 0 || at >= x.count) return null;
    let length = 0;
    while (equal(at + direction * length, from + direction * length)) length++;
    const back = direction === 1 ? 0 : Math.max(0, length - 1);
    const start = { a: at - back, b: from - back };
    if (length > 0 && weigh(x, start.a, start.a + length) >= plan.runWords / 2) return { ...start, length };
  }
  return null;
}
