import { nearlyEqual } from "../text/names.js";
import { normalWord } from "../text/words.js";
import { beginsSentence } from "../units/sentences.js";
import type { ArticleUnits } from "../units/units.js";
import { weigh } from "./chains.js";
import { endOf, type PassagePiece, startOf } from "./pieces.js";
import type { Run } from "./runs.js";
import { fillGap } from "./window.js";

/** A sentence's rest of at most this many words, on either side, besides misread ones, goes with the passage that fills the sentence. */
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
  const reached = pastMisreadings(a, b, start, { a: start.a - floor.a, b: start.b - floor.b }, -1);
  const x = sentenceStart(a, reached.a, floor.a);
  const y = sentenceStart(b, reached.b, floor.b);
  if (x === null || y === null || (x === start.a && y === start.b)) return [];
  return [{ a: x, b: y, length: 0 }, ...fillGap(a.article.words, x, start.a, b.article.words, y, start.b)];
}

function trailing(a: ArticleUnits, b: ArticleUnits, piece: PassagePiece, ceiling: Place): Run[] {
  const end = endOf(piece);
  const reached = pastMisreadings(a, b, end, { a: ceiling.a - end.a, b: ceiling.b - end.b }, 1);
  const x = sentenceEnd(a, reached.a, ceiling.a);
  const y = sentenceEnd(b, reached.b, ceiling.b);
  if (x === null || y === null || (x === end.a && y === end.b)) return [];
  return [...fillGap(a.article.words, end.a, x, b.article.words, end.b, y), { a: x, b: y, length: 0 }];
}

/** At most so many words beyond an edge are asked whether they are misread. */
const MISREAD_WORDS = 16;
/** No word of a language is longer, and the distance of two words costs their product. */
const LONGEST_WORD = 40;

/** What scanners take for each other, as one. */
const shapesOf = (word: string): string =>
  word.replace(/rn/g, "m").replace(/cl/g, "d").replace(/1/g, "l").replace(/0/g, "o");

/**
 * How far a passage goes on, from one of its edges, word against word, where they are equal or as good as equal: what a
 * scanner misread ("govemment") or another hand transliterated is the same word to a reader. It counts only where it
 * leads to a sentence's edge: like words stand beside many a passage.
 */
function pastMisreadings(a: ArticleUnits, b: ArticleUnits, from: Place, room: Place, direction: 1 | -1): Place {
  const wordAt = ({ article: { text, words } }: ArticleUnits, edge: number) => {
    const word = direction === 1 ? edge : edge - 1;
    return words.end[word] - words.start[word] > LONGEST_WORD ? "" : shapesOf(normalWord(text, words, word));
  };
  let reached = from;
  for (let n = 0; n < Math.min(MISREAD_WORDS, room.a, room.b); n++) {
    const [x, y] = [wordAt(a, reached.a), wordAt(b, reached.b)];
    if (x === "" || !nearlyEqual(x, y)) break;
    reached = { a: reached.a + direction, b: reached.b + direction };
  }
  return reached;
}

/** The first word of the sentence that a word stands in, if it is near. */
function sentenceStart(units: ArticleUnits, word: number, floor: number): number | null {
  for (let at = word; at >= floor && weigh(units.article.words, at, word) <= EDGE_WORDS; at--) {
    if (beginsSentence(units, at)) return at;
  }
  return null;
}

/** The word behind the last of the sentence that ends at or behind an edge, if it is near. */
function sentenceEnd(units: ArticleUnits, edge: number, ceiling: number): number | null {
  for (let at = edge; at <= ceiling && weigh(units.article.words, edge, at) <= EDGE_WORDS; at++) {
    if (beginsSentence(units, at)) return at;
  }
  return null;
}
