import type { Run } from "./runs.js";

/** Runs with nothing longer than an edit between them: one stretch of text on either side. */
export type PassagePiece = readonly Run[];

/** A passage in words: its pieces, rising in both texts. */
export type Passage = readonly PassagePiece[];

export const startOf = (piece: PassagePiece): { a: number; b: number } => ({ a: piece[0].a, b: piece[0].b });
export const endOf = (piece: PassagePiece): { a: number; b: number } => {
  const last = piece[piece.length - 1];
  return { a: last.a + last.length, b: last.b + last.length };
};

/** In the order of the first text, then of the second. */
export const byPlace = (p: PassagePiece, q: PassagePiece): number =>
  startOf(p).a - startOf(q).a || startOf(p).b - startOf(q).b;
