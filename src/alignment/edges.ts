import { beginsSentence } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";
import { endOf, type PassagePiece, startOf } from "./pieces.js";
import type { Run } from "./runs.js";
import { fillGap } from "./window.js";

/** A sentence's rest of at most this many words, on either side, goes with the passage that fills the sentence. */
const EDGE_WORDS = 4;

/**
 * Takes a passage to the edges of its sentences where only a few words are left to them. Those words are the edit that
 * matters most: "About 12,000 doses were destroyed" against "About 21,000 doses were destroyed" shares no word before
 * "doses", and a passage that began there would look untouched.
 *
 * The edge is marked with a run of no words: the words between it and the next run are an edit.
 */
export function reachSentenceEdges(a: ArticleUnits, b: ArticleUnits, passage: Run[][]): Run[][] {
  if (a === b) return passage;
  return passage.map((piece, i) => {
    const before = passage[i - 1];
    const next = passage[i + 1];
    const floor = before ? endOf(before) : { a: 0, b: 0 };
    const ceiling = next ? startOf(next) : { a: a.article.words.count, b: b.article.words.count };
    return [...leading(a, b, piece, floor), ...piece, ...trailing(a, b, piece, ceiling)];
  });
}

interface Place {
  readonly a: number;
  readonly b: number;
}

function leading(a: ArticleUnits, b: ArticleUnits, piece: PassagePiece, floor: Place): Run[] {
  const start = startOf(piece);
  const x = sentenceStart(a, start.a, floor.a);
  const y = sentenceStart(b, start.b, floor.b);
  if (x === null || y === null || (x === start.a && y === start.b)) return [];
  return [{ a: x, b: y, length: 0 }, ...fillGap(a.article.words, x, start.a, b.article.words, y, start.b)];
}

function trailing(a: ArticleUnits, b: ArticleUnits, piece: PassagePiece, ceiling: Place): Run[] {
  const end = endOf(piece);
  const x = sentenceEnd(a, end.a, ceiling.a);
  const y = sentenceEnd(b, end.b, ceiling.b);
  if (x === null || y === null || (x === end.a && y === end.b)) return [];
  return [...fillGap(a.article.words, end.a, x, b.article.words, end.b, y), { a: x, b: y, length: 0 }];
}

/** The first word of the sentence that a word stands in, if it is near. */
function sentenceStart(units: ArticleUnits, word: number, floor: number): number | null {
  for (let at = word; at >= Math.max(floor, word - EDGE_WORDS); at--) if (beginsSentence(units, at)) return at;
  return null;
}

/** The word behind the last of the sentence that ends at or behind an edge, if it is near. */
function sentenceEnd(units: ArticleUnits, edge: number, ceiling: number): number | null {
  for (let at = edge; at <= Math.min(ceiling, edge + EDGE_WORDS); at++) if (beginsSentence(units, at)) return at;
  return null;
}
